"""The boss sets strategies: to whom which list applies, with how much on or off, in which order."""

from datetime import datetime

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PriceStrategy
from tradewind.apps.catalogue.queries import price_lists, price_strategies
from tradewind.apps.catalogue.refusals.prices import StrategyNameTaken
from tradewind.domain.catalogue.strategy_details import StrategyDetails, strategy_columns
from tradewind.domain.parties.kinds import BusinessType
from tradewind.domain.parties.tiers import ORDER
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next
from tradewind.platform.use_case.turns import one_at_a_time


@use_case
def open_strategy(*, details: StrategyDetails, by: Actor, at: datetime) -> PriceStrategy:
    """Begin a strategy; it stands last among those that say as much about a customer."""
    require(by, permissions.SET_STRATEGY)
    columns = _columns(by, details, 0)
    last = PriceStrategy.objects.filter(archived_at=None).order_by("-position").first()
    row = PriceStrategy.objects.create(
        **columns, position=last.position + 1 if last else 0, updated_at=at, updated_by_id=by.pk
    )
    audit.record("price_strategy.opened", row, by=by, at=at, **columns)
    return row


@use_case
def revise_strategy(
    *, strategy_id: int, version: int, details: StrategyDetails, by: Actor, at: datetime
) -> PriceStrategy:
    """Change a strategy; offers made before keep their prices."""
    row = price_strategies.strategy_to_change(by, strategy_id)
    refuse_stale(version, row.version)
    changes = put(row, _columns(by, details, row.pk))
    if changes:
        save_next(row, changes.after, by=by, at=at)
        audit.record("price_strategy.revised", row, by=by, at=at, before=changes.before, after=changes.after)
    return row


@use_case
def move_strategy(*, strategy_id: int, is_up: bool, by: Actor, at: datetime) -> PriceStrategy:
    """One place up or down in the order that decides between two that say as much."""
    require(by, permissions.SET_STRATEGY)
    rows = list(PriceStrategy.objects.select_for_update().filter(archived_at=None).order_by("position", "pk"))
    moved = price_strategies.strategy_for(by, strategy_id)
    place = [row.pk for row in rows].index(moved.pk)
    other = place - 1 if is_up else place + 1
    if not 0 <= other < len(rows):
        return moved
    rows[place], rows[other] = rows[other], rows[place]
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position
            row.save(update_fields=["position"])
    audit.record("price_strategy.moved", moved, by=by, at=at, before=place + 1, after=other + 1)
    return rows[other]


@use_case
def archive_strategy(*, strategy_id: int, by: Actor, at: datetime) -> PriceStrategy:
    """Take a strategy out of use."""
    row = price_strategies.strategy_to_change(by, strategy_id)
    row.archived_at = at
    save_next(row, ["archived_at"], by=by, at=at)
    audit.record("price_strategy.archived", row, by=by, at=at, name=row.name)
    return row


def _columns(by: Actor, details: StrategyDetails, own: int) -> dict[str, object]:
    columns = strategy_columns(details, business_types=list(BusinessType), tiers=ORDER)
    price_list = price_lists.price_list_to_change(by, details.price_list_id)  # it is not archived meanwhile
    one_at_a_time("price strategies")  # two that are opened at once must not get one name
    if PriceStrategy.objects.filter(name=columns["name"], archived_at=None).exclude(pk=own).exists():
        raise StrategyNameTaken(name=columns["name"])
    return columns | {"price_list_id": price_list.pk}
