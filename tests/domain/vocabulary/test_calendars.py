"""Does the calendar know Chinese holidays, 调休 and the office's own days, and admit what it does not know?"""

from datetime import date

import pytest

from tradewind.domain.vocabulary.calendars import (
    PUBLISHED_YEARS,
    CalendarDay,
    DayKind,
    DaySource,
    OfficeCalendar,
    OwnDay,
    china_day,
)
from tradewind.domain.vocabulary.finding import Severity

UNPUBLISHED = max(PUBLISHED_YEARS) + 5


@pytest.mark.parametrize(
    ("on", "kind", "name_zh"),
    [
        (date(2026, 10, 1), DayKind.HOLIDAY, "国庆节"),
        (date(2026, 10, 3), DayKind.HOLIDAY, "国庆节"),  # a Saturday inside the holiday
        (date(2026, 10, 10), DayKind.MAKE_UP, "国庆节"),  # 调休: a Saturday that is worked
        (date(2026, 9, 20), DayKind.MAKE_UP, "国庆节"),  # 调休: a Sunday that is worked
        (date(2026, 10, 12), DayKind.ORDINARY, ""),
        (date(2026, 10, 11), DayKind.ORDINARY, ""),  # whether a Sunday is worked the hours say
    ],
)
def test_the_state_councils_word(on, kind, name_zh):
    assert (china_day(on).kind, china_day(on).name_zh) == (kind, name_zh)


def test_the_offices_own_word_stands_above_it():
    calendar = OfficeCalendar(
        {date(2026, 10, 1): OwnDay(True, "Stocktaking"), date(2026, 10, 12): OwnDay(False, "Move")}
    )
    assert calendar.day(date(2026, 10, 1)).kind is DayKind.MAKE_UP
    assert calendar.day(date(2026, 10, 12)) == CalendarDay(
        date(2026, 10, 12), DayKind.HOLIDAY, "Move", "Move", DaySource.OFFICE
    )


def test_a_year_without_a_notice_is_ordinary_and_says_so():
    day = china_day(date(UNPUBLISHED, 10, 1))
    assert (day.kind, day.source) == (DayKind.ORDINARY, DaySource.UNKNOWN)
    (finding,) = OfficeCalendar().findings(date(UNPUBLISHED, 5, 1))
    assert (finding.code, finding.facts, finding.severity) == (
        "calendar_year_missing",
        {"year": UNPUBLISHED},
        Severity.WARNING,
    )


def test_the_next_year_is_missed_two_months_ahead():
    last = max(PUBLISHED_YEARS)
    assert OfficeCalendar().findings(date(last, 6, 1)) == ()
    assert [finding.facts["year"] for finding in OfficeCalendar().findings(date(last, 11, 20))] == [last + 1]


def test_a_year_entered_by_hand_is_no_longer_missing():
    calendar = OfficeCalendar({date(UNPUBLISHED, 10, 1): OwnDay(False, "National Day")})
    assert calendar.findings(date(UNPUBLISHED, 5, 1)) == ()


def test_a_period_is_half_open():
    days = list(OfficeCalendar().days(date(2026, 9, 30), date(2026, 10, 2)))
    assert [day.on.day for day in days] == [30, 1]
