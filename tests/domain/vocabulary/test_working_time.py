"""Does a clock that runs in working hours start, stop and finish when it should?"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.calendars import OfficeCalendar, OwnDay
from tradewind.domain.vocabulary.working_time import OfficeNeverOpens, Shift, WorkingClock, WorkingHours

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICE = WorkingClock()

MINUTES = 365 * 24 * 60
MOMENTS = st.integers(0, MINUTES).map(lambda m: datetime(2025, 12, 1, tzinfo=SHANGHAI) + timedelta(minutes=m))
SPANS = st.integers(0, 60 * 60).map(lambda minutes: timedelta(minutes=minutes))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-10-12 08:29", False),
        ("2026-10-12 08:30", True),
        ("2026-10-12 11:59", True),
        ("2026-10-12 12:00", False),
        ("2026-10-12 13:30", True),
        ("2026-10-12 17:30", False),
        ("2026-10-17 10:00", True),  # Saturday is worked
        ("2026-10-18 10:00", False),  # Sunday is not
        ("2026-10-01 10:00", False),  # National Day
        ("2026-09-20 10:00", True),  # a Sunday worked for National Day (调休)
    ],
)
def test_the_office_is_open_in_its_hours(moment, is_open):
    assert OFFICE.is_open(at(moment)) is is_open


@pytest.mark.parametrize(
    ("arrived", "clock_starts"),
    [
        ("2026-10-12 02:14", "2026-10-12 08:30"),
        ("2026-10-12 10:08", "2026-10-12 10:08"),
        ("2026-10-12 12:15", "2026-10-12 13:30"),
        ("2026-10-17 18:00", "2026-10-19 08:30"),  # Saturday evening to Monday
        ("2026-09-30 18:00", "2026-10-08 08:30"),  # over the October holiday
    ],
)
def test_a_night_arrival_counts_from_opening_time(arrived, clock_starts):
    assert OFFICE.next_opening(at(arrived)) == at(clock_starts)


@pytest.mark.parametrize(
    ("arrived", "hours", "due"),
    [
        ("2026-10-12 09:00", 2, "2026-10-12 11:00"),
        ("2026-10-12 11:00", 2, "2026-10-12 14:30"),
        ("2026-10-12 10:00", 2, "2026-10-12 12:00"),  # due at noon, not after lunch
        ("2026-10-12 22:00", 2, "2026-10-13 10:30"),
        ("2026-09-30 16:30", 2, "2026-10-08 09:30"),
    ],
)
def test_two_working_hours_to_quote(arrived, hours, due):
    assert OFFICE.add_working_time(at(arrived), timedelta(hours=hours)) == at(due)


def test_answers_come_in_utc():
    assert OFFICE.next_opening(at("2026-10-12 02:14")).tzinfo is UTC


def test_a_working_day_is_seven_and_a_half_hours():
    assert OFFICE.working_time_between(at("2026-10-12 00:00"), at("2026-10-13 00:00")) == timedelta(hours=7.5)
    assert OFFICE.working_time_between(at("2026-10-13 00:00"), at("2026-10-12 00:00")) == timedelta(hours=-7.5)


def test_the_offices_own_day_of_rest_stops_the_clock():
    closed = WorkingClock(calendar=OfficeCalendar({date(2026, 10, 12): OwnDay(False, "Typhoon")}))
    assert closed.next_opening(at("2026-10-12 09:00")) == at("2026-10-13 08:30")
    assert not closed.is_working_day(date(2026, 10, 12))


def test_an_office_that_never_opens_refuses_instead_of_searching_for_ever():
    never = WorkingClock(hours=WorkingHours({}))
    with pytest.raises(OfficeNeverOpens):
        never.next_opening(at("2026-10-12 09:00"))
    with pytest.raises(OfficeNeverOpens):
        never.add_working_time(at("2026-10-12 09:00"), timedelta(hours=1))


def test_shifts_stand_in_order():
    with pytest.raises(ValueError):
        Shift(time(12), time(8))
    with pytest.raises(ValueError):
        WorkingHours({0: (Shift(time(8), time(12)), Shift(time(11), time(15)))})


def test_a_moment_without_a_zone_is_a_bug():
    with pytest.raises(TypeError):
        OFFICE.is_open(datetime(2026, 10, 12, 9))  # noqa: DTZ001


def test_an_office_with_summer_time_keeps_its_wall_clock():
    hamburg = WorkingClock(hours=WorkingHours(zone="Europe/Berlin"))
    berlin = ZoneInfo("Europe/Berlin")
    saturday = datetime(2026, 3, 28, 18, tzinfo=berlin)  # the clocks go forward in the night to Sunday
    assert hamburg.next_opening(saturday) == datetime(2026, 3, 30, 8, 30, tzinfo=berlin)


@given(MOMENTS, SPANS)
def test_the_time_added_is_the_time_that_passes(moment, span):
    due = OFFICE.add_working_time(moment, span)
    assert OFFICE.working_time_between(moment, due) == span
    assert due >= moment


@given(MOMENTS, MOMENTS, MOMENTS)
def test_periods_add_up(one, two, three):
    first, middle, last = sorted((one, two, three))
    whole = OFFICE.working_time_between(first, last)
    assert whole == OFFICE.working_time_between(first, middle) + OFFICE.working_time_between(middle, last)


@given(MOMENTS, st.integers(50, 1500))
def test_years_are_counted_as_their_days_are(moment, days):
    ends = [moment + timedelta(days=day) for day in range(days + 1)]
    singly = (OFFICE.working_time_between(*pair) for pair in zip(ends, ends[1:], strict=False))
    assert OFFICE.working_time_between(ends[0], ends[-1]) == sum(singly, timedelta(0))
