"""Which payment terms need the boss's word, and for whom (B24)?"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.orders.payment_gate import (
    Buyer,
    CreditLimit,
    GateReason,
    GateRules,
    Order,
    exposure_of,
    gate_findings,
)
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import (
    PaymentRisk,
    PaymentTerm,
    credit_at_sight,
    deposit_and_copy,
    documents_against_acceptance,
    documents_at_sight,
    in_advance,
    open_account,
    usance_credit,
)


def usd(amount: int | str) -> Money:
    return Money(Decimal(amount), "USD")


SHIPS = date(2026, 12, 1)
KNOWN = Buyer(orders_paid=4, limit=CreditLimit(usd(50_000), 60, date(2027, 3, 31)))
STRANGER = Buyer()


def reasons(term: PaymentTerm, buyer: Buyer = KNOWN, total: int = 40_000, **rules: Any) -> list[str]:
    order = Order(term, usd(total), SHIPS)
    return [each.code for each in gate_findings(order, buyer, GateRules(**rules))]


@pytest.mark.parametrize("term", [in_advance(), deposit_and_copy(), credit_at_sight(), usance_credit(90)])
def test_what_is_paid_before_or_owed_by_a_bank_asks_nobody(term: PaymentTerm) -> None:
    assert reasons(term) == reasons(term, STRANGER) == []


def test_goods_for_a_signature_always_ask() -> None:
    assert reasons(documents_against_acceptance(60)) == [GateReason.ACCEPTANCE]


@pytest.mark.parametrize("term", [documents_at_sight(), open_account(30)])
def test_a_stranger_gets_no_open_terms_without_the_boss(term: PaymentTerm) -> None:
    assert reasons(term, STRANGER) == [GateReason.STRANGER, GateReason.NO_LIMIT]
    assert reasons(term) == []


def test_the_limit_counts_what_is_open_already() -> None:
    assert reasons(open_account(60), replace(KNOWN, open=usd(10_000))) == []
    assert reasons(open_account(60), replace(KNOWN, open=usd("10000.01"))) == [GateReason.ABOVE_LIMIT]
    assert reasons(open_account(61)) == [GateReason.BEYOND_LIMIT_DAYS]
    over = replace(KNOWN, limit=CreditLimit(usd(50_000), until=date(2026, 11, 30)))
    assert reasons(open_account(60), over) == [GateReason.LIMIT_OVER]


def test_a_limit_in_another_currency_is_none() -> None:
    euros = replace(KNOWN, limit=CreditLimit(Money(Decimal(50_000), "EUR")))
    assert reasons(open_account(30), euros) == [GateReason.NO_LIMIT]


def test_overdue_money_and_soft_clauses_ask_under_any_terms() -> None:
    buyer = replace(KNOWN, overdue=usd(1), soft_clauses=2)
    assert reasons(credit_at_sight(), buyer) == [GateReason.OVERDUE, GateReason.SOFT_CLAUSES]


def test_an_office_may_ask_earlier() -> None:
    assert reasons(documents_at_sight(), highest_risk=PaymentRisk.AGAINST_COPY) == [GateReason.RISKY_TERMS]
    assert reasons(documents_against_acceptance(30), asks_for_acceptance=False) == []


def test_only_the_part_behind_shipment_is_at_risk() -> None:
    assert exposure_of(deposit_and_copy(), usd(1000)) == usd("700.00")
    assert exposure_of(credit_at_sight(), usd(1000)) == usd("0.00")


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_open_money_never_asks_less(one: int, other: int, total: int) -> None:
    less, more = sorted((one, other))
    found = [set(reasons(open_account(30), replace(KNOWN, open=usd(amount)), total)) for amount in (less, more)]
    assert found[0] <= found[1]
