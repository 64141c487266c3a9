"""In which row do the columns' names stand?

A head is a row of short, different words, as wide as what follows, near the top; best when its words are known and
the rows below hold something else than words. Where nothing speaks for it, there is none: a head is not invented.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tradewind.domain.vocabulary.sheets.cells import Cell, CellKind
from tradewind.domain.vocabulary.sheets.ranges import CellRange
from tradewind.domain.vocabulary.sheets.words import folded, is_header_word, is_sum_word

SEARCHED_ROWS = 30
NEEDED_ROWS = 60  # so many rows of a sheet are enough to find its head
_LONGEST_TITLE = 40
_ENOUGH = 3.0
_VALUE = re.compile(r"[\d\s.,:/+()%$€£¥￥-]+|\S+@\S+\.\S+|(https?://|www\.)\S+", re.IGNORECASE)

Rows = Mapping[int, Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Header:
    """The rows of the head, the last of which stands over the records, and the name of each column."""

    first_row: int
    row: int
    titles: tuple[str, ...]


def find_header(rows: Rows, merged: Sequence[CellRange] = ()) -> Header | None:
    """The head among the first rows of a sheet, or nothing."""
    spread = _spread_down(rows, merged)
    numbers = [number for number in sorted(spread) if any(not cell.is_empty for cell in spread[number])]
    searched = [number for number in numbers if number <= SEARCHED_ROWS + numbers[0] - 1] if numbers else []
    scores = {number: _score(spread, number, numbers) for number in searched}
    if not scores:
        return None
    best = max(scores, key=lambda number: (scores[number], -number))
    if scores[best] < _ENOUGH:
        return None
    last = _lower_line(spread, best, scores)
    return _with_titles(rows, merged, _upper_line(spread, merged, last), last)


def _spread_down(rows: Rows, merged: Sequence[CellRange]) -> dict[int, list[Cell]]:
    """What stands in a merged cell stands in each of its rows."""
    spread = {number: list(cells) for number, cells in rows.items()}
    for area in merged:
        source = rows.get(area.first_row, ())
        if len(source) < area.first_column or area.last_row - area.first_row > NEEDED_ROWS:
            continue
        for number in range(area.first_row + 1, area.last_row + 1):
            cells = spread.get(number)
            if cells is not None and len(cells) >= area.first_column:
                cells[area.first_column - 1] = source[area.first_column - 1]
    return spread


def _score(rows: Rows, number: int, numbers: Sequence[int]) -> float:
    filled = [cell for cell in rows[number] if not cell.is_empty]
    titles = [cell for cell in filled if _is_title(cell)]
    known = sum(is_header_word(cell.text) for cell in titles)
    following = [rows[each] for each in numbers if each > number][:12]
    if len(titles) < len(filled) * 0.6 or any(is_sum_word(cell.text) for cell in filled[:1]):
        return 0.0
    if not following:
        return 3.0 + known if known >= 2 and known * 2 >= len(filled) else 0.0
    width = median([sum(not cell.is_empty for cell in row) for row in following])
    wide = min(len(filled) / max(width, 1), 1.0)
    if wide < 0.5 or (len(filled) == 1 and width > 1):
        return 0.0
    different = len({folded(cell.text) for cell in filled}) / len(filled)
    share = known / len(filled)
    points = 3.5 * share + min(known, 4) * 0.25 + len(titles) / len(filled) + 1.5 * wide + different - 1.0
    return points + 2.0 * _contrast(rows[number], following) - 0.01 * numbers.index(number)


def _is_title(cell: Cell) -> bool:
    text = cell.text.strip()
    if cell.kind is not CellKind.TEXT or len(text) > _LONGEST_TITLE or _VALUE.fullmatch(text):
        return False
    # "Made by: Li" above a table is a note, not a name of a column.
    return not re.search(r"[:：].*\w", text)


def _contrast(head: Sequence[Cell], following: Sequence[Sequence[Cell]]) -> float:
    """The share of columns under whose word stand numbers, dates, addresses and the like."""
    telling = columns = 0
    for place, cell in enumerate(head):
        below = [row[place] for row in following if place < len(row) and not row[place].is_empty]
        if cell.is_empty or not below:
            continue
        columns += 1
        values = sum(each.kind is not CellKind.TEXT or bool(_VALUE.fullmatch(each.text.strip())) for each in below)
        telling += _is_title(cell) and values * 2 > len(below)
    return telling / columns if columns else 0.0


def _lower_line(rows: Rows, best: int, scores: Mapping[int, float]) -> int:
    """Of two lines of names (Chinese over English, groups over columns) the one next to the records."""
    after = rows.get(best + 1, ())
    filled = [cell for cell in after if not cell.is_empty]
    known = sum(_is_title(cell) and is_header_word(cell.text) for cell in filled)
    is_head = scores.get(best + 1, 0.0) >= _ENOUGH and known >= 2 and known >= len(filled) * 0.6
    return best + 1 if is_head and not _same(rows[best], after) else best


def _same(left: Sequence[Cell], right: Sequence[Cell]) -> bool:
    return [folded(cell.text) for cell in left] == [folded(cell.text) for cell in right]


def _upper_line(rows: Rows, merged: Sequence[CellRange], last: int) -> int:
    """The line of groups over the names, when a merged cell ties the two or both are names."""
    above = rows.get(last - 1, ())
    filled = [cell for cell in above if not cell.is_empty]
    if len(filled) < 2 or not all(_is_title(cell) for cell in filled):
        return last
    groups = [
        area for area in merged if area.first_row == area.last_row == last - 1 and area.last_column > area.first_column
    ]
    tied = [area for area in merged if area.first_row == last - 1 and area.last_row == last]
    under = sum(not cell.is_empty for cell in rows[last])
    both = sum(is_header_word(cell.text) for cell in filled) >= max(2, len(filled) * 0.6)
    return last - 1 if (groups and (tied or len(filled) > 1)) or tied or (both and len(filled) * 2 >= under) else last


def _with_titles(rows: Rows, merged: Sequence[CellRange], first: int, last: int) -> Header:
    lines = [_line(rows, merged, number, is_group=number < last) for number in range(first, last + 1)]
    width = max(map(len, lines))
    padded = [line + [""] * (width - len(line)) for line in lines]
    titles = (" ".join(dict.fromkeys(part for part in parts if part)) for parts in zip(*padded, strict=True))
    return Header(first, last, tuple(titles))


def _line(rows: Rows, merged: Sequence[CellRange], number: int, *, is_group: bool) -> list[str]:
    """The texts of a line; a group's name stands over each of its columns."""
    texts = [" ".join(cell.text.split()) for cell in rows.get(number, ())]
    for area in merged if is_group else ():
        if area.first_row == number and area.first_column <= len(texts):
            texts += [""] * (area.last_column - len(texts))
            texts[area.first_column - 1 : area.last_column] = [texts[area.first_column - 1]] * (
                area.last_column - area.first_column + 1
            )
    return texts
