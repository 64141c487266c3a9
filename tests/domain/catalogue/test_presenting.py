"""Is one offer said in two orders, with nothing invented?"""

from dataclasses import replace
from decimal import Decimal as D

from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.presenting import OfferFacts, offer_lines, price_text
from tradewind.domain.catalogue.tiers import TierPrice

TENT = OfferFacts(
    name="4-person tent", unit="PCS", currency="USD", incoterm="FOB", place="Ningbo", price=D("41.23"),
    tiers=(TierPrice(D(100), D("41.23")), TierPrice(D(500), D("38.7"))), moq=D("100.000"),
    selling_points="Seams taped by hand\nPoles of 7001 aluminium.", certificates=("CE", "REACH"),
    pieces_per_carton=4, lead_days=35, payment="30% T/T in advance",
)  # fmt: skip


def test_where_figures_are_compared_the_price_stands_first() -> None:
    codes = [line.code for line in offer_lines(TENT, Presentation.PRICE_FIRST)]
    assert codes == ["offer_price", "offer_step", "offer_moq", "offer_packing", "offer_lead", "offer_payment"]


def test_where_value_is_bought_the_price_comes_after_what_it_contains() -> None:
    lines = offer_lines(TENT, Presentation.VALUE_EXPLAINED)
    assert [line.code for line in lines] == [
        "offer_worth", "offer_quality", "offer_certificates", "offer_service", "offer_moq", "offer_packing",
        "offer_lead", "offer_payment", "offer_price", "offer_step",
    ]  # fmt: skip
    assert lines[1].facts == {"text": "Seams taped by hand; Poles of 7001 aluminium"}
    assert lines[9].facts["price"] == "38.70"


def test_both_orders_name_the_same_price_and_say_nothing_that_nobody_wrote_down() -> None:
    first, explained = (offer_lines(TENT, each) for each in Presentation)
    assert [line for line in first if line.is_price] == [line for line in explained if line.is_price]
    bare = OfferFacts("Tent", "PCS", "JPY", "FOB", "Ningbo", D("1520"), with_service=False)
    assert [line.code for line in offer_lines(bare, Presentation.PRICE_FIRST)] == ["offer_price"]
    assert [line.code for line in offer_lines(bare, Presentation.VALUE_EXPLAINED)] == ["offer_worth", "offer_price"]
    dearer = replace(TENT, tiers=(TierPrice(D(50), D("50")),))
    assert "offer_step" not in {line.code for line in offer_lines(dearer, Presentation.PRICE_FIRST)}


def test_a_price_is_written_as_on_papers() -> None:
    said = [price_text(D(text), "USD") for text in ("41.2300", "38.7", "0.0123", "12345", "20.0000")]
    assert said == ["41.23", "38.70", "0.0123", "12,345.00", "20.00"]
    assert [price_text(D(text), "JPY") for text in ("1520.0000", "12.5")] == ["1,520", "12.5"]
    assert price_text(D("2.8"), "KWD") == "2.800"
