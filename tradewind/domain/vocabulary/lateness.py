"""What does being late cost under a clause: goods behind their day, money behind its day?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.refusal import Refusal

_HUNDRED = Decimal(100)


class LatenessStep(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"  # of 30 days, as clauses with a rate by the month are reckoned


_DAYS = {LatenessStep.DAY: 1, LatenessStep.WEEK: 7, LatenessStep.MONTH: 30}


class BadLatenessClause(Refusal):
    code = "bad_lateness_clause"


@dataclass(frozen=True, slots=True)
class LatenessClause:
    """So many percent of an amount for each day, week or month; never more than the cap."""

    percent: Decimal
    step: LatenessStep = LatenessStep.DAY
    grace_days: int = 0  # cost nothing, and are not counted later either
    cap_percent: Decimal | None = None
    counts_begun: bool = True  # a begun week counts as a whole one; else by the day

    def __post_init__(self) -> None:
        cap = self.cap_percent
        if not 0 <= self.percent <= _HUNDRED or self.grace_days < 0 or (cap is not None and not 0 <= cap <= _HUNDRED):
            raise BadLatenessClause(percent=self.percent, days=self.grace_days)


@dataclass(frozen=True, slots=True)
class Lateness:
    """What so many days cost; `is_capped`: further days cost nothing more."""

    days: int
    percent: Decimal
    amount: Money
    is_capped: bool


def cost_of_lateness(clause: LatenessClause, amount: Money, due_on: date, done_on: date) -> Lateness:
    """Simple, never compound. On the day itself nothing is late."""
    days = max((done_on - due_on).days, 0)
    counted, length = max(days - clause.grace_days, 0), _DAYS[clause.step]
    steps = Decimal(-(-counted // length)) if clause.counts_begun else Decimal(counted) / length
    percent, cap = clause.percent * steps, clause.cap_percent
    is_capped = cap is not None and percent >= cap and counted > 0
    if cap is not None and is_capped:
        percent = cap
    return Lateness(days, percent, Money(amount.amount * percent / _HUNDRED, amount.currency).rounded(), is_capped)
