"""Does a price come out as the books say, and can every line of it be added up again?"""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.quotations.sheets import cost_sheets, number, rate_of, sheet_of, table, to
from tradewind.domain.quotations.balance import PriceEaten, rounded_up
from tradewind.domain.quotations.cost_sheet import CostSheet, Margin, MarginBasis
from tradewind.domain.quotations.lines import LineCode
from tradewind.domain.quotations.pricing import Price, price_of, prices_under_all
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.incoterms import Incoterm

CASES = [
    pytest.param(case, id=f"{name}: {case['how']}")
    for name, page in table("build_up").items()
    for case in page["cases"]
]
# What a unit's price is shared out into.
PARTS = {
    LineCode.FIXED_IN_CURRENCY, LineCode.FREIGHT, LineCode.DESTINATION, LineCode.UNLOADING, LineCode.IMPORT,
    LineCode.COMMISSION, LineCode.BANK, LineCode.CREDIT_INSURANCE, LineCode.USANCE_INTEREST, LineCode.PREMIUM,
    LineCode.DUTY, LineCode.OUTPUT_TAX, LineCode.PROFIT,
}  # fmt: skip
A_HAIR = Decimal("1E-15")


def amount(price: Price, code: str) -> Decimal:
    (found,) = [line.amount.amount for line in price.lines if line.code == code]
    return found


@pytest.mark.parametrize("case", CASES)
def test_the_book_of_prices(case):
    price = price_of(sheet_of(case))
    if "line" in case:
        assert to(4, amount(price, case["line"])) == to(4, number(case["is"]))
    else:
        assert price.price.amount == number(case["price"])


@given(cost_sheets())
def test_a_price_is_made_up_of_its_parts_and_rounded_up_by_less_than_a_step(sheet):
    price = price_of(sheet)
    markup = sum(line.amount.amount for line in price.lines if line.code is LineCode.MARGIN_ON_COST) / sheet.cny_for_one
    parts = sum(line.amount.amount for line in price.lines if line.code in PARTS)
    assert abs(parts - markup - price.price.amount) < price.price.amount * A_HAIR
    assert price.price.amount % sheet.step == 0
    assert -A_HAIR * price.exact <= price.price.amount - price.exact < sheet.step
    # Rounding up never takes from the margin that was asked for.
    on_price, asked = sheet.margin.basis is MarginBasis.PRICE, sheet.margin.percent
    margin = price.outcome.margin_percent if on_price else price.outcome.margin_on_cost_percent
    assert margin >= asked - A_HAIR * 1000


def dearer(sheet: CostSheet, where: str, name: str, more: Decimal) -> CostSheet:
    part = getattr(sheet, where)
    return replace(sheet, **{where: replace(part, **{name: getattr(part, name) + more})})


@given(cost_sheets(), st.integers(1, 5), st.sampled_from([
    ("purchase", "price"), ("purchase", "overhead_percent"), ("domestic", "packing"), ("domestic", "inland"),
    ("domestic", "handling"), ("domestic", "other"), ("abroad", "freight"), ("abroad", "destination"),
    ("abroad", "unloading"), ("abroad", "import_costs"),
    ("abroad", "duty_percent"), ("insurance", "percent"), ("shares", "commission"),
    ("shares", "bank"), ("shares", "credit_insurance"), ("shares", "usance_days"), ("margin", "percent"),
]))  # fmt: skip
def test_more_cost_and_more_commission_never_lower_a_price(sheet, more, place):
    assert price_of(dearer(sheet, *place, more)).exact >= price_of(sheet).exact


@given(cost_sheets())
def test_the_farther_the_seller_goes_the_higher_the_price(sheet):
    exact = {incoterm: price.exact for incoterm, price in prices_under_all(sheet).items() if isinstance(price, Price)}
    assert set(exact) == set(Incoterm)
    for nearer, farther in (("EXW", "FCA"), ("FCA", "FOB"), ("FAS", "FOB"), ("FOB", "CFR"), ("CFR", "CIF")):
        assert exact[Incoterm(nearer)] <= exact[Incoterm(farther)]
    for nearer, farther in (("CPT", "CIP"), ("CPT", "DAP"), ("DAP", "DPU"), ("DAP", "DDP")):
        assert exact[Incoterm(nearer)] <= exact[Incoterm(farther)]
    assert (exact[Incoterm.CFR], exact[Incoterm.CIF]) == (exact[Incoterm.CPT], exact[Incoterm.CIP])


def test_what_is_not_known_is_named_under_each_rule_that_needs_it():
    sheet = sheet_of({"purchase": "100", "treatment": "exempt", "freight": "10"})
    found = prices_under_all(sheet)
    assert all(isinstance(found[Incoterm(rule)], Price) for rule in ("EXW", "FCA", "FAS", "FOB", "CFR", "CPT"))
    lacking = {rule: found[Incoterm(rule)].problems for rule in ("CIF", "CIP", "DAP", "DPU", "DDP")}
    assert lacking["CIF"] == lacking["CIP"] == (BadDetail("insurance_percent", "required"),)
    assert lacking["DAP"] == (BadDetail("destination_cost", "required"),)
    assert [each.field for each in lacking["DPU"]] == ["destination_cost", "unloading_cost"]
    assert [each.field for each in lacking["DDP"]] == ["destination_cost", "import_cost"]


