"""When is a rate too old to quote by?"""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.exchange import (
    BEIJING,
    FxRate,
    RateKind,
    is_bank_day,
    known_rate,
    time_on_bank_days,
    written_rate,
)

FRIDAY = datetime(2026, 11, 27, 10, 0, tzinfo=BEIJING)


def known(taken_at: datetime, at: datetime):
    rate = FxRate("USD", "CNY", Decimal("7.1032"), RateKind.BUYING, "中行", taken_at.date())
    return known_rate(rate, taken_at=taken_at, at=at)


@pytest.mark.parametrize(
    ("after", "hours", "is_stale"),
    [
        (timedelta(0), 0, False),
        (timedelta(hours=8, minutes=40), 8, False),
        (timedelta(days=2, hours=10), 14, False),  # Sunday at eight in the evening: nothing newer is to be had
        (timedelta(days=3), 24, False),  # Monday at ten
        (timedelta(days=3, minutes=1), 24, True),
        (timedelta(days=4), 48, True),
    ],
)
def test_fridays_rate_is_good_until_mondays_is_out(after, hours, is_stale):
    found = known(FRIDAY, FRIDAY + after)
    assert (found.age_hours, found.is_stale) == (hours, is_stale)


def test_over_the_national_holiday_a_rate_of_september_is_the_newest():
    """1 to 7 October 2026 are off; Thursday the 8th is worked."""
    taken = datetime(2026, 9, 30, 10, 0, tzinfo=BEIJING)
    assert not known(taken, datetime(2026, 10, 7, 23, 0, tzinfo=BEIJING)).is_stale
    assert known(taken, datetime(2026, 10, 8, 10, 1, tzinfo=BEIJING)).is_stale


def test_a_sunday_that_is_worked_for_a_holiday_counts():
    assert is_bank_day(date(2026, 10, 10))  # Saturday, for the National Day
    assert not is_bank_day(date(2026, 10, 2))
    assert not is_bank_day(date(2026, 11, 28))
    assert is_bank_day(date(2031, 10, 1)), "without a notice weekdays count: rather once too often 'stale'"


moments = st.integers(0, 330 * 24 * 60).map(lambda minutes: FRIDAY + timedelta(minutes=minutes))


@given(moments, moments, moments)
def test_bank_time_adds_up_and_never_exceeds_the_clock(one, two, three):
    first, middle, last = sorted((one, two, three))
    whole = time_on_bank_days(first, last)
    assert whole == time_on_bank_days(first, middle) + time_on_bank_days(middle, last)
    assert timedelta(0) <= whole <= last - first
    assert time_on_bank_days(last, first) == timedelta(0)


@pytest.mark.parametrize(
    ("rate", "text"),
    [("7.1032", "7.1032"), ("7.1", "7.1000"), ("0.0460123", "0.046012"), ("0.00027912", "0.00027912"), 
     ("23.5", "23.5000"), ("0.8812", "0.88120"), ("0.00000001", "0.00000001")],
)  # fmt: skip
def test_a_rate_shows_the_digits_that_count(rate, text):
    assert written_rate(Decimal(rate)) == text


def test_a_rate_is_said_from_the_foreign_currency():
    assert str(FxRate("USD", "CNY", Decimal("7.1032"), RateKind.BUYING, "中行", FRIDAY.date())) == "1 USD = 7.1032 CNY"
