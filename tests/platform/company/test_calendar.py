"""Do the office's hours and days steer the working clock?"""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.platform.company.conftest import NOW
from tradewind.domain.vocabulary.calendars import PUBLISHED_YEARS, DayKind
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit.queries import trail_of
from tradewind.platform.company import queries
from tradewind.platform.company import services as company
from tradewind.platform.company.models import CalendarDay
from tradewind.platform.company.refusals import BadCalendarDay, BadShift, NoWorkingHours
from tradewind.platform.reading import looking
from tradewind.platform.wording import sentence

MORNINGS = {weekday: [(time(8), time(12))] for weekday in range(5)}


def set_hours(**more):
    return company.set_working_hours(version=queries.version_of_hours(queries.working_hours()), **more)


def set_day(*, on, **more):
    return company.set_calendar_day(on=on, version=version_of(on), **more)


def clear_day(*, on, **more):
    company.clear_calendar_day(on=on, version=version_of(on), **more)


def version_of(on: date) -> int:
    return queries.version_of_day(CalendarDay.objects.filter(on=on).first())


def test_without_a_word_the_office_keeps_the_usual_hours(db):
    monday_night = datetime(2026, 10, 11, 18, 14, tzinfo=UTC)  # 02:14 on Monday in Shanghai
    assert queries.working_clock().next_opening(monday_night) == datetime(2026, 10, 12, 0, 30, tzinfo=UTC)


def test_new_hours_are_in_force_at_once(liu):
    hours = set_hours(shifts=MORNINGS, by=liu, at=NOW)
    assert queries.working_hours() == hours
    assert not queries.working_clock().is_working_day(date(2026, 10, 17))  # a Saturday
    (row,) = trail_of(liu, queries.company_profile())
    assert (row.action, row.facts["after"]["0"], row.facts["before"]["5"]) == (
        "working_hours.set",
        ["08:00-12:00"],
        ["08:30-12:00", "13:30-17:30"],
    )


def test_the_clock_knows_hours_and_days_by_one_question(liu, django_assert_num_queries):
    set_hours(shifts=MORNINGS | {0: [(time(8), time(12)), (time(18), time(20))]}, by=liu, at=NOW)
    set_day(on=date(2026, 10, 13), is_working=False, name="Stocktaking", by=liu, at=NOW)
    with django_assert_num_queries(1):
        clock = queries.working_clock()
    assert clock == WorkingClock(queries.working_hours(), queries.office_calendar())
    monday_night = datetime(2026, 10, 12, 13, tzinfo=UTC)
    assert clock.next_opening(monday_night) == datetime(2026, 10, 14, 0, tzinfo=UTC)


def test_a_page_that_looks_keeps_the_clock_it_began_with_and_the_next_one_has_the_new_one(liu):
    with looking():
        before = queries.working_clock()
        set_hours(shifts=MORNINGS, by=liu, at=NOW)
        assert queries.working_clock() is before
    with looking():
        assert queries.working_clock() != before


def test_a_week_without_hours_is_refused(liu):
    for shifts in ({}, {0: []}):
        with pytest.raises(NoWorkingHours):
            set_hours(shifts=shifts, by=liu, at=NOW)


@pytest.mark.parametrize(
    "shifts",
    [
        {0: [(time(12), time(8))]},
        {0: [(time(8), time(12)), (time(11), time(17))]},
        {7: [(time(8), time(12))]},
    ],
)
def test_impossible_hours_are_refused(shifts, liu):
    with pytest.raises(BadShift):
        set_hours(shifts=shifts, by=liu, at=NOW)
    assert queries.working_hours().shifts(date(2026, 10, 12)) != ()


def test_the_office_works_through_a_holiday_and_says_so(liu):
    day = set_day(on=date(2026, 10, 2), is_working=True, name="Canton Fair", by=liu, at=NOW)
    assert queries.office_calendar().day(date(2026, 10, 2)).kind is DayKind.MAKE_UP
    assert queries.working_clock().is_working_day(date(2026, 10, 2))
    assert trail_of(liu, day)[0].facts["name"] == "Canton Fair"


def test_setting_a_day_again_changes_it(liu):
    for is_working in (True, False):
        set_day(on=date(2026, 10, 2), is_working=is_working, name="", by=liu, at=NOW)
    assert CalendarDay.objects.count() == 1
    assert not queries.working_clock().is_working_day(date(2026, 10, 2))


def test_a_cleared_day_is_the_official_one_again(liu):
    set_day(on=date(2026, 10, 12), is_working=False, name="Typhoon", by=liu, at=NOW)
    clear_day(on=date(2026, 10, 12), by=liu, at=NOW)
    assert queries.working_clock().is_working_day(date(2026, 10, 12))
    with pytest.raises(NotFound):
        clear_day(on=date(2026, 10, 12), by=liu, at=NOW)


def test_hours_and_days_set_meanwhile_are_not_overwritten(liu, zhou):
    on, version = date(2026, 10, 12), queries.version_of_hours(queries.working_hours())
    set_hours(shifts=MORNINGS, by=zhou, at=NOW)
    with pytest.raises(StaleVersion):
        company.set_working_hours(shifts={0: [(time(9), time(10))]}, version=version, by=liu, at=NOW)
    assert queries.working_hours().by_weekday[0][0].closes == time(12)
    set_day(on=on, is_working=False, name="Typhoon", by=zhou, at=NOW)
    for act in (
        lambda: company.set_calendar_day(on=on, version=0, is_working=True, name="", by=liu, at=NOW),
        lambda: company.clear_calendar_day(on=on, version=0, by=liu, at=NOW),
    ):
        with pytest.raises(StaleVersion):
            act()
    assert queries.own_day(liu, on).name == "Typhoon"


def test_a_day_keeps_a_short_name(liu):
    with pytest.raises(BadCalendarDay):
        set_day(on=date(2026, 10, 2), is_working=True, name="x" * 61, by=liu, at=NOW)
    with pytest.raises(BadCalendarDay):
        set_day(on=date(1, 1, 1), is_working=True, name="", by=liu, at=NOW)


def test_a_salesperson_changes_neither_hours_nor_days(li_qiang):
    with pytest.raises(NotPermitted):
        set_hours(shifts=MORNINGS, by=li_qiang, at=NOW)
    with pytest.raises(NotPermitted):
        set_day(on=date(2026, 10, 2), is_working=True, name="", by=li_qiang, at=NOW)
    with pytest.raises(NotPermitted):
        clear_day(on=date(2026, 10, 2), by=li_qiang, at=NOW)


def test_a_missing_year_warns_in_a_sentence(db):
    missing = max(PUBLISHED_YEARS) + 1
    (finding,) = queries.office_calendar().findings(date(missing, 3, 1))
    assert str(missing) in sentence(finding.code, finding.facts, "en")
    assert queries.working_clock().add_working_time(
        datetime(missing, 10, 1, 1, 0, tzinfo=UTC), timedelta(hours=1)
    )  # degraded to weekdays, not refused


def test_every_day_of_a_year_is_shown(li_qiang, wu):
    days = queries.days_of_year(li_qiang, 2026)
    assert (len(days), days[0].name_zh) == (365, "元旦")
    with pytest.raises(NotPermitted):
        queries.days_of_year(wu, 2026)
