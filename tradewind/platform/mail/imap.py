"""What came into a mailbox of an IMAP server since we last looked, byte for byte?"""

import io
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from imap_tools.errors import MailboxFolderSelectError, UnexpectedCommandStatusError
from imap_tools.utils import check_command_status

from tradewind.platform.mail import failures, folders, imap_answers, imap_client, refusals
from tradewind.platform.mail.imap_answers import Item
from tradewind.platform.mail.transport import (
    MOST_BYTES,
    Changes,
    Extent,
    FetchedMessage,
    FolderRole,
    FolderState,
    MailFolder,
    ServerSettings,
)

PORTION = 1 << 20  # a larger message is fetched piece by piece
MOST_AT_ONCE = 4 << 20  # bytes asked for with one command
MESSAGES_AT_ONCE = 100
MOST_OF_A_HEAD = 256 << 10
_FACTS = "(UID RFC822.SIZE INTERNALDATE FLAGS)"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Tried:
    """What a mailbox answered to the test of its settings."""

    folders: tuple[MailFolder, ...]
    messages: int

    @property
    def sent(self) -> MailFolder | None:
        return folders.first_with(FolderRole.SENT, self.folders)


class ImapReader:
    """A mailbox on a server, opened for reading: nothing is marked as seen, nothing moved, nothing deleted."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self._ends = time.monotonic() + settings.visit_seconds if settings.visit_seconds else None
        self._connection = imap_client.opened(settings)

    def __enter__(self) -> "ImapReader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._connection.leave()

    def _step(self) -> AbstractContextManager[None]:
        self._connection.client.left = imap_client.MOST_OF_A_STEP
        return failures.explained(self.settings, lambda: self._connection.open_socket, seconds=self._left())

    def _left(self) -> float:
        """Many short steps are as long as a long one: each has what is left of the visit."""
        if self._ends is None:
            return self.settings.step_seconds
        return min(self.settings.step_seconds, max(0.01, self._ends - time.monotonic()))

    def folders(self) -> tuple[MailFolder, ...]:
        """All folders that can be opened, by their readable names, with what they are for."""
        with self._step():
            listed = self._connection.folder.list()
        return folders.judged((one.name, one.delim, one.flags) for one in listed)

    def tried(self) -> Tried:
        """Whether reading would work: the folders, and how many messages lie in the inbox."""
        found = self.folders()
        return Tried(found, self._open("INBOX")[1])

    def changes_since(self, state: FolderState, *, since: date | None = None, most: int = 500) -> Changes:
        """The messages after a state, oldest first, at most `most`; `since` leaves out what arrived before a day."""
        validity, _number, next_uid = self._open(state.folder)
        begun_anew = bool(state.uidvalidity) and state.uidvalidity != validity
        last = 0 if begun_anew else state.last_uid
        uids = [] if next_uid and next_uid <= last + 1 else self._uids_after(last, since)
        wanted = uids[:most]
        return Changes(state.folder, validity, begun_anew, len(uids), self._read(state.folder, validity, wanted))

    def read_again(self, state: FolderState, uids: Sequence[int]) -> Iterator[FetchedMessage]:
        """Messages that the server did not give before; none when the folder was made anew meanwhile."""
        validity = self._open(state.folder)[0]
        return self._read(state.folder, validity, sorted(uids) if validity == state.uidvalidity else [])

    def _open(self, folder: str) -> tuple[int, int, int]:
        """UIDVALIDITY, the number of messages and the next UID. EXAMINE: the server itself forbids us to change."""
        client = self._connection.client
        with self._step():
            try:
                opened = self._connection.folder.set(folder, readonly=True)
            except MailboxFolderSelectError as error:
                raise refusals.FolderMissing(folder=folder, answer=failures.said(error)) from error
            return _number(client.response("UIDVALIDITY")), _number(opened), _number(client.response("UIDNEXT"))

    def _uids_after(self, last: int, since: date | None) -> list[int]:
        criteria = f"UID {last + 1}:*"
        if since:
            criteria += f" SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}"
        with self._step():
            found = self._connection.uids(criteria, charset=None)
        # `n:*` names the last message even when its number is smaller (RFC 3501, 6.4.8).
        return sorted({int(uid) for uid in found if uid.isascii() and uid.isdigit() and int(uid) > last})

    def _read(self, folder: str, validity: int, uids: list[int]) -> Iterator[FetchedMessage]:
        """Sizes first, then so many at once as fit into the memory set aside for it."""
        for start in range(0, len(uids), MESSAGES_AT_ONCE):
            self._open_again(folder, validity)
            facts = self._facts(uids[start : start + MESSAGES_AT_ONCE])
            for group in _grouped(facts):
                for item, body, extent in self._bodies(group):
                    yield FetchedMessage(
                        folder, item.uid, validity, body, max(item.size, 0), item.internal_date, item.flags, extent
                    )  # fmt: skip

    def _open_again(self, folder: str, validity: int) -> None:
        """The reader may have looked elsewhere between two messages; a folder made anew meanwhile is another one."""
        if self._connection.folder.get() != folder and self._open(folder)[0] != validity:
            raise refusals.ConnectionLost(host=self.settings.host)

    def _fetch(self, uids: Sequence[int], what: str) -> list[Item]:
        with self._step():
            result = self._connection.client.uid("FETCH", imap_answers.ranges(uids), what)
            check_command_status(result, UnexpectedCommandStatusError)
            return list(imap_answers.items(result[1]))

    def _facts(self, uids: list[int]) -> list[Item]:
        """What is known before reading; what was deleted meanwhile is not named any more."""
        by_uid: dict[int, Item] = {}
        for item in self._fetch(uids, _FACTS):
            if item.uid not in by_uid or item.size > by_uid[item.uid].size:  # news of flags name no size
                by_uid[item.uid] = item
        return [by_uid[uid] for uid in uids if uid in by_uid]

    def _bodies(self, group: list[Item]) -> Iterator[tuple[Item, bytes, Extent]]:
        first = group[0]
        if first.size > MOST_BYTES:
            yield first, self._head(first), Extent.HEAD
        elif first.size > PORTION:
            yield first, *self._in_portions(first)
        else:
            yield from self._whole(group)

    def _whole(self, group: list[Item]) -> Iterator[tuple[Item, bytes, Extent]]:
        try:
            answer = self._fetch([item.uid for item in group], "(UID BODY.PEEK[])")
            found = {item.uid: item.body for item in answer if item.body is not None}  # news of flags come between
        except refusals.MailRefused as no:
            if type(no) is not refusals.MailRefused:  # the connection is gone, not one message
                raise
            found = {}
        for item in group:
            body = found.get(item.uid)
            if body is None and len(group) > 1:  # one that cannot be given must not hold up the others
                yield from self._whole([item])
            else:
                yield item, body or b"", Extent.NOTHING if body is None else Extent.WHOLE

    def _in_portions(self, item: Item) -> tuple[bytes, Extent]:
        """Ends with an empty portion, or a short one once the announced size is there: some announce it wrong.

        Servers that know no portions answer with all of it, which shows in the answer.
        """
        whole = io.BytesIO()
        while True:
            portion = self._portion(item.uid, whole.tell(), PORTION)
            if portion is None or portion.body is None:
                return b"", Extent.NOTHING
            if not portion.is_portion and len(portion.body) <= MOST_BYTES:
                return portion.body, Extent.WHOLE
            whole.write(portion.body)
            if whole.tell() > MOST_BYTES:
                return self._head(item), Extent.HEAD
            if not portion.body or (len(portion.body) < PORTION and whole.tell() >= item.size):
                return whole.getvalue(), Extent.WHOLE

    def _portion(self, uid: int, start: int, length: int, part: str = "") -> Item | None:
        found = self._fetch([uid], f"(UID BODY.PEEK[{part}]<{start}.{length}>)")
        return next((item for item in found if item.body is not None), None)

    def _head(self, item: Item) -> bytes:
        found = self._portion(item.uid, 0, MOST_OF_A_HEAD, "HEADER")
        return (found.body or b"")[:MOST_OF_A_HEAD] if found else b""

    def holds(self, folder: str, message_id: str) -> bool:
        """Whether a folder has a message of this id: asked before a copy is kept, and after an unknown sending."""
        if not message_id.isascii() or any(sign in message_id for sign in '"\\\r\n'):
            return False
        self._open(folder)
        with self._step():
            return bool(self._connection.uids(f'HEADER Message-ID "<{message_id}>"', charset=None))

    def keep_sent(self, raw: bytes, *, folder: str, at: datetime) -> None:
        """Put what was sent into the server's sent folder, so that the telephone shows it too."""
        with self._step():
            self._connection.append(raw, folder, at, ["\\Seen"])


def _number(answer: tuple[Any, ...]) -> int:
    """The number of an answer, 0 where there is none."""
    for line in answer[1] or ():
        with suppress(ValueError, TypeError):
            return int(line)
    return 0


def _grouped(items: list[Item]) -> Iterator[list[Item]]:
    """Small messages together, a large one alone."""
    group: list[Item] = []
    for item in items:
        alone = item.size > PORTION
        if group and (alone or sum(one.size for one in group) + item.size > MOST_AT_ONCE):
            yield group
            group = []
        group.append(item)
        if alone:
            yield group
            group = []
    if group:
        yield group


def try_reading(settings: ServerSettings) -> Tried:
    """Connect, log in, look around; a refusal says what to change."""
    with ImapReader(settings) as reader:
        return reader.tried()
