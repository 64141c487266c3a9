"""What in the book looks like what somebody is typing, and where does each answer lead?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from tradewind.apps.parties import queries
from tradewind.domain.parties.duplicates.judging import PartyFacts
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor
from tradewind.web.shared.sharing import sharing_url

LONGEST = 300
# What a form may hold that says who somebody is; the panel asks with these alone.
OF_PARTY = ("name", "name_zh", "country", "website", "email", "phone", "tax_number", "contact_name", "contact_email",
            "contact_phone")  # fmt: skip
OF_CONTACT = ("name", "email", "phone", "whatsapp", "wechat")


@dataclass(frozen=True, slots=True)
class Resemblance:
    """One answer: of a colleague's record no more than its name, its owner and how fresh it is."""

    name: str
    owner: str
    last_contact_at: datetime | None
    is_strong: bool
    is_archived: bool
    signals: Sequence[Mapping[str, object]]
    url: str  # of the record, for whoever may open it
    known_url: str  # what one may know of a colleague's, and where a share of it is asked for

    @property
    def leads_on(self) -> bool:
        return bool(self.url or self.known_url)


def party_typed(typed: Mapping[str, Any]) -> PartyFacts:
    """The facts of a party as they stand in its form; half typed ones are compared as they are."""
    said = {name: _said(typed, name) for name in OF_PARTY}
    return PartyFacts(
        names=_given(said["name"], said["name_zh"]), emails=_given(said["email"], said["contact_email"]),
        websites=_given(said["website"]), phones=_given(said["phone"], said["contact_phone"]),
        contacts=_given(said["contact_name"]), country=said["country"] or None,
        tax_numbers=_given(said["tax_number"]),
    )  # fmt: skip


def contact_typed(typed: Mapping[str, Any], country: str) -> PartyFacts:
    """The facts of a person as they stand in his form."""
    said = {name: _said(typed, name) for name in OF_CONTACT}
    return PartyFacts(
        contacts=_given(said["name"]), emails=_given(said["email"]), phones=_given(said["phone"]),
        whatsapps=_given(said["whatsapp"]), wechats=_given(said["wechat"]), country=country,
    )  # fmt: skip


def resembling(by: Actor, facts: PartyFacts, kind: PartyKind, except_id: int | None = None) -> list[Resemblance]:
    """The likeliest first."""
    return [_resemblance(each) for each in queries.possible_duplicates(by, facts, kind=kind, except_id=except_id)]


def _resemblance(found: queries.PossibleDuplicate) -> Resemblance:
    return Resemblance(
        name=found.name, owner=found.owner, last_contact_at=found.last_contact_at, is_strong=found.is_strong,
        is_archived=found.state == PartyState.ARCHIVED,
        signals=found.signals,
        url=reverse("parties:party", args=[found.pk]) if found.is_visible else "",
        known_url=sharing_url(found.pk) if found.is_open_to_sharing else "",
    )  # fmt: skip


def _said(typed: Mapping[str, Any], name: str) -> str:
    return str(typed.get(name) or "").strip()[:LONGEST]


def _given(*texts: str) -> tuple[str, ...]:
    return tuple(filter(None, texts))
