"""Which thread does a message continue?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from tradewind.apps.messaging.models import Message, MessageAddress, Thread
from tradewind.apps.messaging.queries import WRITTEN_TO
from tradewind.apps.messaging.services.arrivals import LONGEST_ID, LONGEST_SUBJECT, Arrival, others_of
from tradewind.apps.messaging.services.belonging import Holders
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.likeness import domain_of
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.ours import Ours
from tradewind.domain.messaging.threading import Joining, KnownMessage, bare_subject, passes_on, thread_of


@dataclass(slots=True)
class Talk:
    """A thread and who takes part in it: who has written in it, and to whom we wrote.

    Whom a message names that came, its sender has named: he takes no part until we write to him, or the book has him.
    """

    thread: Thread
    people: set[str] = field(default_factory=set)
    writers: set[str] = field(default_factory=set)
    has_ours: bool = False
    has_person: bool = False  # somebody wrote in it himself

    def take(self, sender: str, direction: str, kind: str, written_to: Iterable[str] = ()) -> None:
        self.people.add(sender)
        self.has_person = self.has_person or kind == MessageKind.PERSONAL
        if direction == Direction.OUT:
            self.has_ours = True
            self.people.update(written_to)
        else:
            self.writers.add(sender)


@dataclass(frozen=True, slots=True)
class Continued:
    """The thread it joins; else why it does not, and the domains of those it pretends to answer."""

    talk: Talk | None = None
    reasons: tuple[str, ...] = ()
    domains: frozenset[str] = frozenset()
    is_newcomer: bool = False  # others have written in it, and he has not


class KnownThreads:
    """The threads that a few arrivals may continue, read at once; grows with each of them that is placed."""

    def __init__(self, arrivals: Sequence[Arrival], ours: Ours, holders: Holders) -> None:
        self.ours = ours
        self._holders = holders
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
        written = Message.objects.filter(thread_id__in=threads)
        for thread_id, *what in written.values_list("thread_id", "sender_address", "direction", "kind"):
            self._talks[thread_id].take(*what)
        addressed = MessageAddress.objects.filter(message__thread_id__in=threads, role__in=WRITTEN_TO)
        addressed = addressed.filter(message__direction=Direction.OUT)
        for thread_id, address in addressed.values_list("message__thread_id", "address"):
            self._talks[thread_id].people.add(address)

    def _talk(self, row: Message) -> Talk:
        return self._talks.setdefault(row.thread_id, Talk(row.thread))

    def continued_by(self, arrival: Arrival) -> Continued:
        """What we wrote to somebody joins what it answers; what came, only when its sender takes part in it (T11)."""
        others = set(others_of(arrival, self.ours))
        named = {name: _best(talks, others) for name in _answered(arrival) if (talks := self._by_id.get(name))}
        if arrival.direction is Direction.OUT and named:
            return Continued(self._answered_by_us(arrival, list(named.values()), others))
        mine = {name: talk for name, talk in named.items() if others & self._taking_part(talk, others)} or named
        known = {name: KnownMessage(id(talk), self._taking_part(talk, others)) for name, talk in mine.items()}
        decision = thread_of(arrival.parsed, known, own_addresses=self.ours.addresses)
        if not named:
            reasons = decision.reasons if arrival.direction is Direction.IN else ()
            waiting = self._awaiting.get(_id_of(arrival), ())
            return Continued(next((talk for talk in waiting if others & talk.people), None), reasons)
        nearest = next(iter(mine.values()))
        comes_along = bool(nearest.writers) and not others & nearest.writers
        if decision.joining is Joining.JOINS:
            return Continued(nearest, is_newcomer=comes_along)
        domains = frozenset(map(domain_of, self.ours.besides(nearest.people)))
        return Continued(None, decision.reasons, domains, is_newcomer=comes_along)

    def _answered_by_us(self, arrival: Arrival, named: Sequence[Talk], others: set[str]) -> Talk | None:
        """The nearest of those it is written to. A customer's mail that is passed on begins something of its own."""
        if not others:
            return named[0] if self._is_among_us(named[0]) else None
        with_them = next((talk for talk in named if others & talk.people), None)
        if with_them or passes_on(arrival.parsed.subject):
            return with_them
        return next((talk for talk in named if not self._is_among_us(talk)), None)

    def _is_among_us(self, talk: Talk) -> bool:
        """Nothing of it went outside; what our web site sends under a name of ours is not ours yet."""
        return talk.has_ours and not self.ours.besides(talk.people)

    def _taking_part(self, talk: Talk, others: set[str]) -> frozenset[str]:
        held = {each for each in others if talk.thread.party_id in {pk for pk, _person in self._holders.get(each, ())}}
        return frozenset(self.ours.besides(talk.people) | held)

    def place(self, arrival: Arrival, talk: Talk, kind: str) -> None:
        """The message is in the thread now: the next one may answer it."""
        parsed = arrival.parsed
        self._by_id[_id_of(arrival)].append(talk)
        if arrival.direction is Direction.OUT and parsed.in_reply_to:
            self._awaiting[parsed.in_reply_to[:LONGEST_ID]].append(talk)
        talk.take(parsed.sender.address, arrival.direction, kind, (each.address for each in arrival.written_to))
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
