"""From what is a sample begun: a quotation, an inquiry, a customer, or nobody yet?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations.queries.scope import quotation_for
from tradewind.apps.samples import queries
from tradewind.platform.access import Actor
from tradewind.web.shared.asking import Request

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry
    from tradewind.apps.parties.models import Party
    from tradewind.apps.quotations.models import Quotation


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a sample is written down from; without a customer he is chosen first."""

    party: "Party | None" = None
    inquiry: "Inquiry | None" = None
    quotation: "Quotation | None" = None

    @property
    def asked(self) -> str:
        """The same beginning as words of an address."""
        said = {"quotation": self.quotation, "inquiry": self.inquiry, "party": self.party}
        return next((urlencode({name: row.pk}) for name, row in said.items() if row is not None), "")

    def lines(self, by: Actor) -> list[Any]:
        """What is proposed to be sent."""
        if self.quotation is not None:
            return queries.lines_of_quotation(self.quotation)
        return queries.lines_of_inquiry(by, self.inquiry) if self.inquiry is not None else []


def beginning_of(request: Request) -> Beginning:
    """By the address: everything in it passes through the scope of its room."""
    by = request.user
    if quotation := _number(request, "quotation"):
        found = quotation_for(by, quotation)
        return Beginning(parties.party_for(by, found.party_id), quotation=found)
    if number := _number(request, "inquiry"):
        inquiry = inquiries.inquiry_for(by, number)
        party = parties.party_for(by, inquiry.party_id) if inquiry.party_id else None
        return Beginning(party, inquiry)
    party_id = _number(request, "party") or _number(request, "party_id")
    return Beginning(parties.party_for(by, party_id) if party_id else None)


def _number(request: Request, name: str) -> int:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
