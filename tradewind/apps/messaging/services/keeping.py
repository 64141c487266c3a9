"""How does what was read become messages, each once, with its thread and its customer? Steps that use cases share."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tradewind.apps.messaging.events import MessagesTakenIn
from tradewind.apps.messaging.models import Mailbox, Message
from tradewind.apps.messaging.services.arrivals import (
    Arrival,
    message_row,
    others_of,
    write_copies,
    write_messages,
)
from tradewind.apps.messaging.services.threads import KnownThreads, new_thread
from tradewind.apps.messaging.services.warning import warnings_of
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties import services as party_services
from tradewind.domain.messaging.kinds import MessageKind, kind_of
from tradewind.domain.messaging.linking import AddressOf, link_of
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.events import publish


def keep_arrivals(mailbox: Mailbox, arrivals: Sequence[Arrival], *, by: Actor, at: datetime) -> list[Message]:
    """Write what is not there yet; the messages of all arrivals' identities, new and known, in the order of arrival."""
    own = frozenset(Mailbox.objects.values_list("address", flat=True))
    once = {each.identity: each for each in arrivals}
    known = {row.identity: row for row in Message.objects.filter(identity__in=once)}
    fresh = [each for each in once.values() if each.identity not in known]

    found = _placed(fresh, own, by)
    write_messages(mailbox, found)
    write_copies(mailbox, [(once[identity], message) for identity, message in known.items()])
    _make_ours([message for identity, message in known.items() if once[identity].direction is Direction.OUT])
    new = [message for _arrival, message in found]
    _note_exchanges(new, by, at)

    for arrival, message in found:
        audit.record("message.taken_in", message, by=by, at=at, mailbox=mailbox.pk, sha256=arrival.raw_sha256)
    if new:
        publish(MessagesTakenIn(tuple(message.pk for message in new), mailbox.pk, by_id=by.pk, at=at))
    kept = known | {message.identity: message for message in new}
    return [kept[identity] for identity in once]


def _placed(fresh: Sequence[Arrival], own: frozenset[str], by: Actor) -> list[tuple[Arrival, Message]]:
    """Each new message in its thread, with its kind, its customer and what to beware of; not written yet."""
    threads = KnownThreads(fresh, own)
    holders = parties.holders_of_addresses(by, {address for each in fresh for address in others_of(each, own)})
    found = []
    for arrival in sorted(fresh, key=lambda each: each.at):
        continued = threads.continued_by(arrival)
        thread = continued.thread or new_thread(arrival)
        message = _row(arrival, holders, own, thread_party_id=thread.party_id)
        if arrival.direction is Direction.IN:
            message.warnings = warnings_of(arrival.parsed, own, domains=continued.domains, apart=continued.reasons)
        message.thread = thread
        thread.party_id = thread.party_id or message.party_id
        threads.place(arrival, thread)
        thread.save(update_fields=["party", "last_at"])
        found.append((arrival, message))
    return found


def _row(
    arrival: Arrival,
    holders: Mapping[str, Sequence[parties.Holder]],
    own: frozenset[str],
    *,
    thread_party_id: int | None,
) -> Message:
    others = [AddressOf(*each) for address in others_of(arrival, own) for each in holders.get(address, ())]
    link = link_of(others, thread_party_id)
    return message_row(
        arrival, kind=kind_of(arrival.parsed).kind, party_id=link.party_id, contact_id=link.contact_id,
        linked=link.how,
    )  # fmt: skip


def _make_ours(messages: Sequence[Message]) -> None:
    """One that came to a mailbox of ours first and is seen in the folder of sent mail now was written by us."""
    ids = [message.pk for message in messages if message.direction != Direction.OUT]
    if ids:
        Message.objects.filter(pk__in=ids).update(direction=Direction.OUT)


def _note_exchanges(messages: Sequence[Message], by: Actor, at: datetime) -> None:
    """A letter that a person wrote was a contact; bulk mail and automatic answers were none."""
    theirs: dict[int, datetime] = {}
    ours: dict[int, datetime] = {}
    for message in messages:
        if message.party_id and message.kind == MessageKind.PERSONAL:
            moments = ours if message.direction == Direction.OUT else theirs
            moments[message.party_id] = max(message.at, moments.get(message.party_id, message.at))
    if theirs or ours:
        party_services.note_contacts(latest=theirs, ours=ours, by=by, at=at)
