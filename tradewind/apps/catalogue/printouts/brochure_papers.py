"""How does a brochure stand on paper: its products as sheets, with what a buyer asks first below the picture?"""

from decimal import Decimal

from tradewind.apps.catalogue.printouts.brochures import BrochureContent, Sheet
from tradewind.domain.papers.kinds import Column, PaperKind
from tradewind.domain.papers.writing import paper_number
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.content import Cell, Entry, Figure, Group, Line, OurSide, Paper, Words, plain
from tradewind.platform.papers.labels import LABELS


def paper_of(content: BrochureContent, ours: OurSide) -> Paper:
    """A brochure has no number of its own: its title names it."""
    terms = (Entry(LABELS["trade_term"], plain(content.price_terms)),) if content.price_terms else ()
    language = PaperLanguage(content.language.value)
    return Paper(
        kind=PaperKind.CATALOGUE, language=language, number="", ours=ours, title=plain(content.title),
        groups=(Group(tuple(_line(sheet, language) for sheet in content.sheets)),),
        currency=next((sheet.currency for sheet in content.sheets if sheet.currency), ""), terms=terms,
        filled={"company": ours.name.line(language)},
    )  # fmt: skip


def _line(sheet: Sheet, language: PaperLanguage) -> Line:
    return Line(
        sheet.code, Words(sheet.name_en, sheet.name_zh), Words(sheet.specification_en, sheet.specification_zh),
        sheet.picture, _cells(sheet, language),
    )  # fmt: skip


def _cells(sheet: Sheet, language: PaperLanguage) -> dict[Column, Cell]:
    """Only what is known: an empty fact is no fact."""
    found: dict[Column, Cell] = {}
    if sheet.pieces_per_carton:
        found[Column.PACKING] = _packing(sheet, language)
    if sheet.moq:
        found[Column.MOQ] = plain(f"{_plain_number(sheet.moq)} {sheet.unit}")
    if sheet.lead_days:
        found[Column.LEAD_TIME] = Words(f"{sheet.lead_days} days", f"{sheet.lead_days} 天")
    if sheet.hs_code:
        found[Column.HS_CODE] = plain(sheet.hs_code)
    if sheet.price is not None:
        found[Column.UNIT_PRICE] = Figure(f"{sheet.price:,.2f}", sheet.price)
    return found


def _packing(sheet: Sheet, language: PaperLanguage) -> Words:
    sides = f", {' × '.join(_plain_number(side) for side in sheet.carton_cm)} cm" if sheet.carton_cm else ""
    pieces = sheet.pieces_per_carton
    chinese = f"{pieces} 件/箱{sides if language is PaperLanguage.CHINESE else ''}"  # the sizes are said once
    return Words(f"{pieces} {sheet.unit.lower()}/ctn{sides}", chinese)


def _plain_number(number: Decimal) -> str:
    return paper_number(number.normalize() if number % 1 else number.quantize(Decimal(1)))
