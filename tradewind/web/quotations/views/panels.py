"""A customer's quotations beside his other records: of this house, and of the files from before."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.wording import WORDS
from tradewind.platform.access import allows
from tradewind.web.shared.asking import Request

SHOWN = 8


@require_GET
def of_customer(request: Request, party_id: int) -> HttpResponse:
    """`?inquiry=`: what is begun from here answers that inquiry."""
    by = request.user
    party = parties.party_for(by, party_id)
    text = request.GET.get("inquiry", "")
    context = {
        "party": party, "words": WORDS, "may_draft": allows(by, permissions.DRAFT),
        "quotations": queries.quotations_of_party(by, party, limit=SHOWN) if allows(by, permissions.VIEW) else [],
        "former": inquiries.past_quotations_of(by, party),
        "inquiry_id": text if text.isascii() and text.isdigit() and len(text) < 19 else "",
    }  # fmt: skip
    return render(request, "quotations/_of_customer.html", context)
