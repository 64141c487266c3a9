"""What stands in an XML Spreadsheet of 2003, as older systems write under the name .xls?"""

from collections.abc import Iterator
from datetime import datetime
from typing import IO
from xml.parsers import expat

from tradewind.domain.vocabulary.sheets.cells import ErrorValue
from tradewind.domain.vocabulary.sheets.encoding import decode
from tradewind.domain.vocabulary.sheets.ranges import CellRange
from tradewind.platform.sheets.reading.found import Complaint, FoundRow, FoundSheet
from tradewind.platform.sheets.reading.limits import Limits
from tradewind.platform.sheets.reading.problems import Unreadable

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet "


def sheets_of_spreadsheet_xml(file: IO[bytes], limits: Limits) -> Iterator[FoundSheet | Complaint]:
    raw = file.read()
    declared = raw[:200].partition(b"encoding=")[2][1:20].decode("latin-1").partition('"')[0].partition("'")[0]
    walk = _Walk(limits)
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = walk.start, walk.end
    parser.CharacterDataHandler = walk.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(decode(raw, declared).text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        raise Unreadable("sheet_damaged") from error
    yield from walk.sheets


def _refuse(*_definition: object) -> None:
    raise Unreadable("sheet_unsafe_xml")


class _Walk:
    """Counts rows and cells, which may say their own number."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: list[FoundSheet] = []
        self._limits = limits
        self._rows: list[FoundRow] = []
        self._merged: list[CellRange] = []
        self._row: list[object] = []
        self._number = self._column = self._behind = 0
        self._kind: str | None = None
        self._text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        given = {name.removeprefix(_SPACE): value for name, value in attributes.items()}
        match tag.removeprefix(_SPACE):
            case "Worksheet":
                self._rows, self._merged, self._number = [], [], 0
                self.sheets.append(FoundSheet(given.get("Name", ""), self._rows, merged=self._merged))
            case "Row":
                self._number = max(_count(given.get("Index")), self._number + 1)
                self._row, self._column, self._behind = [], 0, 0
                self._rows.append((self._number, self._row))
            case "Cell":
                self._column = max(_count(given.get("Index")), self._column + self._behind + 1)
                self._behind = _count(given.get("MergeAcross"))
                self._span(_count(given.get("MergeDown")), self._behind)
            case "Data":
                self._kind, self._text = given.get("Type", "String"), []

    def end(self, tag: str) -> None:
        match tag.removeprefix(_SPACE):
            case "Data" if self._column and self._kind is not None:
                if self._column <= self._limits.columns + 1:
                    self._row += [""] * (self._column - len(self._row))
                    self._row[self._column - 1] = _value_of(self._kind, "".join(self._text))
                self._kind = None

    def text(self, text: str) -> None:
        if self._kind is not None:
            self._text.append(text)

    def _span(self, down: int, across: int) -> None:
        if (down or across) and len(self._merged) < self._limits.merged_ranges:
            last = (self._number + down, self._column + across)
            self._merged.append(CellRange(self._number, self._column, *last))


def _count(text: str | None) -> int:
    digits = text or ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 8 else 0


def _value_of(kind: str, text: str) -> object:
    try:
        match kind:
            case "Number":
                return float(text)
            case "DateTime":
                moment = datetime.fromisoformat(text)
                return moment.date() if moment.time() == datetime.min.time() else moment
            case "Boolean":
                return text.strip() == "1"
            case "Error":
                return ErrorValue(text)
    except ValueError:
        pass
    return text
