"""The mailbox of the demo and the practice area: where does mail go when it must not leave the machine?

Folders in the company's folder, as Maildir has them: a message is written under `tmp` and appears under `new` whole or
not at all. What is "sent" lies in the outbox; an own mailbox among the recipients gets it too. Only addresses of the
reserved ending `.example` (RFC 2606) are taken, so nobody believes that a real customer was written to.
"""

import os
import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import quote

from tradewind.platform.mail.head_fields import wire_address
from tradewind.platform.mail.refusals import FolderMissing, NobodyToSendTo
from tradewind.platform.mail.transport import (
    MOST_BYTES,
    Changes,
    Delivery,
    Extent,
    FetchedMessage,
    FolderRole,
    FolderState,
    MailFolder,
    RecipientOutcome,
    SendOutcome,
)

INBOX, SENT, OUTBOX = "INBOX", "Sent", "outbox"
_ROLES = {INBOX: FolderRole.INBOX, SENT: FolderRole.SENT}
_NAME = re.compile(r"(\d{10})\.eml")
_TRAPPED = re.compile(r"[^@]+@(?:[a-z0-9-]+\.)*example", re.IGNORECASE)
_ID_LINE = re.compile(rb"^message-id:\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)
_HEAD = 64 << 10
_LOOK_EVERY = 0.2


class Shelf:
    """A folder of messages numbered in the order in which they came; a number is never given twice."""

    def __init__(self, folder: Path) -> None:
        self._new, self._half = folder / "new", folder / "tmp"
        self._last = 0

    def make(self) -> None:
        self._new.mkdir(parents=True, exist_ok=True)
        self._half.mkdir(exist_ok=True)

    def put(self, raw: bytes, at: datetime | None = None) -> int:
        """Lay a message down whole and say its number."""
        self.make()
        half = self._half / f".{secrets.token_hex(16)}"  # with a dot: backups leave it out
        with half.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        if at:
            os.utime(half, (at.timestamp(), at.timestamp()))
        try:
            return self._named(half)
        finally:
            half.unlink(missing_ok=True)

    def _named(self, half: Path) -> int:
        """A link fails where another message took the number meanwhile; renaming would put it away unseen."""
        self._last = max(self._last, max(self.numbers(), default=0))
        while True:
            self._last += 1
            with suppress(FileExistsError):
                os.link(half, self._path(self._last))
                return self._last

    def numbers(self) -> list[int]:
        if not self._new.is_dir():
            return []
        return sorted(int(found[1]) for name in os.listdir(self._new) if (found := _NAME.fullmatch(name)))

    def read(self, number: int) -> bytes:
        return self._path(number).read_bytes()

    def head(self, number: int) -> bytes:
        with self._path(number).open("rb") as file:
            return file.read(_HEAD).partition(b"\r\n\r\n")[0]

    def facts(self, number: int) -> tuple[int, datetime]:
        """Its size and when it came."""
        found = self._path(number).stat()
        return found.st_size, datetime.fromtimestamp(found.st_mtime, UTC)

    def _path(self, number: int) -> Path:
        return self._new / f"{number:010d}.eml"


class BuiltInMailbox:
    """An own mailbox: reads, and sends to the outbox. The same calls as a mailbox on a server."""

    def __init__(self, root: Path, address: str) -> None:
        self._root, self.address = root, wire_address(address).lower()
        self._folder = _folder_of(root, self.address)
        for name in _ROLES:
            self._shelf(name).make()

    def __enter__(self) -> "BuiltInMailbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is held open."""

    def _shelf(self, folder: str) -> Shelf:
        if folder not in _ROLES:
            raise FolderMissing(folder=folder, answer=self.address)
        return Shelf(self._folder / folder)

    def folders(self) -> tuple[MailFolder, ...]:
        return tuple(MailFolder(name, role) for name, role in _ROLES.items())

    def changes_since(self, state: FolderState, *, since: date | None = None, most: int = 500) -> Changes:
        shelf, validity = self._shelf(state.folder), self._validity()
        begun_anew = bool(state.uidvalidity) and state.uidvalidity != validity
        last = 0 if begun_anew else state.last_uid
        waiting = [one for one in shelf.numbers() if one > last]
        if since:
            waiting = [one for one in waiting if shelf.facts(one)[1].date() >= since]
        return Changes(
            state.folder, validity, begun_anew, len(waiting), _read(shelf, state.folder, validity, waiting[:most])
        )

    def read_again(self, state: FolderState, uids: Sequence[int]) -> Iterator[FetchedMessage]:
        shelf, validity = self._shelf(state.folder), self._validity()
        there = sorted(set(shelf.numbers()) & set(uids)) if validity == state.uidvalidity else []
        return _read(shelf, state.folder, validity, there)

    def _validity(self) -> int:
        """A number of this mailbox, made with it: one that was deleted and made anew has another."""
        path = self._folder / "uidvalidity"
        if not path.exists():
            half = path.with_name(f".{secrets.token_hex(16)}")
            half.write_text(str(secrets.randbelow(2**31 - 2) + 1), encoding="ascii")
            with suppress(FileExistsError):
                os.link(half, path)
            half.unlink()
        return int(path.read_text(encoding="ascii"))

    def holds(self, folder: str, message_id: str) -> bool:
        shelf, wanted = self._shelf(folder), message_id.encode()
        found = (_ID_LINE.search(shelf.head(number)) for number in reversed(shelf.numbers()))
        return any(one and one[1] == wanted for one in found)

    def keep_sent(self, raw: bytes, *, folder: str, at: datetime) -> None:
        self._shelf(folder).put(raw, at)

    def send(self, raw: bytes, *, sender: str, recipients: Sequence[str]) -> SendOutcome:
        """Into the outbox, whoever it is for; then to those of our own mailboxes that it names."""
        wire_address(sender)
        addresses = tuple(dict.fromkeys(recipients))
        if not addresses:
            raise NobodyToSendTo()
        outcomes = tuple(_judged(wire_address(one)) for one in addresses)
        taken = [one.address.lower() for one in outcomes if one.delivery is Delivery.ACCEPTED]
        if taken:
            Shelf(self._root / OUTBOX).put(raw)
        for address in taken:
            deliver(self._root, address, raw)
        return SendOutcome(outcomes)


def deliver(root: Path, address: str, raw: bytes, at: datetime | None = None) -> bool:
    """Put a message into an own mailbox's inbox; false when nobody here has the address."""
    folder = _folder_of(root, wire_address(address).lower())
    if not folder.is_dir():
        return False
    Shelf(folder / INBOX).put(raw, at)
    return True


def outbox(root: Path) -> Shelf:
    """What would have left the machine."""
    return Shelf(root / OUTBOX)


def _folder_of(root: Path, address: str) -> Path:
    return root / quote(address, safe="@+-_")


def _judged(address: str) -> RecipientOutcome:
    if _TRAPPED.fullmatch(address):
        return RecipientOutcome(address, Delivery.ACCEPTED, 250, "kept in the outbox of this computer")
    return RecipientOutcome(
        address, Delivery.REFUSED, 550, "the built-in mailbox writes to addresses ending in .example"
    )


def _read(shelf: Shelf, folder: str, validity: int, numbers: list[int]) -> Iterator[FetchedMessage]:
    for number in numbers:
        size, came = shelf.facts(number)
        is_large = size > MOST_BYTES
        raw = shelf.head(number) if is_large else shelf.read(number)
        extent = Extent.HEAD if is_large else Extent.WHOLE
        yield FetchedMessage(folder, number, validity, raw, size, came, frozenset(), extent)
