"""Which thread does a message continue?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tradewind.apps.messaging.models import Message, MessageAddress, Thread
from tradewind.apps.messaging.services.arrivals import LONGEST_ID, LONGEST_SUBJECT, Arrival
from tradewind.domain.messaging.likeness import domain_of
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.threading import Joining, KnownMessage, bare_subject, thread_of


@dataclass(frozen=True, slots=True)
class Continued:
    """The thread it joins; else why it does not, and the domains of those it pretends to answer."""

    thread: Thread | None = None
    reasons: tuple[str, ...] = ()
    domains: frozenset[str] = frozenset()


class KnownThreads:
    """The threads that a few arrivals may continue, read at once; grows with each of them that is placed."""

    def __init__(self, arrivals: Sequence[Arrival], own: Iterable[str]) -> None:
        self.own = frozenset(own)
        self._by_message: dict[str, Thread] = {}
        self._people: dict[int, set[str]] = defaultdict(set)
        self._read({name for each in arrivals for name in _answered(each)})

    def _read(self, ids: set[str]) -> None:
        rows = Message.objects.select_related("thread").filter(rfc_id__in=ids) if ids else ()
        for row in rows:
            self._by_message[row.rfc_id] = row.thread
        threads = {thread.pk for thread in self._by_message.values()}
        written = Message.objects.filter(thread_id__in=threads).values_list("thread_id", "sender_address")
        addressed = MessageAddress.objects.filter(message__thread_id__in=threads)
        for thread_id, address in (*written, *addressed.values_list("message__thread_id", "address")):
            self._people[thread_id].add(address)

    def continued_by(self, arrival: Arrival) -> Continued:
        """What we sent joins what it answers; what came joins only when its sender takes part in the thread (T11)."""
        named = [name for name in _answered(arrival) if name in self._by_message]
        if not named:
            return Continued()
        if arrival.direction is Direction.OUT:
            return Continued(self._by_message[named[0]])
        known = {name: self._known(self._by_message[name]) for name in named}
        decision = thread_of(arrival.parsed, known, own_addresses=self.own)
        if decision.joining is Joining.JOINS:
            return Continued(self._by_message[named[0]])
        people = known[named[0]].participants
        return Continued(None, decision.reasons, frozenset(map(domain_of, people)))

    def _known(self, thread: Thread) -> KnownMessage:
        return KnownMessage(thread.pk, frozenset(self._people[thread.pk] - self.own))

    def place(self, arrival: Arrival, thread: Thread) -> None:
        """The message is in the thread now: the next one may answer it."""
        parsed = arrival.parsed
        self._by_message[parsed.message_id[:LONGEST_ID]] = thread
        self._people[thread.pk] |= {each.address for each in (parsed.sender, *parsed.to, *parsed.cc) if each.address}
        thread.last_at = max(thread.last_at, arrival.at)


def new_thread(arrival: Arrival) -> Thread:
    return Thread.objects.create(subject=bare_subject(arrival.parsed.subject)[:LONGEST_SUBJECT], last_at=arrival.at)


def _answered(arrival: Arrival) -> list[str]:
    """The ids it answers, the nearest first."""
    parsed = arrival.parsed
    return [name[:LONGEST_ID] for name in dict.fromkeys((parsed.in_reply_to, *reversed(parsed.references))) if name]
