"""How do papers look before a company has designed any?"""

from collections.abc import Mapping

from tradewind.domain.papers.designs import DesignSettings, PictureSize, SealPlace
from tradewind.domain.papers.kinds import BLOCKS, Block, Column, PaperKind

STANDARD = "standard"

_QUOTED = (
    Column.NUMBER, Column.PICTURE, Column.ITEM, Column.QUANTITY, Column.UNIT, Column.UNIT_PRICE, Column.AMOUNT,
)  # fmt: skip

HOUSE: Mapping[PaperKind, DesignSettings] = {
    PaperKind.QUOTATION: DesignSettings(
        tuple(block for block in Block if block not in (Block.BANK, Block.AMOUNT_IN_WORDS)),
        _QUOTED,
        texts={
            "introduction_en": "Thank you for your inquiry. We are pleased to offer as follows:",
            "introduction_zh": "感谢您的询价，现报价如下：",
            "closing_en": "We look forward to your order.",
            "closing_zh": "期待您的订单。",
        },
    ),
    PaperKind.PROFORMA_INVOICE: DesignSettings(
        tuple(block for block in Block if block is not Block.INTRODUCTION),
        (Column.NUMBER, Column.ITEM, Column.HS_CODE, *_QUOTED[3:]),
    ),
    PaperKind.CATALOGUE: DesignSettings(
        BLOCKS[PaperKind.CATALOGUE],
        (Column.MOQ, Column.PACKING, Column.UNIT_PRICE),
        seal=SealPlace.NONE,
        picture=PictureSize.LARGE,
    ),
}
