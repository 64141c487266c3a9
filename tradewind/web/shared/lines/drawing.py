"""How is a grid of lines drawn? A table whose cells are ordinary fields, so that it is read without a script too."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from tradewind.domain.vocabulary.text import read_number
from tradewind.web.shared.lines.columns import LineColumn, LineGrid
from tradewind.web.shared.lines.sheet import LineRow, LineSheet
from tradewind.web.shared.lines.wording import key_hints, page_words, sentence
from tradewind.web.shared.templatetags.tw import icon

SHOWN_COMPLAINTS = 5
MANY = 5  # lines that a phone still edits
ICONS = {"risk": "circle-x", "warn": "alert-triangle", "done": "circle-check", "info": "info-circle", "pause": "minus"}


@dataclass(frozen=True, slots=True)
class DrawnRow:
    number: int
    row: LineRow
    head: str
    label: str
    attributes: SafeString
    typed: str
    cells: tuple[SafeString, ...]


@dataclass(frozen=True)
class DrawnGrid:
    """What `shared/_lines.html` shows."""

    grid: LineGrid
    sheet: LineSheet

    @cached_property
    def rows(self) -> list[DrawnRow]:
        rows = [*self.sheet.rows] or [blank_row(self.grid)]
        return [self._drawn(number, row) for number, row in enumerate(rows, 1)]

    @property
    def blank(self) -> DrawnRow:
        return self._drawn(0, blank_row(self.grid))

    @property
    def words(self) -> str:
        return json.dumps(page_words(), ensure_ascii=False)

    @property
    def heads(self) -> list[tuple[LineColumn, SafeString, str]]:
        return [(column, _head_attributes(self.grid, column), self._unit(column)) for column in self.grid.columns]

    @property
    def width(self) -> int:
        return len(self.grid.columns) + 1

    @property
    def lead(self) -> int:
        """How many columns stand before the first sum: over them stands the word."""
        return next((place for place, column in enumerate(self.grid.columns, 1) if column.is_summed), self.width)

    @property
    def totals(self) -> list[tuple[LineColumn, str]]:
        return [(column, self.sheet.totals.get(column.name, "")) for column in self.grid.columns[self.lead - 1 :]]

    @property
    def is_many(self) -> bool:
        return len(self.sheet.rows) > MANY

    @property
    def problem(self) -> str:
        return sentence(self.sheet.problem) if self.sheet.problem else ""

    @property
    def complaints(self) -> list[tuple[str, str]]:
        """Where to go and what is said there; a page of complaints helps nobody, so the first few."""
        labels = {column.name: column.label for column in self.grid.columns}
        found = [
            (f"{row.head}-{name}", f"{row.label}, {labels[name]}: {sentence(problem)}")
            for row in self.rows
            for name, problem in row.row.problems.items()
        ]
        return found[:SHOWN_COMPLAINTS]

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return key_hints()

    @property
    def icons(self) -> list[tuple[str, SafeString]]:
        return [(tone, icon(name, "sm")) for tone, name in ICONS.items()]

    def _unit(self, column: LineColumn) -> str:
        has_currency = column.kind == "money" or (column.worked is not None and column.worked.how == "product")
        return column.unit or (self.grid.currency if has_currency else "")

    def _drawn(self, number: int, row: LineRow) -> DrawnRow:
        head = f"{self.grid.name}-r{number}"
        label = page_words()["row"].replace("{number}", str(number))
        cells = tuple(_cell(self.grid, column, row, head) for column in self.grid.columns)
        return DrawnRow(number, row, head, label, _row_attributes(row), " ".join(sorted(row.typed)), cells)


def blank_row(grid: LineGrid) -> LineRow:
    first = {column.name: column.choices[0][0] for column in grid.typed if column.choices}
    return LineRow(texts={column.name: first.get(column.name, "") for column in grid.typed})


def written(column: LineColumn, text: str, least: int) -> str:
    """A number as the house writes it, money with at least the currency's decimals; what is none stays as typed."""
    number = read_number(text) if column.is_number and text else None
    if number is None or number != round(number, column.decimals):
        return text
    return _grouped(number, min(least, column.decimals) if column.kind == "money" else 0)


def _grouped(number: Decimal, least: int) -> str:
    whole, _, fraction = f"{number:,f}".replace("-", "−").partition(".")
    fraction = fraction.rstrip("0").ljust(least, "0")
    return f"{whole}.{fraction}" if fraction else whole


