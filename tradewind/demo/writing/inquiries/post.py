"""How do the demo's letters come into the database and into the files, as if they had come and left one by one?"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.apps.messaging.models import Letter, Mailbox, Message, Thread
from tradewind.apps.messaging.services.arrivals import Arrival, message_row, write_messages
from tradewind.apps.messaging.services.warning import warnings_about_sender
from tradewind.apps.parties.models import Contact, Party
from tradewind.demo.inquiries import InquiriesStory
from tradewind.demo.inquiries.rows import Answered, Came, Heard, MailRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows
from tradewind.domain.messaging.letters import TO_THINK_AGAIN, LetterState
from tradewind.domain.messaging.linking import AddressOf, link_of
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.message import ParsedMessage
from tradewind.domain.messaging.quoting import quoted
from tradewind.domain.messaging.reply_text import split_reply
from tradewind.domain.messaging.threading import bare_subject
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform.mail.built_in import INBOX, SENT
from tradewind.platform.mail.composing import Outgoing, composed, shortened
from tradewind.platform.mail.raw_store import path_of
from tradewind.platform.people.models import User
from tradewind.platform.people.queries import system_user

SENT_FROM_HERE = timedelta(days=60)  # before that the colleagues wrote in their own programs; the sent folder told us
TAKEN_AFTER = timedelta(seconds=40)  # the next round of the worker
NOTED_AFTER = timedelta(seconds=1)  # the server's answer
WRITTEN_IN = timedelta(minutes=4)
_PLAIN_TEXT = (("content-type", "text/plain; charset=utf-8"),)


@dataclass(frozen=True, slots=True)
class Post:
    """All letters in order, their messages and bytes by key, and the house that took them in."""

    rows: list[MailRow]
    messages: dict[str, Message]
    raw: dict[str, bytes]
    letters: frozenset[str]  # those that were written here
    house: User


def write_post(story: InquiriesStory, boxes: dict[str, Mailbox], ledger: Ledger) -> Post:
    rows = sorted(_mails(story), key=lambda row: row.at)
    with ThreadPoolExecutor(4) as pool:
        office = _PostOffice(boxes, ledger, pool, letters_since=rows[-1].at - SENT_FROM_HERE)
        for row in rows:
            office.take(row)
        office.save()
    return Post(rows, office.messages, office.raw, frozenset(office.letters), office.house)


def _mails(story: InquiriesStory) -> Iterator[MailRow]:
    for inquiry in story.inquiries:
        yield from (deed.mail for deed in inquiry.deeds if isinstance(deed, Came | Heard | Answered))


class _PostOffice:
    def __init__(self, boxes: dict[str, Mailbox], ledger: Ledger, pool: Executor, *, letters_since: datetime) -> None:
        self._boxes, self._ledger, self.house = boxes, ledger, system_user()
        self._pool, self._letters_since = pool, letters_since
        self._laid: list[Future[None]] = []
        self._holders, self._parties = _holders()
        self._threads: dict[str, list[str]] = {}  # of a letter: the ids before it and its own
        self._arrived: Counter[tuple[str, FolderRole]] = Counter()
        self._found: dict[str, list[tuple[Arrival, Message]]] = defaultdict(list)
        self._rows: list[tuple[MailRow, Arrival]] = []
        self.letters: dict[str, Letter] = {}
        self._said: dict[str, str] = {}
        self.messages: dict[str, Message] = {}
        self.raw: dict[str, bytes] = {}

    def take(self, row: MailRow) -> None:
        before = self._threads.get(row.answers, [])
        outgoing = outgoing_of(row, tuple(before), self._boxes[row.mailbox].signature, self._below(row))
        raw = composed(outgoing)
        self._threads[row.key] = [*before, outgoing.message_id]
        self._said[row.key] = outgoing.text
        arrival = self._arrival(row, outgoing, raw)
        message = self._message(row, arrival)
        self._found[row.mailbox].append((arrival, message))
        self._rows.append((row, arrival))
        self.messages[row.key], self.raw[row.key] = message, raw
        if self._is_letter(row):
            self.letters[row.key] = self._letter(row, message)

    def _below(self, row: MailRow) -> str:
        """What is written here shows what it answers."""
        if not self._is_letter(row):
            return ""
        answered = self.messages[row.answers]
        sender = f"{answered.sender_name} <{answered.sender_address}>"
        return quoted(sender, answered.at, self._said[row.answers])

    def _is_letter(self, row: MailRow) -> bool:
        """Written here; what was written elsewhere is only seen in the sent folder."""
        return row.is_ours and row.at > self._letters_since

    def _arrival(self, row: MailRow, outgoing: Outgoing, raw: bytes) -> Arrival:
        digest = hashlib.sha256(raw).hexdigest()
        name = f"{digest}.eml"
        self._laid.append(self._pool.submit(_lay_down, name, raw))
        role = FolderRole.SENT if row.is_ours else FolderRole.INBOX
        self._arrived[row.mailbox, role] += 1
        came_from = f"{SENT if row.is_ours else INBOX} {self._arrived[row.mailbox, role]}"
        return Arrival.of(
            as_read(outgoing), raw_name=name, raw_sha256=digest, size=len(raw), role=role, at=row.at,
            came_from="sent" if self._is_letter(row) else came_from,
        )  # fmt: skip

    def _message(self, row: MailRow, arrival: Arrival) -> Message:
        answered = self.messages.get(row.answers)
        thread = answered.thread if answered else Thread(subject=bare_subject(row.subject)[:500], last_at=row.at)
        other = row.to.address if row.is_ours else row.sender.address
        link = link_of([self._holders.get(other, ())], thread.party_id)
        message = message_row(arrival, linked=link.how, contact_id=link.contact_id)
        message.party = self._parties[link.party_id] if link.party_id else None
        message.thread = thread
        if row.is_ours:
            message.by = self._boxes[row.mailbox].owner
        if self._is_letter(row):
            message.by = self._ledger.people[row.by]
            if answered and answered.party:
                message.party, message.contact_id, message.linked = (
                    answered.party,
                    answered.contact_id,
                    answered.linked,
                )
        if not row.is_ours:
            message.warnings = [*arrival.warned, *warnings_about_sender(arrival.parsed, set(self._boxes))]
        thread.party, thread.last_at = thread.party or message.party, max(thread.last_at, row.at)
        return message

    def _letter(self, row: MailRow, message: Message) -> Letter:
        answered = self.messages[row.answers]
        return Letter(
            mailbox=self._boxes[row.mailbox], party=answered.party, contact_id=answered.contact_id, answers=answered,
            to=[{"name": row.to.name, "address": row.to.address}], subject=row.subject, text=row.text,
            state=LetterState.SENT, send_at=row.at, rfc_id=message.rfc_id, sent=message, by=message.by,
            created_at=row.at - TO_THINK_AGAIN - WRITTEN_IN, updated_at=row.at + NOTED_AFTER, version=2,
        )  # fmt: skip

    def save(self) -> None:
        write_rows(Thread, {id(message.thread): message.thread for message in self.messages.values()}.values())
        for address, found in self._found.items():
            write_messages(self._boxes[address], found, write=write_rows)
        write_rows(Letter, self.letters.values())
        for row, arrival in self._rows:
            self._note(row, arrival)
        for laid in self._laid:
            laid.result()

    def _note(self, row: MailRow, arrival: Arrival) -> None:
        box, message = self._boxes[row.mailbox], self.messages[row.key]
        letter, note = self.letters.get(row.key), self._ledger.note_by
        taken_at = row.at + (NOTED_AFTER if letter else TAKEN_AFTER)
        if letter:
            released = row.at - TO_THINK_AGAIN
            self._ledger.note(
                "letter.begun", letter, row.by, letter.created_at, party=letter.party_id, answers=letter.answers_id
            )
            self._ledger.note(
                "letter.released", letter, row.by, released, to=[row.to.address], about=letter.subject,
                send_at=letter.send_at, party=letter.party_id,
            )  # fmt: skip
        note("message.taken_in", message, self.house, taken_at, mailbox=box.pk, sha256=arrival.raw_sha256)
        if letter:
            note("letter.sent", letter, self.house, taken_at, message=message.pk, refused=[])


def outgoing_of(row: MailRow, before: tuple[str, ...], signature: str, below: str = "") -> Outgoing:
    """The letter as it was meant. Ours have the mailbox's signature below, as the letters of the house have."""
    text = f"{row.text}\n\n-- \n{signature}" if row.is_ours else row.text
    text = f"{text}\n\n{below}" if below else text
    return Outgoing(
        sender=row.sender, to=(row.to,), subject=row.subject, text=text, message_id=id_of(row), sent_at=row.at,
        in_reply_to=before[-1] if before else "", references=before,
    )  # fmt: skip


