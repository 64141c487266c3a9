"""The parcel's lines as a grid: its columns, what a line says, and what stands in it again."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from tradewind.apps.catalogue.queries import products
from tradewind.apps.catalogue.queries.products import Suggested
from tradewind.apps.samples.services import SampleItem
from tradewind.domain.vocabulary.units import SPELLINGS, UNITS, house_unit
from tradewind.platform.access import Actor
from tradewind.web.shared.lines import Choice, LineColumn, LineGrid, LineRow, LineSheet
from tradewind.web.shared.section_tabs import address_of

MOST = 30  # lines of a parcel
SHELF, MADE = "shelf", "made"


def grid_of(by: Actor, record: str = "new", version: int = 0) -> LineGrid:
    units = tuple((unit, unit) for unit in UNITS)
    made = ((MADE, _("to be made")), (SHELF, _("from the shelf")))
    columns = (
        LineColumn("code", _("Item No."), "code", 120, longest=40, names=("货号", "型号", "Item No.", "Item", "Code")),
        LineColumn("description", _("Description"), longest=200, language="en", names=("品名", "名称", "Description")),
        LineColumn("quantity", _("Quantity"), "number", 84, decimals=3, is_required=True, is_summed=True,
                   names=("数量", "Qty", "Quantity")),
        LineColumn("unit", _("Unit"), "select", 74, choices=units, spellings=SPELLINGS,
                   names=("单位", "Unit")),
        LineColumn("wishes", _("Changes wanted"), width=200, longest=200, names=("要求", "Remarks")),
        LineColumn("origin", _("Where from"), "select", 130, choices=made),
        LineColumn("state", _("State"), "state", 164),
    )  # fmt: skip
    return LineGrid(
        name="lines", label=pgettext("a sample", "Contents"), columns=columns, choose_url=reverse("samples:choices"),
        resolve_url=reverse("samples:resolve"), new_url=address_of("catalogue:register_product"),
        kept_as=f"{by.pk}:sample-{record}", version=str(version), most=MOST,
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
        unit=house_unit(str(said["unit"] or "PCS")),
        wishes=str(said["wishes"] or ""), from_shelf=said["origin"] == SHELF,
    )  # fmt: skip


def goods_of(sheet: LineSheet) -> list[SampleItem]:
    """What a parcel begins with, as far as its worth goes: products and pieces."""
    return [
        SampleItem("", Decimal(row.texts["quantity"]), product_id=int(row.chosen) if row.chosen else None)
        for row in sheet.rows
    ]


def sheet_of(lines: Iterable[Any]) -> LineSheet:
    """The lines of a sample, or of what it is drafted from, as they stand in the grid."""
    return LineSheet(tuple(_with_mark(_drawn(line), is_known=bool(line.product_id)) for line in lines))


def marked(by: Actor, sheet: LineSheet) -> LineSheet:
    """As it came back from the browser, with the codes that the catalogue does not know."""
    known = products.by_codes(by, [code for row in sheet.rows if (code := row.texts.get("code", ""))])

    def with_state(row: LineRow) -> LineRow:
        match = known.get(row.texts.get("code", ""))
        return _with_mark(row, is_known=bool(match and match.product))

    return sheet.dressed(with_state)


def _drawn(line: Any) -> LineRow:
    return LineRow(
        texts={
            "code": line.code, "description": line.description,
            "quantity": f"{line.quantity.normalize():f}" if line.quantity is not None else "1",
            "unit": house_unit(line.unit) or "PCS", "wishes": getattr(line, "wishes", ""),
            "origin": SHELF if getattr(line, "from_shelf", False) else MADE,
        },
        chosen=str(line.product_id or ""),
    )  # fmt: skip


def _with_mark(row: LineRow, *, is_known: bool) -> LineRow:
    is_odd = bool(row.texts.get("code", "")) and not is_known
    return replace(row, state=_("Code not found"), tone="warn") if is_odd else row
