"""Which rows of a chosen sheet are records, chunk by chunk?"""

from collections.abc import Iterator

from tradewind.domain.vocabulary.sheets.rows import RowRole
from tradewind.platform.sheets.reading.workbook import Sheet, SheetRow, Workbook


def sheet_called(workbook: Workbook, name: str, place: int) -> Sheet:
    """By its name, else by its place."""
    return next((each for each in workbook.sheets if each.name == name), workbook.sheets[place])


def records_of(workbook: Workbook, sheet: Sheet, header_row: int, *, at_once: int) -> Iterator[list[SheetRow]]:
    """Below the row of titles, without lines of sums and heads that were printed again."""
    left_out = (RowRole.TOTAL, RowRole.HEADER_AGAIN)
    rows = (row for row in workbook.rows(sheet) if row.number > header_row and row.role not in left_out)
    chunk: list[SheetRow] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == at_once:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