def as_read(outgoing: Outgoing) -> ParsedMessage:
    """What reading the composed bytes gives: plain letters of two people, of which nothing has to be guessed."""
    text = outgoing.text.rstrip("\n") + "\n"
    reply = split_reply(text)
    return ParsedMessage(
        message_id=outgoing.message_id, in_reply_to=outgoing.in_reply_to, references=shortened(outgoing.references),
        sender=outgoing.sender, reply_to=(), to=outgoing.to, cc=(), subject=clean_line(outgoing.subject),
        sent_at=outgoing.sent_at.replace(microsecond=0), text=text, reply_text=reply.reply, signature=reply.signature,
        html="", parts=(), headers=_PLAIN_TEXT,
    )  # fmt: skip


def id_of(row: MailRow) -> str:
    """As long as a real one, and the same for a seed and a day."""
    digest = hashlib.sha256(f"{row.key} {row.at.isoformat()}".encode()).hexdigest()
    return f"{digest[:40]}@{row.sender.address.rpartition('@')[2]}"


def _lay_down(name: str, raw: bytes) -> None:
    """Thousands at once: without waiting for the disk each time, as `keep_raw` does."""
    path = path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def _holders() -> tuple[dict[str, list[AddressOf]], dict[int, Party]]:
    """Which records hold an address."""
    found: dict[str, list[AddressOf]] = defaultdict(list)
    parties = {party.pk: party for party in Party.objects.all()}
    for pk, party in parties.items():
        if party.email:
            found[party.email.lower()].append(AddressOf(pk))
    for pk, party_id, email in Contact.objects.order_by("pk").values_list("pk", "party_id", "email"):
        if email:
            found[email.lower()].append(AddressOf(party_id, pk))
    return found, parties
