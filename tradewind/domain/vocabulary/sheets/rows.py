"""What is each row of a sheet: above the head, the head, a record, a line of sums, the head once more?"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from tradewind.domain.vocabulary.sheets.cells import Cell, CellKind
from tradewind.domain.vocabulary.sheets.header import Header
from tradewind.domain.vocabulary.sheets.ranges import CellRange
from tradewind.domain.vocabulary.sheets.words import folded, is_sum_word
from tradewind.domain.vocabulary.text import read_number

Value = TypeVar("Value")
_LONGEST_WORD = 40


class RowRole(StrEnum):
    ABOVE = "above"
    HEADER = "header"
    RECORD = "record"
    TOTAL = "total"
    HEADER_AGAIN = "header_again"


class RowRoles:
    """Tells the role of rows that are not empty."""

    def __init__(self, header: Header | None) -> None:
        self._header = header
        self._titles = [folded(title) for title in header.titles] if header else []
        self._named = sum(bool(title) for title in self._titles)

    def is_plain(self, text: str) -> bool:
        """Whether a row below the head whose first words are these is a record, without looking at the rest."""
        if len(text) > _LONGEST_WORD:
            return True
        word = folded(text)
        return not is_sum_word(text) and not any(title.endswith(word) for title in self._titles)

    def role_of(self, number: int, cells: Sequence[Cell]) -> RowRole:
        if self._header is not None and number <= self._header.row:
            return RowRole.ABOVE if number < self._header.first_row else RowRole.HEADER
        if _is_total(cells):
            return RowRole.TOTAL
        return RowRole.HEADER_AGAIN if self._named >= 2 and self._repeats(cells) else RowRole.RECORD

    def _repeats(self, cells: Sequence[Cell]) -> bool:
        """A page break printed the head once more."""
        same = 0
        for cell, title in zip(cells, self._titles, strict=False):
            if cell.kind is CellKind.EMPTY:
                continue
            if cell.kind is not CellKind.TEXT or len(cell.text) > _LONGEST_WORD or cell.text[0].isdigit():
                return False
            text = folded(cell.text)
            if not text or not (text == title or title.endswith(text)):
                return False
            same += 1
        return same >= 2 and same * 2 >= self._named


def _is_total(cells: Sequence[Cell]) -> bool:
    """A word of sums, and nothing beside it but numbers: a company called Total has an address."""
    words = (cell.text for cell in cells if cell.kind is CellKind.TEXT and not cell.text[0].isdigit())
    first = next(words, "")
    if not first or len(first) > _LONGEST_WORD or not is_sum_word(first):
        return False
    return all(is_sum_word(text) or read_number(text.lstrip("$€£¥￥")) is not None for text in words)


class MergedBody(Generic[Value]):
    """Fills the rows of a merged cell with what stands in its first one, below the head. What is false is empty."""

    def __init__(self, merged: Sequence[CellRange], header: Header | None, empty: Value) -> None:
        start = header.row + 1 if header else 1
        tall = (area for area in merged if area.first_row >= start and area.last_row > area.first_row)
        self._waiting = sorted(tall, reverse=True)
        self._open: list[tuple[CellRange, Value]] = []
        self._empty = empty

    def filled(self, number: int, row: list[Value]) -> list[Value]:
        """The row with its merged cells filled; rows must come in order."""
        if not self._waiting and not self._open:
            return row
        self._open = [pair for pair in self._open if pair[0].last_row >= number]
        inherited = [(area.first_column, value) for area, value in self._open]
        while self._waiting and self._waiting[-1].first_row <= number:
            area = self._waiting.pop()
            if area.first_row == number and len(row) >= area.first_column:
                self._open.append((area, row[area.first_column - 1]))
        for column, value in inherited:
            row = row + [self._empty] * (column - len(row))
            row[column - 1] = row[column - 1] or value
        return row