def _head_attributes(grid: LineGrid, column: LineColumn) -> SafeString:
    worked = column.worked
    pairs = {
        "data-col": column.name, "data-kind": column.kind, "data-decimals": column.decimals,
        "data-longest": column.longest if column.is_typed else "",
        "data-names": json.dumps(list(column.names), ensure_ascii=False) if column.names else "",
        "data-spellings": json.dumps(column.spellings, ensure_ascii=False) if column.spellings else "",
        "data-works": worked.how if worked else "", "data-of": " ".join(worked.of) if worked else "",
        "data-fact": worked.fact if worked else "",
    }  # fmt: skip
    flags = [name for name, is_so in (("data-sum", column.is_summed), ("data-required", column.is_required)) if is_so]
    said = format_html_join("", ' {}="{}"', ((name, value) for name, value in pairs.items() if value not in ("", None)))
    return format_html('id="{}-h-{}"{}{}', grid.name, column.name, said, "".join(f" {name}" for name in flags))


def _row_attributes(row: LineRow) -> SafeString:
    facts = {f"data-fact-{name}": value for name, value in row.facts.items()}
    known = {"data-picture": row.shown.get("picture", ""), "data-tone": row.tone, "data-state": row.state}
    return format_html_join(
        "", ' {}="{}"', [*facts.items(), *((name, value) for name, value in known.items() if value)]
    )


def _cell(grid: LineGrid, column: LineColumn, row: LineRow, head: str) -> SafeString:
    css = "num is-worked" if column.kind == "worked" else "num" if column.is_number else f"is-{column.kind}"
    inside = _field(grid, column, row, head) if column.is_typed else _shown(column, row)
    return format_html('<td class="{}" data-label="{}">{}</td>', css, column.label, inside)


def _shown(column: LineColumn, row: LineRow) -> SafeString | str:
    text = row.shown.get(column.name, "")
    if column.kind == "picture":
        source = format_html('<img src="{}" alt="" loading="lazy" width="40" height="32">', text) if text else ""
        return source
    if column.kind == "state":
        if not row.state:
            return ""
        mark = icon(ICONS.get(row.tone, "minus"), "sm")
        return format_html(
            '<span class="tw-lines-state is-{}" title="{}">{}{}</span>', row.tone, row.state, mark, row.state
        )
    return text or ("--" if column.kind == "worked" else "")


def _field(grid: LineGrid, column: LineColumn, row: LineRow, head: str) -> SafeString:
    text, problem = row.texts.get(column.name, ""), row.problems.get(column.name)
    attributes: dict[str, object] = {
        "name": grid.field(column.name),
        "aria-labelledby": f"{head} {grid.name}-h-{column.name}",
    }
    if problem:
        attributes |= {"aria-invalid": "true", "aria-describedby": f"{head}-{column.name}", "data-refused": text}
    if column.kind == "select":
        control = _select(column, text, attributes)
    else:
        control = _input(column, written(column, text, grid.minor), attributes)
    wrong = (
        format_html('<span class="tw-lines-wrong" id="{}-{}">{}</span>', head, column.name, sentence(problem))
        if problem
        else ""
    )
    chosen = (
        format_html('<input type="hidden" name="{}" value="{}" data-chosen>', grid.field("chosen"), row.chosen)
        if column.kind == "code"
        else ""
    )
    return format_html("{}{}{}", control, chosen, wrong)


def _input(column: LineColumn, text: str, attributes: Mapping[str, object]) -> SafeString:
    kind: dict[str, object] = {"type": "text", "autocomplete": "off", "value": text}
    if column.is_number:
        kind["inputmode"] = "decimal"
    if column.kind == "code":
        kind |= {
            "role": "combobox",
            "aria-autocomplete": "list",
            "aria-expanded": "false",
            "data-code": "",
            "spellcheck": "false",
        }
    if column.language:
        kind["lang"] = column.language
    return format_html("<input{}>", _pairs({**kind, **attributes}))


def _select(column: LineColumn, text: str, attributes: Mapping[str, object]) -> SafeString:
    offered = [(value, label, value == text, False) for value, label in column.choices]
    if text and text not in {value for value, *_rest in offered}:
        offered.append((text, text, True, True))
    options = [
        format_html(
            '<option value="{}"{}{}>{}</option>',
            value,
            " selected" if is_chosen else "",
            ' data-strange=""' if is_strange else "",
            label,
        )
        for value, label, is_chosen, is_strange in offered
    ]
    return format_html(
        "<select{}>{}</select>", _pairs(attributes), format_html_join("", "{}", ((each,) for each in options))
    )


def _pairs(attributes: Mapping[str, object]) -> SafeString:
    return format_html_join("", ' {}="{}"', attributes.items())
