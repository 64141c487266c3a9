"""Price lists are opened, changed, copied into another currency and taken out of use. Floors are the boss's alone."""

from dataclasses import asdict
from datetime import datetime
from decimal import Decimal

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PriceList, PriceStrategy, PriceTier
from tradewind.apps.catalogue.queries import price_lists as queries
from tradewind.apps.catalogue.refusals.prices import (
    BadCopyRate,
    CurrencyStands,
    FloorsNeedBoss,
    NothingToChange,
    PriceListInUse,
    PriceListNameTaken,
)
from tradewind.apps.catalogue.services.tier_rows import new_tier, refuse_too_many, swap_tiers
from tradewind.apps.exchange.models import HOME
from tradewind.apps.exchange.queries import rate_for
from tradewind.domain.catalogue.price_lists import PriceListDetails, clean_price_list
from tradewind.domain.catalogue.tiers import to_step
from tradewind.platform import audit
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.house_days import house_day
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next
from tradewind.platform.use_case.turns import one_at_a_time

LARGEST_RATE = Decimal(10) ** 6


@use_case
def open_price_list(*, details: PriceListDetails, by: Actor, at: datetime) -> PriceList:
    """Begin a list: a currency, an Incoterm and its place. Prices come afterwards."""
    require(by, permissions.SET_PRICES)
    return _open(clean_price_list(details), by, at)


@use_case
def revise_price_list(
    *, price_list_id: int, version: int, details: PriceListDetails, by: Actor, at: datetime
) -> PriceList:
    """Change what a list says about itself. Its currency stays once prices stand in it, its Incoterm once floors do."""
    row = queries.price_list_to_change(by, price_list_id)
    refuse_stale(version, row.version)
    cleaned = clean_price_list(details)
    if cleaned.currency != row.currency and PriceTier.objects.filter(price_list=row).exists():
        raise CurrencyStands()
    if cleaned.incoterm != row.incoterm:
        _leave_floors(row, by)
    _refuse_taken(cleaned.name, row.pk)
    if cleaned.is_usual:
        _only_usual(cleaned.currency, row.pk, by, at)
    changes = put(row, asdict(cleaned))
    if changes:
        save_next(row, changes.after, by=by, at=at)
        audit.record("price_list.revised", row, by=by, at=at, before=changes.before, after=changes.after)
    return row


@use_case
def archive_price_list(*, price_list_id: int, by: Actor, at: datetime) -> PriceList:
    """Take a list out of use; its prices stay readable. One that strategies go by stays; floors are the boss's."""
    row = queries.price_list_to_change(by, price_list_id)
    _leave_floors(row, by)
    users = PriceStrategy.objects.filter(price_list=row, archived_at=None).order_by("position")
    if names := list(users.values_list("name", flat=True)):
        raise PriceListInUse(strategies=", ".join(names))
    row.archived_at, row.is_usual = at, False
    save_next(row, ["archived_at", "is_usual"], by=by, at=at)
    audit.record("price_list.archived", row, by=by, at=at, name=row.name)
    return row


@use_case
def copy_price_list(
    *, price_list_id: int, details: PriceListDetails, rate: Decimal, by: Actor, at: datetime
) -> PriceList:
    """Make a new list of another's prices and floors, each times a rate that a person has named.

    A rate below that of the day lowers prices, but floors only where the boss names it.
    """
    source = queries.price_list_to_change(by, price_list_id)
    if not rate.is_finite() or not 0 < rate < LARGEST_RATE:
        raise BadCopyRate()
    refuse_too_many(source.pk)
    tiers = list(PriceTier.objects.filter(price_list=source, ended_at=None))
    cleaned = clean_price_list(details)
    floor_rate = _floor_rate(source, cleaned, rate, by, at)
    row = _open(cleaned, by, at)
    copies = [
        new_tier(
            row.pk, tier.product_id, tier.from_quantity, to_step(tier.price * rate, row.currency),
            None if tier.floor is None else to_step(tier.floor * floor_rate, row.currency) or None, by=by, at=at,
        )
        for tier in tiers
    ]  # fmt: skip
    if any(copy.price <= 0 for copy in copies):
        raise BadCopyRate()
    if not copies:
        raise NothingToChange()
    swap_tiers([], copies, by, at)
    audit.record(
        "price_list.copied", row, by=by, at=at, source=source.pk, name=source.name, rate=rate, tiers=len(copies)
    )
    return row


def _leave_floors(row: PriceList, by: Actor) -> None:
    if not allows(by, permissions.SET_STRATEGY) and queries.has_floors(by, row.pk):
        raise FloorsNeedBoss()


def _floor_rate(source: PriceList, details: PriceListDetails, rate: Decimal, by: Actor, at: datetime) -> Decimal:
    """By how much floors are multiplied: by the boss's own rate, by another's only as far as none gets lower."""
    if allows(by, permissions.SET_STRATEGY) or not queries.has_floors(by, source.pk):
        return rate
    of_day = _rate_of_day(source.currency, details.currency, by, at)
    if of_day is None or details.incoterm != source.incoterm:
        raise FloorsNeedBoss()
    return max(rate, of_day)


def _rate_of_day(source: str, target: str, by: Actor, at: datetime) -> Decimal | None:
    """What one unit of a currency is in another; None where a rate is missing, or in doubt."""
    if source == target:
        return Decimal(1)
    yuan = {HOME: Decimal(1)}
    for currency in (source, target):
        known = rate_for(by, currency, on=house_day(at), at=at) if currency != HOME else None
        if known and not known.doubt:
            yuan[currency] = known.rate.rate
    return yuan[source] / yuan[target] if source in yuan and target in yuan else None


def _open(cleaned: PriceListDetails, by: Actor, at: datetime) -> PriceList:
    _refuse_taken(cleaned.name, 0)
    if cleaned.is_usual:
        _only_usual(cleaned.currency, 0, by, at)
    row = PriceList.objects.create(**asdict(cleaned), updated_at=at, updated_by_id=by.pk)
    audit.record("price_list.opened", row, by=by, at=at, **asdict(cleaned))
    return row


def _refuse_taken(name: str, own: int) -> None:
    one_at_a_time("price lists")  # two that are opened at once must not get one name, nor both be the usual one
    if PriceList.objects.filter(name=name, archived_at=None).exclude(pk=own).exists():
        raise PriceListNameTaken(name=name)


def _only_usual(currency: str, own: int, by: Actor, at: datetime) -> None:
    """One list of a currency is the usual one: the former steps back, as a version of its own."""
    usual = PriceList.objects.select_for_update().filter(currency=currency, is_usual=True, archived_at=None)
    for former in usual.exclude(pk=own):
        former.is_usual = False
        save_next(former, ["is_usual"], by=by, at=at)
        audit.record("price_list.revised", former, by=by, at=at, before={"is_usual": True}, after={"is_usual": False})
