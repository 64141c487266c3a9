"""What does each product of the demo cost, as far as its prices are made of it?"""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from tradewind.demo.catalogue.prices import CostRow
from tradewind.demo.catalogue.rows import OfferLine, ProductRow

_HIGH_CUBE = Decimal(68)  # cubic metres that go into a 40HQ of cartons


def cost_rows(products: tuple[ProductRow, ...]) -> Iterator[CostRow]:
    """Of everything that is sold and has a price of its main supplier."""
    for row in products:
        offer = main_offer(row)
        if row.published_at and not row.discontinued_at and offer:
            details = row.details
            yield CostRow(
                details.code, Decimal(offer.cost), Decimal(row.rates[-1].rate) / 100, Decimal(details.moq),
                _a_container(row), known_at=row.published_at,
            )  # fmt: skip


def main_offer(row: ProductRow) -> OfferLine | None:
    """The first who offered is the main supplier; his last price counts."""
    offers = sorted(row.offers, key=lambda each: each.at)
    return next((each for each in reversed(offers) if each.supplier == offers[0].supplier), None)


def _a_container(row: ProductRow) -> int:
    details = row.details
    sides = (details.carton_length_cm, details.carton_width_cm, details.carton_height_cm)
    volume = Decimal(1)
    for side in sides:
        volume *= Decimal(side) / 100
    cartons = int((_HIGH_CUBE / volume).to_integral_value(ROUND_DOWN))
    return max(cartons * int(details.pieces_per_carton) // 50 * 50, 0)
