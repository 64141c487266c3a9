"""Which price holds for a quantity, and what do per cent make of it?"""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.catalogue import tiers
from tradewind.domain.catalogue.tiers import (
    TierPrice,
    adjusted,
    clean_tiers,
    floor_after,
    tier_findings,
    tier_for,
    with_floors,
)

TENT = (TierPrice(D(100), D("42.50")), TierPrice(D(500), D("39.90"), D("36.00")), TierPrice(D(1000), D("38.20")))
prices = st.decimals("0.0001", "99999", places=4)
shares = st.decimals("-0.9", "0.9", places=4)
quantities = st.decimals(0, 100000, places=3)
ladders = st.lists(st.tuples(quantities, prices), min_size=1, max_size=8, unique_by=lambda each: each[0]).map(
    lambda rows: [TierPrice(quantity, price) for quantity, price in rows]
)


floored = st.lists(
    st.tuples(quantities, prices, st.none() | prices), min_size=1, max_size=4, unique_by=lambda each: each[0]
).map(lambda rows: [TierPrice(*row) for row in rows])


@pytest.mark.parametrize(
    ("quantity", "price", "is_below"),
    [("100", "42.50", False), ("499.999", "42.50", False), ("500", "39.90", False), ("80000", "38.20", False),
     ("60", "42.50", True), ("0", "42.50", True)],
)  # fmt: skip
def test_the_tier_a_quantity_reaches_holds(quantity: str, price: str, is_below: bool) -> None:
    held = tier_for(reversed(TENT), D(quantity))
    assert held is not None
    assert (held.tier.price, held.is_below_first) == (D(price), is_below)


def test_a_product_without_tiers_has_no_price() -> None:
    assert tier_for((), D(1)) is None


@given(ladders, quantities, quantities)
def test_more_pieces_never_cost_more_each_unless_the_list_says_so(ladder: list[TierPrice], one: D, other: D) -> None:
    few, many = sorted((one, other))
    first, second = tier_for(ladder, few), tier_for(ladder, many)
    assert first and second
    if second.tier.price > first.tier.price:
        assert "tiers_rise" in {finding.code for finding in tier_findings(ladder)}


@given(prices, prices, shares, st.sampled_from(["USD", "JPY", "KWD", "EUR"]))
def test_a_dearer_price_never_becomes_the_cheaper_one(one: D, other: D, share: D, currency: str) -> None:
    low, high = sorted((one, other))
    assert adjusted(low, share, currency) <= adjusted(high, share, currency)


@given(prices, shares, shares, st.sampled_from(["USD", "JPY", "KWD"]))
def test_more_per_cent_never_make_a_price_lower(price: D, one: D, other: D, currency: str) -> None:
    less, more = sorted((one, other))
    assert adjusted(price, less, currency) <= adjusted(price, more, currency)


@given(prices, st.decimals("-0.9", 0, places=4), st.sampled_from(["USD", "JPY"]))
def test_a_discount_leaves_the_floor_where_it_is(price: D, discount: D, currency: str) -> None:
    assert floor_after(price, discount, currency) == price
    assert floor_after(None, discount, currency) is None


def test_a_rise_takes_the_floor_along_and_a_floor_of_the_strategys_own_counts() -> None:
    assert floor_after(D("36.00"), D("0.05"), "USD") == D("37.80")
    assert floor_after(D("36.00"), D("-0.03"), "USD", own=D("-0.02")) == D("35.28")
    assert floor_after(D("36.00"), D("0.05"), "USD", own=D(0)) == D("36.00")


@pytest.mark.parametrize(
    ("price", "share", "currency", "expected"),
    [
        ("42.50", "-0.03", "USD", "41.23"),  # 41.225, half up
        ("0.0123", "-0.03", "USD", "0.0119"),  # a screw keeps four decimals
        ("0.99", "0.02", "USD", "1.01"),
        ("1520", "-0.03", "JPY", "1474"),  # no coins below one
        ("12.5", "-0.03", "JPY", "12.13"),  # but a price of a small thing may have decimals
        ("3.125", "-0.1", "KWD", "2.813"),
        ("10.0049", "0", "USD", "10.0049"),  # nothing on or off: as it stands in the list
    ],
)
def test_a_price_is_rounded_to_the_step_of_its_size(price: str, share: str, currency: str, expected: str) -> None:
    assert adjusted(D(price), D(share), currency) == D(expected)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ((), tiers.NoTiers),
        ((TierPrice(D(0), D(0)),), tiers.PriceNotAboveZero),
        ((TierPrice(D(0), D("-1")),), tiers.PriceNotAboveZero),
        ((TierPrice(D(0), D("NaN")),), tiers.PriceNotAboveZero),
        ((TierPrice(D(0), D("1.00001")),), tiers.PriceTooFine),
        ((TierPrice(D(0), D(10) ** 12),), tiers.PriceTooLarge),
        ((TierPrice(D(-1), D(1)),), tiers.QuantityOutOfRange),
        ((TierPrice(D("0.0001"), D(1)),), tiers.QuantityOutOfRange),
        ((TierPrice(D(10) ** 9, D(1)),), tiers.QuantityOutOfRange),
        ((TierPrice(D(5), D(1)), TierPrice(D("5.000"), D(2))), tiers.SameQuantityTwice),
        (tuple(TierPrice(D(place), D(1)) for place in range(9)), tiers.NoTiers),
        ((TierPrice(D(0), D(2), D(0)),), tiers.PriceNotAboveZero),
    ],
)
def test_a_price_that_cannot_stand_is_refused(typed: tuple[TierPrice, ...], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        clean_tiers(typed)


def test_tiers_stand_by_quantity_and_odd_ones_are_named() -> None:
    odd = clean_tiers([TierPrice(D(500), D("43")), TierPrice(D(100), D("42.50"), D("45"))])
    assert [tier.from_quantity for tier in odd] == [D(100), D(500)]
    assert [(finding.code, finding.facts) for finding in tier_findings(odd)] == [
        ("tiers_rise", {"quantity": "500"}), ("list_price_below_floor", {"quantity": "100"}),
    ]  # fmt: skip
    assert tier_findings(TENT) == ()


@pytest.mark.parametrize("per_cent", ["100", "-100", "250", "NaN", "Infinity"])
def test_a_hundred_per_cent_off_or_on_is_refused(per_cent: str) -> None:
    with pytest.raises(tiers.PerCentOverHundred):
        tiers.share_of(D(per_cent))
    assert tiers.share_of(D("-3")) == D("-0.03")


@pytest.mark.parametrize("per_cent", ["100", "120", "-1", "NaN"])
def test_a_margin_that_eats_the_price_is_refused(per_cent: str) -> None:
    with pytest.raises(tiers.MarginEatsPrice):
        tiers.margin_of(D(per_cent))
    assert tiers.margin_of(D("18.5")) == D("0.185")


@given(floored, ladders, quantities)
def test_whatever_becomes_of_prices_for_no_quantity_does_a_floor_get_lower(
    before: list[TierPrice], ladder: list[TierPrice], quantity: D
) -> None:
    now, then = tier_for(with_floors(ladder, before), quantity), tier_for(before, quantity)
    assert now and then
    assert then.tier.floor is None or (now.tier.floor is not None and now.tier.floor >= then.tier.floor)


def test_prices_typed_anew_leave_floors_as_they_were() -> None:
    anew = [TierPrice(tier.from_quantity, tier.price * 2) for tier in reversed(TENT)]
    assert [tier.floor for tier in with_floors(anew, TENT)] == [None, D(36), None]
