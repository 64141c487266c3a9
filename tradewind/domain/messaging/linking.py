"""To which customer does a message belong? Only what is certain is decided here; a guess is offered to a person."""

from collections.abc import Iterable, Sequence
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


def link_of(held: Iterable[Sequence[AddressOf]], thread_party_id: int | None) -> Link:
    """The customer whose address it is; of several the one its thread belongs to; otherwise the thread's, else nobody.

    `held`: of each address of the other side the records that hold it, the foremost first. One address written into a
    second record does not become nobody's: else whoever writes it there takes the mail away from who has it.
    `thread_party_id`: only of a thread it truly joins.
    """
    addresses = [holders for holders in held if holders]
    parties = {_party_of(holders, thread_party_id) for holders in addresses}
    if thread_party_id in parties:
        parties = {thread_party_id}
    if len(parties) == 1:
        (party_id,) = parties
        people = {each.contact_id for holders in addresses for each in holders if each.party_id == party_id} - {None}
        return Link(party_id, people.pop() if len(people) == 1 else None, Linked.BY_ADDRESS)
    if not parties and thread_party_id is not None:
        return Link(thread_party_id, None, Linked.BY_THREAD)
    return Link()


def _party_of(holders: Sequence[AddressOf], thread_party_id: int | None) -> int | None:
    is_of_thread = any(each.party_id == thread_party_id for each in holders)
    return thread_party_id if is_of_thread else holders[0].party_id
