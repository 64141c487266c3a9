"""What did somebody send as lines? Every cell cleaned or with its problem; what was typed stays."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Protocol

from tradewind.domain.vocabulary.text import clean_code, clean_line, read_number
from tradewind.web.shared.lines.columns import LineColumn, LineGrid
from tradewind.web.shared.lines.sheet import LineRow, LineSheet, Problem, Value

LARGEST_EXPONENT = 14  # fifteen whole digits: what money takes
MUCH_TOO_LONG = 10  # times what a cell takes: refused without the work of cleaning it


class Posted(Protocol):
    """What a request brings: one value after the other under the same name."""

    def getlist(self, key: str, /) -> Sequence[object]: ...


def read_lines(grid: LineGrid, posted: Posted) -> LineSheet:
    """The lines as they were sent, one value of each column for each line; their order is the page's."""
    names = ["record", "typed", *(column.name for column in grid.typed)]
    if any(column.kind == "code" for column in grid.columns):
        names.append("chosen")
    lists = {name: [str(value) for value in posted.getlist(grid.field(name))] for name in names}
    count = len(lists["record"])
    if any(len(values) != count for values in lists.values()):
        # A cell too few would push every later value into the wrong line: nothing of it is taken.
        return LineSheet(problem=Problem("torn"))
    rows = [_row(grid, {name: values[place] for name, values in lists.items()}) for place in range(count)]
    kept = tuple(row for row in rows if not _is_empty(grid, row))
    return LineSheet(kept, Problem("too_many", grid.most) if len(kept) > grid.most else None)


def _row(grid: LineGrid, sent: dict[str, str]) -> LineRow:
    values: dict[str, Value] = {}
    problems: dict[str, Problem] = {}
    for column in grid.typed:
        values[column.name], problem = _cell(column, sent[column.name])
        if problem:
            problems[column.name] = problem
    known = {column.name for column in grid.typed}
    return LineRow(
        texts={column.name: sent[column.name] for column in grid.typed},
        values=values,
        problems=problems,
        record=clean_code(sent["record"][:40]),
        chosen=clean_code(sent.get("chosen", "")[:40]),
        typed=frozenset(sent["typed"][:1000].split()) & known,
    )


def judged(grid: LineGrid, row: LineRow, names: Collection[str]) -> LineRow:
    """A kept line with what is wrong in the cells of these columns."""
    found = ((column.name, _cell(column, row.texts.get(column.name, ""))[1]) for column in grid.typed)
    return replace(row, problems={name: problem for name, problem in found if problem and name in names})


def _is_empty(grid: LineGrid, row: LineRow) -> bool:
    """A unit alone, which every new line has, is no line."""
    return not any(row.texts[column.name].strip() for column in grid.typed if column.kind != "select")


def _cell(column: LineColumn, text: str) -> tuple[Value, Problem | None]:
    if len(text) > MUCH_TOO_LONG * column.longest:
        return None, Problem("too_long", column.longest)
    clean = clean_code(text) if column.kind != "text" else clean_line(text)
    problem = next(_complaints(column, clean), None)
    if problem or not clean:
        return None, problem
    return (read_number(clean) if column.is_number else clean), None


def _complaints(column: LineColumn, clean: str) -> Iterator[Problem]:
    if not clean:
        if column.is_required:
            yield Problem("required")
        return
    if column.is_number:
        yield from _number_complaints(column, read_number(clean))
    elif column.kind == "select" and clean not in {value for value, _label in column.choices}:
        yield Problem("not_a_choice")
    elif len(clean) > column.longest:
        yield Problem("too_long", column.longest)


def _number_complaints(column: LineColumn, number: Decimal | None) -> Iterator[Problem]:
    if number is None:
        yield Problem("not_a_number")
    elif number < 0:
        yield Problem("negative")
    elif number and number.adjusted() > LARGEST_EXPONENT:
        yield Problem("too_large")
    elif number != round(number, column.decimals):
        yield Problem("too_many_decimals" if column.decimals else "whole", column.decimals)
