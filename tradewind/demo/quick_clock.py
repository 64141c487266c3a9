"""How does the demo ask the office's clock some ten thousand times without waiting? Each day is worked out once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from tradewind.domain.vocabulary.working_time import WorkingClock

Span = tuple[datetime, datetime]


class QuickClock(WorkingClock):
    """The same answers; what a day is like is remembered."""

    def __init__(self, clock: WorkingClock) -> None:
        super().__init__(clock.hours, clock.calendar)
        object.__setattr__(self, "_worked", {})
        object.__setattr__(self, "_spans", {})

    def is_working_day(self, on: date) -> bool:
        known: dict[date, bool] = self._worked  # type: ignore[attr-defined]
        if on not in known:
            known[on] = super().is_working_day(on)
        return known[on]

    def openings(self, moment: datetime, *, days: int) -> Iterator[Span]:
        first = self._local_day(moment)
        for offset in range(days):
            yield from self._day(first + timedelta(days=offset))

    def _day(self, on: date) -> list[Span]:
        known: dict[date, list[Span]] = self._spans  # type: ignore[attr-defined]
        if on not in known:
            noon = datetime(on.year, on.month, on.day, 4, 0, tzinfo=UTC)
            known[on] = list(super().openings(noon, days=1))
        return known[on]
