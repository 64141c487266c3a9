"""Prices and floors of a whole list, or of a category in it, are moved by a share."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import price_changes, price_lists
from tradewind.apps.catalogue.queries.price_changes import PlannedChange, TierChange
from tradewind.apps.catalogue.refusals.prices import NothingToChange
from tradewind.apps.catalogue.services.tier_rows import following, swap_tiers
from tradewind.domain.catalogue.tiers import share_of
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@use_case
def change_prices(
    *, price_list_id: int, per_cent: Decimal, category_id: int | None, version: int, by: Actor, at: datetime
) -> PlannedChange:
    """Raise or lower prices by per cent; what would fall below its floor stays as it is."""
    price_list = price_lists.price_list_to_change(by, price_list_id)
    planned = price_changes.planned_change(by, price_list, share_of(per_cent), category_id)
    refuse_stale(version, planned.version)
    _carry_out(planned.changes, by, at)
    audit.record(
        "price_list.prices_changed", price_list, by=by, at=at, per_cent=per_cent, category=category_id,
        products=planned.products, left=planned.left,
    )  # fmt: skip
    return planned


@use_case
def set_floors_below(
    *, price_list_id: int, per_cent: Decimal, category_id: int | None, version: int, by: Actor, at: datetime
) -> PlannedChange:
    """Set floors so many per cent below the prices that stand."""
    require(by, permissions.SET_STRATEGY)
    price_list = price_lists.price_list_to_change(by, price_list_id)
    planned = price_changes.planned_floors(by, price_list, share_of(per_cent), category_id)
    refuse_stale(version, planned.version)
    _carry_out(planned.changes, by, at)
    audit.record("price_list.floors_moved", price_list, by=by, at=at, category=category_id, products=planned.products)
    return planned


def _carry_out(changes: Sequence[TierChange], by: Actor, at: datetime) -> None:
    if not changes:
        raise NothingToChange()
    begun = [following(change.tier, change.price, change.floor, by=by, at=at) for change in changes]
    swap_tiers([change.tier for change in changes], begun, by, at)
