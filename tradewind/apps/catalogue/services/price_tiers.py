"""The prices and floors of one product in one list are set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PriceList, PriceTier
from tradewind.apps.catalogue.queries import price_lists as queries
from tradewind.apps.catalogue.refusals.prices import NotInPriceList, OddPrices
from tradewind.apps.catalogue.services.tier_rows import following, new_tier, swap_tiers
from tradewind.domain.catalogue.tiers import TierPrice, clean_tiers, refuse_price, tier_findings, with_floors
from tradewind.domain.vocabulary.finding import Finding
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@dataclass(frozen=True, slots=True)
class TiersSet:
    """How many rows changed, and what looks odd about the prices as they stand now."""

    price_list: PriceList
    changed: int
    findings: tuple[Finding, ...] = ()


@use_case
def set_tiers(
    *, price_list_id: int, product_id: int, version: int, tiers: Sequence[TierPrice], insists: str = "", by: Actor,
    at: datetime,
) -> TiersSet:  # fmt: skip
    """Set all tiers of a product in a list at once. Floors stay with the quantities they were set for.

    They are the boss's: neither other tiers nor a product taken out and put in again open a way below them.
    """
    price_list = queries.price_list_to_change(by, price_list_id)
    product = queries.priced_product(by, product_id)
    standing = queries.standing_tiers(by, price_list_id, product_id)
    refuse_stale(version, queries.tiers_version(by, standing))
    stood = standing or queries.tiers_that_ended_last(by, price_list_id, product_id)
    wanted = with_floors(clean_tiers(tiers), [TierPrice(row.from_quantity, row.price, row.floor) for row in stood])
    _refuse_odd(wanted, standing, insists)
    kept = {(row.from_quantity, row.price, row.floor) for row in standing}
    asked = {(tier.from_quantity, tier.price, tier.floor) for tier in wanted}
    ended = [row for row in standing if (row.from_quantity, row.price, row.floor) not in asked]
    begun = [
        new_tier(price_list.pk, product_id, tier.from_quantity, tier.price, tier.floor, by=by, at=at)
        for tier in wanted if (tier.from_quantity, tier.price, tier.floor) not in kept
    ]  # fmt: skip
    if ended or begun:
        swap_tiers(ended, begun, by, at)
        audit.record(
            "price_list.tiers_set", price_list, by=by, at=at, product=product_id, code=product.code,
            before=_prices(standing), after=_prices(wanted),
        )  # fmt: skip
    return TiersSet(price_list, len(begun) + len(ended), tier_findings(wanted))


@use_case
def take_out_product(*, price_list_id: int, product_id: int, version: int, by: Actor, at: datetime) -> TiersSet:
    """End all prices of a product in a list."""
    price_list = queries.price_list_to_change(by, price_list_id)
    product = queries.priced_product(by, product_id)
    standing = _standing(by, price_list_id, product_id)
    refuse_stale(version, queries.tiers_version(by, standing))
    swap_tiers(standing, [], by, at)
    audit.record(
        "price_list.product_taken_out", price_list, by=by, at=at, product=product_id, code=product.code,
        before=_prices(standing),
    )  # fmt: skip
    return TiersSet(price_list, len(standing))


@use_case
def set_floors(
    *, price_list_id: int, product_id: int, version: int, floors: Mapping[Decimal, Decimal | None],
    insists: str = "", by: Actor, at: datetime,
) -> TiersSet:  # fmt: skip
    """Say how low each tier of a product may go; a tier that is not named keeps its floor."""
    require(by, permissions.SET_STRATEGY)
    price_list = queries.price_list_to_change(by, price_list_id)
    product = queries.priced_product(by, product_id)
    standing = _standing(by, price_list_id, product_id)
    refuse_stale(version, queries.tiers_version(by, standing))
    for floor in floors.values():
        if floor is not None:
            refuse_price(floor)
    now = [TierPrice(row.from_quantity, row.price, floors.get(row.from_quantity, row.floor)) for row in standing]
    _refuse_odd(now, standing, insists)
    changed = [row for row in standing if floors.get(row.from_quantity, row.floor) != row.floor]
    begun = [following(row, row.price, floors[row.from_quantity], by=by, at=at) for row in changed]
    if begun:
        swap_tiers(changed, begun, by, at)
        audit.record(
            "price_list.floors_set", price_list, by=by, at=at, product=product_id, code=product.code, tiers=len(begun)
        )
    return TiersSet(price_list, len(begun), tier_findings(now))


def _refuse_odd(wanted: Sequence[TierPrice], standing: Sequence[PriceTier], insists: str) -> None:
    """What looks like a slip is asked about once; pressed again it is meant. `insists`: what was asked about."""
    stood = tier_findings([TierPrice(row.from_quantity, row.price, row.floor) for row in standing])
    odd = [each for each in tier_findings(wanted) if each not in stood]
    asked = " ".join(f"{each.code}:{each.facts['quantity']}" for each in odd)
    if odd and insists != asked:
        raise OddPrices(findings=odd, asked=asked)


def _standing(by: Actor, price_list_id: int, product_id: int) -> list[PriceTier]:
    standing = queries.standing_tiers(by, price_list_id, product_id)
    if not standing:
        raise NotInPriceList()
    return standing


def _prices(tiers: Sequence[PriceTier] | Sequence[TierPrice]) -> dict[str, str]:
    return {f"{tier.from_quantity:f}": f"{tier.price:f}" for tier in tiers}
