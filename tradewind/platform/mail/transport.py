"""What do a mailbox and a way of sending look like, whoever runs them?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

MOST_BYTES = 50 * 1024 * 1024  # a larger message is read up to its head only


class Security(StrEnum):
    TLS = "tls"  # from the first byte
    STARTTLS = "starttls"  # begun plainly, then encrypted; never carried on without
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a server is waited for. `visit_seconds`: for all steps of reading together; 0 is no bound."""

    seconds: float = 30.0  # for one answer
    step_seconds: float = 300.0  # for one step, however slowly its answer drips
    visit_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """How to reach one server. `authority` is the certificate (PEM) of an office that runs its own."""

    host: str
    port: int
    security: Security
    user: str = ""  # empty: no login
    password: str = field(default="", repr=False)
    authority: str = field(default="", repr=False)
    seconds: float = 30.0  # for one answer
    step_seconds: float = 300.0  # for one step, however slowly its answer drips
    visit_seconds: float = 0.0  # for all steps of reading together; 0 is no bound
    # RFC 5321, 4.5.3.2.6: ten minutes for the answer to a whole message, for giving up early sends it twice.
    delivery_seconds: float = 600.0


class FolderRole(StrEnum):
    INBOX = "inbox"
    SENT = "sent"
    DRAFTS = "drafts"
    TRASH = "trash"
    JUNK = "junk"
    ALL = "all"  # every message once more (Gmail)
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class MailFolder:
    name: str  # as people read it
    role: FolderRole = FolderRole.OTHER


@dataclass(frozen=True, slots=True)
class FolderState:
    """How far a folder was read. A UID means something under one UIDVALIDITY only (RFC 3501, 2.3.1.1)."""

    folder: str
    uidvalidity: int = 0
    last_uid: int = 0


class Extent(StrEnum):
    WHOLE = "whole"
    HEAD = "head"  # larger than MOST_BYTES
    NOTHING = "nothing"  # the server names it and does not give it, now: ask again later by `read_again`


@dataclass(frozen=True, slots=True)
class FetchedMessage:
    """One message, byte for byte as the server keeps it."""

    folder: str
    uid: int
    uidvalidity: int
    raw: bytes = field(repr=False)
    size: int  # as the server says; some say a little wrong
    internal_date: datetime | None = None
    flags: frozenset[str] = frozenset()
    extent: Extent = Extent.WHOLE

    @property
    def state(self) -> FolderState:
        """Where to go on, once this message is kept."""
        return FolderState(self.folder, self.uidvalidity, self.uid)


@dataclass(frozen=True, slots=True)
class Changes:
    """What came since a state. `messages` reads from the server as it is walked through, in the order of arrival.

    `begun_anew`: the folder has a new UIDVALIDITY, so all of it is read again; what is known already is told by its
    content.
    """

    folder: str
    uidvalidity: int
    begun_anew: bool
    waiting: int
    messages: Iterator[FetchedMessage]


class Delivery(StrEnum):
    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"  # may have arrived: asking a person comes before sending again


@dataclass(frozen=True, slots=True)
class RecipientOutcome:
    address: str
    delivery: Delivery
    code: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class SendOutcome:
    """What became of one message, recipient by recipient."""

    recipients: tuple[RecipientOutcome, ...]

    def of(self, delivery: Delivery) -> tuple[RecipientOutcome, ...]:
        return tuple(one for one in self.recipients if one.delivery is delivery)

    @property
    def is_unknown(self) -> bool:
        return bool(self.of(Delivery.UNKNOWN))


class MailReader(Protocol):
    """An open mailbox; every method may raise one of the refusals of this room."""

    def folders(self) -> tuple[MailFolder, ...]: ...

    def changes_since(self, state: FolderState, *, since: date | None = None, most: int = 500) -> Changes: ...

    def read_again(self, state: FolderState, uids: Sequence[int]) -> Iterator[FetchedMessage]: ...

    def holds(self, folder: str, message_id: str) -> bool: ...

    def keep_sent(self, raw: bytes, *, folder: str, at: datetime) -> None: ...

    def close(self) -> None: ...


class MailSender(Protocol):
    """An open way out."""

    def send(self, raw: bytes, *, sender: str, recipients: Sequence[str]) -> SendOutcome: ...

    def close(self) -> None: ...
