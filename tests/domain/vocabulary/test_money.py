"""Is money exact: added, rounded, split and read without losing a coin?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.money import Money, NotAnAmount, minor_unit

CURRENCIES = st.sampled_from(["USD", "EUR", "CNY", "JPY", "KWD"])


@st.composite
def amounts_of_money(draw: st.DrawFn) -> Money:
    currency = draw(CURRENCIES)
    coins = draw(st.integers(-(10**14), 10**14))
    return Money(Decimal(coins).scaleb(-minor_unit(currency)), currency)


@pytest.mark.parametrize(
    ("currency", "decimals"), [("USD", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("BHD", 3), ("OMR", 3), ("TND", 3)]
)
def test_each_currency_has_its_own_coins(currency, decimals):
    assert minor_unit(currency) == decimals


def test_money_refuses_a_float():
    with pytest.raises(TypeError):
        Money(1.1, "USD")
    with pytest.raises(TypeError):
        Money(Decimal(1), "USD") * 1.1


@pytest.mark.parametrize("currency", ["", "usd", "RMB", "XXX", "US$"])
def test_money_is_in_a_currency_of_the_iso_list(currency):
    with pytest.raises(ValueError):
        Money(Decimal(1), currency)


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity"])
def test_money_is_finite(amount):
    with pytest.raises(ValueError):
        Money(Decimal(amount), "USD")


def test_currencies_do_not_mix():
    dollars, euros = Money(Decimal(1), "USD"), Money(Decimal(1), "EUR")
    for mixing in (lambda: dollars + euros, lambda: dollars - euros, lambda: dollars <= euros, lambda: dollars < euros):
        with pytest.raises(TypeError):
            mixing()


@pytest.mark.parametrize(
    ("amount", "currency", "rounded"),
    [
        ("2.345", "USD", "2.35"),
        ("-2.345", "USD", "-2.35"),
        ("2.3449", "USD", "2.34"),
        ("100.5", "JPY", "101"),
        ("1.2345", "KWD", "1.235"),
    ],
)
def test_rounding_is_half_up_to_the_coin(amount, currency, rounded):
    assert Money(Decimal(amount), currency).rounded() == Money(Decimal(rounded), currency)


def test_a_hundred_dollars_in_three_parts_are_still_a_hundred_dollars():
    parts = Money(Decimal("100.00"), "USD").allocate([1, 1, 1])
    assert [str(part.amount) for part in parts] == ["33.34", "33.33", "33.33"]


def test_yen_are_split_in_whole_yen():
    parts = Money(Decimal(100), "JPY").allocate([Decimal("0.3"), Decimal("0.3"), Decimal("0.4")])
    assert [part.amount for part in parts] == [30, 30, 40]


def test_an_unrounded_amount_is_not_split():
    with pytest.raises(ValueError):
        Money(Decimal("0.005"), "USD").allocate([1, 1])


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1]])
def test_weights_say_who_gets_something(weights):
    with pytest.raises(ValueError):
        Money(Decimal(1), "USD").allocate(weights)


@given(amounts_of_money(), st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any))
def test_the_parts_always_sum_to_the_whole_and_stay_within_a_coin(whole, weights):
    parts = whole.allocate(weights)
    assert sum(parts, Money.zero(whole.currency)) == whole
    coin = Decimal(1).scaleb(-minor_unit(whole.currency))
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.amount * sum(weights) - whole.amount * weight) < coin * sum(weights)


@given(amounts_of_money())
def test_what_is_shown_reads_back_as_the_same_money(money):
    code, shown = str(money).split(" ")
    assert Money.parse(shown, code) == money


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("12,345.60", "12345.60"), ("１２．５", "12.5"), (" 1.2万 ", "12000"), ("−3", "-3"), (".5", "0.5")],
)
def test_an_amount_is_read_as_people_write_it(typed, amount):
    assert Money.parse(typed, "USD") == Money(Decimal(amount), "USD")


@pytest.mark.parametrize("typed", ["", "abc", "1.234,56", "1,23", "1e5", "NaN", "12 USD", "9" * 24, "1\x002.3.4"])
def test_what_could_mean_two_things_is_refused(typed):
    with pytest.raises(NotAnAmount):
        Money.parse(typed, "USD")


def test_money_is_written_code_first_with_its_coins():
    assert str(Money(Decimal("12345.6"), "USD")) == "USD 12,345.60"
    assert str(Money(Decimal("1200"), "JPY")) == "JPY 1,200"
