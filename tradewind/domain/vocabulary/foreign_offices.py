"""Whether a customer's office is open now, and which holiday comes next there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from tradewind.domain.vocabulary.calendars import DayKind, OwnDay, china_day
from tradewind.domain.vocabulary.tables import RAMADAN, RAMADAN_COUNTRIES, SATURDAY, SUNDAY, WEEKENDS

_DEFAULT_WEEKEND = frozenset({SATURDAY, SUNDAY})
_OPENS = time(9, 0)
_CLOSES = time(17, 30)
_CLOSES_IN_RAMADAN = time(15, 0)
_HOLIDAYS_AHEAD_DAYS = 366


class OfficeState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"  # outside hours, on a day that is worked
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class Holiday:
    on: date
    name: str


@dataclass(frozen=True, slots=True)
class ForeignOffice:
    """What a caller wants to know before dialling."""

    state: OfficeState
    local_time: datetime
    closes: time
    holiday: str = ""
    in_ramadan: bool = False


def weekend_of(country: str, on: date) -> frozenset[int]:
    """The weekdays (0 is Monday) on which offices rest there on that date."""
    for rule in WEEKENDS:
        if rule.country == country and rule.begins_on <= on and (rule.ends_on is None or on < rule.ends_on):
            return rule.days
    return _DEFAULT_WEEKEND


def holiday_on(country: str, on: date) -> str:
    """The public holiday's name, or nothing: also where nobody has data for the country."""
    if country == "CN":
        day = china_day(on)
        return day.name if day.kind is DayKind.HOLIDAY else ""
    return _public_holidays(country, on.year).get(on, "")


def knows_holidays(country: str, year: int) -> bool:
    """Whether anybody has data for the country's public holidays of that year."""
    return bool(_public_holidays(country, year))


def is_worked(country: str, on: date) -> bool:
    """Whether offices there work on a day."""
    return _rest(country, on, None)[0] is None


def next_holiday(country: str, on: date) -> Holiday | None:
    """The first holiday on or after the day, within a year, that is not a weekend anyway."""
    for offset in range(_HOLIDAYS_AHEAD_DAYS):
        day = on + timedelta(days=offset)
        name = holiday_on(country, day)
        if name and day.weekday() not in weekend_of(country, day):
            return Holiday(day, name)
    return None


def is_ramadan(country: str, on: date) -> bool:
    return country in RAMADAN_COUNTRIES and any(first <= on <= last for first, last in RAMADAN)


def foreign_office(
    country: str, zone: str, moment: datetime, own_days: Mapping[date, OwnDay] | None = None
) -> ForeignOffice:
    """The state of an office there at a moment; `own_days` are what we were told about this country."""
    local = moment.astimezone(UTC).astimezone(ZoneInfo(zone))
    on = local.date()
    in_ramadan = is_ramadan(country, on)
    closes = _CLOSES_IN_RAMADAN if in_ramadan else _CLOSES
    rest, holiday = _rest(country, on, (own_days or {}).get(on))
    state = rest or (OfficeState.OPEN if _OPENS <= local.time() < closes else OfficeState.CLOSED)
    return ForeignOffice(state, local, closes, holiday, in_ramadan)


def next_office_morning(
    country: str, zone: str, moment: datetime, own_days: Mapping[date, OwnDay] | None = None
) -> datetime:
    """When an office there opens next, in UTC: a letter that comes then lies on top."""
    local = moment.astimezone(UTC).astimezone(ZoneInfo(zone))
    for offset in range(_HOLIDAYS_AHEAD_DAYS):
        day = local.date() + timedelta(days=offset)
        opens = datetime.combine(day, _OPENS, ZoneInfo(zone)).astimezone(UTC)
        rest, _holiday = _rest(country, day, (own_days or {}).get(day))
        if rest is None and opens > moment:
            return opens
    return moment + timedelta(days=1)  # nowhere rests an office for a year


def _rest(country: str, on: date, own: OwnDay | None) -> tuple[OfficeState | None, str]:
    """Why the day is not worked, with the holiday's name; None when it is."""
    if own is not None:
        return (None, "") if own.is_working else (OfficeState.HOLIDAY, own.name)
    if holiday := holiday_on(country, on):
        return OfficeState.HOLIDAY, holiday
    is_make_up = country == "CN" and china_day(on).kind is DayKind.MAKE_UP
    if on.weekday() in weekend_of(country, on) and not is_make_up:
        return OfficeState.WEEKEND, ""
    return None, ""


@lru_cache(maxsize=512)
def _public_holidays(country: str, year: int) -> dict[date, str]:
    try:
        known = holidays.country_holidays(country, years=year, language="en_US")
    except NotImplementedError:
        return {}
    return dict(known)
