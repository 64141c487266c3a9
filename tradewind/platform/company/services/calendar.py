"""Setting the office's hours and its own days."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from tradewind.domain.vocabulary.text import clean_line
from tradewind.domain.vocabulary.working_time import Shift, WorkingHours
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.company import permissions, queries
from tradewind.platform.company.locking import locked_profile
from tradewind.platform.company.models import CalendarDay, WorkingShift
from tradewind.platform.company.refusals import BadCalendarDay, BadShift, NoWorkingHours
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

LONGEST_DAY_NAME = 60
EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)


@use_case
def set_working_hours(
    *, shifts: Mapping[int, Sequence[tuple[time, time]]], version: int, by: Actor, at: datetime
) -> WorkingHours:
    """Set the hours of every weekday (0 is Monday); every deadline in working time runs by them from now on."""
    require(by, permissions.MANAGE_CALENDAR)
    hours = WorkingHours({weekday: _shifts(weekday, edges) for weekday, edges in shifts.items() if edges})
    if not hours.by_weekday:
        raise NoWorkingHours()
    profile = locked_profile()
    present = queries.working_hours()
    refuse_stale(version, queries.version_of_hours(present))

    before = queries.hours_as_facts(present)
    WorkingShift.objects.all().delete()
    WorkingShift.objects.bulk_create(
        WorkingShift(weekday=weekday, opens=shift.opens, closes=shift.closes)
        for weekday, day in hours.by_weekday.items()
        for shift in day
    )
    audit.record("working_hours.set", profile, by=by, at=at, before=before, after=queries.hours_as_facts(hours))
    return hours


@use_case
def set_calendar_day(*, on: date, version: int, is_working: bool, name: str, by: Actor, at: datetime) -> CalendarDay:
    """Say of one day that the office works or rests, whatever the official calendar says."""
    require(by, permissions.MANAGE_CALENDAR)
    kept = clean_line(name)
    if len(kept) > LONGEST_DAY_NAME or not EARLIEST <= on <= LATEST:
        raise BadCalendarDay()
    locked_profile()
    refuse_stale(version, queries.version_of_day(CalendarDay.objects.filter(on=on).first()))
    day, _ = CalendarDay.objects.update_or_create(
        on=on, defaults={"is_working": is_working, "name": kept, "set_by_id": by.pk, "set_at": at}
    )  # fmt: skip
    audit.record("calendar_day.set", day, by=by, at=at, on=on, is_working=is_working, name=kept)
    return day


@use_case
def clear_calendar_day(*, on: date, version: int, by: Actor, at: datetime) -> None:
    """Let the official calendar speak for the day again."""
    require(by, permissions.MANAGE_CALENDAR)
    locked_profile()
    day = CalendarDay.objects.filter(on=on).first()
    if day is None:
        raise NotFound(what="calendar_day")
    refuse_stale(version, queries.version_of_day(day))
    audit.record("calendar_day.cleared", day, by=by, at=at, on=on, was_working=day.is_working, name=day.name)
    day.delete()


def _shifts(weekday: int, edges: Sequence[tuple[time, time]]) -> tuple[Shift, ...]:
    if weekday not in range(7):
        raise BadShift(weekday=weekday)
    try:
        shifts = tuple(sorted(Shift(opens, closes) for opens, closes in edges))
        WorkingHours({weekday: shifts})
    except ValueError as error:
        raise BadShift(weekday=weekday) from error
    return shifts
