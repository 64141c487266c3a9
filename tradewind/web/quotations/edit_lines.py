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
from tradewind.domain.vocabulary.text import read_number
from tradewind.domain.vocabulary.units import SPELLINGS, UNITS, house_unit
from tradewind.platform.access import Actor
from tradewind.platform.wording import sentence
from tradewind.web.quotations.showing import said_of
from tradewind.web.shared.lines import BOXES, LineColumn, LineGrid, LineRow, LineSheet, Worked, judged
from tradewind.web.shared.section_tabs import address_of

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision

# Which finding a line shows first, and in which tone.
_TONES = {
    "below_floor": "warn", "code_unknown": "warn", "unit_price_missing": "warn", "quantity_missing": "warn",
    "product_discontinued": "warn", "below_moq": "info",
}  # fmt: skip
THUMBNAIL = 96
_MAY_BE_WRONG = ("quantity", "price")  # a draft keeps what cannot be read of them


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
        LineColumn("picture", _("Picture"), "picture", 56),
        LineColumn("description", _("Description"), longest=300, language="en",
                   names=("品名", "名称", "描述", "Description", "Name", "Product")),
        LineColumn("quantity", _("Quantity"), "number", 72, decimals=3, is_summed=True,
                   names=("数量", "Qty", "Quantity", "Pcs")),
        LineColumn("unit", _("Unit"), "select", 54, choices=units, spellings=SPELLINGS,
                   names=("单位", "Unit", "UOM")),
        LineColumn("price", _("Unit price"), "money", 84, decimals=4, names=("单价", "Unit Price", "Price")),
        LineColumn("amount", _("Amount"), "worked", 98, is_summed=True, names=("金额", "Amount", "Total"),
                   worked=Worked("product", ("quantity", "price"))),
        LineColumn("cartons", _("Cartons"), "worked", 62, is_summed=True,
                   worked=Worked("packed", ("quantity",), "pieces")),
        LineColumn("volume", "CBM", "worked", 58, decimals=2, is_summed=True,
                   worked=Worked("times", ("cartons",), "cbm")),
        LineColumn("weight", _("Gross weight"), "worked", 74, decimals=1, unit="kg", is_summed=True,
                   worked=Worked("weighed", ("quantity", "cartons"), "kg")),
        LineColumn("state", _("State"), "state", 154),
    )  # fmt: skip


def sheet_of(
    grid: LineGrid, lines: Iterable["QuotationLine"], usual: Mapping[int, Decimal], others: Mapping[int, OtherPrice]
) -> LineSheet:
    """The lines as they are kept. A price that is the list's own follows the quantity; any other one was typed."""
    rows = (_row(line, usual.get(line.pk), others.get(line.pk)) for line in lines)
    return LineSheet(tuple(judged(grid, row, _MAY_BE_WRONG) for row in rows), is_kept=True)


def _row(line: "QuotationLine", usual: Decimal | None, other: OtherPrice | None) -> LineRow:
    unread = line.typed.get("unit_price")
    is_typed = bool(unread) or (line.unit_price is not None and line.unit_price != usual)
    texts = {
        "code": line.code, "description": line.description, "unit": house_unit(line.unit),
        "quantity": line.typed.get("quantity") or _plain(line.quantity), "price": unread or _plain(line.unit_price),
    }  # fmt: skip
    text, tone = state_of(line, other)
    return LineRow(
        texts=texts, record=str(line.pk), chosen=str(line.product_id or ""),
        typed=frozenset({"price"}) if is_typed else frozenset(), facts=facts_of(line.packing),
        shown={"picture": thumbnail(line.picture_id)}, state=text, tone=tone,
    )  # fmt: skip


def told_of(line: "QuotationLine", other: OtherPrice | None) -> dict[str, object]:
    """What the page takes over after the line was kept: its number, what the house filled in, and what it says."""
    text, tone = state_of(line, other)
    cells = {"description": line.description, "unit": line.unit, "price": _plain(line.unit_price)}
    return {
        "record": str(line.pk), "chosen": str(line.product_id or ""), "cells": cells, "text": text, "tone": tone,
        "facts": facts_of(line.packing), "picture": thumbnail(line.picture_id),
    }  # fmt: skip


