"""Which part of the price is due when, and what has come of it?"""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.orders.dues import dues_of, overdue_findings
from tradewind.domain.vocabulary.lateness import LatenessClause
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import PaymentTrigger, deposit_and_copy, open_account
from tradewind.domain.vocabulary.working_days import WorkingDays

CHINA = WorkingDays("CN")


def usd(amount: int | str) -> Money:
    return Money(Decimal(amount), "USD")


def test_the_deposit_is_due_with_the_order_and_the_rest_waits_for_the_vessel() -> None:
    triggers = {PaymentTrigger.ORDER: date(2026, 9, 30)}
    deposit, rest = dues_of(deposit_and_copy(), usd(10_000), usd(0), triggers, CHINA)
    assert (deposit.amount, deposit.on) == (usd("3000.00"), date(2026, 9, 30))
    assert (rest.amount, rest.on, rest.days_late(date(2027, 1, 1))) == (usd("7000.00"), None, 0)


def test_no_bank_pays_in_the_golden_week() -> None:
    """Sixty days after 3 August are 2 October 2026; banks open on the 8th."""
    (due,) = dues_of(open_account(60), usd(10), usd(0), {PaymentTrigger.INVOICE: date(2026, 8, 3)}, CHINA)
    assert due.on == date(2026, 10, 8)


def test_interest_is_reckoned_only_where_the_contract_has_a_rate() -> None:
    triggers = {PaymentTrigger.ORDER: date(2026, 10, 9)}
    dues = dues_of(deposit_and_copy(), usd(10_000), usd(1000), triggers, CHINA)
    (plain,) = overdue_findings(dues, date(2026, 10, 30), None)
    assert (plain.code, plain.facts["days"], plain.facts["amount"]) == ("payment_overdue", 21, usd("2000.00"))
    (charged,) = overdue_findings(dues, date(2026, 10, 30), LatenessClause(Decimal("0.05")))
    assert charged.facts["interest"] == usd("21.00")
    assert overdue_findings(dues, date(2026, 10, 9), None) == ()


@given(st.integers(1, 10**7), st.integers(0, 2 * 10**7), st.integers(1, 99))
def test_parts_and_payments_add_up_to_the_coin(cents: int, paid: int, percent: int) -> None:
    total, received = (usd(0) + Money(Decimal(number) / 100, "USD") for number in (cents, paid))
    dues = dues_of(deposit_and_copy(Decimal(percent)), total, received, {}, CHINA)
    assert sum((each.amount.amount for each in dues), Decimal(0)) == total.amount
    assert sum((each.open.amount for each in dues), Decimal(0)) == max(total.amount - received.amount, Decimal(0))
