"""Writing a letter, sending it, and second thoughts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.messaging import permissions, queries
from tradewind.apps.messaging.events import LetterWaiting
from tradewind.apps.messaging.models import Letter, Mailbox
from tradewind.apps.messaging.refusals import AnsweredClosed, BlankNotFilled, CannotSendFrom, MailboxStopped
from tradewind.apps.messaging.services.holding import tell_held_back
from tradewind.apps.messaging.services.telling import tell_bosses_of_held
from tradewind.domain.messaging.letters import (
    LETTER_LIFECYCLE,
    NobodyToWriteTo,
    NothingWritten,
    leaving_at,
)
from tradewind.domain.messaging.mailboxes import MailboxKind, MailboxState
from tradewind.domain.messaging.message import Address
from tradewind.domain.messaging.templates import open_blanks
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_line, clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.mail.composing import new_message_id
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale


@dataclass(frozen=True, slots=True)
class LetterDetails:
    """What is written. `answers_id`: the message it replies to."""

    mailbox_id: int
    to: Sequence[Address]
    subject: str
    text: str
    cc: Sequence[Address] = ()
    bcc: Sequence[Address] = ()
    answers_id: int | None = None
    party_id: int | None = None
    contact_id: int | None = None


@use_case
def begin_letter(*, details: LetterDetails, by: Actor, at: datetime) -> Letter:
    """Keep a letter that is being written."""
    require(by, permissions.WRITE)
    columns = _columns(by, details)
    letter = Letter.objects.create(**columns, by_id=by.pk, created_at=at, updated_at=at)
    audit.record("letter.begun", letter, by=by, at=at, party=letter.party_id, answers=letter.answers_id)
    return letter


@use_case
def revise_letter(*, letter_id: int, version: int, details: LetterDetails, by: Actor, at: datetime) -> Letter:
    """Write on. What a letter said before it left is nobody's business: the trail has it from the moment it is sent."""
    letter = queries.letter_to_change(by, letter_id)
    refuse_stale(version, letter.version)
    LETTER_LIFECYCLE.after("drop", letter.state)  # what may be dropped may be changed: it has not left
    changes = put(letter, _columns(by, details, letter))
    if changes:
        letter.rfc_id = letter.raw_name = ""  # another one now: what the sent folder may still show is the one before
        _save(letter, at, *changes.after, "rfc_id", "raw_name")
    return letter


@use_case
def send_letter(*, letter_id: int, version: int, send_at: datetime | None = None, by: Actor, at: datetime) -> Letter:
    """Let a letter leave in ten seconds, or at a later moment; until then it can be taken back."""
    letter = queries.letter_to_change(by, letter_id)
    refuse_stale(version, letter.version)
    if not (letter.to or letter.cc or letter.bcc):
        raise NobodyToWriteTo()
    if not letter.subject or not letter.text:
        raise NothingWritten()
    left = open_blanks(f"{letter.subject}\n{letter.text}")
    if left:
        raise BlankNotFilled(blanks=", ".join(f"{{{blank}}}" for blank in left))
    queries.mailbox_to_write_in(by, letter.mailbox_id)  # it may be shared with others since
    if letter.answers and not queries.may_open_message(by, letter.answers):
        raise AnsweredClosed()  # it leaves with the words of what it answers
    why = no_way_out(letter.mailbox)
    if why:
        raise why
    action = "send_again" if letter.state == "unknown" else "send"
    letter.state = LETTER_LIFECYCLE.after(action, letter.state)
    letter.send_at = leaving_at(send_at, now=at)
    letter.rfc_id = letter.rfc_id or new_message_id(letter.mailbox.address.rpartition("@")[2])
    letter.trouble_code, letter.trouble_facts, letter.refused = "", {}, []
    _save(letter, at, "state", "send_at", "rfc_id", "trouble_code", "trouble_facts", "refused")
    audit.record(
        "letter.released", letter, by=by, at=at, to=[each["address"] for each in (*letter.to, *letter.cc, *letter.bcc)],
        about=letter.subject, send_at=letter.send_at, party=letter.party_id,
    )  # fmt: skip
    publish(LetterWaiting(letter.pk, letter.send_at, by_id=by.pk, at=at))
    return letter


