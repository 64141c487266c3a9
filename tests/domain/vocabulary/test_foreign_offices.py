"""Does a caller learn whether the customer's office is open?"""

from datetime import UTC, date, datetime, time

import pytest

from tradewind.domain.vocabulary.calendars import OwnDay
from tradewind.domain.vocabulary.foreign_offices import (
    OfficeState,
    foreign_office,
    holiday_on,
    next_holiday,
    weekend_of,
)
from tradewind.domain.vocabulary.tables import FRIDAY, SATURDAY, SUNDAY


@pytest.mark.parametrize(
    ("country", "on", "weekend"),
    [
        ("DE", date(2026, 1, 1), {SATURDAY, SUNDAY}),
        ("SA", date(2026, 1, 1), {FRIDAY, SATURDAY}),
        ("AE", date(2021, 12, 31), {FRIDAY, SATURDAY}),
        ("AE", date(2022, 1, 1), {SATURDAY, SUNDAY}),
        ("IN", date(2026, 1, 1), {SUNDAY}),
    ],
)
def test_a_weekend_belongs_to_its_country_and_its_time(country, on, weekend):
    assert weekend_of(country, on) == weekend


@pytest.mark.parametrize(
    ("country", "zone", "moment", "state"),
    [
        ("DE", "Europe/Berlin", datetime(2026, 10, 12, 8, 0, tzinfo=UTC), OfficeState.OPEN),
        ("DE", "Europe/Berlin", datetime(2026, 10, 12, 2, 0, tzinfo=UTC), OfficeState.CLOSED),
        ("DE", "Europe/Berlin", datetime(2026, 10, 11, 10, 0, tzinfo=UTC), OfficeState.WEEKEND),
        ("SA", "Asia/Riyadh", datetime(2026, 10, 11, 10, 0, tzinfo=UTC), OfficeState.OPEN),  # a Sunday
        ("SA", "Asia/Riyadh", datetime(2026, 10, 9, 10, 0, tzinfo=UTC), OfficeState.WEEKEND),  # a Friday
        ("DE", "Europe/Berlin", datetime(2026, 12, 25, 10, 0, tzinfo=UTC), OfficeState.HOLIDAY),
        ("CN", "Asia/Shanghai", datetime(2026, 10, 10, 3, 0, tzinfo=UTC), OfficeState.OPEN),  # 调休 Saturday
        ("CN", "Asia/Shanghai", datetime(2026, 10, 5, 3, 0, tzinfo=UTC), OfficeState.HOLIDAY),
    ],
)
def test_the_state_of_an_office_elsewhere(country, zone, moment, state):
    assert foreign_office(country, zone, moment).state is state


def test_offices_close_early_in_ramadan():
    afternoon = datetime(2026, 2, 24, 13, 0, tzinfo=UTC)  # 16:00 in Riyadh
    office = foreign_office("SA", "Asia/Riyadh", afternoon)
    assert (office.state, office.closes, office.in_ramadan) == (OfficeState.CLOSED, time(15), True)


def test_what_we_were_told_stands_above_the_table():
    moment = datetime(2026, 10, 12, 8, 0, tzinfo=UTC)
    told = {date(2026, 10, 12): OwnDay(False, "Inventory")}
    office = foreign_office("DE", "Europe/Berlin", moment, told)
    assert (office.state, office.holiday) == (OfficeState.HOLIDAY, "Inventory")


def test_the_next_holiday_is_a_day_that_would_have_been_worked():
    holiday = next_holiday("DE", date(2026, 12, 20))
    assert (holiday.on, holiday.name) == (date(2026, 12, 25), "Christmas Day")


def test_a_country_nobody_has_data_for_has_no_holidays():
    assert next_holiday("ZZ", date(2026, 1, 2)) is None
    assert holiday_on("ZZ", date(2026, 1, 1)) == ""
