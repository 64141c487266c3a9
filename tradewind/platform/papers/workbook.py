"""What does a paper look like as a workbook that prints on A4 and counts?"""

from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from tradewind.domain.papers.designs import DesignSettings, LetterheadStyle, SealPlace
from tradewind.domain.papers.kinds import WORDY, Block, Column
from tradewind.platform.papers import pictures
from tradewind.platform.papers.columns import PICTURE_MM, filled_columns
from tradewind.platform.papers.composing import ACCENTS
from tradewind.platform.papers.content import Cell, Entry, Figure, Group, Line, Paper, Printed, Words
from tradewind.platform.papers.labels import HEADS, LABELS, PRICED, TITLES
from tradewind.platform.papers.spoken import draft_word, how_to_reach, own_text, title_of
from tradewind.platform.sheets.writing import CALM, NO_MOMENT, as_cell_text, is_countable, number_look

_PIXELS_A_MM = 3.78
_WIDTHS = {
    Column.NUMBER: 6,
    Column.PICTURE: 12,
    Column.PACKING: 18,
    Column.REMARK: 20,
    Column.MOQ: 12,
    Column.LEAD_TIME: 12,
}
_FIGURE = 13
_LOGO_SIDE, _SEAL_SIDE = 56, 120  # pixels
_NOT_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
# What stands together on paper has a column each where people sort and copy.
_ITEM = {
    "code": (Words("Code", "货号"), 16),
    "name": (Words("Name", "品名"), 32),
    "specification": (Words("Specification", "规格"), 30),
}
Place = tuple[Column, str, int]  # a column, the part of the item it holds, its width in characters


