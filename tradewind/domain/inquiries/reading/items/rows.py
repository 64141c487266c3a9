"""Which lines are a table that was pasted as text, and what stands in its rows?"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol, TypeVar

from tradewind.domain.inquiries.reading.items.goods import is_goods
from tradewind.domain.inquiries.reading.items.quantities import bare_amount, unit_named
from tradewind.domain.inquiries.reading.phrases import rows_of
from tradewind.domain.inquiries.reading.tables import LABELS
from tradewind.domain.vocabulary.folding import folded_text

Row = TypeVar("Row", covariant=True)
_UNIT_HEADS = frozenset(
    ["unit", "units", "uom", "unidad", "einheit", "unite", "unidade", "unita", "ед.изм.", "ед.", "единица", "单位", "単位", "단위", "birim", "j.m."]
)
_HEADS = {folded_text(phrase): kind for phrase, kind in rows_of(LABELS) if kind in ("product", "quantity")}
_CELLS = re.compile(r"\s*\|\s*|\t+|\s{2,}|(?<=[^\d])\s*;\s*")
_MOST_ROWS = 200


class MakesRow(Protocol[Row]):
    def __call__(
        self, goods: tuple[int, int] | None, quantity: Decimal | None, unit: str | None, start: int, end: int
    ) -> Row: ...


def rows_of_tables(text: str, make: MakesRow[Row]) -> Iterator[Row]:
    """Rows below a head that names goods and quantity, as long as they have as many cells."""
    columns: dict[str, int] = {}
    at = rows = 0
    for line in text.split("\n"):
        cells = _cells(line, at)
        at += len(line) + 1
        head = _columns([text[slice(*cell)] for cell in cells])
        if head:
            columns = head
        elif columns and (row := _row(cells, columns, text, make)) and rows < _MOST_ROWS:
            rows += 1
            yield row
        elif columns and line.strip(" |-+=\t") and len(cells) < 2:
            columns = {}


def _cells(line: str, at: int) -> list[tuple[int, int]]:
    cells, start = [], 0
    for match in _CELLS.finditer(line):
        cells.append((at + start, at + match.start()))
        start = match.end()
    cells.append((at + start, at + len(line)))
    cells = [(first, last) for first, last in cells if last > first or "|" not in line]
    return cells if len(cells) > 1 else []


def _columns(cells: list[str]) -> dict[str, int]:
    """Where goods, quantity and unit stand; empty where the line is no head."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        name = folded_text(cell).strip(" *.:")
        kind = "unit" if name in _UNIT_HEADS else _HEADS.get(re.sub(r"\s*\(.*\)$", "", name), "")
        if kind == "product" and name in ("item", "items") and "product" not in columns:
            columns.setdefault("product?", place)
        elif kind:
            columns[kind] = place
    doubtful = columns.pop("product?", None)
    if doubtful is not None:
        columns.setdefault("product", doubtful)
    return columns if {"product", "quantity"} <= columns.keys() else {}


def _row(cells: list[tuple[int, int]], columns: dict[str, int], text: str, make: MakesRow[Row]) -> Row | None:
    if max(columns.values()) >= len(cells):
        return None
    goods = cells[columns["product"]]
    amount = bare_amount(text[slice(*cells[columns["quantity"]])])
    words = text[slice(*goods)]
    if amount is None or not is_goods(words):
        return None
    unit = amount[1] or (unit_named(text[slice(*cells[columns["unit"]])]) if "unit" in columns else None)
    return make(goods, amount[0], unit, cells[0][0], cells[-1][1])
