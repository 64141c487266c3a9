"""On which days do offices and banks of a country work, and which day is so many of them later?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from tradewind.domain.vocabulary.calendars import PUBLISHED_YEARS, OwnDay
from tradewind.domain.vocabulary.foreign_offices import is_worked, knows_holidays

_DAY = timedelta(days=1)
_LONGEST_REST = 60  # days: nowhere rests an office longer


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A country's calendar with what we were told about single days. Without a country every day is worked."""

    country: str = ""
    own_days: Mapping[date, OwnDay] = field(default_factory=dict, hash=False)

    def is_worked(self, on: date) -> bool:
        own = self.own_days.get(on)
        if own is not None:
            return own.is_working
        return not self.country or is_worked(self.country, on)

    def first_from(self, on: date) -> date:
        """The day itself, or the next one that is worked."""
        for offset in range(_LONGEST_REST):
            if self.is_worked(on + offset * _DAY):
                return on + offset * _DAY
        return on

    def last_until(self, on: date) -> date:
        """The day itself, or the last one before it that is worked."""
        for offset in range(_LONGEST_REST):
            if self.is_worked(on - offset * _DAY):
                return on - offset * _DAY
        return on

    def after(self, on: date, days: int) -> date:
        """So many working days later; none later is the day itself, worked or not."""
        for _step in range(days):
            on = self.first_from(on + _DAY)
        return on

    def rests_between(self, begins_on: date, ends_on: date) -> int:
        """How many days of a half-open period are not worked."""
        days = (begins_on + offset * _DAY for offset in range((ends_on - begins_on).days))
        return sum(not self.is_worked(on) for on in days)

    def knows(self, year: int) -> bool:
        """Whether anybody has the holidays of that year; weekends are always known."""
        if not self.country or any(on.year == year and not own.is_working for on, own in self.own_days.items()):
            return True
        return year in PUBLISHED_YEARS if self.country == "CN" else knows_holidays(self.country, year)
