"""How many cartons and containers does an order need, which mix is the cheapest, and what still fits?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from tradewind.cli.price.loading_fields import INPUT, OUTPUT, REQUIRED
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import figure, finding_record, percent, plain
from tradewind.domain.quotations.loading import LoadingPlan, more_that_fits, plan
from tradewind.domain.quotations.mixes import Cargo, cartons_in
from tradewind.domain.quotations.tables import CAPACITIES, Capacity
from tradewind.domain.vocabulary.containers import ContainerType
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.packing import CartonPacking, PackedQuantity, pack, problems_of_packing

__all__ = ["INPUT", "OUTPUT", "REQUIRED", "answer", "tell"]
_MOST_CARTONS, _MOST_KINDS = 10**6, 300


@dataclass(frozen=True, slots=True)
class _Product:
    name: str
    packed: PackedQuantity
    carton_cbm: Decimal | None
    carton_kg: Decimal | None


def answer(fields: Fields) -> dict[str, Any]:
    rows = fields.list_of("cargo") or [fields]
    products = [_product(row, place) for place, row in enumerate(rows[:_MOST_KINDS], 1)]
    capacities, prices = _capacities(fields), _prices(fields)
    if len(rows) > _MOST_KINDS:
        fields.complain("cargo", "too_many")
    if fields.problems:
        raise BadDetails(tuple(fields.problems))
    known = [each for each in products if each.carton_cbm is not None and each.carton_kg is not None]
    found = plan([_cargo(each) for each in known], prices, capacities) if len(known) == len(products) else None
    return {
        "cargo": [_record(each, capacities) for each in products],
        "cartons": sum(each.packed.cartons for each in products),
        **{name: _total(products, name) for name in ("cbm", "gross_kg", "net_kg")},
        "plan": found and {kind.value: number for kind, number in found.mix.items()},
        "cost": figure(found.cost) if found else None,
        "boxes": _boxes(found, known, capacities) if found else [],
        "findings": _findings(products),
    }


def tell(record: dict[str, Any]) -> None:
    for each in record["cargo"]:
        print(f"  {each['name']}: {each['cartons']} × {each['carton_cbm'] or '?'} m³")
    print(
        f"  {record['cbm'] or '?'} m³, {record['gross_kg'] or '?'} kg: {record['plan'] or '–'} {record['cost'] or ''}"
    )
    for box in record["boxes"]:
        print(f"  {box['container']}  {box['cartons']}  {box['cbm_percent']} % m³, {box['kg_percent']} % kg")


def _product(row: Fields, place: int) -> _Product:
    pieces, cartons = row.optional("pieces_per_carton"), row.optional("cartons")
    quantity = row.optional("quantity")
    if cartons is not None:
        pieces, quantity = pieces or Decimal(1), cartons * (pieces or 1)
    sizes = [row.optional(name) for name in ("length_cm", "width_cm", "height_cm")]
    given, gross, net = row.optional("cbm"), row.optional("gross_kg"), row.optional("net_kg")
    length, width, height = sizes
    packing = CartonPacking(int(pieces or 0), length, width, height, gross, net, given)
    _complain(row, packing, quantity, pieces)
    if row.problems:
        return _Product("", _NOTHING, None, None)
    assert quantity is not None
    return _Product(row.text("name") or str(place), pack(packing, quantity), packing.cbm, packing.gross_kg)


_NOTHING = PackedQuantity(Decimal(0), 0, Decimal(0), None, None, None, ())


def _complain(row: Fields, packing: CartonPacking, quantity: Decimal | None, pieces: Decimal | None) -> None:
    named = {"pieces": "pieces_per_carton", "stated_cbm": "cbm"}
    if pieces is None:
        row.complain("pieces_per_carton", "required")
    elif pieces != pieces.to_integral_value():
        row.complain("pieces_per_carton", "not_whole")
    if quantity is None:
        row.complain("quantity", "required")
    elif quantity <= 0:
        row.complain("quantity", "not_above_zero")
    elif pieces and pieces > 0 and quantity / pieces > _MOST_CARTONS:
        row.complain("quantity", "too_large")
    problems = [BadDetail(named.get(each.field, each.field), each.reason) for each in problems_of_packing(packing)]
    for each in problems:
        if not (each.field == "pieces_per_carton" and pieces is None):
            row.complain(each.field, each.reason)


def _cargo(product: _Product) -> Cargo:
    return Cargo(
        product.name, product.packed.cartons, product.carton_cbm or Decimal(0), product.carton_kg or Decimal(0)
    )


def _capacities(fields: Fields) -> dict[ContainerType, Capacity]:
    """The built-in table with what the company plans by."""
    found = dict(CAPACITIES)
    told = fields.object_of("capacities")
    for kind in ContainerType if told else ():
        own = told.object_of(kind.value) if told else None
        if own is not None:
            whole = found[kind]
            cbm, kg = own.number("cbm", whole.plan_cbm), own.number("kg", whole.plan_kg)
            if cbm <= 0 or kg <= 0:
                own.complain("cbm" if cbm <= 0 else "kg", "not_above_zero")
            found[kind] = replace(whole, plan_cbm=cbm, plan_kg=kg)
    return found


def _prices(fields: Fields) -> Mapping[ContainerType, Decimal] | None:
    told = fields.object_of("prices")
    if told is None:
        return None
    prices = {kind: price for kind in ContainerType if (price := told.optional(kind.value)) is not None}
    for kind, price in prices.items():
        if price <= 0:
            told.complain(kind.value, "not_above_zero")
    return prices or None


def _record(product: _Product, capacities: Mapping[ContainerType, Capacity]) -> dict[str, Any]:
    packed, cbm, kg = product.packed, product.carton_cbm, product.carton_kg
    fits = None
    if cbm is not None and kg is not None:
        fits = {kind.value: cartons_in(capacity, cbm, kg) for kind, capacity in capacities.items()}
    return {
        "name": product.name,
        "quantity": plain(packed.quantity),
        "cartons": packed.cartons,
        "pieces_in_last_carton": plain(packed.pieces_in_last),
        "carton_cbm": figure(cbm),
        "cbm": figure(packed.cbm),
        "gross_kg": figure(packed.gross_kg),
        "net_kg": figure(packed.net_kg),
        "cartons_in": fits,
    }


def _total(products: Sequence[_Product], name: str) -> str | None:
    found = [getattr(each.packed, name) for each in products]
    return None if None in found else figure(sum(found, Decimal(0)))


def _boxes(
    found: LoadingPlan, products: Sequence[_Product], capacities: Mapping[ContainerType, Capacity]
) -> list[dict[str, Any]]:
    cargo = [_cargo(each) for each in products]
    return [
        {
            "container": box.container,
            "cartons": list(box.cartons),
            "cbm": figure(box.cbm),
            "kg": figure(box.kg),
            "cbm_percent": percent(box.cbm_percent),
            "kg_percent": percent(box.kg_percent),
            "more_cartons": [more_that_fits(box, each.cbm, each.kg, capacities[box.container]) for each in cargo],
        }
        for box in found.boxes
    ]


def _findings(products: Sequence[_Product]) -> list[dict[str, Any]]:
    many = len(products) > 1
    return [
        {**told, "sentence": f"{product.name}: {told['sentence']}" if many else told["sentence"]}
        for product in products
        for told in map(finding_record, product.packed.findings)
    ]
