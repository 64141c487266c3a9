"""What is proposed for the columns of a sheet that was looked over, as an import keeps it and its page shows it?"""

from collections.abc import Mapping
from typing import Any

from tradewind.domain.vocabulary.sheets.columns import Column, Field, Recogniser, Sureness


def titles_at(about: Mapping[str, Any], header_row: int) -> list[str]:
    """The names of the columns when they stand in this row."""
    if header_row == about["header_row"]:
        return list(about["titles"])
    return next((texts for number, texts in about["first"] if number == header_row), [])


def values_below(about: Mapping[str, Any], header_row: int) -> dict[int, list[str]]:
    """The first values of each column."""
    rows = [texts for number, texts in about["first"] if number > header_row]
    width = max([about["columns"], *map(len, rows)], default=0)
    return {place: [row[place] if place < len(row) else "" for row in rows] for place in range(width)}


def proposed_columns(
    of: Recogniser[Field], about: Mapping[str, Any], header_row: int, remembered: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Every column with its proposal; what it was under the same head last time comes first."""
    columns = of.recognise(titles_at(about, header_row), values_below(about, header_row))
    return [_as_json(column, remembered, {*type(of.unknown)}) for column in columns]


def _as_json(column: Column[Field], remembered: Mapping[str, str], fields: set[Field]) -> dict[str, Any]:
    known = remembered.get(str(column.place), "")
    is_known = known in fields
    return {
        "place": column.place, "title": column.title, "samples": list(column.samples),
        "target": known if is_known else column.target.value,
        "sureness": "remembered" if is_known else column.sureness.value,
        "is_sure": is_known or column.sureness is Sureness.TITLE,
    }  # fmt: skip
