"""How do the lines of a paper become rows of a table, or sheets of a catalogue?"""

from collections.abc import Callable, Sequence
from typing import Any

from tradewind.domain.papers.designs import DesignSettings
from tradewind.domain.papers.kinds import WORDY, Column
from tradewind.platform.papers.columns import PADDING, ColumnLook, TableLook, breakable, filled_columns, table_look
from tradewind.platform.papers.content import Cell, Figure, Line, Paper, Total, Words
from tradewind.platform.papers.labels import HEADS, PRICED
from tradewind.platform.papers.spoken import paragraphs

Take = Callable[..., dict[str, Any] | None]
_FINE = 250 / 25.4  # pixels a millimetre: sharp on paper, and a file that fits a mail
_SHEET_SIDE = 560  # pixels of a picture's longer side
_LONG_ROW = 900  # signs from which a row may run over the end of a page
SHEETS_A_PAGE = 6
_LONGEST_NAME, _LONGEST_SPECIFICATION, _LONGEST_FACT = 90, 170, 48
_MOST_FACTS = 6
_CARD_MM = 50.0  # what a fact has beside its label


def table_of(paper: Paper, settings: DesignSettings, take: Take) -> list[dict[str, Any]]:
    """A table for each group. Options are counted anew, chapters run on: a buyer reads how many goods are on offer."""
    look = table_look(paper, settings.columns, settings.picture)
    found, first = [], 1
    for group in paper.groups:
        rows = [
            [_cell(each, line, first + place, paper, look.scale, take) for each in look.columns]
            for place, line in enumerate(group.lines)
        ]
        first = 1 if paper.counts_anew else first + len(group.lines)
        found.append({
            "is": "table", "title": group.title.line(paper.language), "note": group.note.said(paper.language),
            "lying": look.is_lying, "scale": look.scale,
            "columns": [_column(each) for each in look.columns],
            "rows": [{"cells": row, "long": _is_long(line)} for row, line in zip(rows, group.lines, strict=True)],
            "totals": [_total(total, look, paper) for total in group.totals],
        })  # fmt: skip
    return found


def sheets_of(paper: Paper, settings: DesignSettings, take: Take) -> list[dict[str, Any]]:
    """Six products a page, each with its picture and facts; a chapter begins a page."""
    columns = filled_columns(paper, settings.columns)
    found: list[dict[str, Any]] = []
    for group in paper.groups:
        cards = [_card(line, columns, paper, take) for line in group.lines]
        pages = [cards[at : at + SHEETS_A_PAGE] for at in range(0, len(cards), SHEETS_A_PAGE)]
        found.extend(
            {
                "is": "sheets",
                "title": group.title.line(paper.language) if place == 0 else "",
                "cards": page,
                "break": bool(found) or place > 0,
            }
            for place, page in enumerate(pages)
        )
        if found:
            found[0]["break"] = False
    return found


def _column(look: ColumnLook) -> dict[str, Any]:
    align = "left" if look.column in WORDY else "center" if look.column in (Column.NUMBER, Column.PICTURE) else "right"
    return {"heads": look.heads, "width": look.width, "align": align}


def _cell(look: ColumnLook, line: Line, number: int, paper: Paper, scale: float, take: Take) -> dict[str, Any]:
    match look.column:
        case Column.NUMBER:
            return {"lines": [str(number)]}
        case Column.PICTURE:
            side = round(look.width - PADDING, 2)
            return {"picture": take(line.picture, round(side * _FINE)), "width": side}
        case Column.ITEM:
            return {
                "strong": breakable(line.code, look.width, scale),
                "lines": [breakable(text, look.width, scale) for text in paragraphs(line.name, paper)],
                "small": [breakable(text, look.width, scale) for text in paragraphs(line.specification, paper)],
            }
        case _:
            return {"lines": [breakable(text, look.width, scale) for text in said(line.cells.get(look.column), paper)]}


def said(cell: Cell | None, paper: Paper) -> tuple[str, ...]:
    """The lines of a cell; nothing for an empty one."""
    if cell is None:
        return ()
    return (cell.text,) if isinstance(cell, Figure) else cell.said(paper.language)


def _is_long(line: Line) -> bool:
    texts = (line.name, line.specification, *(cell for cell in line.cells.values() if isinstance(cell, Words)))
    return sum(len(text.en) + len(text.zh) + 40 * (text.en + text.zh).count("\n") for text in texts) > _LONG_ROW


def _total(total: Total, look: TableLook, paper: Paper) -> dict[str, Any]:
    """The label stretches up to the first figure."""
    columns = [each.column for each in look.columns]
    first = next((place for place, column in enumerate(columns) if column in total.cells), len(columns))
    figures = [
        breakable(" ".join(said(total.cells.get(each.column), paper)), each.width, look.scale)
        for each in look.columns[first:]
    ]
    label = breakable(total.label.line(paper.language), sum(each.width for each in look.columns[:first]), look.scale)
    return {"label": label, "span": first, "figures": figures}


def _card(line: Line, columns: Sequence[Column], paper: Paper, take: Take) -> dict[str, Any]:
    facts = []
    for column in columns:
        text = " / ".join(said(line.cells.get(column), paper))
        if text:
            priced = f"{paper.currency} " if column in PRICED and paper.currency else ""
            facts.append([HEADS[column].line(paper.language), priced + _short(text, _LONGEST_FACT), column in PRICED])
    return {
        "picture": take(line.picture, _SHEET_SIDE),
        "code": _short(line.code, _LONGEST_FACT),
        "names": [_short(text, _LONGEST_NAME) for text in line.name.said(paper.language)],
        "specifications": [_short(text, _LONGEST_SPECIFICATION) for text in line.specification.said(paper.language)],
        "facts": facts[:_MOST_FACTS],
    }


def _short(text: str, longest: int) -> str:
    """A sheet has its size: what is longer stands in the quotation."""
    flat = " ".join(text.split())
    short = flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"
    return breakable(short, _CARD_MM)
