"""Of which parts is a message made? One pass over the bytes, however they are nested."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tradewind.domain.messaging.parsing.headers import Headers, read_headers
from tradewind.domain.messaging.parsing.limits import DELIMITER_LINES, NESTING, PARTS
from tradewind.domain.messaging.parsing.parameters import Structured, structured
from tradewind.domain.messaging.parsing.unreadable import MessageUnreadable

_TOKEN = re.compile(rb"--([^\r\n]{1,300})")
_HEAD_OF_PART = re.compile(rb"[ \t]*\r?\ncontent-", re.IGNORECASE)
_LONGEST_BOUNDARY = 250  # RFC 2046 allows 70


@dataclass(slots=True)
class Node:
    """A part, or the message itself; `end` is where its body ends."""

    headers: Headers
    body: int
    end: int
    kind: Structured
    children: list["Node"] = field(default_factory=list)

    @property
    def is_multipart(self) -> bool:
        return self.kind.value.startswith("multipart/")

    @property
    def disposition(self) -> Structured:
        return structured(self.headers.raw("content-disposition"))


@dataclass(slots=True)
class Structure:
    root: Node
    parts_left_out: bool = False
    without_end: bool = False
    headers_cut: bool = False


@dataclass(slots=True)
class _Open:
    """A multipart whose end was not seen yet."""

    node: Node
    boundary: bytes


def structure_of(raw: bytes) -> Structure:
    root, boundary = _node(raw, 0, "text/plain")
    found = Structure(root, headers_cut=root.headers.is_cut)
    if boundary:
        _Splitter(raw, found, boundary).run()
    return found


def leaves(node: Node) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Every part that holds something, in order, with the multiparts around it from the outermost."""
    waiting: list[tuple[Node, tuple[Node, ...]]] = [(node, ())]
    while waiting:
        each, around = waiting.pop()
        if each.children:
            waiting += [(child, (*around, each)) for child in reversed(each.children)]
        else:
            yield each, around


class _Splitter:
    def __init__(self, raw: bytes, found: Structure, boundary: bytes) -> None:
        self._raw, self._found = raw, found
        self._open = [_Open(found.root, boundary)]
        self._current: Node | None = None  # the part in whose body we are
        self._parts = 1
        self._lines = 0

    def run(self) -> None:
        for match in _delimiters(self._raw, self._found.root.body):
            self._lines += 1
            if self._lines > DELIMITER_LINES:
                self._found.parts_left_out = True
                break
            if not self._take(match):
                return
        if self._current is not None:
            self._current.end = len(self._raw)
        self._found.without_end = bool(self._open)

    def _take(self, match: re.Match[bytes]) -> bool:
        level, closes = self._level_of(match[1].rstrip())
        if level < 0 or (self._current is not None and match.start() < self._current.body):
            return True
        self._end_current(match.start())
        del self._open[level + 1 :]
        if closes:
            self._open.pop()
            return bool(self._open)
        if self._parts >= PARTS:
            self._found.parts_left_out = True
            return False
        line_end = self._raw.find(b"\n", match.end())
        self._begin(self._open[level].node, len(self._raw) if line_end < 0 else line_end + 1)
        return True

    def _level_of(self, token: bytes) -> tuple[int, bool]:
        for level in range(len(self._open) - 1, -1, -1):
            boundary = self._open[level].boundary
            if token == boundary:
                return level, False
            if token == boundary + b"--":
                return level, True
        return -1, False

    def _begin(self, parent: Node, begin: int) -> None:
        default = "message/rfc822" if parent.kind.value == "multipart/digest" else "text/plain"
        node, boundary = _node(self._raw, begin, default)
        self._found.headers_cut |= node.headers.is_cut
        parent.children.append(node)
        self._parts += 1
        self._current = node
        if boundary:
            if len(self._open) >= NESTING:
                raise MessageUnreadable("message_too_deep", limit=NESTING)
            self._open.append(_Open(node, boundary))

    def _end_current(self, at: int) -> None:
        """The line break before a delimiter belongs to it."""
        if self._current is None:
            return
        end = at - 1 if at and self._raw[at - 1 : at] == b"\n" else at
        end = end - 1 if end and self._raw[end - 1 : end] == b"\r" else end
        self._current.end = max(self._current.body, end)
        self._current = None


def _node(raw: bytes, begin: int, default: str) -> tuple[Node, bytes]:
    headers, body = read_headers(raw, begin, len(raw))
    said = structured(headers.raw("content-type"))
    kind = said if "/" in said.value else Structured(default, said.parameters)
    node = Node(headers, body, len(raw), kind)
    return node, _boundary_of(raw, node) if node.is_multipart else b""


def _boundary_of(raw: bytes, node: Node) -> bytes:
    named = node.kind.parameters.get("boundary", "").rstrip()[:_LONGEST_BOUNDARY]
    if named:
        return named.encode("utf-8", "replace")
    # Somebody forgot to say it; a line of dashes is one only where the head of a part follows.
    first = next(_delimiters(raw, node.body), None)
    return first[1].rstrip() if first and _HEAD_OF_PART.match(raw, first.end()) else b""


def _delimiters(raw: bytes, begin: int) -> Iterator[re.Match[bytes]]:
    """Lines that begin with two dashes."""
    at = begin if raw.startswith(b"--", begin) else raw.find(b"\n--", begin) + 1
    while at > 0 or raw.startswith(b"--", at):
        if match := _TOKEN.match(raw, at):
            yield match
        at = raw.find(b"\n--", at) + 1
        if at == 0:
            return
