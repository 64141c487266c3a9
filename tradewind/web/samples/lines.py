"""The parcel's lines as a grid: its columns, what a line says, and what stands in it again."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tradewind.apps.catalogue.queries import products
from tradewind.apps.catalogue.queries.products import Suggested
from tradewind.apps.samples.services import SampleItem
from tradewind.platform.access import Actor
from tradewind.web.shared.lines import Choice, LineColumn, LineGrid, LineRow, LineSheet

MOST = 30  # lines of a parcel
SHELF, MADE = "shelf", "made"


def grid_of(by: Actor, record: str = "new", version: int = 0) -> LineGrid:
    units = tuple((unit, unit) for unit in ("PCS", "SET", "PAIR", "M", "KG"))
    made = ((MADE, _("to be made")), (SHELF, _("from the shelf")))
    columns = (
        LineColumn("code", _("Item No."), "code", 120, longest=40, names=("货号", "型号", "Item No.", "Item", "Code")),
        LineColumn("description", _("Description"), longest=200, language="en", names=("品名", "名称", "Description")),
        LineColumn("quantity", _("Quantity"), "number", 84, decimals=3, is_required=True, is_summed=True,
                   names=("数量", "Qty", "Quantity")),
        LineColumn("unit", _("Unit"), "select", 74, choices=units, names=("单位", "Unit")),
        LineColumn("wishes", _("What is to be different"), width=240, longest=200, names=("要求", "Remarks")),
        LineColumn("origin", _("Where from"), "select", 130, choices=made),
    )  # fmt: skip
    return LineGrid(
        name="lines", label=_("What lies in the parcel"), columns=columns, choose_url=reverse("samples:choices"),
        resolve_url=reverse("samples:resolve"), kept_as=f"{by.pk}:sample-{record}", version=str(version), most=MOST,
    )  # fmt: skip


def choices_of(found: Iterable[Suggested]) -> list[Choice]:
    is_english = (get_language() or "").startswith("en")
    return [
        Choice(
            id=str(each.pk), code=each.code, label=(is_english and each.name_en) or each.name_zh or each.name_en,
            cells={"description": each.name_en or each.name_zh, "unit": each.unit},
        )
        for each in found
    ]  # fmt: skip


def items_of(by: Actor, sheet: LineSheet) -> list[SampleItem]:
    """What the lines say. A code is the catalogue's own whatever the browser believed."""
    codes = [row.texts.get("code", "") for row in sheet.rows]
    known = products.by_codes(by, [code for code in codes if code])
    return [_item(row, known[code].product if code else None) for row, code in zip(sheet.rows, codes, strict=True)]


def _item(row: LineRow, product: Suggested | None) -> SampleItem:
    said = row.values
    description = str(said["description"] or (product and (product.name_en or product.name_zh)) or said["code"] or "")
    quantity = said["quantity"]
    return SampleItem(
        description=description, quantity=quantity if isinstance(quantity, Decimal) else Decimal(),
        code=product.code if product else str(said["code"] or ""), product_id=product.pk if product else None,
        unit=str(said["unit"] or "PCS"), wishes=str(said["wishes"] or ""), from_shelf=said["origin"] == SHELF,
    )  # fmt: skip


def sheet_of(lines: Iterable[Any]) -> LineSheet:
    """The lines of a sample, or of what it is drafted from, as they stand in the grid."""
    return LineSheet(
        tuple(
            LineRow(
                texts={
                    "code": line.code, "description": line.description,
                    "quantity": f"{line.quantity.normalize():f}" if line.quantity is not None else "1",
                    "unit": line.unit or "PCS", "wishes": getattr(line, "wishes", ""),
                    "origin": SHELF if getattr(line, "from_shelf", False) else MADE,
                },
                chosen=str(line.product_id or ""),
            )
            for line in lines
        )
    )  # fmt: skip
