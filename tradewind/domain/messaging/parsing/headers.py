"""Which headers stand at the head of these bytes, and where does the body begin?"""

import re
from dataclasses import dataclass, field

from tradewind.domain.messaging.parsing.charsets import text_of
from tradewind.domain.messaging.parsing.encoded_words import decoded
from tradewind.domain.messaging.parsing.limits import HEADER_BYTES, HEADER_LINES, HEADERS

_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_EMPTY_LINE = re.compile(rb"\n\r?\n")
_MAILBOX_LINE = re.compile(rb">?From [^\r\n]*\r?\n?")


@dataclass(slots=True)
class Headers:
    """Names in lower case with their unfolded bytes, in the order of the message."""

    fields: list[tuple[str, bytes]] = field(default_factory=list)
    is_cut: bool = False

    def raw(self, name: str) -> str:
        """The first header of this name as text, its encoded words still standing."""
        return next((_unfolded(value) for each, value in self.fields if each == name), "")

    def all_raw(self, name: str) -> list[str]:
        return [_unfolded(value) for each, value in self.fields if each == name]

    def text(self, name: str) -> str:
        return decoded(self.raw(name))


def _unfolded(value: bytes) -> str:
    return text_of(value).replace("\r", "").replace("\n", "").replace("\0", "").strip()


def read_headers(raw: bytes, begin: int, end: int) -> tuple[Headers, int]:
    """The headers between two places and the place of the body."""
    gathered = _Gathered()
    at = _skipped(raw, begin, end)
    for _ in range(HEADER_LINES):
        if at >= end:
            return gathered.headers(), end
        line_end = raw.find(b"\n", at, end)
        after = end if line_end < 0 else line_end + 1
        if _is_blank(raw, at, after):
            return gathered.headers(), after
        if not gathered.take(raw, at, after) and not _MAILBOX_LINE.match(raw, at, after):
            return gathered.headers(), at  # text without an empty line before it
        at = after
    gathered.is_cut = True
    return gathered.headers(), _after_empty_line(raw, at, end)


def _after_empty_line(raw: bytes, at: int, end: int) -> int:
    """Without looking at the lines before it."""
    found = _EMPTY_LINE.search(raw, at, end)
    return found.end() if found else end


def _is_blank(raw: bytes, at: int, after: int) -> bool:
    return after - at <= 200 and not raw[at:after].strip()


def _skipped(raw: bytes, begin: int, end: int) -> int:
    """After what mailboxes and careless programs put in front."""
    if raw.startswith(b"\xef\xbb\xbf", begin, end):
        begin += 3
    match = _MAILBOX_LINE.match(raw, begin, end)
    return match.end() if match else begin


class _Gathered:
    """Lines become headers; what is beyond the limits is passed over."""

    def __init__(self) -> None:
        self._fields: list[tuple[str, list[bytes]]] = []
        self._room = 0  # in the last header
        self.is_cut = False

    def take(self, raw: bytes, at: int, after: int) -> bool:
        """Whether this line is one of a header."""
        if raw[at] in b" \t" and self._fields:
            self._add(raw, at, after)
            return True
        match = _NAME.match(raw, at, min(after, at + 250))
        if match is None:
            return False
        if len(self._fields) >= HEADERS:
            self._room, self.is_cut = 0, True
            return True
        self._fields.append((match[1].decode("ascii").lower(), []))
        self._room = HEADER_BYTES
        self._add(raw, match.end(), after)
        return True

    def _add(self, raw: bytes, at: int, after: int) -> None:
        self.is_cut |= after - at > self._room
        if self._room > 0:
            self._fields[-1][1].append(raw[at : min(after, at + self._room)])
            self._room -= after - at

    def headers(self) -> Headers:
        return Headers([(name, b"".join(pieces)) for name, pieces in self._fields], self.is_cut)
