"""For which customer is a quotation begun, where nothing says it yet?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from tradewind.apps.quotations import permissions
from tradewind.platform.access import require
from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import LONGEST_TYPED, choosing


@require_GET
def choose(request: Request) -> HttpResponse:
    """By the house's search; the chosen one is sent on to where a quotation begins."""
    require(request.user, permissions.DRAFT)
    typed, chosen = request.GET.get("q", "")[:LONGEST_TYPED], request.GET.get("party_id")
    return render(request, "quotations/choose.html", {"choosing": choosing(request.user, typed, chosen)})
