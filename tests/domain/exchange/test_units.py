"""Is 710.32 read as the price of a hundred dollars, and 7.1032 as that of one?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.exchange.tables import CURRENCY_NAMES, ROUGHLY
from tradewind.domain.exchange.units import NotARate, UnitNeeded, is_far_off, understand
from tradewind.domain.vocabulary.tables import CURRENCIES


@pytest.mark.parametrize(
    ("currency", "text", "per", "rate"),
    [
        ("USD", "710.32", 100, "7.1032"), ("USD", "7.1032", 1, "7.1032"), ("USD", "７１０．３２", 100, "7.1032"),
        ("JPY", "4.6012", 100, "0.046012"), ("JPY", "0.046012", 1, "0.046012"), ("IDR", "0.0443", 100, "0.000443"),
        ("VND", "0.0271", 100, "0.000271"), ("KRW", "0.4867", 100, "0.004867"), ("KWD", "2315.1", 100, "23.151"),
        ("JPY", "4.6012/100", 100, "0.046012"), ("USD", "710.32/1", 1, "710.32"), ("HKD", "91.05", 100, "0.9105"),
    ],
)  # fmt: skip
def test_one_or_a_hundred_is_told_by_the_size(currency, text, per, rate):
    found = understand(currency, text)
    assert (found.per, found.rate) == (per, Decimal(rate))


def test_what_was_understood_is_said_as_the_bank_says_it():
    assert understand("USD", "710.32").said() == "100 USD = 710.32 CNY"


def test_a_chosen_unit_goes_before_a_guess_and_what_is_typed_before_both():
    assert understand("USD", "7.1032", per=100).rate == Decimal("0.071032")
    assert understand("USD", "710.32/100", per=1).rate == Decimal("7.1032")


def test_of_a_currency_nobody_knows_the_unit_is_asked_for():
    with pytest.raises(UnitNeeded):
        understand("KES", "5.49")
    assert understand("KES", "5.49", per=100).rate == Decimal("0.0549")
    assert understand("KES", "5.49", known=Decimal("0.055")).per == 100


@pytest.mark.parametrize(
    "text", ["", "-7.1", "0", "abc", "7.1.2", "7.1/10", "1/0", "1e5", "9" * 20, "0.0000000001", "7/"]
)
def test_what_is_no_rate_is_refused(text):
    with pytest.raises(NotARate):
        understand("USD", text, per=1)


@given(st.sampled_from(sorted(ROUGHLY)), st.integers(-8, 8), st.sampled_from([1, 100]))
def test_either_way_of_writing_gives_one_rate(currency, tenths, per):
    """Within eight times of what is known, both ways."""
    factor = Decimal(1 + abs(tenths)) if tenths >= 0 else 1 / Decimal(1 + abs(tenths))
    rate = (ROUGHLY[currency] * factor).quantize(Decimal("0.00000001"))
    assert understand(currency, format(rate * per, "f")).rate == rate


def test_a_slip_is_seen():
    assert is_far_off("USD", Decimal("71.03"))
    assert not is_far_off("USD", Decimal("6.4"))
    assert is_far_off("EUR", Decimal("8.2"), known=Decimal("2.5"))
    assert not is_far_off("KES", Decimal("8.2"))


def test_the_tables_speak_of_currencies_that_are():
    assert set(CURRENCY_NAMES.values()) | set(ROUGHLY) <= CURRENCIES
    assert set(CURRENCY_NAMES.values()) <= set(ROUGHLY)
    assert all(name == name.replace(" ", "").lower() for name in CURRENCY_NAMES)
