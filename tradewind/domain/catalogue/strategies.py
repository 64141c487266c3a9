"""Which price strategy fits a customer, and why that one?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.vocabulary.finding import Finding, Severity

SOURCE = "R73"


@dataclass(frozen=True, slots=True)
class Buyer:
    """What a strategy asks about a customer; empty where nobody knows."""

    country: str = ""
    business_type: str = ""
    tier: str = ""


@dataclass(frozen=True, slots=True)
class Strategy:
    """To whom it applies and what it does. An empty condition is met by everybody."""

    key: int
    name: str
    price_list: int
    position: int = 0
    countries: frozenset[str] = frozenset()
    business_types: frozenset[str] = frozenset()
    tiers: frozenset[str] = frozenset()
    adjustment: Decimal = Decimal(0)
    presentation: Presentation = Presentation.PRICE_FIRST
    least_margin: Decimal | None = None
    floor_adjustment: Decimal | None = None

    @property
    def floor_share(self) -> Decimal:
        """How far it moves floors: what it takes off prices moves none, unless the boss has said so."""
        return max(self.adjustment, Decimal(0)) if self.floor_adjustment is None else self.floor_adjustment

    @property
    def conditions(self) -> int:
        return sum(1 for each in (self.countries, self.business_types, self.tiers) if each)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A strategy that fits, with the reasons in order."""

    strategy: Strategy
    reasons: tuple[Finding, ...]


def fits(strategy: Strategy, buyer: Buyer) -> bool:
    """Every condition that is set holds; what is not known about a customer meets none."""
    return all(
        not allowed or value in allowed
        for allowed, value in (
            (strategy.countries, buyer.country),
            (strategy.business_types, buyer.business_type),
            (strategy.tiers, buyer.tier),
        )
    )


def fitting(strategies: Iterable[Strategy], buyer: Buyer) -> tuple[Strategy, ...]:
    """Those that fit, the one that counts first: most conditions, then the place the boss gave it."""
    found = [strategy for strategy in strategies if fits(strategy, buyer)]
    return tuple(sorted(found, key=lambda each: (-each.conditions, each.position, each.key)))


def choose(strategies: Iterable[Strategy], buyer: Buyer) -> Chosen | None:
    """The strategy that counts for a customer, and why."""
    found = fitting(strategies, buyer)
    if not found:
        return None
    first, *others = found
    reasons = [*_met(first, buyer), *_preferred(first, others)]
    return Chosen(first, tuple(reasons))


def may_ease(strategy: Strategy | None, former: Strategy | None) -> bool:
    """Whether prices may go lower by one strategy, or by none, than by another. Of two lists nobody can tell."""
    if strategy == former:
        return False
    nothing = Decimal(0)
    lists = [each and each.price_list for each in (strategy, former)]
    shares = [each.floor_share if each else nothing for each in (strategy, former)]
    margins = [(each.least_margin if each else None) or nothing for each in (strategy, former)]
    return lists[0] != lists[1] or shares[0] < shares[1] or margins[0] < margins[1]


def _met(strategy: Strategy, buyer: Buyer) -> list[Finding]:
    met = []
    if strategy.countries:
        met.append(_note("country_meets", country=buyer.country))
    if strategy.business_types:
        met.append(_note("business_type_meets", business_type=buyer.business_type))
    if strategy.tiers:
        met.append(_note("tier_meets", tier=buyer.tier))
    return met or [_note("applies_to_all")]


def _preferred(first: Strategy, others: list[Strategy]) -> list[Finding]:
    """Why the first of several: it says more about the customer, or it merely stands above."""
    if not others:
        return []
    code = "more_conditions" if first.conditions > others[0].conditions else "stands_first"
    return [_note(code, other=others[0].name)]


def _note(code: str, **facts: object) -> Finding:
    return Finding(code, SOURCE, facts, Severity.NOTE)
