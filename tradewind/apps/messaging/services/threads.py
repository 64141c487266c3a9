"""Which thread does a message continue?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from tradewind.apps.messaging.models import Message, MessageAddress, Thread
from tradewind.apps.messaging.queries import FAILED
from tradewind.apps.messaging.services.arrivals import LONGEST_ID, LONGEST_SUBJECT, Arrival, others_of
from tradewind.domain.messaging.likeness import domain_of
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.threading import Joining, KnownMessage, bare_subject, thread_of


@dataclass(slots=True)
class Talk:
    """A thread and the addresses that take part in it."""

    thread: Thread
    people: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Continued:
    """The thread it joins; else why it does not, and the domains of those it pretends to answer."""

    talk: Talk | None = None
    reasons: tuple[str, ...] = ()
    domains: frozenset[str] = frozenset()


class KnownThreads:
    """The threads that a few arrivals may continue, read at once; grows with each of them that is placed."""

    def __init__(self, arrivals: Sequence[Arrival], own: Iterable[str]) -> None:
        self.own = frozenset(own)
        self._talks: dict[int, Talk] = {}
        self._by_id: dict[str, list[Talk]] = defaultdict(list)
        self._awaiting: dict[str, list[Talk]] = defaultdict(list)  # by the id of what was answered before it came
        self._read({name for each in arrivals for name in _answered(each)}, {_id_of(each) for each in arrivals})

    def _read(self, answered: set[str], ids: set[str]) -> None:
        rows = Message.objects.select_related("thread").order_by("pk")
        for row in rows.filter(rfc_id__in=answered) if answered else ():
            self._by_id[row.rfc_id].append(self._talk(row))
        # An answer from the telephone is read with the sent folder, before the inbox that holds the question. Only
        # what we wrote says what it answers: anybody could lay a thread out for a message that is still to come.
        for row in rows.filter(in_reply_to__in=ids, direction=Direction.OUT) if ids else ():
            self._awaiting[row.in_reply_to].append(self._talk(row))
        threads = list(self._talks)
        written = Message.objects.filter(thread_id__in=threads).values_list("thread_id", "sender_address")
        addressed = MessageAddress.objects.filter(message__thread_id__in=threads).exclude(role=FAILED)
        for thread_id, address in (*written, *addressed.values_list("message__thread_id", "address")):
            self._talks[thread_id].people.add(address)

    def _talk(self, row: Message) -> Talk:
        return self._talks.setdefault(row.thread_id, Talk(row.thread))

    def continued_by(self, arrival: Arrival) -> Continued:
        """What we sent joins what it answers; what came joins only when its sender takes part in the thread (T11)."""
        others = set(others_of(arrival, self.own)) - self.own
        named = {name: _best(talks, others) for name in _answered(arrival) if (talks := self._by_id.get(name))}
        if not named:
            waiting = self._awaiting.get(_id_of(arrival), ())
            return Continued(next((talk for talk in waiting if others & talk.people), None))
        nearest = next(iter(named.values()))
        if arrival.direction is Direction.OUT:
            return Continued(nearest)
        known = {name: KnownMessage(id(talk), frozenset(talk.people - self.own)) for name, talk in named.items()}
        decision = thread_of(arrival.parsed, known, own_addresses=self.own)
        if decision.joining is Joining.JOINS:
            return Continued(nearest)
        return Continued(None, decision.reasons, frozenset(map(domain_of, nearest.people - self.own)))

    def place(self, arrival: Arrival, talk: Talk) -> None:
        """The message is in the thread now: the next one may answer it."""
        parsed = arrival.parsed
        self._by_id[_id_of(arrival)].append(talk)
        if arrival.direction is Direction.OUT and parsed.in_reply_to:
            self._awaiting[parsed.in_reply_to[:LONGEST_ID]].append(talk)
        talk.people |= {each.address for each in (parsed.sender, *parsed.to, *parsed.cc) if each.address}
        talk.thread.last_at = max(talk.thread.last_at, arrival.at)


def new_talk(arrival: Arrival) -> Talk:
    """A thread of its own, not written yet."""
    return Talk(Thread(subject=bare_subject(arrival.parsed.subject)[:LONGEST_SUBJECT], last_at=arrival.at))


def write_threads(threads: Iterable[Thread]) -> None:
    """New ones at once, then those that go on, in one order."""
    once = list({id(thread): thread for thread in threads}.values())
    known = sorted((thread for thread in once if thread.pk is not None), key=lambda thread: thread.pk)
    Thread.objects.bulk_create([thread for thread in once if thread.pk is None])
    for thread in known:
        thread.save(update_fields=["party", "last_at"])


def _best(talks: Sequence[Talk], others: Collection[str]) -> Talk:
    """Two messages may bear one id, for anybody can write it: the one of the other side, else the first."""
    return next((talk for talk in talks if talk.people.intersection(others)), talks[0])


def _id_of(arrival: Arrival) -> str:
    return arrival.parsed.message_id[:LONGEST_ID]


def _answered(arrival: Arrival) -> list[str]:
    """The ids it answers, the nearest first."""
    parsed = arrival.parsed
    return [name[:LONGEST_ID] for name in dict.fromkeys((parsed.in_reply_to, *reversed(parsed.references))) if name]
