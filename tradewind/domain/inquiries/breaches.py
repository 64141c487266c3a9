"""Who missed which follow-ups in the periods that are over?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tradewind.domain.inquiries.cadence import DEFAULT_TABLE, CadenceRule, Followed, Standing, quota, stand
from tradewind.domain.inquiries.contacts import Contact, by_inquiry, days_of
from tradewind.domain.inquiries.grading import ORDER
from tradewind.domain.inquiries.periods import Period, finished_within
from tradewind.domain.vocabulary.working_time import WorkingClock

Breach = tuple[Followed, Standing]


def breaches(
    followed: Iterable[Followed], contacts: Iterable[Contact], span: Period, clock: WorkingClock,
    table: Sequence[CadenceRule] = DEFAULT_TABLE,
) -> dict[int | None, tuple[Breach, ...]]:  # fmt: skip
    """Each owner's misses in the periods that ended within the span, the most serious inquiries first.

    Whom nobody looks after stands under None: that is the assistant's to read.
    """
    cases = tuple(followed)
    known = by_inquiry(contacts, [one.inquiry for one in cases])
    periods = {rule: tuple(finished_within(rule.period, span)) for rule in table}
    found: dict[int | None, list[Breach]] = defaultdict(list)
    for one in cases:
        for rule in table:
            if rule.grade is not one.grade:
                continue
            for period in periods[rule]:
                standing = stand(rule, one, known[one.inquiry], period, period.ends_on, clock=clock)
                if standing.is_breach:
                    found[one.owner].append((one, standing))
    return {owner: tuple(sorted(rows, key=_rank)) for owner, rows in found.items()}


def _rank(breach: Breach) -> tuple[int, int, object]:
    one, standing = breach
    return ORDER.index(one.grade), one.inquiry, standing.period.begins_on


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row of the table in a period that is over: so many contacts of so many."""

    followed: Followed
    rule: CadenceRule
    period: Period
    done: int
    needed: int

    @property
    def is_met(self) -> bool:
        return self.done >= self.needed


def outcomes(
    followed: Iterable[Followed], contacts: Iterable[Contact], span: Period, clock: WorkingClock,
    table: Sequence[CadenceRule] = DEFAULT_TABLE,
) -> Iterator[Outcome]:  # fmt: skip
    """Every quota that came to its end within the span, kept or not; for thousands of inquiries at once.

    Most of them were there before the period began and are open after it: their quota is worked out once.
    """
    cases = tuple(followed)
    known = by_inquiry(contacts, [one.inquiry for one in cases])
    periods = {rule: tuple(finished_within(rule.period, span)) for rule in table}
    quotas: dict[object, int] = {}
    for one in cases:
        for rule in (rule for rule in table if rule.grade is one.grade):
            days = days_of(known[one.inquiry], one.inquiry, rule.counted)
            for period in periods[rule]:
                key = (rule, period, max(one.since, period.begins_on), _is_closed(one, period))
                if key not in quotas:
                    quotas[key] = quota(rule, one, period, clock)
                if needed := quotas[key]:
                    yield Outcome(one, rule, period, done_in(rule, days, period), needed)


def done_in(rule: CadenceRule, days: Iterable[date], period: Period) -> int:
    """How many of the contacts on these days count in a period."""
    within = [day for day in days if day in period]
    return len(set(within)) if rule.on_different_days else len(within)


def _is_closed(one: Followed, period: Period) -> bool:
    return one.closed_on is not None and one.closed_on < period.ends_on