@use_case
def take_back_letter(*, letter_id: int, by: Actor, at: datetime) -> Letter:
    """Keep it here after all, also a colleague's (a leader); refused from the moment it is handed to the server."""
    letter = queries.letter_to_hold_back(by, letter_id)
    action = "doubt_again" if letter.in_doubt_since else "take_back"
    letter.state, letter.send_at = LETTER_LIFECYCLE.after(action, letter.state), None
    letter.trouble_code = "letter_unknown" if letter.in_doubt_since else ""
    _save(letter, at, "state", "send_at", "trouble_code")
    audit.record("letter.taken_back", letter, by=by, at=at)
    if queries.is_evidence(by, letter):
        tell_bosses_of_held(letter, by=by, at=at)
    elif letter.by_id != by.pk:
        tell_held_back(letter, by=by, at=at)
    return letter


@use_case
def drop_letter(*, letter_id: int, by: Actor, at: datetime) -> Letter:
    """Give up what was begun."""
    letter = queries.letter_to_change(by, letter_id)
    letter.state = LETTER_LIFECYCLE.after("drop", letter.state)
    _save(letter, at, "state")
    audit.record("letter.dropped", letter, by=by, at=at)
    return letter


def _save(letter: Letter, at: datetime, *columns: str) -> None:
    letter.version += 1
    letter.updated_at = at
    letter.save(update_fields=[*columns, "version", "updated_at"])


def no_way_out(mailbox: Mailbox) -> Refusal | None:
    """Why nothing leaves from a fetched mailbox."""
    if mailbox.kind == MailboxKind.ARCHIVE:
        return CannotSendFrom(address=mailbox.address)
    return MailboxStopped(address=mailbox.address) if mailbox.state != MailboxState.ACTIVE else None


def _columns(by: Actor, details: LetterDetails, kept: Letter | None = None) -> dict[str, object]:
    """Only from a mailbox one writes in, only below a message one may open, only to a customer one may open.

    What the letter says already stands: whose customer it is may change while somebody writes.
    """
    queries.mailbox_to_write_in(by, details.mailbox_id)
    party_id, contact_id = details.party_id, details.contact_id
    if kept is None or (kept.party_id, kept.contact_id, kept.answers_id) != (party_id, contact_id, details.answers_id):
        answered = queries.message_for(by, details.answers_id) if details.answers_id else None
        party_id, contact_id = queries.party_of_letter(by, party_id, contact_id, answered)
    if _is_to_be_found(details, kept):
        written_to = [each.address for each in (*details.to, *details.cc)]
        party_id, contact_id = queries.customer_written_to(by, written_to, party_id) or (party_id, contact_id)
    return {
        "mailbox_id": details.mailbox_id, "answers_id": details.answers_id,
        "party_id": party_id, "contact_id": contact_id,
        "to": _rows(details.to), "cc": _rows(details.cc), "bcc": _rows(details.bcc),
        "subject": clean_line(details.subject)[:500], "text": clean_paragraphs(details.text),
    }  # fmt: skip


def _is_to_be_found(details: LetterDetails, kept: Letter | None) -> bool:
    """An address typed anew says whose letter it is, unless somebody says so himself; an answer belongs to what it
    answers."""
    if details.answers_id is not None:
        return False
    if kept is None:
        return details.party_id is None
    typed = [each.address for each in (*details.to, *details.cc)]
    stood = [each["address"] for each in (*kept.to, *kept.cc)]
    return typed != stood and details.party_id == kept.party_id


def _rows(people: Sequence[Address]) -> list[dict[str, str]]:
    return [{"name": each.name, "address": each.address} for each in people]
