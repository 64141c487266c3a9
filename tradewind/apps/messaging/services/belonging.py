"""To whom does a message belong that was not filed by hand?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Max

from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.services.arrivals import Arrival, others_of
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.linking import AddressOf, Link, Linked, link_of
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.ours import Ours
from tradewind.platform.access import Actor

Holders = Mapping[str, Sequence[parties.Holder]]


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a letter of ours, and for whom as he said: nothing is guessed then.

    `linked`: as the message was that it answers, where the customer came with that one and nobody chose him.
    """

    by_id: int | None
    party_id: int | None = None
    contact_id: int | None = None
    linked: Linked = Linked.BY_PERSON


def link_for(
    arrival: Arrival, author: Author, *, ours: Ours, holders: Holders, thread_party_id: int | None
) -> Link:  # fmt: skip
    """What nobody outside wrote or got is nobody's, whatever it answers and whoever holds our address."""
    others = others_of(arrival, ours)
    if not others:
        return Link()
    if arrival.direction is Direction.OUT and author.party_id:
        return Link(author.party_id, author.contact_id, author.linked)
    return link_of(([AddressOf(*each) for each in holders.get(address, ())] for address in others), thread_party_id)


def holders_of(arrivals: Sequence[Arrival], ours: Ours, by: Actor) -> Holders:
    """Of each address of the other side the records that hold it. Of several first the one with which its owner
    exchanged mail last, else the oldest: not whoever wrote the address into another record since.
    """
    found = parties.holders_of_addresses(by, {address for each in arrivals for address in others_of(each, ours)})
    several = {address: held for address, held in found.items() if len({party_id for party_id, _person in held}) > 1}
    last = _last_written(several) if several else {}
    for address, held in several.items():
        held.sort(key=lambda each: (-last.get((address, each[0]), 0.0), each[0]))
    return found


def _last_written(addresses: Collection[str]) -> dict[tuple[str, int], float]:
    rows = Message.objects.filter(sender_address__in=addresses, direction=Direction.IN).exclude(party=None)
    moments = rows.values_list("sender_address", "party_id").annotate(last=Max("at"))
    return {(address, party_id or 0): last.timestamp() for address, party_id, last in moments}
