"""To which customer does a message belong? Only what is certain is decided here; a guess is offered to a person."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Linked(StrEnum):
    NOT = "not"
    BY_ADDRESS = "by_address"  # the other side's address is a customer's
    BY_THREAD = "by_thread"  # it answers a message of this customer, and its sender takes part in it
    BY_PERSON = "by_person"


@dataclass(frozen=True, slots=True)
class AddressOf:
    """An address that stands in a record: of the party itself, or of one of its people."""

    party_id: int
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    party_id: int | None = None
    contact_id: int | None = None
    how: Linked = Linked.NOT


def link_of(holders: Collection[AddressOf], thread_party_id: int | None) -> Link:
    """The customer whose address it is; of several the one its thread belongs to; otherwise the thread's, else nobody.

    `holders`: the records that hold an address of the other side. `thread_party_id`: only of a thread it truly joins.
    """
    parties = {each.party_id for each in holders}
    if thread_party_id in parties:
        parties = {thread_party_id}
    if len(parties) == 1:
        (party_id,) = parties
        people = {each.contact_id for each in holders if each.party_id == party_id and each.contact_id}
        return Link(party_id, people.pop() if len(people) == 1 else None, Linked.BY_ADDRESS)
    if not parties and thread_party_id is not None:
        return Link(thread_party_id, None, Linked.BY_THREAD)
    return Link()
