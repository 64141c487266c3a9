"""Handing a letter to the server. Outside of any transaction: each step before and after is one of its own."""

import logging
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from datetime import datetime, timedelta

from tradewind.apps.messaging.models import Letter, LetterFile, Message
from tradewind.apps.messaging.refusals import LetterNotReady
from tradewind.apps.messaging.services.arrivals import Arrival
from tradewind.apps.messaging.services.folders import sent_folder
from tradewind.apps.messaging.services.leaving import (
    begin_leaving,
    note_arrived,
    note_bytes,
    note_never_arrived,
    note_not_sent,
    note_sent,
)
from tradewind.apps.messaging.services.quoting import quotation_of
from tradewind.apps.messaging.services.reading import reader_of, sender_of
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.message import Address, Part
from tradewind.domain.messaging.parsing import parse_message
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor
from tradewind.platform.attachments.storage import open_stored
from tradewind.platform.mail.composing import Outgoing, composed
from tradewind.platform.mail.hosts import provider_of_host
from tradewind.platform.mail.raw_store import keep_raw, raw_of
from tradewind.platform.mail.refusals import MailRefused
from tradewind.platform.mail.transport import Delivery, SendOutcome
from tradewind.platform.people.queries import system_user

log = logging.getLogger(__name__)

LOST_AFTER = timedelta(minutes=15)  # longer than a server may take for its answer (RFC 5321, 4.5.3.2.6)

# Letters this process hands over just now; no other does, for a company has one worker. A slow server may take longer
# than that: its letter is not lost.
_at_work: set[int] = set()


def deliver_letter(letter_id: int, *, by: Actor, now: Callable[[], datetime]) -> Letter | None:
    """Send a due letter once. What the server says is kept; a line that breaks after the text leaves it unknown."""
    letter = begin_leaving(letter_id=letter_id, by=by, at=now())
    if letter is None:
        return None
    _at_work.add(letter.pk)
    try:
        return _delivered(letter, by=by, now=now)
    finally:
        _at_work.discard(letter.pk)


def _delivered(letter: Letter, *, by: Actor, now: Callable[[], datetime]) -> Letter:
    try:
        raw, outcome = _handed_over(letter)
    except Refusal as no:
        return note_not_sent(letter_id=letter.pk, reason=no, by=by, at=now())
    if outcome.of(Delivery.ACCEPTED):
        return _arrived(letter, raw, outcome, by=by, now=now)
    return note_not_sent(letter_id=letter.pk, outcome=outcome, by=by, at=now())


def _handed_over(letter: Letter) -> tuple[bytes, SendOutcome]:
    """What breaks before the first byte (a disk, a file) is a refusal: nobody has the letter."""
    with ExitStack() as opened:
        try:
            outgoing = outgoing_of(letter, letter.updated_at)
            raw = composed(outgoing)
            letter.raw_name = _laid_down(letter, raw)
            sender = opened.enter_context(sender_of(letter.mailbox))
        except Refusal:
            raise
        except Exception as error:
            log.exception("letter %s could not be made ready", letter.pk)
            raise LetterNotReady() from error
        return raw, sender.send(raw, sender=letter.mailbox.address, recipients=outgoing.recipients)


def _laid_down(letter: Letter, raw: bytes) -> str:
    """Its bytes lie here, and the letter names them, before the first of them leaves."""
    name = keep_raw(raw).name
    return note_bytes(letter_id=letter.pk, raw_name=name, by=system_user(), at=letter.updated_at).raw_name


def _arrived(
    letter: Letter, raw: bytes, outcome: SendOutcome | None, *, by: Actor, now: Callable[[], datetime]
) -> Letter:
    arrival = arrival_of(raw, letter.updated_at)
    kept = note_sent(letter_id=letter.pk, arrival=arrival, outcome=outcome, by=by, at=now())
    with suppress(MailRefused):  # it left; that it also lies in the server's folder is a courtesy
        _keep_in_sent_folder(letter, raw, letter.updated_at)
    return kept


