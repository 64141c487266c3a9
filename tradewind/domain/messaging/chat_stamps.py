"""When was a line of a chat written: is 05/01 the fifth of January or the first of May?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

_MORNING = ("am", "a.m.", "a. m.", "上午", "凌晨", "早上", "清晨", "ص", "오전", "午前")
_AFTERNOON = ("pm", "p.m.", "p. m.", "下午", "晚上", "傍晚", "中午", "م", "오후", "午後")
HALF_DAY = "|".join(each.replace(".", r"\.").replace(" ", r"\s?") for each in (*_MORNING, *_AFTERNOON))
_NOON = "中午"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in the order in which it is written, a time, and the half of the day where one is said."""

    date: tuple[int, int, int]
    time: tuple[int, int, int]
    half: str = ""
    dotted: bool = False

    @property
    def year_is_first(self) -> bool:
        return self.date[0] > 31


def day_is_first(stamps: Sequence[Stamp]) -> bool:
    """One file has one order. A number above twelve decides; else the order in which time does not run backwards."""
    open_ones = [stamp for stamp in stamps if not stamp.year_is_first]
    if any(stamp.date[0] > 12 for stamp in open_ones):
        return True
    if any(stamp.date[1] > 12 for stamp in open_ones):
        return False
    by_day, by_month = (_steps_back(open_ones, day_first=each) for each in (True, False))
    if by_day != by_month:
        return by_day < by_month
    if any(stamp.dotted for stamp in open_ones):
        return True
    # Only where people write 1/5/24 for January do they write AM and PM in Latin letters, mostly.
    return not any(stamp.half in ("am", "pm") for stamp in open_ones)


def _steps_back(stamps: Sequence[Stamp], *, day_first: bool) -> int:
    days = [_day(stamp, day_first=day_first) for stamp in stamps]
    return sum(later < earlier for earlier, later in zip(days, days[1:], strict=False))


def _day(stamp: Stamp, *, day_first: bool) -> tuple[int, int, int]:
    first, second, third = stamp.date
    if stamp.year_is_first:
        return first, second, third
    year = third if third > 99 else 2000 + third
    return (year, second, first) if day_first else (year, first, second)


def moment_of(stamp: Stamp, *, day_first: bool, zone: tzinfo) -> datetime | None:
    """Nothing where the numbers are no date."""
    year, month, day = _day(stamp, day_first=day_first)
    hour, minute, second = stamp.time
    half = stamp.half.replace("\u202f", " ")
    if half in _AFTERNOON and hour < 12 and not (half == _NOON and hour >= 11):
        hour += 12
    elif half in _MORNING and hour == 12:
        hour = 0
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
    except ValueError:
        return None
