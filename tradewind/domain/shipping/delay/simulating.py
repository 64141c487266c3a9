"""A slip of so many days: what breaks from which day of it on, and what is left to do?"""

from collections.abc import Mapping
from dataclasses import dataclass

from tradewind.domain.shipping.delay.breaks import breaks_of
from tradewind.domain.shipping.delay.notes import notes_of
from tradewind.domain.shipping.delay.outcome import Outcome, outcome_of
from tradewind.domain.shipping.delay.plan import Plan
from tradewind.domain.shipping.delay.remedies import Remedy, remedies_of
from tradewind.domain.vocabulary.finding import Finding

LONGEST_SLIP = 366  # days; what is later is another order
_SEARCHED = 60  # days in which slack is looked for


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a slip does; `first_days`: with which slip each break (`first_key`) begins."""

    before: Outcome
    after: Outcome
    breaks: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    remedies: tuple[Remedy, ...]
    first_days: Mapping[str, int]
    slack: int | None  # the longest slip that breaks nothing more; None: longer than anybody looked


def simulate(plan: Plan, days: int, at: str = "") -> Simulation:
    after = outcome_of(plan, days, at)
    breaks = breaks_of(plan, after)
    broken = frozenset(each.code for each in breaks)
    first_days: dict[str, int] = {}
    for slip in range(days + 1):
        for each in breaks_of(plan, outcome_of(plan, slip, at)):
            first_days.setdefault(first_key(each), slip)
    remedies = remedies_of(plan, after, broken)
    before = outcome_of(plan, 0, at)
    return Simulation(before, after, breaks, notes_of(plan, after), remedies, first_days, _slack(plan, at))


def first_key(found: Finding) -> str:
    """Each cut-off breaks by itself."""
    return f"{found.code} {found.facts.get('cut_off', '')}".rstrip()


def codes_of(plan: Plan, days: int, at: str = "") -> frozenset[str]:
    return frozenset(first_key(each) for each in breaks_of(plan, outcome_of(plan, days, at)))


def _slack(plan: Plan, at: str) -> int | None:
    """Against the plan as it stands: what is broken without a slip counts no more."""
    already = codes_of(plan, 0, at)
    broken_by = (slip for slip in range(1, _SEARCHED + 1) if codes_of(plan, slip, at) - already)
    first = next(broken_by, None)
    return first - 1 if first is not None else None
