"""What else happened to the mail: chats that were brought, messages nobody could read, mailboxes put to rest?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.demo.days import Days, at_minute
from tradewind.demo.people import MAIL_HOST
from tradewind.demo.words.chats import CHATS
from tradewind.domain.messaging.mailboxes import MailboxKind

EVIDENCE_TO = "archive@haishu-law.example"  # the company's lawyer


@dataclass(frozen=True, slots=True)
class ChatRow:
    """An export of a telephone, in which `us` is our name; `{them}` becomes the first contact's."""

    party: str
    by: str
    at: datetime
    file_name: str
    text: str
    us: str
    is_kept: bool = True
    taken_back: str = ""


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A message set aside. Without `raw` it was too large to be fetched."""

    at: datetime
    code: str
    raw: bytes = b""
    megabytes: int = 0
    dismissed_by: str = ""


@dataclass(frozen=True, slots=True)
class RestingRow:
    """A mailbox that is not read: an archive, or one that was stopped."""

    name: str
    address: str
    kind: MailboxKind
    at: datetime
    stopped_at: datetime | None = None


def chats(days: Days) -> tuple[ChatRow, ...]:
    """The lines are of one day; the export was brought in on the next."""
    rows: list[ChatRow] = []
    for each in CHATS:
        brought_on = days.back(each.back)
        told_on = days.back((days.today - brought_on).days + 1)  # the working day before, also behind a long holiday
        text = "\n".join(f"{told_on:%d/%m/%Y}, {line}" for line in each.lines)
        at = at_minute(brought_on, 9, 20 + len(rows) * 7)
        rows.append(ChatRow(each.party, each.by, at, each.file_name, text, each.us, each.is_kept, each.taken_back))
    return tuple(sorted(rows, key=lambda row: row.at))


def set_aside(days: Days) -> tuple[AsideRow, ...]:
    """One that is no mail at all, one far too large, and one that somebody has looked at and put away."""
    return (
        AsideRow(at_minute(days.back(9), 9, 41), "message_is_none", b"\x00\x01VIRUS-SCAN REPORT\x00" * 3,
                 dismissed_by="assistant"),
        AsideRow(at_minute(days.back(4), 11, 6), "message_too_large", megabytes=84),
        AsideRow(at_minute(days.back(1), 15, 22), "message_is_none", b"%PDF-1.4 Katalog ohne Umschlag\n%%EOF\n"),
    )  # fmt: skip


def resting_mailboxes(days: Days) -> tuple[RestingRow, ...]:
    """Both the assistant's own."""
    return (
        RestingRow("旧邮件存档", f"archive@{MAIL_HOST}", MailboxKind.ARCHIVE, at_minute(days.back(120), 14, 5)),
        RestingRow(
            "展会临时邮箱", f"fair@{MAIL_HOST}", MailboxKind.BUILT_IN, at_minute(days.back(60), 10, 12),
            at_minute(days.back(22), 16, 30),
        ),
    )  # fmt: skip


def evidence_set_at(days: Days) -> datetime:
    return at_minute(days.back(75), 10, 30)


def settled_after() -> timedelta:
    """How long until somebody put a message away that cannot be read."""
    return timedelta(hours=2, minutes=14)
