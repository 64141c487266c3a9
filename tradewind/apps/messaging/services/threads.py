"""Which thread does a message continue?"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tradewind.apps.messaging.models import Message, MessageAddress, Thread
from tradewind.apps.messaging.services.arrivals import LONGEST_ID, LONGEST_SUBJECT, Arrival, others_of
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.threading import normal_subject


@dataclass(slots=True)
class Talk:
    """A thread and the addresses that take part in it."""

    thread: Thread
    people: set[str] = field(default_factory=set)


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
        addressed = MessageAddress.objects.filter(message__thread_id__in=threads)
        for thread_id, address in (*written, *addressed.values_list("message__thread_id", "address")):
            self._talks[thread_id].people.add(address)

    def _talk(self, row: Message) -> Talk:
        return self._talks.setdefault(row.thread_id, Talk(row.thread))

    def continued_by(self, arrival: Arrival) -> Talk | None:
        """A reply joins only when the other side takes part in the thread: whoever knows an id can write below it.

        Ours joins what it answers, whoever it goes to; where two messages bear that id, the one of its recipient.
        """
        others = set(others_of(arrival, self.own)) - self.own
        for name in _answered(arrival):
            talks = self._by_id.get(name, [])
            if joined := next((talk for talk in talks if others & talk.people), None):
                return joined
            if talks and arrival.direction is Direction.OUT:
                return talks[0]
        return next((talk for talk in self._awaiting.get(_id_of(arrival), ()) if others & talk.people), None)

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
    return Talk(Thread(subject=normal_subject(arrival.parsed.subject)[:LONGEST_SUBJECT], last_at=arrival.at))


def write_threads(threads: Iterable[Thread]) -> None:
    """New ones at once, then those that go on, in one order."""
    once = list({id(thread): thread for thread in threads}.values())
    known = sorted((thread for thread in once if thread.pk is not None), key=lambda thread: thread.pk)
    Thread.objects.bulk_create([thread for thread in once if thread.pk is None])
    for thread in known:
        thread.save(update_fields=["party", "last_at"])


def _id_of(arrival: Arrival) -> str:
    return arrival.parsed.message_id[:LONGEST_ID]


def _answered(arrival: Arrival) -> list[str]:
    """The ids it answers, the nearest first."""
    parsed = arrival.parsed
    return [name[:LONGEST_ID] for name in dict.fromkeys((parsed.in_reply_to, *reversed(parsed.references))) if name]
