"""To whom does a message belong that was not filed by hand?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tradewind.apps.messaging.services.arrivals import Arrival, others_of
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.linking import AddressOf, Link, Linked, link_of
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.ours import Ours

Holders = Mapping[str, Sequence[parties.Holder]]


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a letter of ours, and for whom as he said: nothing is guessed then."""

    by_id: int | None
    party_id: int | None = None
    contact_id: int | None = None


def link_for(
    arrival: Arrival, author: Author, *, ours: Ours, holders: Holders, thread_party_id: int | None
) -> Link:  # fmt: skip
    """What nobody outside wrote or got is nobody's, whatever it answers and whoever holds our address."""
    others = others_of(arrival, ours)
    if not others:
        return Link()
    if arrival.direction is Direction.OUT and author.party_id:
        return Link(author.party_id, author.contact_id, Linked.BY_PERSON)
    found = [AddressOf(*each) for address in others for each in holders.get(address, ())]
    return link_of(found, thread_party_id)
