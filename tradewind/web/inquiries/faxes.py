"""What stands on the form with which a fax is answered, as far as it is known?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradewind.apps.inquiries import queries
from tradewind.apps.parties import queries as parties
from tradewind.domain.inquiries.reading.letter import Letter, page_of
from tradewind.domain.inquiries.reading.phone import fax_in
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.parties.erasing import ERASED_NAME
from tradewind.platform.access import Actor

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry

FROM_HERE = frozenset({"EXW", "FCA", "FAS", "FOB"})  # Incoterms 2020: the named place is on the seller's side


@dataclass(frozen=True, slots=True)
class FaxSheet:
    """Whatever is empty is a blank line, to be filled in by hand: nothing is guessed."""

    company: str
    attention: str
    number: str
    phone: str
    email: str
    term: str
    lines: tuple[queries.LineAsked, ...]
    came_by_fax: bool


def sheet_of(by: Actor, inquiry: "Inquiry") -> FaxSheet:
    """From the inquiry; what it leaves out, from its customer where one may open that."""
    party = inquiry.party if inquiry.party and parties.may_open(by, inquiry.party) else None
    contact = inquiry.contact or (parties.contacts_of(by, party).first() if party else None)
    person = inquiry.person if inquiry.person != ERASED_NAME else ""
    said = queries.beginning_of(by, inquiry)
    found = fax_in(page_of(Letter(text=said.text, full_text=said.text))) if said.text else None
    return FaxSheet(
        company=(party.name if party else "") or inquiry.company, attention=person or (contact.name if contact else ""),
        number=found.value if found else "", phone=inquiry.phone or (contact.phone if contact else ""),
        email=inquiry.email or (contact.email if contact else ""), term=_term(inquiry),
        lines=tuple(queries.lines_of(by, inquiry)), came_by_fax=inquiry.source == Source.FAX,
    )  # fmt: skip


def _term(inquiry: "Inquiry") -> str:
    """The trade term with its place, where the buyer named them: of a term of departure the port of loading."""
    value, origin, destination = (_read(inquiry, name) for name in ("incoterm", "origin", "destination"))
    place = origin if value in FROM_HERE else destination
    return f"{value} {place}".strip() if value else ""


def _read(inquiry: "Inquiry", name: str) -> str:
    kept = (inquiry.facts or {}).get(name)
    return str(kept.get("value") or "") if isinstance(kept, dict) else ""
