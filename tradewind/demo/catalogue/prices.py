"""At which prices does the demo company sell, to whom, and how low may it go?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days, at_minute, moment
from tradewind.domain.catalogue.price_lists import PriceListDetails
from tradewind.domain.catalogue.regions import codes_of
from tradewind.domain.catalogue.strategy_details import StrategyDetails
from tradewind.domain.catalogue.tables import Region
from tradewind.domain.catalogue.tiers import to_step

FOB_USD, FOB_EUR, CIF_USD, KEY_USD = "FOB 宁波 USD", "FOB 宁波 EUR", "CIF 汉堡 USD", "核心客户 FOB USD"
DOMESTIC = Decimal("0.03")  # of the purchase: truck, customs broker, port
LEAST, MOST = 12, 28  # per cent of margin a list price leaves
FLOOR_MARGIN = Decimal("0.10")
BELOW_FLOOR = (5, 41, 77, 150)  # products whose last step lies below the floor: it was raised and nobody followed
RAISED_EVERY = 8  # of so many products one had its prices raised lately
_PRICED_AFTER = timedelta(minutes=50)  # of its entry in the catalogue


@dataclass(frozen=True, slots=True)
class CostRow:
    """What the prices are made of: one product as the catalogue's story tells it."""

    code: str
    cost: Decimal  # CNY a unit, VAT included
    rebate_rate: Decimal
    moq: Decimal
    pieces_a_container: int = 0  # of a 40HQ; nothing where nobody has worked it out
    vat_rate: Decimal = Decimal("0.13")
    known_at: datetime | None = None  # since when it is in the catalogue; before the lists where nothing is said


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list, and what its prices are beside those of FOB in dollars."""

    details: PriceListDetails
    factor: Decimal
    at: datetime
    share: int = 1  # one of so many products stands in it


@dataclass(frozen=True, slots=True)
class TierRow:
    """A price as it stands, or stood until it was followed."""

    price_list: str
    code: str
    from_quantity: Decimal
    price: Decimal
    floor: Decimal | None
    by: str
    at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StrategyRow:
    price_list: str
    details: StrategyDetails
    at: datetime


def price_lists(days: Days) -> tuple[ListRow, ...]:
    """Dollars, euros, delivered to Hamburg, and one for the key customers."""
    opened = at_minute(days.back(500), 9, 40)
    later = at_minute(days.back(240), 14, 5)
    return (
        ListRow(PriceListDetails(FOB_USD, "USD", "FOB", "Ningbo", "FOB Ningbo USD", is_usual=True), Decimal(1), opened),
        ListRow(PriceListDetails(FOB_EUR, "EUR", "FOB", "Ningbo", "FOB Ningbo EUR", is_usual=True), Decimal(1), opened),
        ListRow(PriceListDetails(CIF_USD, "USD", "CIF", "Hamburg", "CIF Hamburg USD"), Decimal("1.065"), later, 3),
        ListRow(PriceListDetails(KEY_USD, "USD", "FOB", "Ningbo", "Key customers FOB USD"), Decimal("0.985"), later, 2),
    )


def strategies(days: Days) -> tuple[StrategyRow, ...]:
    """Three, in the boss's order; who fits none pays what the usual list says."""
    at = at_minute(days.back(200), 10, 15)
    first, explained = "price_first", "value_explained"
    return (
        _strategy(
            FOB_USD, "中东与东南亚 · 价格优先", (Region.MIDDLE_EAST, Region.SOUTHEAST_ASIA), "-2", first, "12", at
        ),
        _strategy(FOB_EUR, "南欧 · 标准", (Region.SOUTHERN_EUROPE,), "-3", explained, "15", at),
        _strategy(FOB_USD, "北美 · 价值说明", (Region.NORTH_AMERICA,), "4", explained, "20", at),
    )


def _strategy(
    price_list: str, name: str, regions: Sequence[Region], per_cent: str, presentation: str, margin: str, at: datetime
) -> StrategyRow:
    details = StrategyDetails(
        name=name, price_list_id=0, countries=codes_of(regions), per_cent=Decimal(per_cent), presentation=presentation,
        least_margin_per_cent=Decimal(margin),
    )  # fmt: skip
    return StrategyRow(price_list, details, at)


def tiers(products: Sequence[CostRow], rates: Mapping[str, Decimal], days: Days, seed: int = SEED) -> Iterator[TierRow]:
    """The prices of every product; `rates`: how many yuan one unit of a currency is.

    Each leaves 12 to 28 per cent on the price, less with every step of quantity.
    """
    for number, product in enumerate(products):
        raised_at = moment(days.back(30 + number % 50), dice(seed, product.code, "raised"))
        for each in price_lists(days):
            row = each if product.known_at is None else replace(each, at=max(each.at, product.known_at + _PRICED_AFTER))
            if number % row.share == 0:
                for price, floor, quantity in _steps(product, number, row, rates[row.details.currency], seed):
                    tier = TierRow(row.details.name, product.code, quantity, price, floor, "boss", row.at)
                    is_raised = number % RAISED_EVERY == 3 and row.at < raised_at
                    yield from _raised(tier, row, raised_at) if is_raised else (tier,)


def _raised(tier: TierRow, row: ListRow, at: datetime) -> tuple[TierRow, TierRow]:
    """What the price was before the assistant raised it by four per cent, and the price."""
    before = to_step(tier.price / Decimal("1.04"), row.details.currency)
    return replace(tier, price=before, ended_at=at), replace(tier, by="assistant", at=at)


def _steps(
    product: CostRow, number: int, row: ListRow, rate: Decimal, seed: int
) -> Iterator[tuple[Decimal, Decimal, Decimal]]:
    """Price, floor and the quantity from which both hold."""
    base = dice(seed, product.code).randrange(22, MOST + 1)
    quantities = _quantities(product)
    for place, quantity in enumerate(quantities):
        price = price_of(product, rate, Decimal(max(base - 3 * place, LEAST)) / 100, row)
        floor = price_of(product, rate, FLOOR_MARGIN, row)
        if number in BELOW_FLOOR and quantity == quantities[-1]:
            floor = to_step(price * Decimal("1.015"), row.details.currency)
        yield price, floor, quantity


def price_of(product: CostRow, rate: Decimal, margin: Decimal, row: ListRow) -> Decimal:
    """What leaves so much of the price after purchase, refund and the way to the port, to the step of its currency."""
    net = product.cost - product.cost / (1 + product.vat_rate) * product.rebate_rate
    fob = (net + product.cost * DOMESTIC) / rate / (1 - margin)
    return to_step(fob * row.factor, row.details.currency)


def _quantities(product: CostRow) -> list[Decimal]:
    """MOQ, 500, 1000 and one 40HQ, as far as each is more than the one before."""
    wanted = [product.moq, Decimal(500), Decimal(1000), Decimal(product.pieces_a_container)]
    kept: list[Decimal] = []
    for quantity in wanted:
        if not kept or quantity > kept[-1]:
            kept.append(quantity)
    return kept
