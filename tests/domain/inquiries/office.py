"""The office of these tests: its hours, its moments and the tables of cases."""

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from tradewind.domain.vocabulary.calendars import OfficeCalendar, OwnDay
from tradewind.domain.vocabulary.working_time import (
    AFTERNOON,
    DEFAULT_HOURS,
    MORNING,
    Shift,
    WorkingClock,
    WorkingHours,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICE = WorkingClock()
WITHOUT_LUNCH = (Shift(MORNING.opens, AFTERNOON.closes),)
HOURS = {
    "usual": OFFICE,
    "short_saturday": WorkingClock(WorkingHours({**DEFAULT_HOURS, 5: (Shift(time(9), time(12)),)})),
    "long_friday": WorkingClock(WorkingHours({**DEFAULT_HOURS, 4: WITHOUT_LUNCH})),
}

MOMENTS = st.integers(0, 400 * 24 * 60).map(
    lambda minutes: datetime(2025, 12, 1, tzinfo=SHANGHAI) + timedelta(minutes=minutes)
)
DAYS = st.integers(0, 400).map(lambda days: date(2025, 12, 1) + timedelta(days=days))
CLOCKS = st.sampled_from(list(HOURS.values()))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def resting(clock: WorkingClock, *days: date) -> WorkingClock:
    """The same office with more days of rest."""
    return WorkingClock(clock.hours, OfficeCalendar({day: OwnDay(False, "Rest") for day in days}))


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "cases" / f"{name}.toml").read_text(encoding="utf-8"))
