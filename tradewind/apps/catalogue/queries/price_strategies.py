"""Which price strategies are there, and which of them counts for a customer?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PriceStrategy
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.queries.labels import labels_before
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.strategies import SOURCE, Buyer, Strategy, choose, fitting, may_ease
from tradewind.domain.vocabulary.finding import Finding
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.access.rows import the_one

# So long the boss is asked about a strategy that a changed label has picked. It ends by itself: most changes are true.
LABELS_SETTLE_IN = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class FittingStrategy:
    """A strategy that fits a customer; the first of them is the one that counts, and says why."""

    strategy: PriceStrategy
    counts: bool
    reasons: tuple[Finding, ...] = ()


def visible_strategies(by: Actor) -> QuerySet[PriceStrategy]:
    """Those in use, in the boss's order."""
    rows = PriceStrategy.objects.filter(archived_at=None).select_related("price_list", "updated_by")
    return rows.order_by("position", "pk") if allows(by, permissions.VIEW) else rows.none()


def strategy_for(by: Actor, strategy_id: int) -> PriceStrategy:
    """One strategy in use, or refuse."""
    row = the_one(visible_strategies(by).filter(pk=strategy_id))
    if row is None:
        raise NotFound(what="strategy")
    return row


def strategy_to_change(by: Actor, strategy_id: int) -> PriceStrategy:
    """One strategy in use, locked, for the boss."""
    require(by, permissions.SET_STRATEGY)
    row = the_one(PriceStrategy.objects.select_for_update().filter(pk=strategy_id, archived_at=None))
    if row is None:
        raise NotFound(what="strategy")
    return row


def buyer_of(by: Actor, party: Party | None) -> Buyer:  # noqa: ARG001
    """What strategies ask about a customer the caller has fetched; nobody known meets no condition."""
    return Buyer(party.country, party.business_type, party.tier) if party else Buyer()


def eased_by_labels(by: Actor, party: Party, *, at: datetime) -> Finding | None:
    """That another strategy counts since somebody changed what strategies ask about, and may let prices go lower.

    Country, business type and tier are written down by who quotes: they must not pick a lower floor unseen.
    """
    now, before = buyer_of(by, party), labels_before(by, party, since=at - LABELS_SETTLE_IN)
    if not before:
        return None
    then = replace(now, **before)
    known = as_rules(by, visible_strategies(by))
    chosen, former = (each.strategy if each else None for each in (choose(known, now), choose(known, then)))
    if not may_ease(chosen, former):
        return None
    names = {"strategy": chosen.name if chosen else "--", "before": former.name if former else "--"}
    return Finding("approval_labels", SOURCE, names)


def strategies_for(by: Actor, party: Party | None) -> list[FittingStrategy]:
    """All that fit a customer the caller has fetched, the one that counts first."""
    require(by, permissions.VIEW)
    rows = {row.pk: row for row in visible_strategies(by)}
    buyer = buyer_of(by, party)
    known = as_rules(by, rows.values())
    chosen = choose(known, buyer)
    return [
        FittingStrategy(rows[each.key], place == 0, chosen.reasons if chosen and place == 0 else ())
        for place, each in enumerate(fitting(known, buyer))
    ]


def as_rules(by: Actor, rows: Iterable[PriceStrategy]) -> list[Strategy]:  # noqa: ARG001
    """Rows that were fetched already, as the rules know them."""
    return [
        Strategy(
            row.pk, row.name, row.price_list_id, row.position, frozenset(row.countries), frozenset(row.business_types),
            frozenset(row.tiers), row.adjustment, Presentation(row.presentation), row.least_margin,
            row.floor_adjustment,
        )
        for row in rows
    ]  # fmt: skip
