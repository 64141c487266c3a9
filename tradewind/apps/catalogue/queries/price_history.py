"""Who changed a price when, from what to what?"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PriceTier
from tradewind.platform.access import Actor, allows, require

LAST = 400  # rows looked at; a price that changes weekly has its last two years


@dataclass(frozen=True, slots=True)
class PriceChange:
    """One line: nothing before is a new tier, nothing after one that was taken off."""

    at: datetime
    who: str
    price_list: str
    currency: str
    from_quantity: Decimal
    before: Decimal | None
    after: Decimal | None
    floor_before: Decimal | None = None
    floor_after: Decimal | None = None

    @property
    def price_moved(self) -> bool:
        return self.before != self.after

    @property
    def floor_moved(self) -> bool:
        return self.floor_before != self.floor_after


def price_history(by: Actor, product_id: int, price_list_id: int | None = None) -> list[PriceChange]:
    """The changes of a product's prices, the latest first; those of floors for whoever may see floors."""
    require(by, permissions.VIEW)
    rows = PriceTier.objects.filter(product_id=product_id).select_related("price_list", "set_by", "ended_by")
    if price_list_id:
        rows = rows.filter(price_list_id=price_list_id)
    tiers = list(rows.order_by("-set_at", "-pk")[:LAST])
    sees = allows(by, permissions.SEE_FLOORS)
    ended = {_place(row, row.ended_at): row for row in tiers if row.ended_at}
    followed = {_place(row, row.set_at) for row in tiers}
    changes = [_begun(row, ended.get(_place(row, row.set_at)), sees) for row in tiers]
    changes += [_taken_off(row, sees) for place, row in ended.items() if place not in followed]
    told = [each for each in changes if each.price_moved or each.floor_moved]
    return sorted(told, key=lambda each: (-each.at.timestamp(), each.price_list, each.from_quantity))


def _place(row: PriceTier, at: datetime | None) -> tuple[int, Decimal, datetime | None]:
    return row.price_list_id, row.from_quantity, at


def _begun(row: PriceTier, before: PriceTier | None, sees: bool) -> PriceChange:
    return PriceChange(
        row.set_at, row.set_by.called, row.price_list.name, row.price_list.currency, row.from_quantity,
        before.price if before else None, row.price,
        before.floor if before and sees else None, row.floor if sees else None,
    )  # fmt: skip


def _taken_off(row: PriceTier, sees: bool) -> PriceChange:
    assert row.ended_at
    return PriceChange(
        row.ended_at, row.ended_by.called if row.ended_by else "", row.price_list.name, row.price_list.currency,
        row.from_quantity, row.price, None, row.floor if sees else None, None,
    )  # fmt: skip
