"""Which exchange with a customer counts as a follow-up, which as a touch, and which as nothing?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ContactKind(StrEnum):
    WRITTEN = "written"  # an outbound message written for this customer: mail, fax, letter
    CALL = "call"  # both sides spoke; a call that nobody took is a note
    CHAT = "chat"  # both sides wrote
    VISIT = "visit"
    MAILING = "mailing"  # the same for many
    NOTE = "note"
    AUTOMATIC = "automatic"


TALKS = frozenset({ContactKind.CALL, ContactKind.CHAT, ContactKind.VISIT})  # the buyer had his say in them
FOLLOW_UPS = TALKS | {ContactKind.WRITTEN}


class Counted(StrEnum):
    FOLLOW_UPS = "follow_ups"
    TOUCHES = "touches"  # any sign of life: every follow-up, and a mailing


COUNTING: Mapping[Counted, frozenset[ContactKind]] = {
    Counted.FOLLOW_UPS: FOLLOW_UPS,
    Counted.TOUCHES: FOLLOW_UPS | {ContactKind.MAILING},
}


@dataclass(frozen=True, slots=True)
class Contact:
    """One exchange, on its day in the office's time; it may name several inquiries of the customer."""

    on: date
    kind: ContactKind
    inquiries: frozenset[int]


def days_of(contacts: Iterable[Contact], inquiry: int, counted: Counted) -> list[date]:
    """The day of each contact that counts for an inquiry, in order."""
    kinds = COUNTING[counted]
    return sorted(contact.on for contact in contacts if inquiry in contact.inquiries and contact.kind in kinds)


def by_inquiry(contacts: Iterable[Contact], inquiries: Collection[int]) -> dict[int, list[Contact]]:
    """Each inquiry's contacts; one that names three stands with all three."""
    found: dict[int, list[Contact]] = {inquiry: [] for inquiry in inquiries}
    for contact in contacts:
        for inquiry in contact.inquiries & found.keys():
            found[inquiry].append(contact)
    return found
