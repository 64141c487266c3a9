"""Reading a mailbox: everything new, each message once, whatever is in it. Outside of any transaction."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from django.conf import settings

from tradewind.apps.messaging.models import Mailbox, MailFolder
from tradewind.apps.messaging.services.asking_again import ask_again
from tradewind.apps.messaging.services.folders import folders_to_read
from tradewind.apps.messaging.services.grouping import read_group
from tradewind.apps.messaging.services.mailboxes import note_reading
from tradewind.apps.messaging.services.taking_in import AT_ONCE, Reached, take_in_messages
from tradewind.domain.messaging.mailboxes import FolderRole, MailboxKind
from tradewind.platform.access import Actor
from tradewind.platform.mail.built_in import BuiltInMailbox
from tradewind.platform.mail.imap import ImapReader
from tradewind.platform.mail.reading.reader import MessageReader
from tradewind.platform.mail.refusals import HostUnknown, MailRefused
from tradewind.platform.mail.secrets import company_safe
from tradewind.platform.mail.smtp import SmtpSender
from tradewind.platform.mail.transport import (
    FetchedMessage,
    FolderState,
    Patience,
    Security,
    ServerSettings,
)

MOST_AT_ONCE = 500  # messages of a folder before others have their turn
# One mailbox keeps the others waiting a minute; what is left comes with the next round. Whoever drips is left sooner or
# later in the middle of a message, and counted among the mailboxes in trouble.
ROUND = timedelta(seconds=60)
WORKER = Patience(seconds=15.0, step_seconds=60.0, visit_seconds=300.0)


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a mailbox. `left`: more is waiting; `trouble`: why it could not be read."""

    new: int = 0
    unreadable: int = 0
    left: int = 0
    trouble: str = ""


def read_mailbox(mailbox: Mailbox, *, by: Actor, now: Callable[[], datetime]) -> Read:
    """Take in what came since; trouble is noted at the mailbox and never raised."""
    counts, ends = Read(), now() + ROUND
    try:
        with reader_of(mailbox) as reader, MessageReader() as messages:
            for folder in folders_to_read(mailbox, reader):
                counts = _read_folder(mailbox, folder, reader, messages, counts, by=by, now=now, ends=ends)
    except MailRefused as no:
        note_reading(mailbox_id=mailbox.pk, trouble=no.code, facts=no.facts, by=by, at=now())
        return Read(counts.new, counts.unreadable, counts.left, no.code)
    note_reading(mailbox_id=mailbox.pk, is_whole=not counts.left, by=by, at=now())
    return counts


def _read_folder(
    mailbox: Mailbox, folder: MailFolder, reader: ImapReader | BuiltInMailbox, messages: MessageReader, counts: Read, *,
    by: Actor, now: Callable[[], datetime], ends: datetime,
) -> Read:  # fmt: skip
    state = FolderState(folder.name, folder.uidvalidity, folder.last_uid)
    known_since = _known_since(mailbox, now())
    new, unreadable = ask_again(mailbox, folder, state, reader, messages, by=by, now=now), 0
    changes = reader.changes_since(state, since=mailbox.reads_since, most=MOST_AT_ONCE)
    left = changes.waiting
    for fetched in _groups(changes.messages):
        left -= len(fetched)
        arrivals, aside = read_group(fetched, FolderRole(folder.role), messages, now=now, known_since=known_since)
        reached = Reached(folder.pk, changes.uidvalidity, fetched[-1].uid)
        taken = take_in_messages(
            mailbox_id=mailbox.pk, arrivals=arrivals, unreadable=aside, reached=reached, by=by, at=now()
        )
        new, unreadable = new + taken.new, unreadable + taken.unreadable
        if now() >= ends:
            break
    return Read(counts.new + new, counts.unreadable + unreadable, counts.left + max(0, left))


def _known_since(mailbox: Mailbox, at: datetime) -> datetime:
    """Since all of it was read last, and its address was proved ours. Before the first reading, and the first since it
    was taken up again, nothing is known: who stops his mailbox for a week could lay in what he likes.
    """
    if mailbox.read_at is None:
        return at
    return max(mailbox.read_at, mailbox.ours_since or mailbox.read_at)


def _groups(messages: Iterator[FetchedMessage]) -> Iterator[list[FetchedMessage]]:
    while group := list(islice(messages, AT_ONCE)):
        yield group


def reader_of(mailbox: Mailbox, patience: Patience = WORKER) -> "AbstractContextManager[ImapReader | BuiltInMailbox]":
    """The mailbox, open for reading."""
    if mailbox.kind == MailboxKind.BUILT_IN:
        return BuiltInMailbox(mail_folder(), mailbox.address)
    return ImapReader(server_of(mailbox, "imap", patience))


def sender_of(mailbox: Mailbox, patience: Patience = WORKER) -> "AbstractContextManager[SmtpSender | BuiltInMailbox]":
    """The way out of a mailbox, open and logged in."""
    if mailbox.kind == MailboxKind.BUILT_IN:
        return BuiltInMailbox(mail_folder(), mailbox.address)
    return SmtpSender(server_of(mailbox, "smtp", patience))


def server_of(mailbox: Mailbox, way: str, patience: Patience = WORKER) -> ServerSettings:
    if not getattr(mailbox, f"{way}_host"):
        raise HostUnknown(host="")  # nothing named is this machine to a program
    password = company_safe().open(mailbox.secret, address=mailbox.address) if mailbox.secret else ""
    return ServerSettings(
        getattr(mailbox, f"{way}_host"), getattr(mailbox, f"{way}_port"), Security(getattr(mailbox, f"{way}_security")),
        mailbox.username, password, seconds=patience.seconds, step_seconds=patience.step_seconds,
        visit_seconds=patience.visit_seconds,
    )  # fmt: skip


def mail_folder() -> Path:
    """Where built-in mailboxes lie: among the company's files, so that backups have them."""
    return Path(settings.FILES_FOLDER) / "built-in-mail"
