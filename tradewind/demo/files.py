"""Which files lie with the demo's customers and partners?"""

from dataclasses import dataclass
from datetime import datetime

from tradewind.demo.approvals import FACTORY
from tradewind.demo.days import Days, at_minute


@dataclass(frozen=True, slots=True)
class FileRow:
    """`look`: sheet, card or chat; `with_exchange`: it belongs to the last one; `struck`: why it was taken off."""

    party: str
    name: str
    by: str
    at: datetime
    look: str
    title: str
    lines: tuple[str, ...]
    with_exchange: bool = False
    struck: str = ""


_SPEC = (
    "Model TE-4P-02 automatic tent, 4 persons",
    "Outer 210D Oxford, PU 3000 mm, seams taped",
    "Poles 9.5 mm glass fibre",
)
_CATALOGUE = (
    "TE-4P-02   automatic, 4 persons",
    "TE-6T-01   tunnel, 6 persons",
    "RT-140   roof top tent",
    "FT-120   folding table",
)


def files(days: Days) -> tuple[FileRow, ...]:
    """In the order in which they came."""
    return tuple(sorted([*_of_rashid(days), *_of_others(days)], key=lambda row: row.at))


def _of_rashid(days: Days) -> tuple[FileRow, ...]:
    return (
        FileRow(
            "Rashid Trading LLC", "Tradewind catalogue spring.pdf", "liqiang", at_minute(days.back(33), 11, 4), "sheet",
            "Catalogue, page 3", _CATALOGUE,
        ),
        FileRow(
            "Rashid Trading LLC", "TE-4P-02 spec.pdf", "liqiang", at_minute(days.back(26), 10, 12), "sheet",
            "Specification TE-4P-02", _SPEC,
        ),
        FileRow(
            "Rashid Trading LLC", "TE-4P-02 spec.pdf", "chenjing", at_minute(days.back(18), 16, 40), "sheet",
            "Specification TE-4P-02, rev. B", (*_SPEC, "Rev. B: carton 62 x 24 x 24 cm, 11.8 kg"),
        ),
        FileRow(
            "Rashid Trading LLC", "Price list Gulf Leisure.pdf", "liqiang", at_minute(days.back(11), 14, 22), "sheet",
            "Price list", ("For Gulf Leisure W.L.L. only",), struck="传错客户，已放回海湾休闲。",
        ),
        FileRow(
            "Rashid Trading LLC", "Chat Fatima 14.36.png", "liqiang", at_minute(days.back(1), 14, 40), "chat",
            "Fatima (accounts)", ("We pay this week, sure.", "Thank you! USD 18,400?", "Yes, 18,400."),
            with_exchange=True,
        ),
    )  # fmt: skip


def _of_others(days: Days) -> tuple[FileRow, ...]:
    return (
        FileRow(
            "El Nuevo Camping S.L.", "Tradewind catalogue spring.pdf", "liqiang", at_minute(days.back(30), 9, 31),
            "sheet", "Catalogue, page 3", _CATALOGUE,
        ),
        FileRow(
            "Bergmann GmbH", "Colour card 2027.png", "liqiang", at_minute(days.back(3), 15, 30), "sheet",
            "Colour card", ("Forest  RAL 6028", "Sand  RAL 1019", "Slate  RAL 7015"), with_exchange=True,
        ),
        FileRow(
            "Casa Campo Ltda", "Card Casa Campo.jpg", "assistant", at_minute(days.back(2), 11, 44), "card",
            "Casa Campo Ltda", ("Resort furniture", "Rua Augusta 1200, Sao Paulo", "compras@casacampo.example"),
            with_exchange=True,
        ),
        FileRow(
            FACTORY, "Fabric test report.pdf", "heting", at_minute(days.back(40), 9, 50), "sheet", "Test report",
            ("Hydrostatic head 3,120 mm", "Tear strength 24 N", "Colour fastness 4-5"),
        ),
    )  # fmt: skip
