"""What does the carriage cost: less than a container, whole containers, by air, by courier?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.refusal import Refusal

_KG_IN_TON = 1000
_NONE = Decimal(0)
AIR_DIVISOR = Decimal(6000)  # cm³ in a kilogram that is paid for (IATA)
COURIER_DIVISOR = Decimal(5000)  # DHL, FedEx and UPS outside the United States
POUND_DIVISOR = Decimal(139)  # cubic inches in a pound (DHL Express USA)
HALF_KILOGRAM = Decimal("0.5")


class NothingToCarry(Refusal):
    """No weight and no size, or some below zero: a freight of zero would look like an answer."""

    code = "nothing_to_carry"


class BadTariff(Refusal):
    code = "bad_tariff"


class Weighing(StrEnum):
    """By what the carrier counts."""

    MEASURE = "measure"  # M: cubic metres
    WEIGHT = "weight"  # W: tons
    VALUE = "value"  # AV: percent of the FOB value
    VOLUME_WEIGHT = "volume_weight"
    UNITS = "units"  # what is really in the containers
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class Package:
    """So many equal packages. Sizes in cm or in, weight in kg or lb of one of them, as the tariff wants."""

    length: Decimal
    width: Decimal
    height: Decimal
    weight: Decimal
    number: int = 1

    @property
    def volume(self) -> Decimal:
        return self.length * self.width * self.height * self.number

    @property
    def total_weight(self) -> Decimal:
        return self.weight * self.number


@dataclass(frozen=True, slots=True)
class Freight:
    """What is paid, and for how much of what."""

    amount: Decimal
    charged: Decimal  # revenue tons, kilograms or pounds; for AV the value itself
    by: Weighing
    surcharges: Decimal = _NONE


@dataclass(frozen=True, slots=True)
class SeaTariff:
    """For less than a container 拼箱. Rates for a revenue ton, in the tariff's currency."""

    per_cbm: Decimal
    per_ton: Decimal | None = None  # None: W/M, the same rate for a ton as for a cubic metre
    ad_valorem_percent: Decimal | None = None
    minimum_tons: Decimal = Decimal(1)  # most consolidators take no less
    surcharge_percents: tuple[Decimal, ...] = ()  # of the basic freight: BAF, CAF, PSS, port congestion
    surcharge_per_ton: Decimal = _NONE


def sea_freight(cbm: Decimal, kg: Decimal, tariff: SeaTariff, *, fob_value: Decimal | None = None) -> Freight:
    """The dearest way of counting is the carrier's; surcharges are added to the basic freight, not compounded."""
    if cbm < 0 or kg < 0 or cbm + kg == 0:
        raise NothingToCarry()
    rates = [tariff.per_cbm, tariff.per_ton or _NONE, tariff.minimum_tons, tariff.surcharge_per_ton]
    if any(each < 0 for each in (*rates, *tariff.surcharge_percents, tariff.ad_valorem_percent or _NONE)):
        raise BadTariff()
    per_ton = tariff.per_cbm if tariff.per_ton is None else tariff.per_ton
    tons = kg / _KG_IN_TON
    ways = [
        Freight(tariff.per_cbm * cbm, cbm, Weighing.MEASURE),
        Freight(per_ton * tons, tons, Weighing.WEIGHT),
        Freight(tariff.minimum_tons * max(per_ton, tariff.per_cbm), tariff.minimum_tons, Weighing.MINIMUM),
    ]
    if tariff.ad_valorem_percent is not None and fob_value is not None:
        ways.append(Freight(fob_value * tariff.ad_valorem_percent / 100, fob_value, Weighing.VALUE))
    basic = max(ways, key=lambda way: way.amount)
    revenue_tons = max(cbm, tons, tariff.minimum_tons)
    surcharges = basic.amount * sum(tariff.surcharge_percents, _NONE) / 100 + revenue_tons * tariff.surcharge_per_ton
    return Freight(basic.amount + surcharges, basic.charged, basic.by, surcharges)


def container_freight_of_unit(cost_of_boxes: Decimal, units_loaded: Decimal) -> Decimal:
    """Whole containers 整箱: what they cost, over what is really in them; not over what might fit."""
    if units_loaded <= 0 or cost_of_boxes < 0:
        raise NothingToCarry()
    return cost_of_boxes / units_loaded


@dataclass(frozen=True, slots=True)
class WeightBreak:
    """From so many kilograms on, a kilogram costs so much: N, +45, +100, +300, +500."""

    from_weight: Decimal
    rate: Decimal


@dataclass(frozen=True, slots=True)
class AirTariff:
    """How weight is counted, and what it costs."""

    breaks: tuple[WeightBreak, ...]
    divisor: Decimal = AIR_DIVISOR
    step: Decimal = HALF_KILOGRAM  # weights are rounded up to it
    minimum: Decimal = _NONE  # M, the least that is paid
    surcharge_per_weight: Decimal = _NONE  # fuel and security, for each unit of weight that is paid for


def chargeable_weight(
    packages: Iterable[Package], divisor: Decimal = AIR_DIVISOR, step: Decimal = HALF_KILOGRAM
) -> Freight:
    """Of the whole shipment, not of each piece: the totals are compared, and the greater one rounded up."""
    all_packages = tuple(packages)
    volume = sum((each.volume for each in all_packages), _NONE)
    actual = sum((each.total_weight for each in all_packages), _NONE)
    sizes = [size for each in all_packages for size in (each.length, each.width, each.height, each.weight, each.number)]
    if not sizes or min(sizes) < 0 or volume + actual == 0 or divisor <= 0 or step <= 0:
        raise NothingToCarry()
    by_volume = volume / divisor
    by = Weighing.VOLUME_WEIGHT if by_volume > actual else Weighing.WEIGHT
    weight = (max(actual, by_volume) / step).to_integral_value(ROUND_CEILING) * step
    return Freight(_NONE, weight, by)


def air_freight(packages: Iterable[Package], tariff: AirTariff) -> Freight:
    """The cheapest of its own weight break and the starts of the heavier ones, but no less than the minimum."""
    found = chargeable_weight(packages, tariff.divisor, tariff.step)
    if not tariff.breaks or any(each.rate < 0 or each.from_weight < 0 for each in tariff.breaks):
        raise BadTariff()
    weight, amount = _cheapest(found.charged, tariff.breaks)
    by = found.by
    if amount < tariff.minimum:
        amount, by = tariff.minimum, Weighing.MINIMUM
    surcharges = weight * tariff.surcharge_per_weight
    return Freight(amount + surcharges, weight, by, surcharges)


def _cheapest(weight: Decimal, breaks: Sequence[WeightBreak]) -> tuple[Decimal, Decimal]:
    """Paying for more weight than there is may cost less: as-if weights of IATA's rules (TACT)."""
    reached = [each for each in breaks if each.from_weight <= weight] or [
        min(breaks, key=lambda each: each.from_weight)
    ]
    own = max(reached, key=lambda each: each.from_weight)
    paid = max(weight, own.from_weight)
    ways = [(paid, paid * own.rate)]
    ways += [(each.from_weight, each.from_weight * each.rate) for each in breaks if each.from_weight > paid]
    return min(ways, key=lambda way: (way[1], way[0]))