@pytest.mark.parametrize(("case", "field", "reason"), [
    ({"purchase": "0"}, "purchase_price", "not_above_zero"),
    ({}, "rebate_percent", "required"),
    ({"treatment": "exempt", "commission": "101"}, "commission_percent", "above_100_percent"),
    ({"treatment": "exempt", "margin": "-1"}, "margin_percent", "below_zero"),
    ({"treatment": "exempt", "margin": "1001", "margin_on": "cost"}, "margin_percent", "above_1000_percent"),
    ({"treatment": "exempt", "currency": "USD"}, "exchange_rate", "required"),
    ({"treatment": "exempt", "currency": "RMB"}, "currency", "unknown_currency"),
    ({"treatment": "exempt", "inland": "-2"}, "inland_cost", "below_zero"),
    ({"treatment": "exempt", "step": "0"}, "price_step", "not_above_zero"),
    ({"treatment": "exempt", "usance_days": 4000}, "usance_days", "too_large"),
    ({"treatment": "exempt", "freight": "1E15"}, "freight", "too_large"),
])  # fmt: skip
def test_a_figure_that_cannot_be_is_named(case, field, reason):
    with pytest.raises(BadDetails) as refused:
        price_of(sheet_of({"purchase": "100", **case}))
    assert BadDetail(field, reason) in refused.value.problems


def test_zero_pieces_and_a_rate_of_another_currency_are_named_together():
    sheet = sheet_of({"purchase": "100", "treatment": "exempt", "currency": "EUR"})
    with pytest.raises(BadDetails) as refused:
        price_of(replace(sheet, quantity=Decimal(0), rate=rate_of("USD", "7.1")))
    assert {each.reason for each in refused.value.problems} == {"not_above_zero", "rate_of_other_currency"}


def test_percentages_that_eat_the_price_are_all_named():
    case = {"purchase": "100", "treatment": "exempt", "commission": "30", "bank": "1", "margin": "69"}
    with pytest.raises(PriceEaten) as refused:
        price_of(sheet_of(case))
    facts = refused.value.facts
    assert (facts["commission"], facts["bank"], facts["margin"], facts["total"]) == (30, 1, 69, 100)


def test_a_levied_price_is_eaten_by_the_tax_as_well():
    """1 / 1.13 = 88.50 % of the price is left by the tax: 89 % of margin is too much."""
    levied = {"purchase": "113", "treatment": "levy", "margin": "89"}
    with pytest.raises(PriceEaten) as refused:
        price_of(sheet_of(levied))
    assert to(2, refused.value.facts["tax"]) == Decimal("11.50")
    assert price_of(sheet_of({**levied, "margin": "88"})).price.amount > 0


def test_a_capped_rebate_is_told():
    (finding,) = price_of(sheet_of({"purchase": "103", "vat": "3", "rebate": "13"})).findings
    assert (finding.code, finding.facts) == ("rebate_capped_by_invoice", {"rebate": 13, "vat": 3})


def test_every_line_says_how_it_was_worked_out():
    case = {"incoterm": "CIF", "currency": "USD", "rate": "7.1", "purchase": "113", "rebate": "13", "freight": "1",
            "insurance": "0.5", "commission": "3", "margin": "10", "overhead": "2"}  # fmt: skip
    lines = {line.code: line for line in price_of(sheet_of(case)).lines}
    assert lines[LineCode.REBATE].facts == {"net": 100, "percent": 13}
    assert lines[LineCode.FIXED_IN_CURRENCY].facts["source"] == "BOC"
    assert lines[LineCode.EXACT_PRICE].facts["total"] == to(4, Decimal("13.55"))
    assert {line.amount.currency for line in lines.values()} == {"CNY", "USD"}


def test_an_offered_price_that_is_a_multiple_of_the_step_but_for_the_division_stays():
    third = Decimal(1) / Decimal(3)
    assert rounded_up(third * 3, Decimal("0.01")) == 1
    assert rounded_up(Decimal("1.0000000000000001"), Decimal("0.01")) == 1
    assert rounded_up(Decimal("99999999999999.9999"), Decimal("0.0001")) == Decimal("99999999999999.9999")


def test_a_quarter_on_cost_is_a_fifth_on_the_price():
    sheet = sheet_of({"purchase": "75", "treatment": "exempt"})
    on_cost = price_of(replace(sheet, margin=Margin(Decimal(25), MarginBasis.COST)))
    assert to(2, on_cost.outcome.margin_percent) == 20
    assert to(2, on_cost.outcome.margin_on_cost_percent) == 25
