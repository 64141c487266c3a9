"""Which answers of ours name a price, and which only speak of money?"""

import pytest

from tradewind.domain.inquiries.priced import names_price
from tradewind.domain.messaging.house_texts import HOUSE_TEXTS, INTRODUCTION_EN, INTRODUCTION_ZH

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "text",
    ["The dome tent is USD 38.20 per piece, FOB Ningbo.", "We do 38.20USD/pc; deposit 30%.", "US$ 1,250.00 in all",
     "Total for 500 pcs: USD 19,100", "12,50 €", "price CAD 38.20", "单价 38 美元", "260元/件", "￥260",
     "Our deposit is 30%. The tent is USD 38.20."],
)  # fmt: skip
def test_a_price_is_seen_in_the_words_people_use(text: str) -> None:
    assert names_price(text)


@pytest.mark.parametrize(
    "text",
    ["We have been shipping to the US 20 years.", "Our annual sales are USD 12.0 million.", "annual sales USD 900,000",
     "Turnover: 12,000,000 USD", "营业额 USD 1200 万", "2025 年出口额 US$1,200万", "Our minimum order is USD 500.",
     "Please find the CAD 2024 drawing.", "A sample fee of USD 50 applies.", "500 pcs, FOB Ningbo"],
)  # fmt: skip
def test_other_sums_are_no_price(text: str) -> None:
    assert not names_price(text)


def test_a_file_called_quotation_is_a_price_and_a_catalogue_is_none() -> None:
    assert names_price("As attached.", ["报价单.xlsx"]) and not names_price("As attached.", ["catalogue.pdf"])


def test_the_texts_of_the_house_name_no_price() -> None:
    introductions = [each.format_map(_Filled()) for each in (*INTRODUCTION_EN.values(), *INTRODUCTION_ZH.values())]
    assert [text for text in (*introductions, *(each.text for each in HOUSE_TEXTS)) if names_price(text)] == []


class _Filled(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "USD 12.0 million" if name == "annual_sales" else "20"
