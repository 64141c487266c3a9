"""What would become of a list's prices, were they all raised or lowered by so much?"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PriceList, PriceTier
from tradewind.apps.catalogue.queries.price_lists import tiers_version
from tradewind.apps.catalogue.refusals.prices import TooManyPrices
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.tiers import MOST_AT_ONCE, adjusted, to_step
from tradewind.platform.access import Actor, require

DISCONTINUED, BELOW_FLOOR, SAME = "skipped_discontinued", "skipped_below_floor", "skipped_same"


@dataclass(frozen=True, slots=True)
class ProductLine:
    """What a line of the preview says of a product."""

    code: str
    name_zh: str
    name_en: str
    state: str


_LINE = ("product_id", "product__code", "product__name_zh", "product__name_en", "product__state")


@dataclass(frozen=True, slots=True)
class TierChange:
    """A standing row and what it would say."""

    tier: PriceTier
    price: Decimal
    floor: Decimal | None


Judge = Callable[[PriceTier], TierChange | str]  # what a row becomes, or why it stays


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """The rows that would change, the products that stay as they are by reason, and the version one has looked at."""

    changes: tuple[TierChange, ...]
    skipped: dict[str, int]
    version: int
    lines: Mapping[int, ProductLine]

    @property
    def products(self) -> int:
        return len({change.tier.product_id for change in self.changes})

    def shown(self, most: int) -> list[tuple[ProductLine, TierChange]]:
        """The first changes with their products."""
        return [(self.lines[change.tier.product_id], change) for change in self.changes[:most]]

    @property
    def left(self) -> int:
        return sum(self.skipped.values())


def planned_change(by: Actor, price_list: PriceList, share: Decimal, category_id: int | None = None) -> PlannedChange:
    """Prices up or down by a share. A product is changed whole or not at all: its tiers belong together."""
    require(by, permissions.SET_PRICES)
    return _planned(by, price_list, category_id, lambda tier: _moved(tier, share, price_list.currency))


def planned_floors(by: Actor, price_list: PriceList, share: Decimal, category_id: int | None = None) -> PlannedChange:
    """Floors a share below the prices as they stand."""
    require(by, permissions.SET_STRATEGY)

    def floored(tier: PriceTier) -> TierChange | str:
        floor = to_step(tier.price * (1 - share), price_list.currency)
        return SAME if floor == tier.floor or floor <= 0 else TierChange(tier, tier.price, floor)

    return _planned(by, price_list, category_id, floored)


def _moved(tier: PriceTier, share: Decimal, currency: str) -> TierChange | str:
    price = adjusted(tier.price, share, currency)
    if price == tier.price or price <= 0:
        return SAME
    if share < 0 and tier.floor is not None and price < tier.floor:
        return BELOW_FLOOR
    return TierChange(tier, price, tier.floor)


def _planned(by: Actor, price_list: PriceList, category_id: int | None, judge: Judge) -> PlannedChange:
    rows = PriceTier.objects.filter(price_list=price_list, ended_at=None)
    if category_id:
        rows = rows.filter(product__category_id=category_id)
    products = {pk: ProductLine(*said) for pk, *said in rows.values_list(*_LINE).distinct()[: MOST_AT_ONCE + 1]}
    if len(products) > MOST_AT_ONCE:
        raise TooManyPrices(products=f"{rows.values('product_id').distinct().count():,}", most=MOST_AT_ONCE)
    by_product: dict[int, list[PriceTier]] = {pk: [] for pk in sorted(products, key=lambda pk: products[pk].code)}
    for row in rows.order_by("from_quantity"):
        by_product[row.product_id].append(row)
    changes: list[TierChange] = []
    skipped: Counter[str] = Counter()
    for pk, tiers in by_product.items():
        made, reason = _of_product(tiers, products[pk], judge)
        changes += made
        skipped.update([reason] if reason else [])
    every = [row for tiers in by_product.values() for row in tiers]
    return PlannedChange(tuple(changes), dict(skipped), tiers_version(by, every), products)


def _of_product(rows: Sequence[PriceTier], product: ProductLine, judge: Judge) -> tuple[list[TierChange], str]:
    """The changes of a product's tiers, or why it stays as it is."""
    if product.state == ProductState.DISCONTINUED:
        return [], DISCONTINUED
    judged = [judge(row) for row in rows]
    if BELOW_FLOOR in judged:
        return [], BELOW_FLOOR
    made = [each for each in judged if isinstance(each, TierChange)]
    return made, "" if made else SAME