def find_lost_letter(letter: Letter, *, by: Actor, now: Callable[[], datetime]) -> Letter:
    """A letter whose process ended in the middle: where the server's sent folder has it, it left; else nobody knows."""
    if letter.pk in _at_work:
        return letter
    try:
        with reader_of(letter.mailbox) as reader:
            folder = sent_folder(reader)
            has_left = folder is not None and reader.holds(folder, letter.rfc_id)
    except MailRefused:
        has_left = False
    if has_left:
        arrival = _as_it_left(letter, letter.updated_at)
        return note_sent(letter_id=letter.pk, arrival=arrival, outcome=None, by=by, at=now())
    return note_not_sent(letter_id=letter.pk, by=by, at=now())


def settle_unknown(letter: Letter, *, has_arrived: bool, by: Actor, now: Callable[[], datetime]) -> Letter:
    """A person asked the buyer what became of a letter of which nobody knew."""
    if not has_arrived:
        return note_never_arrived(letter_id=letter.pk, by=by, at=now())
    arrival = _as_it_left(letter, letter.in_doubt_since or letter.updated_at)
    return note_arrived(letter_id=letter.pk, arrival=arrival, by=by, at=now())


def _as_it_left(letter: Letter, at: datetime) -> Arrival:
    """The very bytes: signature, name and what it answers may have changed since. `at`: the moment in their head."""
    raw = raw_of(letter.raw_name) if letter.raw_name else composed(outgoing_of(letter, at))
    return arrival_of(raw, at)


def outgoing_of(letter: Letter, at: datetime) -> Outgoing:
    """The letter as it will be read: the signature of its mailbox below, and below that what it answers."""
    answered = letter.answers
    references = _references(answered) if answered else ()
    signature = f"\n\n-- \n{letter.mailbox.signature}" if letter.mailbox.signature else ""
    below = f"\n\n{quotation_of(answered)}" if answered else ""
    return Outgoing(
        sender=Address(letter.by.name_en or letter.by.name, letter.mailbox.address), to=_people(letter.to),
        cc=_people(letter.cc), bcc=_people(letter.bcc), subject=letter.subject, text=f"{letter.text}{signature}{below}",
        message_id=letter.rfc_id, sent_at=at, parts=_files(letter), references=references,
        in_reply_to=answered.rfc_id if answered else "",
    )  # fmt: skip


def arrival_of(raw: bytes, at: datetime) -> Arrival:
    kept = keep_raw(raw)
    return Arrival.of(
        parse_message(raw), raw_name=kept.name, raw_sha256=kept.sha256, size=kept.size, came_from="sent",
        role=FolderRole.SENT, at=at,
    )  # fmt: skip


def _references(answered: Message) -> tuple[str, ...]:
    """The thread's ids, the oldest first."""
    ids = Message.objects.filter(thread_id=answered.thread_id, at__lte=answered.at).order_by("at", "pk")
    return tuple(dict.fromkeys((*ids.values_list("rfc_id", flat=True), answered.rfc_id)))


def _people(rows: Sequence[dict[str, str]]) -> tuple[Address, ...]:
    return tuple(Address(row["name"], row["address"]) for row in rows)


def _files(letter: Letter) -> tuple[Part, ...]:
    rows = LetterFile.objects.select_related("attachment").filter(letter=letter).order_by("pk")
    return tuple(_part(row) for row in rows)


def _part(row: LetterFile) -> Part:
    with open_stored(row.attachment.stored_name) as file:
        return Part(row.attachment.original_name, row.attachment.content_type, file.read())


def _keep_in_sent_folder(letter: Letter, raw: bytes, at: datetime) -> None:
    provider = provider_of_host(letter.mailbox.smtp_host)
    if provider and provider.keeps_sent:
        return  # it lays its own copy there, perhaps a moment after ours: then it would lie there twice
    with reader_of(letter.mailbox) as reader:
        folder = sent_folder(reader)
        if folder and not reader.holds(folder, letter.rfc_id):
            reader.keep_sent(raw, folder=folder, at=at)
