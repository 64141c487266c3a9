"""How far do the cells of an xlsx sheet reach, and which of them failed? Looked up before a library reads it.

A single cell in the last corner makes the library ask for the memory of the whole rectangle. Searching the text of the
parts by patterns costs a fraction of parsing it, and a file that fools them still meets the limits of the child.
"""

import re
import zipfile
from posixpath import join, normpath
from xml.etree import ElementTree

from tradewind.domain.vocabulary.sheets.ranges import column_number
from tradewind.platform.sheets.reading.limits import MEGABYTE
from tradewind.platform.sheets.reading.marks import SheetMarks, zeros_of
from tradewind.platform.sheets.reading.packages import chunks_of, read_part
from tradewind.platform.sheets.reading.problems import Unreadable

_CARRIED = 8_000  # a cell that lies across two pieces is seen whole in the second
_LARGEST_TABLE = 20 * MEGABYTE  # of names, relations and styles
# A cell with something in it: a styled empty one closes itself.
_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]{1,3})(\d{1,7})["'][^>]*(?<!/)>""")
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\s([^>]*\bt=["']e["'][^>]*)>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]{1,20})<""", re.DOTALL
)
_PLACE = re.compile(rb"""\br=["']([A-Za-z]{1,3})(\d{1,7})["']""")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def marks_of_sheets(archive: zipfile.ZipFile) -> dict[str, SheetMarks]:
    """By the sheet's name; a sheet whose part is not found has none."""
    padded = _padded_styles(archive)
    return {name: _look_over(archive, part, padded) for name, part in _parts_of(archive).items()}


def _parts_of(archive: zipfile.ZipFile) -> dict[str, str]:
    targets = {
        relation.get("Id"): normpath(join("xl", relation.get("Target", ""))).lstrip("/")
        if not relation.get("Target", "").startswith("/")
        else relation.get("Target", "").lstrip("/")
        for relation in _tree(archive, "xl/_rels/workbook.xml.rels").iter()
    }
    parts = {}
    for sheet in _tree(archive, "xl/workbook.xml").iter():
        if sheet.tag.rpartition("}")[2] == "sheet":
            part = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION))
            if part in archive.NameToInfo and part is not None:
                parts[sheet.get("name", "")] = part
    return parts


def _tree(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    text = read_part(archive, name)
    if not text or len(text) > _LARGEST_TABLE:
        return ElementTree.Element("nothing")
    try:
        return ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable("sheet_damaged") from error


def _padded_styles(archive: zipfile.ZipFile) -> dict[bytes, int]:
    """The styles whose format fills up with zeros, and to how many digits."""
    formats: dict[str, int] = {}
    padded: dict[bytes, int] = {}
    root = _tree(archive, "xl/styles.xml")
    for element in root.iter():
        if element.tag.rpartition("}")[2] == "numFmt":
            formats[element.get("numFmtId", "")] = zeros_of(element.get("formatCode", ""))
    for group in root:
        if group.tag.rpartition("}")[2] == "cellXfs":
            for index, style in enumerate(group):
                if digits := formats.get(style.get("numFmtId", "")):
                    padded[str(index).encode()] = digits
    return padded


def _look_over(archive: zipfile.ZipFile, part: str, padded: dict[bytes, int]) -> SheetMarks:
    marks = SheetMarks()
    styled = _pattern_of(padded)
    before = b""
    for piece in chunks_of(archive, part):
        text = before + piece
        places = _CELL.findall(text)
        rows, columns = {row for _, row in places}, {column for column, _ in places}
        marks.reach(
            int(max(rows, key=lambda row: (len(row), row), default=b"0")),
            max((column_number(name.decode()) for name in columns), default=0),
        )
        if b't="e"' in text or b"t='e'" in text:
            _note_errors(marks, text)
        for letters, row, style in styled.findall(text) if styled else ():
            marks.note_width((int(row), column_number(letters.decode())), padded[style])
        before = text[-_CARRIED:]
    return marks


def _pattern_of(padded: dict[bytes, int]) -> re.Pattern[bytes] | None:
    if not padded or len(padded) > 500:
        return None
    styles = b"|".join(padded)
    return re.compile(
        rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Za-z]{1,3})(\d{1,7})["'][^>]*?\bs=["']("""
        + styles
        + rb""")["'][^>]*(?<!/)>"""
    )


def _note_errors(marks: SheetMarks, text: bytes) -> None:
    for found in _ERROR.finditer(text):
        if place := _PLACE.search(found[1]):
            at = (int(place[2]), column_number(place[1].decode()))
            marks.note_error(at, found[2].decode("ascii", "replace"))
