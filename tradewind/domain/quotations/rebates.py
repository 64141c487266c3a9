"""Which rebate rate holds on the day on which the goods are expected to leave?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tradewind.domain.vocabulary.finding import Finding


@dataclass(frozen=True, slots=True)
class RebateRate:
    """One row of a product's dated table; the last day counts, None goes on."""

    percent: Decimal
    begins_on: date
    ends_on: date | None = None
    source: str = ""

    def holds_on(self, day: date) -> bool:
        return self.begins_on <= day and (self.ends_on is None or day <= self.ends_on)


def rebate_rate_on(rates: Iterable[RebateRate], export_on: date) -> RebateRate | None:
    """By the export date on the declaration; of several rows the one that began last. None is unknown, not zero."""
    holding = [rate for rate in rates if rate.holds_on(export_on)]
    return max(holding, key=lambda rate: rate.begins_on, default=None)


def rebate_rate_findings(rates: Iterable[RebateRate], quoted_on: date, export_on: date) -> tuple[Finding, ...]:
    """No rate for that day, or another one than today's: whoever quotes has to know before the goods leave."""
    known = tuple(rates)
    then, now = rebate_rate_on(known, export_on), rebate_rate_on(known, quoted_on)
    if then is None:
        return (Finding("rebate_rate_unknown", "rebate", {"on": export_on}),)
    if now is not None and now.percent != then.percent:
        facts = {"on": export_on, "percent": then.percent, "today": now.percent}
        return (Finding("rebate_rate_changes", "rebate", facts),)
    return ()
