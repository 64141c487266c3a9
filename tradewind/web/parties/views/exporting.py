"""Customers and partners as a file."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from tradewind.domain.parties.kinds import PartyKind
from tradewind.web.parties.exporting import source_of
from tradewind.web.parties.views.listing import partner_kind
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists import export_list, leaves_page


@leaves_page
@require_POST
def export_customers(request: Request) -> HttpResponse:
    """The customers as the list shows them."""
    return export_list(request, source_of(request.user, PartyKind.CUSTOMER))


@leaves_page
@require_POST
def export_partners(request: Request, kind: str) -> HttpResponse:
    """The partners of one kind as the list shows them."""
    return export_list(request, source_of(request.user, partner_kind(kind)))
