"""Which days the office works: Chinese holidays with 调休, then the office's own word, year by year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from chinese_calendar import constants as state_council

from tradewind.domain.vocabulary.finding import Finding

SOURCE = "国务院办公厅关于部分节假日安排的通知"
PUBLISHED_YEARS = frozenset(on.year for on in state_council.holidays)
# The notice for the next year comes out in October or November; a promise made now may fall into it.
_LOOK_AHEAD = timedelta(days=60)


class DayKind(StrEnum):
    ORDINARY = "ordinary"
    HOLIDAY = "holiday"
    MAKE_UP = "make_up"  # 调休: a day of rest that is worked


class DaySource(StrEnum):
    STATE = "state"
    OFFICE = "office"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day and why it is what it is; `source` is unknown in a year without a published notice."""

    on: date
    kind: DayKind
    name: str = ""
    name_zh: str = ""
    source: DaySource = DaySource.STATE


@dataclass(frozen=True, slots=True)
class OwnDay:
    """The office's own word about a day: it works or it rests, and what it calls that."""

    is_working: bool
    name: str = ""


def china_day(on: date) -> CalendarDay:
    """The State Council's word about a day; in a year without one every day is ordinary, and says so."""
    if on.year not in PUBLISHED_YEARS:
        return CalendarDay(on, DayKind.ORDINARY, source=DaySource.UNKNOWN)
    for kind, table in ((DayKind.HOLIDAY, state_council.holidays), (DayKind.MAKE_UP, state_council.workdays)):
        if on in table:
            festival = state_council.Holiday(table[on])
            return CalendarDay(on, kind, festival.value, festival.chinese)
    return CalendarDay(on, DayKind.ORDINARY)


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """China's calendar with the office's own days laid over it."""

    own_days: Mapping[date, OwnDay] = field(default_factory=dict, hash=False)

    def day(self, on: date) -> CalendarDay:
        own = self.own_days.get(on)
        if own is None:
            return china_day(on)
        kind = DayKind.MAKE_UP if own.is_working else DayKind.HOLIDAY
        return CalendarDay(on, kind, own.name, own.name, DaySource.OFFICE)

    def days(self, begins_on: date, ends_on: date) -> Iterator[CalendarDay]:
        """The days of a half-open period."""
        for offset in range((ends_on - begins_on).days):
            yield self.day(begins_on + timedelta(days=offset))

    def year_is_known(self, year: int) -> bool:
        """Published, or entered by hand: one own day of rest shows that somebody has looked at the year."""
        return year in PUBLISHED_YEARS or any(
            on.year == year and not own.is_working for on, own in self.own_days.items()
        )

    def findings(self, on: date) -> tuple[Finding, ...]:
        """The years needed now or soon for which nobody has holidays."""
        years = sorted({on.year, (on + _LOOK_AHEAD).year})
        return tuple(missing_year(year) for year in years if not self.year_is_known(year))


def missing_year(year: int) -> Finding:
    return Finding("calendar_year_missing", SOURCE, {"year": year})
