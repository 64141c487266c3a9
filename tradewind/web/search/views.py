"""The search: a part for the palette, a page for whoever has no script or follows a link."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.parties import permissions
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform.access import allows, sees_all_rows
from tradewind.web.search.searched import answers, first_offers
from tradewind.web.shared.asking import Request

LONGEST_TYPED = 120


@require_GET
def search(request: Request) -> HttpResponse:
    """What answers `q`; without it what one looked at lately."""
    asked = request.GET.get("q", "")
    typed = clean_line(asked[: LONGEST_TYPED * 4])[:LONGEST_TYPED]
    groups = answers(request, typed) if typed else first_offers(request, timezone.now())
    may_register = bool(typed) and allows(request.user, permissions.REGISTER_CUSTOMER)
    register = f"{reverse('parties:register_customer')}?{urlencode({'name': typed})}"
    context = {
        "asked": asked.strip(), "typed": typed, "groups": groups, "count": sum(len(group.found) for group in groups),
        "register_url": register if may_register else "", "sees_some": not sees_all_rows(request.user),
    }  # fmt: skip
    return render(request, "search/_answers.html" if request.htmx else "search/search.html", context)
