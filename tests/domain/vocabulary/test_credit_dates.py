"""Until when must goods leave and papers be at the bank (UCP 600)?"""

from datetime import date

import pytest

from tradewind.domain.vocabulary.calendars import OwnDay
from tradewind.domain.vocabulary.credit_dates import CreditDates, DecidedBy, presentation_deadline
from tradewind.domain.vocabulary.working_days import WorkingDays

EVERY_DAY = WorkingDays()


@pytest.mark.parametrize(
    ("shipped", "days", "last"),
    [("2026-07-01", 21, "2026-07-22"), ("2026-10-28", 15, "2026-11-12"), ("2026-02-28", 1, "2026-03-01")],
)
def test_the_day_of_shipment_is_not_counted(shipped: str, days: int, last: str) -> None:
    credit = CreditDates(presentation_days=days, bank=EVERY_DAY)
    found = presentation_deadline(credit, date.fromisoformat(shipped))
    assert (found.on, found.decided_by, found.is_rolled) == (date.fromisoformat(last), DecidedBy.PERIOD, False)


def test_an_earlier_expiry_ends_the_time_for_papers() -> None:
    credit = CreditDates(expires_on=date(2026, 7, 10), bank=EVERY_DAY)
    found = presentation_deadline(credit, date(2026, 7, 1))
    assert (found.on, found.decided_by) == (date(2026, 7, 10), DecidedBy.EXPIRY)


def test_a_closed_bank_moves_the_papers_and_never_the_goods() -> None:
    """3 October 2026 lies in the golden week; banks in China open on the 8th (art. 29(a), 29(c))."""
    credit = CreditDates(date(2026, 10, 3), date(2026, 10, 3), bank=WorkingDays("CN"))
    found = presentation_deadline(credit, date(2026, 9, 28))
    assert (found.on, found.is_rolled) == (date(2026, 10, 8), True)
    assert credit.last_shipment == date(2026, 10, 3)


def test_a_credit_without_a_latest_day_lets_goods_leave_until_it_expires() -> None:
    assert CreditDates(expires_on=date(2026, 7, 10)).last_shipment == date(2026, 7, 10)
    assert CreditDates().last_shipment is None


def test_a_weekend_is_the_banks_own() -> None:
    """In Dubai a Saturday and Sunday rest since 2022; in Riyadh Friday and Saturday."""
    friday = date(2026, 11, 13)
    assert (WorkingDays("AE").is_worked(friday), WorkingDays("SA").is_worked(friday)) == (True, False)
    assert WorkingDays("SA").first_from(friday) == date(2026, 11, 15)
    assert WorkingDays("SA").last_until(friday) == date(2026, 11, 12)


def test_what_we_were_told_of_a_day_comes_before_any_calendar() -> None:
    told = {date(2026, 11, 15): OwnDay(is_working=True), date(2026, 11, 16): OwnDay(is_working=False, name="strike")}
    china = WorkingDays("CN", told)
    assert (china.is_worked(date(2026, 11, 15)), china.is_worked(date(2026, 11, 16))) == (True, False)
    assert china.after(date(2026, 11, 13), 2) == date(2026, 11, 17)


def test_a_worked_sunday_before_the_golden_week_counts() -> None:
    """20 September 2026 is worked for the holiday (调休)."""
    assert WorkingDays("CN").is_worked(date(2026, 9, 20))
    assert WorkingDays("CN").rests_between(date(2026, 9, 30), date(2026, 10, 8)) == 7


def test_who_has_no_calendar_says_so() -> None:
    assert (WorkingDays("DE").knows(2026), WorkingDays("CN").knows(2035), EVERY_DAY.knows(2035)) == (True, False, True)
