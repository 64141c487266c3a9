"""Is a bank's table of rates read as it stands on its page?"""

from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.exchange.bank_table import currency_called, read_bank_table, read_pasted
from tradewind.domain.vocabulary.exchange import BEIJING, RateKind

BANK_OF_CHINA = """货币名称\t现汇买入价\t现钞买入价\t现汇卖出价\t现钞卖出价\t中行折算价\t发布日期\t发布时间
阿联酋迪拉姆\t\t186.95\t\t200.82\t193.42\t2026/11/30 10:02:15\t10:02:15
澳大利亚元\t468.21\t468.21\t471.65\t473.74\t470.11\t2026/11/30 10:02:15\t10:02:15
美元\t709.63\t709.63\t712.62\t712.62\t710.43\t2026/11/30 10:02:15\t10:02:15
日元\t4.5891\t4.5891\t4.6229\t4.63\t4.6012\t2026/11/30 10:02:15\t10:02:15
"""


def read(text: str) -> dict[tuple[str, str], str]:
    return {(each.currency, each.kind.value): each.text for each in read_pasted(text).quoted}


def test_the_page_of_the_bank_of_china():
    table = read_pasted(BANK_OF_CHINA)
    assert read(BANK_OF_CHINA) == {
        ("AED", "middle"): "193.42",
        ("AUD", "buying"): "468.21", ("AUD", "selling"): "471.65", ("AUD", "middle"): "470.11",
        ("USD", "buying"): "709.63", ("USD", "selling"): "712.62", ("USD", "middle"): "710.43",
        ("JPY", "buying"): "4.5891", ("JPY", "selling"): "4.6229", ("JPY", "middle"): "4.6012",
    }  # fmt: skip
    assert table.taken_at == datetime(2026, 11, 30, 10, 2, tzinfo=BEIJING)
    assert table.findings == ()


def test_without_heads_in_the_usual_order():
    assert read("美元 709.63 709.63 712.62 712.62 710.43 2026-11-30 10:02:15\n欧元 792.1 795.4") == {
        ("USD", "buying"): "709.63", ("USD", "selling"): "712.62", ("USD", "middle"): "710.43",
        ("EUR", "buying"): "792.1", ("EUR", "selling"): "795.4",
    }  # fmt: skip


def test_in_english_with_blanks_between():
    text = "Currency Name\tBuying Rate\tCash Buying Rate\tSelling Rate\nUS Dollar\t709.63\t709\t712.62"
    assert read(text) == {("USD", "buying"): "709.63", ("USD", "selling"): "712.62"}
    assert read("US Dollar 709.63 712.62") == {("USD", "buying"): "709.63", ("USD", "selling"): "712.62"}


def test_a_table_that_says_its_unit_and_puts_selling_first():
    text = "交易币\t交易币单位\t基本币\t现汇卖出价\t现钞卖出价\t现汇买入价\n美元\t100\t人民币\t712.4\t712.4\t709.5"
    assert read(text) == {("USD", "selling"): "712.4/100", ("USD", "buying"): "709.5/100"}


def test_the_days_parity_in_pairs():
    text = "货币对\t中间价\nUSD/CNY\t7.0812\n100JPY/CNY\t4.5678\nCNY/MYR\t0.58"
    found = {each.currency: (each.kind, each.typed, each.per) for each in read_pasted(text).quoted}
    assert found == {
        "USD": (RateKind.PARITY, Decimal("7.0812"), 1), "JPY": (RateKind.PARITY, Decimal("4.5678"), 100),
        "MYR": (RateKind.PARITY, Decimal("1.72413793"), 1),
    }  # fmt: skip


def test_beside_a_banks_own_rates_the_middle_is_the_banks():
    assert read("币种\t买入价\t卖出价\t中间价\n美元\t709\t712\t710.5")[("USD", "middle")] == "710.5"


def test_rows_that_lost_a_cell_are_named_and_not_guessed():
    text = "货币名称 现汇买入价 现钞买入价 现汇卖出价\n美元 709.63 712.62"
    table = read_pasted(text)
    assert table.quoted == ()
    assert [finding.code for finding in table.findings] == ["rate_row_unread"]


def test_rows_of_no_currency_are_named_and_words_around_the_table_are_not():
    table = read_pasted(
        "外汇牌价\n\n货币名称\t现汇买入价\t现汇卖出价\n金瓜子\t709\t712\n说明：仅供参考\n美元\t709\t712"
    )
    assert {each.currency for each in table.quoted} == {"USD"}
    assert [(finding.code, finding.facts["row"]) for finding in table.findings] == [("rate_row_of_nothing", 3)]


def test_the_same_currency_twice_keeps_what_stands_first():
    assert read("美元\t709\t712\n美元\t1\t2") == {("USD", "buying"): "709", ("USD", "selling"): "712"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("美元(USD)", "USD"),
        ("usd", "USD"),
        ("US Dollar", "USD"),
        ("港币", "HKD"),
        ("AED", "AED"),
        ("元", ""),
        ("", ""),
        ("XYZ", ""),
    ],
)
def test_a_currency_is_known_by_its_names(text, code):
    assert currency_called(text) == code


@given(st.lists(st.lists(st.text(max_size=12), max_size=8), max_size=12))
def test_whatever_is_pasted_gives_a_table(rows):
    table = read_bank_table(rows)
    assert all(each.typed > 0 and each.currency != "CNY" for each in table.quoted)


@given(st.text(max_size=300))
def test_whatever_text_is_pasted_gives_a_table(text):
    read_pasted(text)
