"""What is left of a price that the buyer names, and where does it break even?"""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.quotations.sheets import cost_sheets, number, rate_of, sheet_of, table, to
from tradewind.domain.quotations.cost_per_unit import Deal, NothingEarned, export_cost, export_result, result_of
from tradewind.domain.quotations.cost_sheet import Margin, MarginBasis, TaxTreatment
from tradewind.domain.quotations.lines import LineCode
from tradewind.domain.quotations.pricing import lines_at, price_of
from tradewind.domain.quotations.target import outcome_of
from tradewind.domain.vocabulary.details import BadDetails

BOOK = table("export_cost")
EXEMPT = {"currency": "USD", "rate": "7.1", "treatment": "exempt"}
A_HAIR = Decimal("1E-15")


@pytest.mark.parametrize("case", BOOK["published"]["cases"], ids=lambda case: case["how"])
def test_the_book_of_yuan_for_a_dollar(case):
    result = export_result(number(case["cost"]), number(case["earned"]), number(case["rate"]))
    shown = (to(4, result.cost_per_unit), to(2, result.profit_cny), to(2, result.profit_percent))
    assert shown == (number(case["per_unit"]), number(case["profit"]), number(case["percent"]))
    assert result.break_even_rate == result.cost_per_unit


@pytest.mark.parametrize("case", BOOK["deals"]["cases"], ids=lambda case: case["how"])
def test_the_book_of_deals(case):
    figures = {name: number(case.get(name, 0)) for name in ("price", "commission", "freight", "insurance")}
    deal = Deal(number(case["purchase"]), Decimal(13), number(case["rebate"]), number(case.get("fee", 0)), **figures)
    result = result_of(deal, number(case["rate"]))
    assert (deal.total_cost, deal.earned) == (number(case["cost"]), number(case["earned"]))
    shown = (to(4, result.cost_per_unit), to(2, result.profit_cny), to(2, result.profit_percent))
    assert shown == (number(case["per_unit"]), number(case["profit"]), number(case["percent"]))


def test_a_deal_that_earns_nothing_has_no_cost_per_dollar():
    with pytest.raises(NothingEarned):
        export_cost(Decimal(100), Decimal(0))


def test_a_target_worked_by_hand():
    """CIF 17.00 of 100 CNY at 7.1, freight 1, premium 0.55 %, commission 3 %.

    Left: 17 × (1 − 0.0055 − 0.03) − 1 − 14.084507 = 16.3965 − 15.084507 = 1.311993; CNY 9.31515; 7.7176 % of 17.
    Break-even price 15.084507 / 0.9645 = 15.639717; rate 100 / (16.3965 − 1) = 6.494983.
    """
    sheet = sheet_of({
        "incoterm": "CIF", "currency": "USD", "rate": "7.1", "purchase": "113", "rebate": "13", "freight": "1",
        "insurance": "0.5", "commission": "3",
    })  # fmt: skip
    outcome = outcome_of(sheet, Decimal(17))
    assert to(6, outcome.profit) == Decimal("1.311993")
    assert to(5, outcome.profit_cny) == Decimal("9.31515")
    assert (to(4, outcome.margin_percent), to(4, outcome.margin_on_cost_percent)) == (
        Decimal("7.7176"),
        Decimal("9.3152"),
    )
    assert to(6, outcome.break_even_price) == Decimal("15.639717")
    assert to(6, outcome.break_even_rate) == Decimal("6.494983")
    assert outcome.cost_per_unit == outcome.break_even_rate  # nothing but freight, premium and commission goes off


def test_bank_and_credit_insurance_break_even_later_than_the_books_cost_per_dollar():
    """FOB 100 of 639 CNY at 7.1, bank 1 %: the books say 639 / 100 = 6.39; the bank takes 1: 639 / 99 = 6.4545."""
    sheet = sheet_of({**EXEMPT, "incoterm": "FOB", "purchase": "639", "bank": "1"})
    outcome = outcome_of(sheet, Decimal(100))
    assert (outcome.cost_per_unit, to(4, outcome.break_even_rate)) == (Decimal("6.39"), Decimal("6.4545"))


def test_below_cost_the_profit_is_below_zero():
    outcome = outcome_of(sheet_of({"purchase": "100", "treatment": "exempt"}), Decimal(90))
    assert (outcome.profit, outcome.break_even_price) == (-10, 100)
    assert (outcome.break_even_rate, outcome.cost_per_unit) == (None, None)  # a price in yuan has no rate


def test_no_rate_helps_where_freight_takes_everything():
    sheet = sheet_of({**EXEMPT, "incoterm": "CFR", "purchase": "71", "freight": "20"})
    outcome = outcome_of(sheet, Decimal(15))
    assert (outcome.break_even_rate, outcome.cost_per_unit) == (None, None)


@pytest.mark.parametrize("price", ["0", "-5", "1E15"])
def test_a_target_that_is_no_price_is_refused(price):
    with pytest.raises(BadDetails):
        outcome_of(sheet_of({"purchase": "100", "treatment": "exempt"}), Decimal(price))


@given(cost_sheets(), st.sampled_from(MarginBasis))
def test_from_a_price_to_its_margin_and_back_it_is_the_same_price(sheet, basis):
    price = price_of(sheet).price.amount
    outcome = outcome_of(sheet, price)
    percent = outcome.margin_percent if basis is MarginBasis.PRICE else outcome.margin_on_cost_percent
    assert price_of(replace(sheet, margin=Margin(percent, basis))).price.amount == price
    lines = {line.code: line.amount.amount for line in lines_at(sheet, price)}
    assert (lines[LineCode.PRICE], lines[LineCode.PROFIT]) == (price, outcome.profit)


@given(cost_sheets())
def test_the_exact_price_leaves_the_margin_that_was_asked_for(sheet):
    outcome = outcome_of(sheet, price_of(sheet).exact)
    found = outcome.margin_percent if sheet.margin.basis is MarginBasis.PRICE else outcome.margin_on_cost_percent
    assert abs(found - sheet.margin.percent) < A_HAIR * 1000
    levied = sheet.purchase.treatment is TaxTreatment.LEVY
    assert (outcome.cost_per_unit is None) == (levied or sheet.currency == "CNY")
    # At the break-even price nothing is left, and at twice that price nothing at the break-even rate.
    even = outcome_of(sheet, outcome.break_even_price)
    assert abs(even.profit) < A_HAIR * even.price
    target = outcome_of(sheet, even.price * 2)
    if target.break_even_rate is not None:
        at_that_rate = replace(sheet, rate=rate_of(sheet.currency, str(target.break_even_rate)))
        assert abs(outcome_of(at_that_rate, target.price).profit) < A_HAIR * target.price
