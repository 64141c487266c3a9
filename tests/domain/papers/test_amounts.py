"""Is an amount written out as banks want it, in English and in capital characters?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.papers.amounts import daxie, english_number, say
from tradewind.domain.vocabulary.money import Money


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("12345.60", "SAY US DOLLARS TWELVE THOUSAND THREE HUNDRED AND FORTY-FIVE AND CENTS SIXTY ONLY"),
        ("110210", "SAY US DOLLARS ONE HUNDRED AND TEN THOUSAND TWO HUNDRED AND TEN ONLY"),
        ("1005", "SAY US DOLLARS ONE THOUSAND AND FIVE ONLY"),
        ("1000000", "SAY US DOLLARS ONE MILLION ONLY"),
        ("0.05", "SAY US DOLLARS ZERO AND CENTS FIVE ONLY"),
    ],
)
def test_a_bank_reads_the_english_amount(amount, said):
    assert say(usd(amount)) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        # The examples of the People's Bank's rules on filling in bills (正确填写票据和结算凭证的基本规定, 附一).
        ("1409.50", "人民币壹仟肆佰零玖元伍角整"),
        ("6007.14", "人民币陆仟零柒元壹角肆分"),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
        ("107000.53", "人民币壹拾万柒仟元伍角叁分"),
        ("10010101", "人民币壹仟零壹万零壹佰零壹元整"),
        ("100050000", "人民币壹亿零伍万元整"),
        ("0.5", "人民币伍角整"),
        ("0", "人民币零元整"),
    ],
)
def test_a_bank_reads_the_chinese_amount(amount, said):
    assert daxie(Money(Decimal(amount), "CNY")) == said


def test_a_currency_without_hundredths_or_without_a_name_is_said_all_the_same():
    assert say(Money(Decimal(1200), "JPY")) == "SAY JAPANESE YEN ONE THOUSAND TWO HUNDRED ONLY"
    assert say(Money(Decimal("1.234"), "KWD")) == "SAY KWD ONE AND 234/1000 ONLY"


def test_what_no_paper_says_has_no_words():
    assert say(usd("-1")) == daxie(usd("-1")) == say(usd("1000000000000")) == ""


@given(st.integers(0, 10**12 - 1))
def test_the_words_read_back_give_the_number(number):
    assert _read(english_number(number)) == number


@given(st.integers(1, 10**12 - 1))
def test_the_characters_read_back_give_the_number(number):
    assert _read_chinese(daxie(Money(Decimal(number), "CNY"))[3:-2]) == number


_ENGLISH = {english_number(each): each for each in (*range(20), *range(20, 100, 10))}
_LARGE = {"THOUSAND": 10**3, "MILLION": 10**6, "BILLION": 10**9}


def _read(text: str) -> int:
    whole = part = 0
    for word in text.replace("-", " ").split():
        if word in _LARGE:
            whole, part = whole + part * _LARGE[word], 0
        elif word == "HUNDRED":
            part *= 100
        elif word != "AND":
            part += _ENGLISH[word]
    return whole + part


def _read_chinese(text: str) -> int:
    whole = part = digit = 0
    for sign in text:
        if sign in "亿万":
            whole, part, digit = whole + (part + digit) * {"亿": 10**8, "万": 10**4}[sign], 0, 0
        elif sign in "仟佰拾":
            part, digit = part + digit * {"仟": 1000, "佰": 100, "拾": 10}[sign], 0
        else:
            digit = "零壹贰叁肆伍陆柒捌玖".index(sign)
    return whole + part + digit
