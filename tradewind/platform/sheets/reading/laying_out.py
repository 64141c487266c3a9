"""How is one sheet laid out? Finds its head, names every row's role and drops what is empty, row by row."""

from collections.abc import Iterator
from itertools import chain

from tradewind.domain.vocabulary.sheets.header import NEEDED_ROWS, Header, find_header
from tradewind.domain.vocabulary.sheets.ranges import column_name
from tradewind.domain.vocabulary.sheets.rows import MergedBody, RowRole, RowRoles
from tradewind.platform.sheets.reading.found import FoundSheet
from tradewind.platform.sheets.reading.limits import Limits
from tradewind.platform.sheets.reading.problems import Unreadable
from tradewind.platform.sheets.reading.spool import SpoolWriter, cells_of, words_of

Row = tuple[int, list[str]]  # in the words of the spool: making cells of all of them would take three times as long
_MOST_NOTED = 10_000  # lines of sums and repeated heads whose numbers are told


def lay_out(sheet: FoundSheet, spool: SpoolWriter, limits: Limits) -> None:
    """Write a sheet to the spool: its name, its rows, and what was learnt about it."""
    spool.tell(sheet=sheet.name, hidden=sheet.hidden)
    rows = _filled_rows(sheet, limits)
    head = list(_first(rows))
    header = find_header({number: cells_of(words) for number, words in head}, sheet.merged)
    body, roles = MergedBody(sheet.merged, header, ""), RowRoles(header)
    last_row = columns = 0
    noted: dict[RowRole, list[int]] = {RowRole.TOTAL: [], RowRole.HEADER_AGAIN: []}
    for number, words in chain(head, rows):
        last_row, columns = number, max(columns, len(words))
        role = _role_of(number, words, header, roles)
        if role in noted and len(noted[role]) < _MOST_NOTED:
            noted[role].append(number)
        filled = body.filled(number, words)
        spool.row(number, role, filled if role is RowRole.RECORD else words)
    spool.tell(
        end=sheet.name,
        rows=last_row,
        columns=columns,
        header=_told(header),
        merged=[str(area) for area in sheet.merged],
        totals=noted[RowRole.TOTAL],
        headers_again=noted[RowRole.HEADER_AGAIN],
    )


def _role_of(number: int, words: list[str], header: Header | None, roles: RowRoles) -> RowRole:
    if header is None or number > header.row:
        first = next((word for word in words if word[:1] == "t" and not word[1].isdigit()), "")
        if not first or roles.is_plain(first[1:]):
            return RowRole.RECORD
    return roles.role_of(number, cells_of(words))


def _told(header: Header | None) -> dict[str, object] | None:
    return {"first_row": header.first_row, "row": header.row, "titles": list(header.titles)} if header else None


def _first(rows: Iterator[Row]) -> Iterator[Row]:
    """As many rows as the head could stand in, and the first ones below."""
    for count, row in enumerate(rows, 1):
        yield row
        if count >= NEEDED_ROWS:
            return


def _filled_rows(sheet: FoundSheet, limits: Limits) -> Iterator[Row]:
    """The rows with anything in them, without the empty cells at their ends."""
    longest = limits.cell_characters + 1
    for number, values in sheet.rows:
        words = words_of(values)
        if not words:
            continue
        if number > limits.rows:
            raise Unreadable("sheet_too_many_rows", sheet=sheet.name, rows=number, limit=limits.rows)
        if len(words) > limits.columns:
            column = column_name(len(words))
            raise Unreadable("sheet_too_many_columns", sheet=sheet.name, column=column, limit=limits.columns)
        if max(map(len, words)) > longest:
            words = [word[:longest] for word in words]
        yield number, words
