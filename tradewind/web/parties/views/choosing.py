"""What answers in the field by which a form chooses a customer?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import choosing


@require_GET
def choices(request: Request) -> HttpResponse:
    """The answers alone, to be put below the field."""
    context = {"choosing": choosing(request.user, request.GET.get("q", ""))}
    return render(request, "shared/_party_choices.html", context)
