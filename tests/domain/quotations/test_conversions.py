"""Do prices convert between FOB, CFR and CIF as the books say, and back again?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.quotations.sheets import decimals, number, table, to
from tradewind.domain.quotations.conversions import (
    ANY_WAY,
    SEA,
    Carriage,
    ConversionEaten,
    PriceBasis,
    RulesOfOtherFamily,
    convert_price,
    with_commission,
    without_commission,
)
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.incoterms import Incoterm

FAMILIES = st.sampled_from([SEA, ANY_WAY])
CARRIAGES = st.builds(Carriage, decimals(0, 50), decimals(0, 3), decimals(0, 30))


@pytest.mark.parametrize(
    "case", table("conversions")["cases"], ids=lambda case: f"{case['from']}-{case['to']}: {case['how']}"
)
def test_the_book_of_conversions(case):
    stated = {name: number(case[name]) if name in case else None for name in ("freight", "insurance")}
    carriage = Carriage(stated["freight"], stated["insurance"], number(case.get("markup", 10)))
    given_basis = PriceBasis(Incoterm(case["from"]), number(case.get("from_commission", 0)))
    wanted = PriceBasis(Incoterm(case["to"]), number(case.get("to_commission", 0)))
    assert to(4, convert_price(number(case["price"]), given_basis, wanted, carriage).price) == to(4, number(case["is"]))


@given(FAMILIES, st.data(), decimals(100, 100_000), CARRIAGES)
def test_there_and_back_is_the_same_price(family, data, price, carriage):
    rules, percents = st.sampled_from(family), decimals(0, 15)
    here = PriceBasis(data.draw(rules), data.draw(percents))
    there = PriceBasis(data.draw(rules), data.draw(percents))
    back = convert_price(convert_price(price, here, there, carriage).price, there, here, carriage)
    assert abs(back.price - price) < price * Decimal("1E-20")


@given(decimals(100, 100_000), CARRIAGES, decimals(0, 15), decimals(0, 15))
def test_what_a_price_holds_adds_up_and_more_commission_never_lowers_it(price, carriage, less, more):
    low, high = sorted((less, more))
    fob = PriceBasis(Incoterm.FOB)
    found = convert_price(price, fob, PriceBasis(Incoterm.CIF, low), carriage)
    assert abs(found.net + found.freight + found.premium + found.commission - found.price) < Decimal("1E-15")
    assert found.net == price
    assert convert_price(price, fob, PriceBasis(Incoterm.CIF, high), carriage).price >= found.price


def test_the_premium_is_taken_of_the_insured_amount():
    """CIF 12,000 insured for 110 % at 0.8 %: 13,200 × 0.8 % = 105.60."""
    carriage = Carriage(Decimal(0), Decimal("0.8"))
    found = convert_price(Decimal(12000), PriceBasis(Incoterm.CIF), PriceBasis(Incoterm.CIF), carriage)
    assert (found.insured_amount, found.premium) == (13200, Decimal("105.6"))


def test_commission_is_taken_of_the_full_price():
    assert with_commission(Decimal(950), Decimal(5)) == 1000
    assert without_commission(Decimal(1000), Decimal(5)) == 950
    for percent in (Decimal(100), Decimal(-1)):
        with pytest.raises(ConversionEaten):
            with_commission(Decimal(950), percent)


def test_rules_of_two_families_do_not_convert():
    with pytest.raises(RulesOfOtherFamily) as refused:
        convert_price(
            Decimal(100), PriceBasis(Incoterm.FOB), PriceBasis(Incoterm.CIP), Carriage(Decimal(1), Decimal(1))
        )
    assert refused.value.facts == {"given": "FOB", "wanted": "CIP"}


@pytest.mark.parametrize(("price", "given_rule", "commission", "carriage", "problem"), [
    ("0", "FOB", "0", Carriage(Decimal(1), Decimal(1)), BadDetail("price", "not_above_zero")),
    ("100", "EXW", "0", Carriage(Decimal(1), Decimal(1)), BadDetail("from_incoterm", "not_convertible")),
    ("100", "FOB", "120", Carriage(Decimal(1), Decimal(1)), BadDetail("from_commission_percent", "above_100_percent")),
    ("100", "FOB", "0", Carriage(None, Decimal(1)), BadDetail("freight", "required")),
    ("100", "FOB", "0", Carriage(Decimal(1)), BadDetail("insurance_percent", "required")),
    ("100", "FOB", "0", Carriage(Decimal(-1), Decimal(1)), BadDetail("freight", "below_zero")),
])  # fmt: skip
def test_what_cannot_be_converted_says_why(price, given_rule, commission, carriage, problem):
    given_basis = PriceBasis(Incoterm(given_rule), Decimal(commission))
    with pytest.raises(BadDetails) as refused:
        convert_price(Decimal(price), given_basis, PriceBasis(Incoterm.CIF), carriage)
    assert problem in refused.value.problems


@pytest.mark.parametrize(("price", "freight", "commission"), [("10", "12", "0"), ("10", "10", "0"), ("100", "1", "99")])
def test_a_price_that_freight_or_percentages_take_whole_is_refused(price, freight, commission):
    given_basis = PriceBasis(Incoterm.CIF, Decimal(commission))
    with pytest.raises(ConversionEaten):
        convert_price(Decimal(price), given_basis, PriceBasis(Incoterm.FOB), Carriage(Decimal(freight), Decimal(1)))
