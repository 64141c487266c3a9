"""How do rows travel from the child to us? As lines of text on disk, so that neither holds them all."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import IO, Any

from tradewind.domain.vocabulary.sheets.cells import EMPTY, Cell, CellKind, cell_of
from tradewind.domain.vocabulary.sheets.rows import RowRole
from tradewind.platform.sheets.reading.problems import Unreadable

# A cell is a word: the letter of its kind and its value.
_LETTERS = {
    CellKind.TEXT: "t",
    CellKind.NUMBER: "n",
    CellKind.DATE: "d",
    CellKind.MOMENT: "m",
    CellKind.TIME: "h",
    CellKind.DURATION: "s",
    CellKind.BOOLEAN: "b",
    CellKind.ERROR: "e",
}
_READERS: dict[str, Callable[[str], Cell]] = {
    "t": lambda word: Cell(CellKind.TEXT, word, word),
    "n": lambda word: Cell(CellKind.NUMBER, word, Decimal(word)),
    "d": lambda word: cell_of(date.fromisoformat(word)),
    "m": lambda word: cell_of(datetime.fromisoformat(word)),
    "h": lambda word: cell_of(time.fromisoformat(word)),
    "s": lambda word: cell_of(timedelta(seconds=float(word))),
    "b": lambda word: cell_of(word == "TRUE"),
    "e": lambda word: Cell(CellKind.ERROR, word, word),
}
_PLAIN = 1e15  # whole numbers below are exact
_ROLES = {role: str(number) for number, role in enumerate(RowRole)}
_ROLES_BY_NUMBER = dict(enumerate(RowRole))


_encode = json.JSONEncoder(separators=(",", ":")).encode


def words_of(values: Sequence[object]) -> list[str]:
    """A row's cells as words, without the empty ones at its end. Plain texts, the most of all, take the short way."""
    words = [
        "t" + value if value.__class__ is str and value and value.isprintable() and not value.isspace()
        else _word(value)
        for value in values
    ]  # fmt: skip
    while words and not words[-1]:
        words.pop()
    return words


def _word(value: object) -> str:
    if value == "" and value.__class__ is str:
        return ""
    if value.__class__ is float and value.is_integer() and -_PLAIN < value < _PLAIN:
        return f"n{int(value)}"
    kind, text, meant = cell_of(value)
    if kind is CellKind.EMPTY:
        return ""
    if isinstance(meant, timedelta):
        return f"s{meant.total_seconds()}"
    return _LETTERS[kind] + (meant.isoformat() if isinstance(meant, date | time) else text)


class SpoolWriter:
    """The child's side. A line in braces tells something, a line in brackets is a row."""

    def __init__(self, file: IO[bytes], most_bytes: int) -> None:
        self._file = file
        self._left = most_bytes

    def tell(self, **fact: object) -> None:
        self._write(_encode(fact))

    def row(self, number: int, role: RowRole, words: list[str]) -> None:
        self._write(f"[{number},{_ROLES[role]},{_encode(words)}]")

    def _write(self, line: str) -> None:
        self._left -= len(line) + 1
        if self._left < 0:
            self._left = 10_000  # enough to say why
            raise Unreadable("sheet_result_too_large")
        self._file.write(line.encode("ascii") + b"\n")


def told(line: bytes) -> dict[str, Any]:
    """What a line in braces tells."""
    fact = json.loads(line)
    return fact if isinstance(fact, dict) else {}


def row_of(line: bytes) -> tuple[int, RowRole, tuple[Cell, ...]]:
    """Our side: the row of a line in brackets."""
    number, role, words = json.loads(line)
    return number, _ROLES_BY_NUMBER[role], cells_of(words)


def cells_of(words: Sequence[str]) -> tuple[Cell, ...]:
    return tuple(_READERS[word[0]](word[1:]) if word else EMPTY for word in words)
