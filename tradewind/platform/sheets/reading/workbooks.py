"""What stands in a workbook of Excel, WPS or LibreOffice? The library reads, once the file was looked over."""

import io
from collections.abc import Callable, Iterator, Sequence
from typing import IO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from tradewind.domain.vocabulary.sheets.ranges import CellRange, column_name
from tradewind.platform.sheets.reading import biff, open_document, sheet_xml
from tradewind.platform.sheets.reading.found import Complaint, FoundRow, FoundSheet
from tradewind.platform.sheets.reading.limits import Limits
from tradewind.platform.sheets.reading.marks import SheetMarks
from tradewind.platform.sheets.reading.packages import open_package, prove_parts
from tradewind.platform.sheets.reading.problems import Unreadable

_PANIC = "PanicException"  # of the library's language; it has no name to be imported
Merged = Sequence[CellRange]


def sheets_of_package(file: IO[bytes], limits: Limits) -> Iterator[FoundSheet | Complaint]:
    """The sheets of an xlsx, xlsm, xlsb or ods."""
    archive, kind = open_package(file, limits)
    prove_parts(archive)
    marks = sheet_xml.marks_of_sheets(archive) if kind == "xlsx" else {}
    merged = open_document.merged_ranges(archive) if kind == "ods" else {}
    file.seek(0)
    yield from _sheets(file, limits, lambda _index, name: marks.get(name), merged)


def sheets_of_compound(file: IO[bytes], limits: Limits) -> Iterator[FoundSheet | Complaint]:
    """The sheets of an xls or et. Here the library reads all sheets at once, so one too large refuses the file."""
    marks = biff.marks_of_sheets(biff.workbook_stream(file.read()))
    for number, each in enumerate(marks, 1):
        if complaint := _too_large(f"{number}", each.rows, each.columns, limits):
            raise Unreadable(complaint.code, **complaint.facts)
    file.seek(0)
    yield from _sheets(file, limits, lambda index, _name: marks[index] if index < len(marks) else None, {})


def _sheets(
    file: IO[bytes],
    limits: Limits,
    marks_of: Callable[[int, str], SheetMarks | None],
    merged: dict[str, list[CellRange]],
) -> Iterator[FoundSheet | Complaint]:
    workbook = _opened(io.BytesIO(file.read()))
    wanted = [
        (index, each) for index, each in enumerate(workbook.sheets_metadata) if each.typ == SheetTypeEnum.WorkSheet
    ]
    if len(wanted) > limits.sheets:
        yield Complaint("sheet_too_many_sheets", {"sheets": len(wanted), "limit": limits.sheets})
    for index, about in wanted[: limits.sheets]:
        marks = marks_of(index, about.name) or SheetMarks()
        if complaint := _too_large(about.name, marks.rows, marks.columns, limits):
            yield complaint
            continue
        sheet = _drawn(workbook, index)
        if sheet is None:
            yield Complaint("sheet_part_damaged", {"sheet": about.name})
            continue
        last_row, last_column = sheet.end or (-1, -1)
        if complaint := _too_large(about.name, last_row + 1, last_column + 1, limits):
            yield complaint
            continue
        hidden = about.visible != SheetVisibleEnum.Visible
        ranges = merged.get(about.name) or _ranges_of(sheet, limits)
        yield FoundSheet(about.name, _rows(sheet, marks), hidden, ranges)


def _opened(content: IO[bytes]) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(content)
    except PasswordError as error:
        raise Unreadable("sheet_encrypted") from error
    except CalamineError as error:
        raise Unreadable("sheet_encrypted" if "password" in str(error).lower() else "sheet_damaged") from error


def _drawn(workbook: CalamineWorkbook, index: int) -> CalamineSheet | None:
    try:
        return workbook.get_sheet_by_index(index)
    except CalamineError:
        return None
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        return None


def _too_large(name: str, rows: int, columns: int, limits: Limits) -> Complaint | None:
    if rows > limits.rows:
        return Complaint("sheet_too_many_rows", {"sheet": name, "rows": rows, "limit": limits.rows})
    if columns > limits.columns:
        facts = {"sheet": name, "column": column_name(columns), "limit": limits.columns}
        return Complaint("sheet_too_many_columns", facts)
    if rows * columns > limits.cells:
        facts = {"sheet": name, "rows": str(rows), "columns": str(columns), "limit": str(limits.cells)}
        return Complaint("sheet_too_many_cells", facts)
    return None


def _ranges_of(sheet: CalamineSheet, limits: Limits) -> Merged:
    ranges = (sheet.merged_cell_ranges or [])[: limits.merged_ranges]
    return [CellRange(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges]


def _rows(sheet: CalamineSheet, marks: SheetMarks) -> Iterator[FoundRow]:
    """Numbered rows from column A on, with what the library leaves out."""
    before: list[object] = [""] * (sheet.start[1] if sheet.start else 0)
    for number, values in enumerate(sheet.iter_rows(), 1):
        row = [*before, *values]
        yield number, marks.applied(number, row)
