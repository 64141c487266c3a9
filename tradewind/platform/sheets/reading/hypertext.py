"""What stands in the tables of a web page that a program saved as .xls?"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import IO

from tradewind.domain.vocabulary.sheets.encoding import decode
from tradewind.domain.vocabulary.sheets.ranges import CellRange
from tradewind.platform.sheets.reading.found import Complaint, FoundSheet
from tradewind.platform.sheets.reading.limits import Limits
from tradewind.platform.sheets.reading.texts import complaints_about

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
_NAME = re.compile(r"<x:Name>([^<]{1,100})</x:Name>", re.IGNORECASE)
_MOST_SPANNED = 10_000


def sheets_of_page(file: IO[bytes], limits: Limits) -> Iterator[FoundSheet | Complaint]:
    """Every table with rows is a sheet; a table inside a table is text of its cell."""
    raw = file.read()
    declared = _CHARSET.search(raw[:4000])
    decoded = decode(raw, declared[1].decode("ascii") if declared else "")
    yield from complaints_about(decoded)
    tables = _Tables(limits)
    tables.feed(decoded.text)
    tables.close()
    tables.end_table()
    names = _NAME.findall(decoded.text[:20_000])
    filled = [table for table in tables.tables if table.rows]
    for number, table in enumerate(filled):
        name = names[number] if number < len(names) else f"Table{number + 1}" if len(filled) > 1 else ""
        yield FoundSheet(name, list(enumerate(table.rows, 1)), merged=table.merged)


class _Table:
    def __init__(self) -> None:
        self.rows: list[list[object]] = []
        self.merged: list[CellRange] = []
        self._taken: set[tuple[int, int]] = set()  # places under a cell that spans rows

    def add(self, text: str, rows: int, columns: int, limits: Limits) -> None:
        if not self.rows:
            self.rows.append([])
        number, row = len(self.rows), self.rows[-1]
        while (number, len(row) + 1) in self._taken:
            row.append("")
        first = len(row) + 1
        columns = min(columns, max(1, limits.columns + 2 - first))
        row += [text, *[""] * (columns - 1)] if first <= limits.columns + 1 else []
        if rows > 1 or columns > 1:
            self._span(CellRange(number, first, number + rows - 1, first + columns - 1), limits)

    def _span(self, area: CellRange, limits: Limits) -> None:
        if len(self.merged) >= limits.merged_ranges or len(self._taken) > limits.cells // 10:
            return
        self.merged.append(area)
        self._taken |= {
            (row, column)
            for row in range(area.first_row + 1, area.last_row + 1)
            for column in range(area.first_column, area.last_column + 1)
        }


class _Tables(HTMLParser):
    """Rows and cells of the outermost tables, whether or not the tags are closed."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self._limits = limits
        self._depth = 0
        self._text: list[str] | None = None
        self._spans = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(_Table())
        if self._depth != 1:
            return
        if tag in ("tr", "td", "th"):
            self._end_cell()
        if tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in ("td", "th"):
            spans = dict(attrs)
            self._spans = (_span_of(spans.get("rowspan")), _span_of(spans.get("colspan")))
            self._text = []
        elif tag in ("br", "p", "div") and self._text:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            if self._depth == 1:
                self.end_table()
            self._depth = max(0, self._depth - 1)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def end_table(self) -> None:
        """Also at the end of a page that was cut short."""
        if self.tables:
            self._end_cell()

    def _end_cell(self) -> None:
        if self._text is not None:
            lines = (" ".join(line.split()) for line in "".join(self._text).split("\n"))
            self.tables[-1].add("\n".join(line for line in lines if line), *self._spans, self._limits)
        self._text = None


def _span_of(text: str | None) -> int:
    digits = (text or "").strip()
    return min(max(1, int(digits)), _MOST_SPANNED) if digits.isascii() and digits.isdigit() and len(digits) < 8 else 1
