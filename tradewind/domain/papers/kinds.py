"""Which papers are printed, in which languages, and of which parts?"""

from enum import StrEnum


class PaperKind(StrEnum):
    """A paper of the trade that has designs of its own."""

    QUOTATION = "quotation"
    PROFORMA_INVOICE = "proforma_invoice"
    CATALOGUE = "catalogue"


class Block(StrEnum):
    """A part of a paper that a design can move."""

    LETTERHEAD = "letterhead"
    TITLE = "title"
    PARTIES = "parties"
    INTRODUCTION = "introduction"
    LINES = "lines"
    AMOUNT_IN_WORDS = "amount_in_words"
    TERMS = "terms"
    REMARKS = "remarks"
    BANK = "bank"
    CLOSING = "closing"
    SIGNATURE = "signature"


class Column(StrEnum):
    """A column of the lines; in a catalogue a fact below the picture."""

    NUMBER = "number"
    PICTURE = "picture"
    ITEM = "item"
    HS_CODE = "hs_code"
    PACKING = "packing"
    MOQ = "moq"
    LEAD_TIME = "lead_time"
    QUANTITY = "quantity"
    UNIT = "unit"
    UNIT_PRICE = "unit_price"
    AMOUNT = "amount"
    CARTONS = "cartons"
    CBM = "cbm"
    GROSS_WEIGHT = "gross_weight"
    NET_WEIGHT = "net_weight"
    REMARK = "remark"


# Their texts are words and may be long; the others hold figures and stand at the right.
WORDY = frozenset(
    {Column.ITEM, Column.PACKING, Column.MOQ, Column.LEAD_TIME, Column.UNIT, Column.HS_CODE, Column.REMARK}
)

_LINE_BLOCKS = tuple(Block)
_SHEET_BLOCKS = (
    Block.LETTERHEAD, Block.TITLE, Block.PARTIES, Block.INTRODUCTION, Block.LINES, Block.TERMS, Block.REMARKS,
    Block.CLOSING,
)  # fmt: skip
_SHEET_COLUMNS = (Column.PACKING, Column.MOQ, Column.LEAD_TIME, Column.HS_CODE, Column.UNIT_PRICE, Column.REMARK)

BLOCKS: dict[PaperKind, tuple[Block, ...]] = {
    PaperKind.QUOTATION: _LINE_BLOCKS,
    PaperKind.PROFORMA_INVOICE: _LINE_BLOCKS,
    PaperKind.CATALOGUE: _SHEET_BLOCKS,
}
COLUMNS: dict[PaperKind, tuple[Column, ...]] = {
    PaperKind.QUOTATION: tuple(Column),
    PaperKind.PROFORMA_INVOICE: tuple(Column),
    PaperKind.CATALOGUE: _SHEET_COLUMNS,
}
# Without them it would be no paper of its kind.
NEEDED_BLOCKS = frozenset({Block.TITLE, Block.LINES})
NEEDED_COLUMNS: dict[PaperKind, frozenset[Column]] = {
    PaperKind.QUOTATION: frozenset({Column.ITEM}),
    PaperKind.PROFORMA_INVOICE: frozenset({Column.ITEM, Column.QUANTITY, Column.UNIT_PRICE, Column.AMOUNT}),
    PaperKind.CATALOGUE: frozenset(),
}
