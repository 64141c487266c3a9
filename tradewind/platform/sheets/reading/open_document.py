"""Which cells of an OpenDocument sheet are merged? The library does not tell."""

import zipfile
from xml.parsers import expat

from tradewind.domain.vocabulary.sheets.ranges import CellRange
from tradewind.platform.sheets.reading.limits import MEGABYTE
from tradewind.platform.sheets.reading.packages import chunks_of, read_part
from tradewind.platform.sheets.reading.problems import Unreadable

_LARGEST = 100 * MEGABYTE  # beyond it the merged cells are not looked for
_MOST = 20_000
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "


def merged_ranges(archive: zipfile.ZipFile) -> dict[str, list[CellRange]]:
    """By the sheet's name."""
    if archive.getinfo("content.xml").file_size > _LARGEST:
        return {}
    if not any(mark in read_part(archive, "content.xml") for mark in (b"columns-spanned", b"rows-spanned")):
        return {}
    walk = _Walk()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = walk.start
    try:
        for piece in chunks_of(archive, "content.xml"):
            parser.Parse(piece)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Unreadable("sheet_damaged") from error
    return walk.found


class _Walk:
    """Counts rows and cells, repeated ones as often as they stand."""

    def __init__(self) -> None:
        self.found: dict[str, list[CellRange]] = {}
        self._name, self._row, self._next_row, self._column = "", 0, 1, 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not tag.startswith(_TABLE):
            return
        match tag.removeprefix(_TABLE):
            case "table":
                self._name, self._next_row = attributes.get(f"{_TABLE}name", ""), 1
            case "table-row":
                self._row, self._column = self._next_row, 1
                self._next_row += _number(attributes, "number-rows-repeated")
            case "table-cell":
                self._note(_number(attributes, "number-rows-spanned"), _number(attributes, "number-columns-spanned"))
                self._column += _number(attributes, "number-columns-repeated")
            case "covered-table-cell":
                self._column += _number(attributes, "number-columns-repeated")

    def _note(self, rows: int, columns: int) -> None:
        ranges = self.found.setdefault(self._name, [])
        if (rows > 1 or columns > 1) and len(ranges) < _MOST:
            ranges.append(CellRange(self._row, self._column, self._row + rows - 1, self._column + columns - 1))


def _number(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(_TABLE + name, "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 8 else 1
