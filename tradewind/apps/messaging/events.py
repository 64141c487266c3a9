"""What happened to mail?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MessagesTakenIn:
    """Messages that were not there before, of one mailbox, in the order they came."""

    message_ids: tuple[int, ...]
    mailbox_id: int
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class MessagesFoundOurs:
    """Messages that were taken for somebody else's and are ours. `joined`: threads that went into another one."""

    message_ids: tuple[int, ...]
    joined: tuple[tuple[int, int], ...]
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class MessageLinked:
    """Somebody said to which customer a message belongs."""

    message_id: int
    party_id: int | None
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterWaiting:
    """A letter is to leave at its moment."""

    letter_id: int
    send_at: datetime
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ReadingAsked:
    """Somebody wants a mailbox to be read now."""

    mailbox_id: int
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class LetterLeft:
    """A letter has left for certain; `left_at`: the moment its message bears. `by_id`: who wrote it."""

    letter_id: int
    message_id: int
    left_at: datetime
    by_id: int
    at: datetime