def as_workbook(paper: Paper, settings: DesignSettings) -> Printed:
    """In memory: a paper is small. Texts stay texts, figures are numbers."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {**CALM, "in_memory": True}) as workbook:
        sheet = _Sheet(workbook, paper, settings)
        for block in settings.blocks:
            sheet.put(block)
        sheet.finish()
    return Printed(target.getvalue(), broken=sheet.broken)


class _Sheet:
    """One worksheet being filled from the top."""

    def __init__(self, workbook: Any, paper: Paper, settings: DesignSettings) -> None:
        self._book, self._paper, self._settings = workbook, paper, settings
        self._sheet = workbook.add_worksheet((paper.number or TITLES[paper.kind].en)[:31].translate(_NOT_IN_TITLES))
        self._row, self._number, self.broken = 0, 0, 0
        self._columns = _spread(filled_columns(paper, settings.columns))
        accent = ACCENTS[settings.accent]
        self._looks: dict[str, dict[str, Any]] = {
            "plain": {}, "wrapped": {"text_wrap": True}, "strong": {"bold": True},
            "title": {"bold": True, "font_size": 16, "font_color": accent}, "name": {"bold": True, "font_size": 13},
            "head": {"bold": True, "text_wrap": True, "font_color": accent, "bottom": 2, "bottom_color": accent},
            "total": {"bold": True, "top": 1, "top_color": accent},
        }  # fmt: skip
        self._formats: dict[tuple[str, str], Any] = {}
        self._set_up()

    def put(self, block: Block) -> None:
        """A block's rows and an empty one after them; a block without words takes none."""
        before = self._row
        match block:
            case Block.LETTERHEAD:
                self._letterhead()
            case Block.LINES:
                for group in self._paper.groups:
                    self._group(group)
            case Block.PARTIES:
                self._parties()
            case Block.TITLE:
                self._title()
            case _:
                self._words(block)
        if self._row > before:
            self._row += 1

    def finish(self) -> None:
        self._sheet.print_area(0, 0, max(self._row, 1), len(self._columns) - 1)

    def _set_up(self) -> None:
        sheet = self._sheet
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        if len(self._columns) > 9:
            sheet.set_landscape()
        sheet.set_footer("&C&P / &N")
        sheet.hide_gridlines(2)
        self._book.set_properties({"title": TITLES[self._paper.kind].en, "created": NO_MOMENT})
        for place, (_, _, width) in enumerate(self._columns):
            sheet.set_column(place, place, width)

    def _letterhead(self) -> None:
        ours, language = self._paper.ours, self._paper.language
        if self._settings.letterhead is not LetterheadStyle.WORDS:
            self._image(max(0, len(self._columns) - 2), ours.letterhead, _LOGO_SIDE, keeps_transparency=True)
        for name in ours.name.said(language):
            self._text(name, "name")
        for line in (*ours.address.said(language), *how_to_reach(self._paper)):
            self._text(line)

    def _title(self) -> None:
        words = [title_of(self._paper).line(self._paper.language), self._paper.number, draft_word(self._paper)]
        self._text(" ".join(word for word in words if word), "title")

    def _parties(self) -> None:
        theirs = self._paper.theirs
        if theirs:
            self._entries((Entry(LABELS["to"], theirs.name),))
            for line in theirs.lines:
                self._pair("", line)
        self._entries(self._paper.heads)

    def _words(self, block: Block) -> None:
        paper = self._paper
        match block:
            case Block.TERMS:
                self._entries(paper.terms)
            case Block.BANK:
                self._entries(paper.bank)
            case Block.REMARKS:
                self._entries((Entry(LABELS["remarks"], paper.remarks),))
            case Block.AMOUNT_IN_WORDS:
                self._lines(paper.amount_in_words, "strong")
            case Block.INTRODUCTION | Block.CLOSING:
                self._lines(own_text(block.value, paper, self._settings))
            case Block.SIGNATURE:
                self._signature()

    def _entries(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            texts = entry.text.said(self._paper.language) if entry.text else ()
            for place, text in enumerate(texts):
                self._pair(entry.label.line(self._paper.language) if place == 0 else "", text)

    def _pair(self, label: str, text: str) -> None:
        """The label before the item's name, what it says from there on."""
        self._write(0, label, "strong")
        self._write(min(2, len(self._columns) - 1) or 1, text)
        self._row += 1

    def _lines(self, words: Words, look: str = "plain") -> None:
        for said in words.said(self._paper.language) if words else ():
            for line in said.split("\n"):
                self._text(line, look)

    def _text(self, text: str, look: str = "plain") -> None:
        self._write(0, text, look)
        self._row += 1

    def _group(self, group: Group) -> None:
        self._lines(group.title, "strong")
        for place, (column, part, _) in enumerate(self._columns):
            self._write(place, self._head(column, part), "head")
        self._row += 1
        self._number = 0 if self._paper.counts_anew else self._number
        for line in group.lines:
            self._number += 1
            self._line(self._number, line)
        for total in group.totals:
            for place, (column, _, _) in enumerate(self._columns):
                self._cell(place, total.cells.get(column), "total")
            self._write(0, total.label.line(self._paper.language), "total")
            self._row += 1
        self._lines(group.note)
        self._row += 1

    def _head(self, column: Column, part: str) -> str:
        words = _ITEM[part][0] if part else HEADS[column]
        currency = f" {self._paper.currency}" if column in PRICED and self._paper.currency else ""
        return "\n".join(words.said(self._paper.language)) + currency

    def _line(self, number: int, line: Line) -> None:
        for place, (column, part, _) in enumerate(self._columns):
            if column is Column.PICTURE:
                self._picture(place, line.picture)
            else:
                self._cell(place, _content(column, part, number, line), "wrapped")
        self._row += 1

    def _cell(self, place: int, cell: Cell | int | None, look: str) -> None:
        match cell:
            case None:
                self._write(place, "", look)
            case int():
                self._sheet.write_number(self._row, place, cell, self._format(look))
            case Figure():
                self._figure(place, cell, look)
            case _:
                self._write(place, "\n".join(cell.said(self._paper.language)) if cell else "", look)

    def _figure(self, place: int, figure: Figure, look: str) -> None:
        value = figure.value
        if value is None or not is_countable(value):
            self._write(place, figure.text, look)
            return
        decimals = max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0
        self._sheet.write_number(self._row, place, value, self._format(look, number_look(decimals)))

    def _picture(self, place: int, content: bytes | None) -> None:
        side = int(PICTURE_MM[self._settings.picture] * _PIXELS_A_MM)
        if self._image(place, content, side):
            self._sheet.set_row_pixels(self._row, side + 6)

    def _image(self, place: int, content: bytes | None, side: int, *, keeps_transparency: bool = False) -> bool:
        """Twice as fine as it is shown, so that it is sharp on paper."""
        small = pictures.for_paper(content, side * 2, keeps_transparency=keeps_transparency) if content else None
        self.broken += bool(content) and small is None
        if small is not None:
            self._sheet.insert_image(self._row, place, "picture", {
                "image_data": BytesIO(small), "x_offset": 3, "y_offset": 3, "x_scale": 0.5, "y_scale": 0.5,
                "object_position": 1, "decorative": True,
            })  # fmt: skip
        return small is not None

    def _signature(self) -> None:
        if self._settings.seal is not SealPlace.NONE and not self._paper.is_draft:
            self._image(0, self._paper.ours.seal, _SEAL_SIDE, keeps_transparency=True)
        self._lines(self._paper.ours.name, "strong")

    def _write(self, place: int, text: str, look: str = "plain") -> None:
        if text:
            self._sheet.write_string(self._row, place, as_cell_text(text), self._format(look))
        elif look in ("total", "head"):
            self._sheet.write_blank(self._row, place, None, self._format(look))

    def _format(self, look: str, shown: str = "") -> Any:
        key = (look, shown)
        if key not in self._formats:
            number = {"num_format": shown} if shown else {}
            self._formats[key] = self._book.add_format(
                {"font_name": "Arial", "font_size": 9, "valign": "vcenter"} | self._looks[look] | number
            )
        return self._formats[key]


def _spread(columns: Iterable[Column]) -> list[Place]:
    found: list[Place] = []
    for column in columns:
        if column is Column.ITEM:
            found.extend((column, part, width) for part, (_, width) in _ITEM.items())
        else:
            found.append((column, "", _WIDTHS.get(column, 10 if column in WORDY else _FIGURE)))
    return found or [(Column.ITEM, "name", 32)]


def _content(column: Column, part: str, number: int, line: Line) -> Cell | int | None:
    match column, part:
        case Column.NUMBER, _:
            return number
        case _, "code":
            return Words(en=line.code)
        case _, "name":
            return line.name
        case _, "specification":
            return line.specification
        case _:
            return line.cells.get(column)
