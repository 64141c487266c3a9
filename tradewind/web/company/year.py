"""How is a year drawn: twelve months of weeks, each day with what it is?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from tradewind.domain.vocabulary.calendars import CalendarDay, DayKind, DaySource
from tradewind.domain.vocabulary.working_time import WorkingHours


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day as it is drawn: holiday, make_up, rest or work; `is_own` when the office said so itself."""

    on: date
    look: str
    name: str
    is_own: bool
    is_today: bool


@dataclass(frozen=True, slots=True)
class Month:
    first: date
    weeks: tuple[tuple[DayCell | None, ...], ...]


def months_of(days: Sequence[CalendarDay], hours: WorkingHours, *, chinese: bool, today: date) -> tuple[Month, ...]:
    """The days of a year by month and week, Monday first; gaps at the edges of a month are None."""
    cells = [_cell(day, hours, chinese, today) for day in days]
    months = []
    for _, group in groupby(cells, key=lambda cell: cell.on.month):
        of_month = list(group)
        first = of_month[0].on
        padded: list[DayCell | None] = [None] * first.weekday() + list(of_month)
        padded += [None] * (-len(padded) % 7)
        weeks = tuple(tuple(padded[start : start + 7]) for start in range(0, len(padded), 7))
        months.append(Month(first, weeks))
    return tuple(months)


def working_days(months: Sequence[Month]) -> int:
    """How many days of the year are worked."""
    cells = [cell for month in months for week in month.weeks for cell in week if cell is not None]
    return sum(cell.look in ("work", "make_up") for cell in cells)


def year_from(text: str, usual: int) -> int:
    """The year of an address; anything odd gives the usual one."""
    shown = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else usual
    return min(max(shown, 2005), 2098)


def _cell(day: CalendarDay, hours: WorkingHours, chinese: bool, today: date) -> DayCell:
    ordinary = "work" if hours.shifts(day.on) else "rest"
    look = ordinary if day.kind is DayKind.ORDINARY else day.kind.value
    name = day.name_zh if chinese else day.name
    return DayCell(day.on, look, name, day.source is DaySource.OFFICE, day.on == today)


def weekday_dates() -> list[date]:
    """Seven days, Monday first, for the heads of a week's columns."""
    return [date(2024, 1, number) for number in range(1, 8)]
