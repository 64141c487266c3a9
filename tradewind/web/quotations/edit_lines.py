"""An option's lines as a grid: its columns, what stands in it, and what somebody wrote into it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.apps.quotations.queries import OtherPrice
from tradewind.apps.quotations.services import LineDetails
from tradewind.domain.quotations.rows import TypedRow
from tradewind.platform.access import Actor
from tradewind.platform.wording import sentence
from tradewind.web.shared.lines import Box, LineColumn, LineGrid, LineRow, LineSheet, Worked
from tradewind.web.shared.section_tabs import address_of

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision

UNITS = ("PCS", "SET", "PR", "DOZ", "CTN", "KG", "M", "SQM", "ROLL", "BOX")
# What a container takes in practice, as the loading rules have it: m³, and kg on the road.
BOXES = (Box("40HQ", "68", "26000"), Box("20GP", "28", "21500"))
# Which finding a line shows first, and in which tone.
_TONES = {
    "below_floor": "warn", "code_unknown": "warn", "unit_price_missing": "warn", "quantity_missing": "warn",
    "product_discontinued": "warn", "below_moq": "info",
}  # fmt: skip
THUMBNAIL = 96


def name_of(place: int) -> str:
    return f"lines{place}"


def grid_of(by: Actor, revision: "QuotationRevision", option: "QuotationOption") -> LineGrid:
    where = partial(reverse, args=[revision.pk])
    asked = f"?option={option.place}"
    return LineGrid(
        name=name_of(option.place), label=_("Lines of option %(place)s") % {"place": option.place}, columns=_columns(),
        currency=option.currency, choose_url=where("quotations:choices") + asked,
        resolve_url=where("quotations:resolve") + asked, new_url=address_of("catalogue:register_product"),
        kept_as=f"{by.pk}:quotation-{revision.pk}-{option.place}", version=str(revision.version), boxes=BOXES,
        filled_by=("volume", "weight"),
    )  # fmt: skip


def _columns() -> tuple[LineColumn, ...]:
    units = tuple((unit, unit) for unit in UNITS)
    return (
        LineColumn("code", _("Item No."), "code", 100, longest=60,
                   names=("货号", "型号", "Item No.", "Item", "Code", "SKU", "Art.", "Model")),
        LineColumn("picture", _("Picture"), "picture", 48),
        LineColumn("description", _("Description"), longest=300, language="en",
                   names=("品名", "名称", "描述", "Description", "Name", "Product")),
        LineColumn("quantity", _("Quantity"), "number", 72, decimals=3, is_summed=True,
                   names=("数量", "Qty", "Quantity", "Pcs")),
        LineColumn("unit", _("Unit"), "select", 54, choices=units, names=("单位", "Unit", "UOM")),
        LineColumn("price", _("Unit price"), "money", 84, decimals=4, names=("单价", "Unit Price", "Price")),
        LineColumn("amount", _("Amount"), "worked", 98, is_summed=True, names=("金额", "Amount", "Total"),
                   worked=Worked("product", ("quantity", "price"))),
        LineColumn("cartons", _("Cartons"), "worked", 52, is_summed=True,
                   worked=Worked("packed", ("quantity",), "pieces")),
        LineColumn("volume", "CBM", "worked", 58, decimals=2, is_summed=True,
                   worked=Worked("times", ("cartons",), "cbm")),
        LineColumn("weight", _("Gross weight"), "worked", 66, unit="kg", is_summed=True,
                   worked=Worked("times", ("cartons",), "kg")),
        LineColumn("state", _("State"), "state", 136),
    )  # fmt: skip


def sheet_of(
    lines: Iterable["QuotationLine"], usual: Mapping[int, Decimal], others: Mapping[int, OtherPrice]
) -> LineSheet:
    """The lines as they are kept. A price that is the list's own follows the quantity; any other one was typed."""
    return LineSheet(tuple(_row(line, usual.get(line.pk), others.get(line.pk)) for line in lines))


def _row(line: "QuotationLine", usual: Decimal | None, other: OtherPrice | None) -> LineRow:
    is_typed = line.unit_price is not None and line.unit_price != usual
    texts = {
        "code": line.code, "description": line.description, "unit": line.unit,
        "quantity": line.typed.get("quantity") or _plain(line.quantity),
        "price": line.typed.get("unit_price") or _plain(line.unit_price),
    }  # fmt: skip
    text, tone = state_of(line, other)
    return LineRow(
        texts=texts, record=str(line.pk), chosen=str(line.product_id or ""),
        typed=frozenset({"price"}) if is_typed else frozenset(), facts=facts_of(line.packing),
        shown={"picture": thumbnail(line.picture_id)}, state=text, tone=tone,
    )  # fmt: skip


def state_of(line: "QuotationLine", other: OtherPrice | None) -> tuple[str, str]:
    """The heaviest thing to say of a line, in a word."""
    said = {str(each["code"]): each for each in line.problems}
    for code, tone in _TONES.items():
        if code in said:
            return (_("Code not found") if code == "code_unknown" else sentence(code, said[code]["facts"])), tone
    if said:
        code, first = next(iter(said.items()))
        return sentence(code, first["facts"]), "warn"
    if other is not None:
        facts = {"price": _plain(other.price), "days": other.days}
        return _("Same country %(price)s, %(days)s days ago") % facts, "info"
    return (_("Price is fine"), "done") if line.unit_price is not None and line.product_id else ("", "")


def facts_of(packing: Mapping[str, object]) -> dict[str, str]:
    """Of one carton, for what the browser works out."""
    named = {"pieces": packing.get("carton_pieces"), "kg": packing.get("carton_gross_kg")}
    sides = [packing.get(f"carton_{side}_cm") for side in ("length", "width", "height")]
    if all(sides):
        length, width, height = (Decimal(str(side)) for side in sides)
        named["cbm"] = f"{(length * width * height / 1_000_000).normalize():f}"
    return {name: str(value) for name, value in named.items() if value}


def thumbnail(version_id: int | None) -> str:
    return address_of("catalogue:thumbnail", version_id, THUMBNAIL) if version_id else ""


def lines_of(sheet: LineSheet) -> list[LineDetails]:
    """What was written. A price nobody typed is left open: the house's own one stands by the line's quantity."""
    return [LineDetails(_typed(row), _number(row.record)) for row in sheet.rows]


def _typed(row: LineRow) -> TypedRow:
    texts = row.texts
    price = texts.get("price", "") if "price" in row.typed or not row.chosen else ""
    unit = texts.get("unit", "")
    return TypedRow(
        code=texts.get("code", ""), description=texts.get("description", ""), quantity=texts.get("quantity", ""),
        unit=unit, unit_price=price.replace("−", "-"), is_custom=not texts.get("code", "").strip(),
    )  # fmt: skip


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"
