"""How do rows become a file that Excel opens, with real types and no text that could come alive as a formula?"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import xlsxwriter

Value = str | int | Decimal | date | datetime | bool | None


class SheetFormat(StrEnum):
    """What a person can ask for."""

    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A head and how wide its column is, in characters."""

    label: str
    width: int = 14


CONTENT_TYPES = {
    SheetFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    SheetFormat.CSV: "text/csv; charset=utf-8",
}
ROWS_A_SHEET = 1_048_575  # what Excel opens, below the heads
LONGEST_TEXT = 32_767  # of a cell
SAFE_DIGITS = 15  # a cell's number is a double: with more digits it would be another number
FIRST_SAFE_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was

# A program that opens the file takes such a text for a formula, and may send what it reads elsewhere (CWE-1236).
_ALIVE = "=+\\-@\t\r\n＝＋－＠"  # Excel reads the full-width signs too
_TO_GUARD = re.compile(f"'*[{_ALIVE}]")
_GUARDED = re.compile(f"'+[{_ALIVE}]")
# What XML cannot hold; half of a pair that lost its other half cannot be written at all.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Of the file itself: the same list has the same digest whenever it is written.
NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
# Nothing that looks like a formula, a link or a number becomes one.
CALM = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_IN_TITLES = re.compile(r"[\[\]:*?/\\']")


def guarded(text: str) -> str:
    """An apostrophe before what could be taken for a formula, and before what looks guarded already."""
    return f"'{text}" if _TO_GUARD.match(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given; a text that never was guarded stays as it is ('s-Hertogenbosch)."""
    return text[1:] if _GUARDED.match(text) else text


def as_cell_text(text: str) -> str:
    """A text as a cell can hold it, and as nothing but a text."""
    return guarded(_writable(text))[:LONGEST_TEXT]


def is_countable(value: int | Decimal) -> bool:
    """Whether Excel can count with it without making another number of it."""
    number = Decimal(value)
    return number.is_finite() and len(number.normalize().as_tuple().digits) <= SAFE_DIGITS


def number_look(places: int) -> str:
    """Excel's format for so many decimals."""
    return f"#,##0.{'0' * places}" if places else "#,##0"


def write_sheet(
    path: Path, kind: SheetFormat, title: str, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Value]],
    *, zone: tzinfo,
) -> int:  # fmt: skip
    """Write heads and rows as they come, never all at once in memory; how many. Moments stand in `zone`."""
    if kind is SheetFormat.CSV:
        return _write_csv(path, columns, rows, zone)
    options = {"constant_memory": True, "tmpdir": str(path.parent)} | CALM
    with xlsxwriter.Workbook(str(path), options) as workbook:
        workbook.set_properties({"created": NO_MOMENT})
        return _Book(workbook, title, columns, zone).fill(rows)


def _write_csv(path: Path, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Value]], zone: tzinfo) -> int:
    count = 0
    # With the mark in front Excel knows that it is UTF-8, and shows Chinese.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([guarded(_writable(column.label)) for column in columns])
        for row in rows:
            writer.writerow([_plain(value, zone) for value in row])
            count += 1
    return count


def _plain(value: Value, zone: tzinfo) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime():
            return _local(value, zone).isoformat(sep=" ", timespec="seconds")
        case date():
            return value.isoformat()
        case Decimal():
            return format(value, "f")
        case int():
            return str(value)
        case _:
            return guarded(_writable(value))


def _local(value: datetime, zone: tzinfo) -> datetime:
    return (value.astimezone(zone) if value.tzinfo else value).replace(tzinfo=None)


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("", text)


class _Book:
    """A workbook being filled; a further sheet is begun when one is full."""

    def __init__(self, workbook: Any, title: str, columns: Sequence[SheetColumn], zone: tzinfo) -> None:
        self._workbook, self._columns, self._zone = workbook, columns, zone
        self._title = _IN_TITLES.sub(" ", _writable(title)).strip()[:25] or "Sheet"
        self._head = workbook.add_format({"bold": True, "bg_color": "#EEF2F6", "bottom": 1, "text_wrap": False})
        self._day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self._moment = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._places: dict[int, Any] = {}
        self._number, self._line = 0, 0
        self._sheet = self._begin()

    def fill(self, rows: Iterable[Sequence[Value]]) -> int:
        count = 0
        for row in rows:
            if self._line == ROWS_A_SHEET:
                self._end()
                self._sheet = self._begin()
            self._line += 1
            for place, value in enumerate(row):
                self._put(place, value)
            count += 1
        self._end()
        return count

    def _begin(self) -> Any:
        self._number, self._line = self._number + 1, 0
        sheet = self._workbook.add_worksheet(self._title if self._number == 1 else f"{self._title} {self._number}")
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(self._columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, guarded(_writable(column.label)), self._head)
        return sheet

    def _end(self) -> None:
        self._sheet.autofilter(0, 0, self._line, len(self._columns) - 1)

    def _put(self, place: int, value: Value) -> None:
        match value:
            case None | "":
                pass
            case bool():
                self._sheet.write_boolean(self._line, place, value)
            case date():
                self._put_date(place, value)
            case int() | Decimal():
                self._put_number(place, value)
            case _:
                self._put_text(place, value)

    def _put_date(self, place: int, value: date) -> None:
        local = _local(value, self._zone) if isinstance(value, datetime) else value
        if (local.date() if isinstance(local, datetime) else local) < FIRST_SAFE_DAY:
            self._put_text(place, local.isoformat())
        else:
            look = self._moment if isinstance(local, datetime) else self._day
            self._sheet.write_datetime(self._line, place, local, look)

    def _put_number(self, place: int, value: int | Decimal) -> None:
        if not is_countable(value):
            self._put_text(place, str(value))
            return
        places = max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else None
        self._sheet.write_number(self._line, place, value, self._look(places))

    def _look(self, places: int | None) -> Any:
        if places is None:
            return None
        if places not in self._places:
            self._places[places] = self._workbook.add_format({"num_format": number_look(places)})
        return self._places[places]

    def _put_text(self, place: int, text: str) -> None:
        self._sheet.write_string(self._line, place, as_cell_text(text))
