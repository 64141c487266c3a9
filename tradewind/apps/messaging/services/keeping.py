"""How does what was read become messages, each once, with its thread and its customer? Steps that use cases share."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.messaging.events import MessagesTakenIn
from tradewind.apps.messaging.models import Mailbox, Message
from tradewind.apps.messaging.queries import our_addresses
from tradewind.apps.messaging.services.arrivals import (
    Arrival,
    message_row,
    write_copies,
    write_messages,
)
from tradewind.apps.messaging.services.believing import believed
from tradewind.apps.messaging.services.belonging import Author, Holders, holders_of, link_for
from tradewind.apps.messaging.services.threads import Continued, KnownThreads, new_talk, write_threads
from tradewind.apps.messaging.services.turning import make_ours
from tradewind.apps.messaging.services.warning import Warned, laid_in_later, warned_of_newcomer, warnings_about_sender
from tradewind.apps.parties import services as party_services
from tradewind.domain.messaging.kinds import MessageKind, kind_within
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.ours import Ours
from tradewind.domain.messaging.threading import SENDER_IS_OURS
from tradewind.domain.messaging.vouching import is_vouched_for
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.events import publish
from tradewind.platform.use_case.turns import FILING, one_at_a_time


@dataclass(frozen=True, slots=True)
class Kept:
    """The messages of all arrivals, new and known, in their order, and how many are new."""

    messages: tuple[Message, ...]
    new: int


def keep_arrivals(
    mailbox: Mailbox, arrivals: Sequence[Arrival], *, author: Author | None = None, by: Actor, at: datetime
) -> Kept:
    """Write what is not there yet. Without an author what lies in the sent folder is the owner's of the mailbox."""
    one_at_a_time(FILING)  # two mailboxes get the same message at the same moment, and a person files it meanwhile
    ours = our_addresses(by)
    once = {each.identity: each for each in believed(arrivals, mailbox, ours)}
    known = {row.identity: row for row in Message.objects.select_related("thread").filter(identity__in=once)}
    fresh = [each for each in once.values() if each.identity not in known]
    turned = [(once[name], row) for name, row in known.items() if _turns(once[name], row)]

    asked = [*fresh, *(arrival for arrival, _row in turned)]
    holders = holders_of(asked, ours, by)
    threads = KnownThreads(asked, ours, holders)
    author = author or Author(mailbox.owner_id)
    found = _placed(fresh, threads, holders, author, hosts=(mailbox.imap_host, mailbox.smtp_host))
    new = [message for _arrival, message in found]
    note_exchanges([*new, *(message for _arrival, message in turned)], by, at)  # records are locked before mail
    write_threads(message.thread for message in new)
    write_messages(mailbox, found)
    write_copies(mailbox, [(once[identity], message) for identity, message in known.items()])
    make_ours(turned, threads, holders, author, by=by, at=at)

    for arrival, message in found:
        audit.record("message.taken_in", message, by=by, at=at, mailbox=mailbox.pk, sha256=arrival.raw_sha256)
    if new:
        publish(MessagesTakenIn(tuple(message.pk for message in new), mailbox.pk, by_id=by.pk, at=at))
    kept = known | {message.identity: message for message in new}
    return Kept(tuple(kept[identity] for identity in once), len(new))


def _turns(arrival: Arrival, message: Message) -> bool:
    """It came to a mailbox of ours first, and lies in a folder of sent mail: we wrote it."""
    return arrival.direction is Direction.OUT and message.direction != Direction.OUT


def _placed(
    fresh: Sequence[Arrival], threads: KnownThreads, holders: Holders, author: Author, *, hosts: Collection[str]
) -> list[tuple[Arrival, Message]]:
    """Each new message in its thread, with its kind, its customer and what to beware of; not written yet.

    `hosts`: the servers of the mailbox.
    """
    found = []
    for arrival in sorted(fresh, key=lambda each: each.at):
        continued = threads.continued_by(arrival)
        talk = continued.talk or new_talk(arrival)
        link = link_for(arrival, author, ours=threads.ours, holders=holders, thread_party_id=talk.thread.party_id)
        message = message_row(
            arrival, party_id=link.party_id, contact_id=link.contact_id, linked=link.how,
            by_id=author.by_id if arrival.direction is Direction.OUT else None,
        )  # fmt: skip
        if arrival.direction is Direction.IN:
            message.kind = kind_within(arrival.kind, goes_on=talk.has_person)
            message.warnings = _warned(arrival, threads.ours, continued, hosts)
        elif arrival.found_at and continued.talk and continued.talk.writers:
            message.warnings = [laid_in_later(arrival.found_at)]
        message.thread = talk.thread
        talk.thread.party_id = talk.thread.party_id or message.party_id
        threads.place(arrival, talk, message.kind)
        found.append((arrival, message))
    return found


def _warned(arrival: Arrival, ours: Ours, continued: Continued, hosts: Collection[str]) -> list[Warned]:
    """What our web site or a colleague sends under a name of ours is no forgery where our own server says so."""
    is_ours = SENDER_IS_OURS in continued.reasons and is_vouched_for(arrival.parsed, hosts)
    apart = [code for code in continued.reasons if not (is_ours and code == SENDER_IS_OURS)]
    about = warnings_about_sender(arrival.parsed, ours.addresses, domains=continued.domains, apart=apart)
    asks_for_money = warned_of_newcomer(arrival.account) if continued.is_newcomer and arrival.account else []
    return [*arrival.warned, *about, *asks_for_money]


def note_exchanges(messages: Sequence[Message], by: Actor, at: datetime) -> None:
    """A letter that a person wrote was a contact; bulk mail and automatic answers were none."""
    theirs: dict[int, datetime] = {}
    ours: dict[int, datetime] = {}
    for message in messages:
        if message.party_id and message.kind == MessageKind.PERSONAL:
            moments = ours if message.direction == Direction.OUT else theirs
            moments[message.party_id] = max(message.at, moments.get(message.party_id, message.at))
    if theirs or ours:
        party_services.note_contacts(latest=theirs, ours=ours, by=by, at=at)
