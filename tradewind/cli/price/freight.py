"""What does the carriage cost: LCL, whole containers, air or courier?"""

from decimal import Decimal
from typing import Any

from tradewind.cli.price.freight_fields import INPUT, OUTPUT, REQUIRED, Measures, Mode
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import figure
from tradewind.domain.quotations.freight import (
    AIR_DIVISOR,
    COURIER_DIVISOR,
    HALF_KILOGRAM,
    POUND_DIVISOR,
    AirTariff,
    Freight,
    Package,
    SeaTariff,
    Weighing,
    WeightBreak,
    air_freight,
    container_freight_of_unit,
    sea_freight,
)
from tradewind.domain.vocabulary.details import BadDetails

__all__ = ["INPUT", "OUTPUT", "REQUIRED", "answer", "tell"]
_CUBIC_CENTIMETRES = Decimal(1_000_000)
_MOST_PACKAGES = 10**6


def answer(fields: Fields) -> dict[str, Any]:
    mode = fields.choice("mode", Mode)
    if not fields.given.get("mode"):
        fields.complain("mode", "required")
    packages, units = _packages(fields), fields.optional("units")
    if units is not None and units <= 0:
        fields.complain("units", "not_above_zero")
    found = _AnswerOf[mode](fields, packages) if mode else None
    if fields.problems or found is None:
        raise BadDetails(tuple(fields.problems))
    cbm, weight = _sums(fields, packages)
    return {
        "mode": mode,
        "currency": fields.text("currency") or None,
        "amount": figure(found.amount),
        "surcharges": figure(found.surcharges),
        "charged": figure(found.charged),
        "by": found.by,
        "cbm": cbm,
        "weight": weight,
        "per_unit": figure(found.amount / units) if units else None,
        "findings": [],
    }


def tell(record: dict[str, Any]) -> None:
    each = f" ({record['per_unit']} × 1)" if record["per_unit"] else ""
    print(f"{record['mode']}: {record['currency'] or ''} {record['amount']}{each}, {record['charged']} {record['by']}")


def _packages(fields: Fields) -> list[Package]:
    found = []
    for row in fields.list_of("packages"):
        sizes = [row.number(name) for name in ("length", "width", "height", "weight")]
        for name, size in zip(("length", "width", "height", "weight"), sizes, strict=True):
            if size < 0:
                row.complain(name, "below_zero")
        count = row.whole("number", 1)
        if not 0 < count <= _MOST_PACKAGES:
            row.complain("number", "not_above_zero" if count <= 0 else "too_large")
        length, width, height, weight = sizes
        found.append(Package(length, width, height, weight, count))
    return found


def _sums(fields: Fields, packages: list[Package]) -> tuple[str | None, str | None]:
    if not packages:
        return figure(fields.optional("cbm")), figure(fields.optional("kg"))
    metric = fields.choice("measures", Measures, Measures.METRIC) is Measures.METRIC
    volume = sum((each.volume for each in packages), Decimal(0))
    weight = sum((each.total_weight for each in packages), Decimal(0))
    return (figure(volume / _CUBIC_CENTIMETRES) if metric else None), figure(weight)


def _by_sea(fields: Fields, packages: list[Package]) -> Freight | None:
    cbm, kg = fields.optional("cbm"), fields.optional("kg")
    if packages:
        cbm = sum((each.volume for each in packages), Decimal(0)) / _CUBIC_CENTIMETRES if cbm is None else cbm
        kg = sum((each.total_weight for each in packages), Decimal(0)) if kg is None else kg
    for name, value in (("cbm", cbm), ("kg", kg)):
        if value is None:
            fields.complain(name, "required")
    tariff = SeaTariff(
        fields.needed("rate_per_cbm"),
        fields.optional("rate_per_ton"),
        fields.optional("ad_valorem_percent"),
        fields.number("minimum_tons", 1),
        fields.numbers("surcharge_percents"),
        fields.number("surcharge_per_ton"),
    )
    value = fields.optional("fob_value")
    if tariff.ad_valorem_percent is not None and value is None:
        fields.complain("fob_value", "required")
    if fields.problems or cbm is None or kg is None:
        return None
    return sea_freight(cbm, kg, tariff, fob_value=value)


def _by_container(fields: Fields, _packages: list[Package]) -> Freight | None:
    cost, units = fields.needed("cost_of_boxes"), fields.needed("units")
    if fields.problems:
        return None
    container_freight_of_unit(cost, units)  # refuses what cannot be
    return Freight(cost, units, Weighing.UNITS)


def _by_air(fields: Fields, packages: list[Package]) -> Freight | None:
    return _by_weight(fields, packages, AIR_DIVISOR)


def _by_courier(fields: Fields, packages: list[Package]) -> Freight | None:
    return _by_weight(fields, packages, COURIER_DIVISOR)


def _by_weight(fields: Fields, packages: list[Package], divisor: Decimal) -> Freight | None:
    american = fields.choice("measures", Measures) is Measures.US
    rows = fields.list_of("breaks")
    breaks = [WeightBreak(row.number("from_weight"), row.needed("rate")) for row in rows]
    if not rows:
        breaks = [WeightBreak(Decimal(0), fields.needed("rate"))]
    if not packages:
        fields.complain("packages", "required")
    tariff = AirTariff(
        tuple(breaks),
        fields.number("divisor", POUND_DIVISOR if american else divisor),
        Decimal(1) if american else HALF_KILOGRAM,
        fields.number("minimum"),
        fields.number("surcharge_per_weight"),
    )
    return None if fields.problems else air_freight(packages, tariff)


_AnswerOf = {Mode.LCL: _by_sea, Mode.FCL: _by_container, Mode.AIR: _by_air, Mode.COURIER: _by_courier}
