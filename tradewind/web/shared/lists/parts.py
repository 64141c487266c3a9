"""Which rows stand on one page where the scope comes in parts, or most rows are empty in the column they go by?

An index gives the first rows of each part in order. For an OR, or for empty ones last, both databases would sort the
whole table.
"""

from collections.abc import Sequence
from typing import Any

from tradewind.web.shared.lists.definition import Column, ListDefinition, Rows
from tradewind.web.shared.lists.request import ListRequest


def rows_between(
    definition: ListDefinition, request: ListRequest, parts: Sequence[Rows], begin: int, end: int
) -> list[Any]:
    """The rows of the parts, which have none in common, in the order that was asked for."""
    column, descending = definition.sortable()[request.sort.removeprefix("-")], request.sort.startswith("-")
    found: list[tuple[Any, Rows]] = []
    for stage in _stages(column, descending, parts):
        if len(found) < end:
            found += _first(stage, column, descending, end - len(found))
    page = found[begin:end]
    rows: dict[Any, Any] = {}
    for part in parts:
        if wanted := [pk for pk, origin in page if origin is part]:
            rows |= {row.pk: row for row in part.order_by().filter(pk__in=wanted)}
    return [rows[pk] for pk, _origin in page if pk in rows]


def is_in_parts(definition: ListDefinition, request: ListRequest, parts: Sequence[Rows]) -> bool:
    return len(parts) > 1 or definition.sortable()[request.sort.removeprefix("-")].is_split


def _stages(column: Column, descending: bool, parts: Sequence[Rows]) -> list[list[tuple[Rows, Rows]]]:
    """The filled ones, then the empty ones; each with the part it is of."""
    if not column.nullable:
        return [[(part, part) for part in parts]]
    name = column.order[0]
    ordering = Column(column.key, column.label, column.order).ordering(descending)
    last = "-pk" if descending else "pk"
    return [
        [(part.filter(**{f"{name}__isnull": False}).order_by(*ordering), part) for part in parts],
        [(part.filter(**{f"{name}__isnull": True}).order_by(last), part) for part in parts],
    ]


def _first(stage: list[tuple[Rows, Rows]], column: Column, descending: bool, many: int) -> list[tuple[Any, Rows]]:
    keys = [
        ((*key, key_pk), key_pk, part)
        for rows, part in stage
        for *key, key_pk in rows.prefetch_related(None).values_list(*column.order, "pk")[:many]
    ]
    if len(stage) > 1:
        keys.sort(key=lambda each: tuple((value is not None, value) for value in each[0]), reverse=descending)
    return [(pk, part) for _key, pk, part in keys[:many]]
