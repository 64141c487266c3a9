"""When do things happen in the demo? Only on days the office worked, all of them before today."""

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from tradewind.domain.vocabulary.calendars import OfficeCalendar
from tradewind.domain.vocabulary.working_time import WorkingHours

OFFICE_ZONE = ZoneInfo("Asia/Shanghai")
DEPTH = timedelta(days=731)  # 24 months
_MINUTES = (*range(8 * 60 + 34, 11 * 60 + 57), *range(13 * 60 + 33, 17 * 60 + 27))


class Days:
    """The office's working days of the 24 months up to yesterday."""

    def __init__(self, today: date) -> None:
        hours, calendar = WorkingHours(), OfficeCalendar()
        self.today = today
        span = calendar.days(today - DEPTH, today)
        self.worked = tuple(day.on for day in span if hours.shifts(day.on, day.kind))

    @property
    def first(self) -> date:
        return self.worked[0]

    @property
    def last(self) -> date:
        return self.worked[-1]

    def back(self, days: int) -> date:
        """The working day so many days before today, or the one before it."""
        place = bisect_right(self.worked, self.today - timedelta(days=days)) - 1
        return self.worked[max(place, 0)]

    def on_or_after(self, on: date) -> date | None:
        """The first day worked from a day on; nothing where that would be today or later."""
        place = bisect_left(self.worked, on)
        return self.worked[place] if place < len(self.worked) else None

    def between(self, begins_on: date, ends_on: date) -> tuple[date, ...]:
        """The days worked from the first day to the last, both counted."""
        return self.worked[bisect_left(self.worked, begins_on) : bisect_right(self.worked, ends_on)]


def due_day(on: date) -> date:
    """A due date that does not fall on a Sunday."""
    return on + timedelta(days=1) if on.weekday() == 6 else on


def moment(on: date, dice: Random) -> datetime:
    """Some minute of the office's hours."""
    minute = dice.choice(_MINUTES)
    return at_minute(on, minute // 60, minute % 60, dice.randrange(60))


def moments(on: date, count: int, dice: Random) -> list[datetime]:
    """Several minutes of one day, in order."""
    return sorted(moment(on, dice) for _ in range(count))


def at_minute(on: date, hour: int, minute: int, second: int = 0) -> datetime:
    return datetime.combine(on, time(hour, minute, second), OFFICE_ZONE).astimezone(UTC)
