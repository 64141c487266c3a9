"""How do rows of prices follow each other? A new price is a new row that ends the one before."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from tradewind.apps.catalogue.models import PriceTier
from tradewind.apps.catalogue.refusals.prices import TooManyPrices
from tradewind.domain.catalogue.tiers import MOST_AT_ONCE
from tradewind.platform.access import Actor
from tradewind.platform.house_days import house_day


def new_tier(
    price_list_id: int, product_id: int, from_quantity: Decimal, price: Decimal, floor: Decimal | None, *,
    by: Actor, at: datetime,
) -> PriceTier:  # fmt: skip
    """A row that is not saved yet."""
    return PriceTier(
        price_list_id=price_list_id, product_id=product_id, from_quantity=from_quantity, price=price, floor=floor,
        valid_from=house_day(at), set_by_id=by.pk, set_at=at,
    )  # fmt: skip


def following(tier: PriceTier, price: Decimal, floor: Decimal | None, *, by: Actor, at: datetime) -> PriceTier:
    """The row that comes after a standing one."""
    return new_tier(tier.price_list_id, tier.product_id, tier.from_quantity, price, floor, by=by, at=at)


def swap_tiers(ended: Sequence[PriceTier], begun: Sequence[PriceTier], by: Actor, at: datetime) -> None:
    """End rows and begin others."""
    if ended:
        PriceTier.objects.filter(pk__in=[tier.pk for tier in ended]).update(ended_at=at, ended_by_id=by.pk)
    PriceTier.objects.bulk_create(begun, batch_size=500)


def refuse_too_many(price_list_id: int) -> None:
    """Lists of more products are not copied in one transaction."""
    tiers = PriceTier.objects.filter(price_list_id=price_list_id, ended_at=None)
    products = tiers.values("product_id").distinct().count()
    if products > MOST_AT_ONCE:
        raise TooManyPrices(products=f"{products:,}", most=MOST_AT_ONCE)
