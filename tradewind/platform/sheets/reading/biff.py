"""How far do the cells of an xls sheet reach, and which of them failed? Looked up before a library reads it.

The records of [MS-XLS] are a number, a length and their bytes; only those with cells are looked into.
"""

import struct
from collections.abc import Iterator

from tradewind.platform.sheets.reading.compound import CompoundFile
from tradewind.platform.sheets.reading.marks import ERRORS, SheetMarks, zeros_of
from tradewind.platform.sheets.reading.problems import Unreadable

_EOF, _PASSWORD, _SHEET, _FORMAT, _STYLE = 0x0A, 0x2F, 0x85, 0x41E, 0xE0
_FORMULA, _NUMBER, _RK, _MANY_RK, _ERROR = 0x06, 0x203, 0x27E, 0xBD, 0x205
_CELLS = frozenset({_FORMULA, _NUMBER, _RK, _MANY_RK, _ERROR, 0xFD, 0x204, 0xD6})
_OTHER_STREAMS = {"WordDocument": "Word", "PowerPoint Document": "PowerPoint", "VisioDocument": "Visio"}

Record = tuple[int, int, int]  # number, begin and length


def workbook_stream(raw: bytes) -> bytes:
    """The records of the workbook; raises Unreadable for what is none or is locked."""
    compound = CompoundFile(raw)
    names = {name.casefold(): name for name in compound.streams}
    if "encryptedpackage" in names:
        raise Unreadable("sheet_encrypted")
    for name in ("workbook", "book"):
        if name in names:
            return compound.read(names[name])
    other = next((kind for name, kind in _OTHER_STREAMS.items() if name in compound.streams), "")
    raise Unreadable("sheet_other_kind", kind=other) if other else Unreadable("sheet_damaged")


def marks_of_sheets(stream: bytes) -> list[SheetMarks]:
    """For each sheet in the order of the workbook."""
    begins: list[int] = []
    formats: dict[int, int] = {}
    styles: list[int] = []
    for number, begin, length in _records(stream, 0):
        if number == _PASSWORD:
            raise Unreadable("sheet_encrypted")
        if number == _SHEET and length >= 4:
            begins.append(struct.unpack_from("<I", stream, begin)[0])
        elif number == _FORMAT and length >= 5:
            formats[struct.unpack_from("<H", stream, begin)[0]] = _zeros_in(stream[begin : begin + length])
        elif number == _STYLE and length >= 4:
            styles.append(struct.unpack_from("<H", stream, begin + 2)[0])
    padded = {index: digits for index, number in enumerate(styles) if (digits := formats.get(number, 0))}
    return [_look_over(stream, begin, padded) for begin in begins]


def _records(stream: bytes, at: int) -> Iterator[Record]:
    """Until the end of this part of the stream, or of the bytes."""
    end = len(stream) - 4
    while 0 <= at <= end:
        number, length = struct.unpack_from("<HH", stream, at)
        if at + 4 + length > len(stream):
            return
        yield number, at + 4, length
        if number == _EOF:
            return
        at += 4 + length


def _zeros_in(record: bytes) -> int:
    wide = record[4] & 1
    return zeros_of(record[5:].decode("utf-16-le" if wide else "latin-1", "replace"))


def _look_over(stream: bytes, at: int, padded: dict[int, int]) -> SheetMarks:
    marks = SheetMarks()
    for number, begin, length in _records(stream, at):
        if number not in _CELLS or length < 6:
            continue
        row, column, style = struct.unpack_from("<HHH", stream, begin)
        last = struct.unpack_from("<H", stream, begin + length - 2)[0] if number == _MANY_RK else column
        marks.reach(row + 1, last + 1)
        place = (row + 1, column + 1)
        if number == _MANY_RK:
            _note_widths(marks, stream, (begin, length), padded)
        elif style in padded:
            marks.note_width(place, padded[style])
        if name := _error_in(number, stream[begin : begin + length]):
            marks.note_error(place, name)
    return marks


def _note_widths(marks: SheetMarks, stream: bytes, at: tuple[int, int], padded: dict[int, int]) -> None:
    begin, length = at
    row, first = struct.unpack_from("<HH", stream, begin)
    for index in range((length - 6) // 6 if padded else 0):
        style = struct.unpack_from("<H", stream, begin + 4 + index * 6)[0]
        if style in padded:
            marks.note_width((row + 1, first + index + 1), padded[style])


def _error_in(number: int, record: bytes) -> str:
    if number == _ERROR and len(record) >= 8 and record[7]:
        return ERRORS.get(record[6], "")
    if number == _FORMULA and len(record) >= 14 and record[12:14] == b"\xff\xff" and record[6] == 2:
        return ERRORS.get(record[8], "")
    return ""
