"""Small .xls files for the tests: BIFF8 records in an OLE file, as [MS-XLS] and [MS-CFB] say."""

import struct
from collections.abc import Mapping, Sequence
from datetime import date

Value = str | float | bool | date | None
ERRORS = {"#N/A": 0x2A, "#DIV/0!": 0x07}
_SECTOR = 512
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
PADDED, DATED = 1, 2  # styles: 0000000000 and a date


def xls(
    sheets: Mapping[str, Sequence[Sequence[Value]]],
    *,
    merged: Sequence[tuple[int, int, int, int]] = (),
    stray: tuple[int, int] | None = None,
    padded_columns: Sequence[int] = (),
    locked: bool = False,
) -> bytes:
    """Rows by sheet. `merged` in the first sheet, from 0; `stray` puts a number far away."""
    bodies = [
        _sheet(rows, merged if not number else (), stray if not number else None, padded_columns)
        for number, rows in enumerate(sheets.values())
    ]
    names = [_record(0x85, struct.pack("<IBB", 0, 0, 0) + _short_text(name)) for name in sheets]
    lock = _record(0x2F, bytes(54)) if locked else b""
    formats = _record(0x41E, struct.pack("<H", 164) + _text("0000000000"))
    styles = b"".join(_record(0xE0, struct.pack("<HH", 0, number) + bytes(16)) for number in (0, 164, 14))
    begin = _begin(0x05) + lock + formats + styles
    size = len(begin) + sum(map(len, names)) + 4
    places = []
    for body in bodies:
        places.append(size)
        size += len(body)
    named = b"".join(name[:4] + struct.pack("<I", place) + name[8:] for name, place in zip(names, places, strict=True))
    return compound({"Workbook": begin + named + _record(0x0A) + b"".join(bodies)})


def _sheet(
    rows: Sequence[Sequence[Value]],
    merged: Sequence[tuple[int, int, int, int]],
    stray: tuple[int, int] | None,
    padded: Sequence[int],
) -> bytes:
    cells = [
        _cell(number, column, value, PADDED if column in padded else 0)
        for number, row in enumerate(rows) for column, value in enumerate(row) if value is not None
    ]  # fmt: skip
    if stray:
        cells.append(_cell(*stray, 1.0, 0))
    ranges = b"".join(struct.pack("<HHHH", top, bottom, left, right) for top, left, bottom, right in merged)
    joined = _record(0xE5, struct.pack("<H", len(merged)) + ranges) if merged else b""
    return _begin(0x10) + b"".join(cells) + joined + _record(0x0A)


def _cell(row: int, column: int, value: Value, style: int) -> bytes:
    place = struct.pack("<HHH", row, column, style)
    match value:
        case bool():
            return _record(0x205, place + struct.pack("<BB", value, 0))
        case str() if value in ERRORS:
            return _record(0x205, place + struct.pack("<BB", ERRORS[value], 1))
        case str():
            return _record(0x204, place + _text(value))
        case date():
            days = (value - date(1899, 12, 30)).days
            return _record(0x203, struct.pack("<HHHd", row, column, DATED, days))
    return _record(0x203, place + struct.pack("<d", float(value or 0)))


def _record(number: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", number, len(content)) + content


def _begin(kind: int) -> bytes:
    return _record(0x809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def _text(text: str) -> bytes:
    raw = text.encode("utf-16-le")
    return struct.pack("<HB", len(raw) // 2, 1) + raw


def _short_text(text: str) -> bytes:
    raw = text.encode("utf-16-le")
    return struct.pack("<BB", len(raw) // 2, 1) + raw


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file whose streams all have sectors of their own."""
    contents = [content.ljust(4096, b"\0") for content in streams.values()]
    counts = [-(-len(content) // _SECTOR) for content in contents]
    directories = -(-(len(streams) + 1) // 4)
    needed = sum(counts) + directories
    tables = 1
    while tables * 128 < needed + tables:
        tables += 1
    chains, begins, at = [_TABLE] * tables, [], tables
    for count in [directories, *counts]:
        begins.append(at)
        chains += [*range(at + 1, at + count), _END]
        at += count
    chains += [_FREE] * (tables * 128 - len(chains))
    entries = [_entry("Root Entry", 5, _END, 0, child=1)]
    entries += [
        _entry(name, 2, begin, len(content), right=number + 2 if number + 1 < len(streams) else _FREE)
        for number, (name, begin, content) in enumerate(zip(streams, begins[1:], contents, strict=True))
    ]
    directory = b"".join(entries).ljust(directories * _SECTOR, b"\0")
    first = [*range(min(tables, 109)), *[_FREE] * (109 - min(tables, 109))]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, tables, begins[0], 0, 4096, _END, 0, _END, 0) + struct.pack("<109I", *first)
    padded = [content.ljust(count * _SECTOR, b"\0") for content, count in zip(contents, counts, strict=True)]
    return head + struct.pack(f"<{len(chains)}I", *chains) + directory + b"".join(padded)


def _entry(name: str, kind: int, begin: int, length: int, *, child: int = _FREE, right: int = _FREE) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(letters), kind, 1, _FREE, right, child)
    return letters.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", begin, length)
