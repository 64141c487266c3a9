"""How wide is each column of the lines, so that nothing leaves the page?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tradewind.domain.papers.designs import PictureSize
from tradewind.domain.papers.kinds import WORDY, Column
from tradewind.platform.papers.content import Figure, Line, Paper
from tradewind.platform.papers.labels import HEADS, PRICED
from tradewind.platform.papers.measuring import broken_within, width_of

PICTURE_MM = {PictureSize.SMALL: 10, PictureSize.MEDIUM: 14, PictureSize.LARGE: 22}
PADDING = 3.2
_NARROWEST_ITEM = 44.0
_WIDEST = {Column.PACKING: 30.0, Column.REMARK: 30.0, Column.MOQ: 22.0, Column.LEAD_TIME: 22.0, Column.HS_CODE: 20.0}
_WIDEST_FIGURE = 36.0
_WIDEST_HEAD = 20.0  # longer heads take a second line
# Upright as long as the item can be read; then smaller, then lying.
_TRIES = ((False, 1.0), (False, 0.92), (True, 1.0), (True, 0.92), (True, 0.84), (True, 0.75))
_ROOM = {False: 178.0, True: 265.0}  # between the margins, upright and lying


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """A column that is printed: its heads and its width in millimetres."""

    column: Column
    heads: tuple[str, ...]
    width: float


@dataclass(frozen=True, slots=True)
class TableLook:
    """All columns, whether the page lies, and how large the text is."""

    columns: tuple[ColumnLook, ...]
    is_lying: bool
    scale: float


def filled_columns(paper: Paper, wanted: Sequence[Column]) -> tuple[Column, ...]:
    """The wanted columns without those that no line fills."""
    return tuple(column for column in wanted if _is_filled(paper, column))


def table_look(paper: Paper, wanted: Sequence[Column], picture: PictureSize) -> TableLook:
    """Figures get what their longest needs, the item gets the rest."""
    columns = filled_columns(paper, wanted)
    heads = {column: _heads(column, paper) for column in columns}
    others: list[Column] = [column for column in columns if column is not Column.ITEM]
    at_full: dict[Column, float] = {
        column: _natural(column, paper, heads[column], PICTURE_MM[picture]) for column in others
    }
    for is_lying, scale in _TRIES:
        widths = {column: width * (1.0 if column is Column.PICTURE else scale) for column, width in at_full.items()}
        rest = _ROOM[is_lying] - sum(widths.values())
        if rest >= _NARROWEST_ITEM * scale:
            break
    else:
        # Far too much was chosen: everything gives way in proportion.
        squeeze = (_ROOM[is_lying] - _NARROWEST_ITEM * scale) / sum(widths.values())
        widths = {column: width * squeeze for column, width in widths.items()}
        rest = _NARROWEST_ITEM * scale
    widths[Column.ITEM] = rest
    looks = tuple(ColumnLook(column, heads[column], round(widths[column], 2)) for column in columns)
    return TableLook(looks, is_lying, scale)


def breakable(text: str, width: float, scale: float = 1.0) -> str:
    """A text of a cell of this width, broken where it must be."""
    return broken_within(text, width / scale - PADDING)


def _is_filled(paper: Paper, column: Column) -> bool:
    match column:
        case Column.NUMBER | Column.ITEM:
            return True
        case Column.PICTURE:
            return any(line.picture for line in paper.lines)
        case _:
            return any(_has(line, column) for line in paper.lines)


def _has(line: Line, column: Column) -> bool:
    cell = line.cells.get(column)
    return bool(cell.text if isinstance(cell, Figure) else cell)


def _heads(column: Column, paper: Paper) -> tuple[str, ...]:
    said = HEADS[column].said(paper.language)
    if column in PRICED and paper.currency:
        return (*said[:-1], f"{said[-1]} {paper.currency}")
    return said


def _natural(column: Column, paper: Paper, heads: Sequence[str], picture: float) -> float:
    if column is Column.PICTURE:
        return picture + PADDING
    if column is Column.NUMBER:
        return max(9.0, _longest(heads) + PADDING)
    head = min(_longest(heads) * 0.9, _WIDEST_HEAD)
    texts = _longest(_texts(column, paper))
    widest = _WIDEST.get(column, _WIDEST_FIGURE if column not in WORDY else 24.0)
    return max(head, min(texts, widest)) + PADDING


def _texts(column: Column, paper: Paper) -> Iterable[str]:
    totals = [total for group in paper.groups for total in group.totals]
    for cells in (*(line.cells for line in paper.lines), *(total.cells for total in totals)):
        cell = cells.get(column)
        if cell is not None:
            yield from ((cell.text,) if isinstance(cell, Figure) else cell.said(paper.language))


def _longest(texts: Iterable[str]) -> float:
    return max(map(width_of, texts), default=0.0)