def state_of(line: "QuotationLine", other: OtherPrice | None) -> tuple[str, str]:
    """The heaviest thing to say of a line, in a word."""
    said = {str(each["code"]): each for each in line.problems}
    for code, tone in _TONES.items():
        if code in said:
            return (_("Code not found") if code == "code_unknown" else sentence(code, said[code]["facts"])), tone
    heavy = next((each for each in said.values() if each["severity"] != "note"), None)
    if heavy is not None:
        return said_of(heavy), "warn"
    if other is not None and other.price is None:
        return _("Same country: %(name)s quoted another price, ask") % {"name": other.person}, "info"
    if other is not None:
        facts = {"price": _plain(other.price), "days": other.days}
        words = _("Same country %(price)s, %(days)s days ago") if other.days else _("Same country %(price)s, today")
        return words % facts, "info"
    if said:
        return said_of(next(iter(said.values()))), "info"
    return (_("Price is fine"), "done") if line.unit_price is not None and line.is_judged else ("", "")


def facts_of(packing: Mapping[str, object]) -> dict[str, str]:
    """Of the carton as it was when the line was kept."""
    pieces, gross, net = (packing.get(f"carton_{name}") for name in ("pieces", "gross_kg", "net_kg"))
    return carton_facts(pieces, gross, net, _carton_cbm(packing))


def carton_facts(pieces: object, gross: object, net: object, cbm: Decimal | None) -> dict[str, str]:
    """Of one carton, for what the browser works out."""
    named = {"pieces": pieces, "kg": gross, "net": net, "cbm": cbm}
    return {name: _plain(Decimal(str(value))) for name, value in named.items() if value}


def _carton_cbm(packing: Mapping[str, object]) -> Decimal | None:
    """By its sides, else by the volume of them all: a supplier may have said only that."""
    sides = [packing.get(f"carton_{side}_cm") for side in ("length", "width", "height")]
    if all(sides):
        length, width, height = (Decimal(str(side)) for side in sides)
        return length * width * height / 1_000_000
    cbm, cartons = packing.get("cbm"), packing.get("cartons")
    return Decimal(str(cbm)) / Decimal(str(cartons)) if cbm and cartons else None


def thumbnail(version_id: int | None) -> str:
    return address_of("catalogue:thumbnail", version_id, THUMBNAIL) if version_id else ""


def lines_of(sheet: LineSheet, kept: Mapping[int, "QuotationLine"]) -> list[LineDetails]:
    """What was written. A price nobody typed is left open: the house's own one stands by the line's quantity.

    `kept`: the lines as they are, by number. What the page has no column for stays as it is.
    """
    numbered = [(row, number_of(row.record)) for row in sheet.rows]
    return [LineDetails(_typed(row, kept.get(number or 0)), number) for row, number in numbered]


def _typed(row: LineRow, line: "QuotationLine | None") -> TypedRow:
    texts = row.texts
    is_custom = not texts.get("code", "").strip()
    price = texts.get("price", "") if "price" in row.typed or not row.chosen else ""
    unit = texts.get("unit", "")
    return TypedRow(
        code=texts.get("code", ""), description=texts.get("description", ""), quantity=texts.get("quantity", ""),
        unit=unit, unit_price=price.replace("−", "-"), is_custom=is_custom, remark=line.remark if line else "",
        specification=line.specification if line and line.is_custom and is_custom else "",
    )  # fmt: skip


def prices_followed(sheets: Mapping[int, LineSheet], options: Iterable["QuotationOption"]) -> list[str]:
    """Lines whose price nobody typed, and which the house has put at another one than the page showed."""
    found = []
    for option in options:
        rows = sheets[option.place].rows if option.place in sheets else ()
        for row, line in zip(rows, option.lines.all(), strict=False):
            shown = read_number(row.texts.get("price", ""))
            if row.chosen and "price" not in row.typed and shown is not None and shown != line.unit_price:
                found.append(f"{line.code} {_plain(shown)} → {_plain(line.unit_price) or '--'}")
    return found


def number_of(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"
