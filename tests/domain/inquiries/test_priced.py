"""Which answers of ours name a price, and which only speak of money?"""

import pytest

from tradewind.domain.inquiries.priced import names_price
from tradewind.domain.messaging.house_texts import HOUSE_TEXTS, INTRODUCTION_EN, INTRODUCTION_ZH

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "text",
    ["The dome tent is USD 38.20 per piece, FOB Ningbo.", "We do 38.20USD/pc; deposit 30%.", "US$ 1,250.00 in all",
     "Total for 500 pcs: USD 19,100", "12,50 €", "price CAD 38.20", "单价 38 美元", "260元/件", "￥260",
     "Our deposit is 30%. The tent is USD 38.20.", "The tent is USD 38.20 incl. insurance, 30% deposit by T/T",
     "USD 38.20 per piece FOB Ningbo, 30% deposit by T/T, balance against copy of B/L.", "Unit price (USD): 38.20",
     "Our price for the coffee table is USD 38.20.", "USD 42.10 per piece CIF Hamburg including freight and insurance.",
     "USD 38.20 per piece, all local charges included.", "单价 USD 38.20，起订量 500 件，FOB 宁波。",
     "单价38.20美元，30%定金，余款见提单复印件。", "每件38.5美金", "US Dollars 38.20 per piece"],
)  # fmt: skip
def test_a_price_is_seen_in_the_words_people_use(text: str) -> None:
    assert names_price(text)


@pytest.mark.parametrize(
    "text",
    ["We have been shipping to the US 20 years.", "Our annual sales are USD 12.0 million.", "annual sales USD 900,000",
     "Turnover: 12,000,000 USD", "营业额 USD 1200 万", "2025 年出口额 US$1,200万", "Our minimum order is USD 500.",
     "Please find the CAD 2024 drawing.", "A sample fee of USD 50 applies.", "500 pcs, FOB Ningbo",
     "The sample fee is USD 50 per set.", "USD 500 deposit, please.", "Annual sales (2025): USD 900,000",
     "Our minimum order is USD 500 FOB.", "样品费手续费 50 美金"],
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
