"""In which week, half month or month does a day lie?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_SECOND_HALF = 16


class PeriodKind(StrEnum):
    WEEK = "week"  # ISO: Monday to Sunday, also over New Year
    HALF_MONTH = "half_month"  # the 1st to the 15th, the 16th to the last
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """Half open: `ends_on` is the first day of the next one."""

    begins_on: date
    ends_on: date

    def days(self) -> Iterator[date]:
        for offset in range((self.ends_on - self.begins_on).days):
            yield self.begins_on + timedelta(days=offset)

    def __contains__(self, on: date) -> bool:
        return self.begins_on <= on < self.ends_on


def period_of(kind: PeriodKind, on: date) -> Period:
    if kind is PeriodKind.WEEK:
        begins_on = on - timedelta(days=on.weekday())
        return Period(begins_on, begins_on + timedelta(days=7))
    begins_on, middle = on.replace(day=1), on.replace(day=_SECOND_HALF)
    ends_on = (begins_on + timedelta(days=31)).replace(day=1)
    if kind is PeriodKind.MONTH:
        return Period(begins_on, ends_on)
    return Period(begins_on, middle) if on < middle else Period(middle, ends_on)


def finished_within(kind: PeriodKind, span: Period) -> Iterator[Period]:
    """The periods whose last day lies in the span: what a report of that span has to say about them."""
    for on in span.days():
        period = period_of(kind, on)
        if period.ends_on == on + timedelta(days=1):
            yield period
