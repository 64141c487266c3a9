"""What does an answer to FETCH say, in the pieces in which imaplib hands it out?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

_BEGIN = re.compile(rb"^\d+ \(")
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_FLAGS = re.compile(rb"\bFLAGS \(([^()]*)\)")
_DATE = re.compile(rb'\bINTERNALDATE "([^"]*)"')
_QUOTED_BODY = re.compile(rb'\bBODY\[[^\]]*\](?:<\d+>)? "((?:[^"\\]|\\.)*)"')
_PORTION = re.compile(rb"\bBODY\[[^\]]*\]<\d+>")
_EMPTY_BODY = re.compile(rb"\bBODY\[[^\]]*\](?:<\d+>)? NIL", re.IGNORECASE)
_DAY = re.compile(r"\s*(\d{1,2})-(\w{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Item:
    """What is said of one message; `body` is None where it was not given."""

    uid: int
    size: int = -1  # not said
    flags: frozenset[str] = frozenset()
    internal_date: datetime | None = None
    body: bytes | None = field(default=None, repr=False)
    is_portion: bool = False  # the server kept to the portion that was asked for


def items(answer: Sequence[object]) -> Iterator[Item]:
    """The messages of an answer. One without a number is news about flags that nobody asked for."""
    for text, literals in _grouped(answer):
        if uid := _UID.search(text):
            size = _SIZE.search(text)
            yield Item(
                int(uid[1]), int(size[1]) if size else -1, _flags(text), _date(text), _body(text, literals),
                bool(_PORTION.search(text)),
            )  # fmt: skip


def _grouped(answer: Sequence[object]) -> Iterator[tuple[bytes, list[bytes]]]:
    """All pieces of one message: its text without the literals, and the literals."""
    text, literals = b"", list[bytes]()
    for piece in answer:
        words, literal = piece if isinstance(piece, tuple) else (piece, None)
        if not isinstance(words, bytes):
            continue
        if _BEGIN.match(words) and text:
            yield text, literals
            text, literals = b"", []
        text += words
        if isinstance(literal, bytes):
            literals.append(literal)
    if text:
        yield text, literals


def _body(text: bytes, literals: list[bytes]) -> bytes | None:
    if literals:
        return literals[0]
    if quoted := _QUOTED_BODY.search(text):
        return re.sub(rb"\\(.)", rb"\1", quoted[1])
    return b"" if _EMPTY_BODY.search(text) else None


def _flags(text: bytes) -> frozenset[str]:
    found = _FLAGS.search(text)
    return frozenset(found[1].decode("ascii", "replace").split()) if found else frozenset()


def _date(text: bytes) -> datetime | None:
    """In UTC. Month names are English whatever the system speaks, so no strptime."""
    found = _DATE.search(text)
    parts = _DAY.match(found[1].decode("ascii", "replace")) if found else None
    if parts is None or parts[2].lower() not in _MONTHS:
        return None
    away = timedelta(hours=int(parts[8]), minutes=int(parts[9])) * (-1 if parts[7] == "-" else 1)
    try:
        month = _MONTHS.index(parts[2].lower()) + 1
        return datetime(
            int(parts[3]), month, int(parts[1]), int(parts[4]), int(parts[5]), int(parts[6]), tzinfo=timezone(away)
        ).astimezone(UTC)  # fmt: skip
    except (ValueError, OverflowError):
        return None


def ranges(uids: Iterable[int]) -> str:
    """Numbers as IMAP writes them: 1:4,7."""
    spans: list[list[int]] = []
    for uid in sorted(uids):
        if spans and uid == spans[-1][1] + 1:
            spans[-1][1] = uid
        else:
            spans.append([uid, uid])
    return ",".join(str(first) if first == last else f"{first}:{last}" for first, last in spans)
