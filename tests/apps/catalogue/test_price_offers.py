"""Which price is offered to whom, and does nobody learn a floor who may not?"""

from decimal import Decimal as D

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.apps.catalogue.price_book import floored, good, price_list, priced, strategy
from tests.builders import TODAY
from tradewind.apps.catalogue.models import ProductCertificate
from tradewind.apps.catalogue.queries.price_offers import Wanted, floors_for, offer_for
from tradewind.apps.catalogue.queries.price_texts import certificates_of, offer_facts, offer_text
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.strategies import Buyer
from tradewind.platform.access import NotPermitted

SPAIN = Buyer("ES", "wholesaler", "regular")
NOW = Wanted(TODAY)


@pytest.fixture
def tent(zhou):
    tent = good(zhou, moq=100, pieces_per_carton=4, lead_days=35, selling_points_en="Seams taped by hand")
    book = price_list(zhou)
    priced(zhou, book, tent)
    floored(zhou, book, tent, q100="40", q500="38.70")
    strategy(zhou, book, "标准")
    strategy(
        zhou, book, "南欧", countries=("ES",), per_cent=D(-3), presentation="value_explained",
        least_margin_per_cent=D(15),
    )  # fmt: skip
    return tent


def test_a_customer_in_spain_gets_three_per_cent_less_and_the_reasons(tent, li_qiang):
    offered = offer_for(li_qiang, SPAIN, {tent.pk: D(600)}, NOW)[tent.pk]
    assert (offered.price, offered.tier_from) == (D("38.70"), D(500))
    assert (offered.strategy_name, offered.presentation) == ("南欧", Presentation.VALUE_EXPLAINED)
    assert [reason.code for reason in offered.reasons] == ["country_meets", "more_conditions"]
    assert [tier.price for tier in offered.tiers] == [D("41.23"), D("38.70"), D("37.05")]
    assert offered.floor_known


def test_below_the_first_tier_the_first_price_is_shown_and_it_is_said(tent, li_qiang):
    offered = offer_for(li_qiang, Buyer("DE"), {tent.pk: D(20)}, NOW)[tent.pk]
    assert (offered.price, offered.strategy_name) == (D("42.50"), "标准")
    assert offered.reasons[-1].code == "below_first_tier"
    assert offered.reasons[-1].facts == {"quantity": "100"}


def test_floors_and_the_least_margin_are_for_who_may_see_them(tent, zhou, li_qiang, tang):
    floors = floors_for(tang, SPAIN, [tent.pk], NOW)
    (listed,) = floors.by_product[tent.pk]
    assert [listed.at(D(quantity)) for quantity in (20, 600, 5000)] == [D("40"), D("38.70"), None]
    assert (floors.least_margin, listed.currency, listed.incoterm) == (D("0.15"), "USD", "FOB")
    with pytest.raises(NotPermitted):
        floors_for(li_qiang, SPAIN, [tent.pk], NOW)


def test_a_floor_is_found_under_whatever_terms_it_was_set_the_nearest_first(tent, zhou, tang):
    for name, currency, incoterm in (("CIF EUR", "EUR", "CIF"), ("FOB EUR", "EUR", "FOB")):
        book = price_list(zhou, name, currency, incoterm=incoterm)
        priced(zhou, book, tent)
        floored(zhou, book, tent, q500="30")

    def found(*terms):
        floors = floors_for(tang, SPAIN, [tent.pk], Wanted(TODAY, *terms)).by_product[tent.pk]
        return [f"{each.incoterm} {each.currency}" for each in floors]

    assert found("EUR", "CIF") == ["CIF EUR", "FOB EUR", "FOB USD"]
    assert found("USD", "DDP")[0] == "FOB USD"
    assert found("GBP", "FOB")[:2] == ["FOB USD", "FOB EUR"]  # the strategy's own list before another of its terms


def test_another_currency_goes_by_its_own_list_and_no_price_is_invented(tent, zhou, li_qiang):
    assert offer_for(li_qiang, SPAIN, {tent.pk: D(600)}, Wanted(TODAY, "EUR")) == {}
    assert offer_for(li_qiang, SPAIN, {tent.pk: D(600)}, Wanted(TODAY, "USD", "CIF")) == {}
    euro = price_list(zhou, "FOB EUR", "EUR")
    priced(zhou, euro, tent, (0, "40"))
    offered = offer_for(li_qiang, SPAIN, {tent.pk: D(600)}, Wanted(TODAY, "EUR"))[tent.pk]
    assert (offered.price, offered.price_list.currency) == (D("38.80"), "EUR")
    assert offered.reasons[-1].code == "other_list_used"


def test_a_list_under_other_terms_never_fills_a_gap(tent, zhou, li_qiang):
    chair = good(zhou, "CH-1")
    cif = price_list(zhou, "CIF Hamburg USD", incoterm="CIF", place="Hamburg", is_usual=False)
    priced(zhou, cif, chair, (0, "12"))
    assert offer_for(li_qiang, SPAIN, {chair.pk: D(10)}, NOW) == {}
    again = price_list(zhou, "FOB 宁波 2", is_usual=False)
    priced(zhou, again, chair, (0, "10"))
    offered = offer_for(li_qiang, SPAIN, {chair.pk: D(10)}, NOW)[chair.pk]
    assert (offered.price, offered.price_list.name) == (D("9.70"), "FOB 宁波 2")


def test_without_any_strategy_the_usual_list_stands(zhou, li_qiang):
    product = good(zhou)
    priced(zhou, price_list(zhou), product)
    offered = offer_for(li_qiang, Buyer(), {product.pk: D(100)}, NOW)[product.pk]
    assert (offered.price, offered.strategy_id, offered.floor_known) == (D("42.50"), None, False)
    assert [reason.code for reason in offered.reasons] == ["no_strategy_fits"]


def test_three_questions_for_any_number_of_products(tent, zhou, li_qiang):
    def asked(quantities):
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert len(offer_for(li_qiang, SPAIN, quantities, NOW)) == len(quantities)
        return len(caught)

    li_qiang.duties  # noqa: B018 - asked once a request
    one = asked({tent.pk: D(500)})
    book = price_list(zhou, "More", is_usual=False)
    several = {good(zhou, f"P-{number}").pk: D(200) for number in range(30)}
    for key in several:
        priced(zhou, book, type(tent).objects.get(pk=key))
    assert asked({tent.pk: D(500)} | several) == one == 3


def test_the_offer_is_said_in_either_language_with_what_is_written_down(tent, zhou, li_qiang):
    for kind, expires in (("CE", None), ("REACH", TODAY), ("UL", TODAY.replace(year=2020))):
        ProductCertificate.objects.create(
            product=tent, kind=kind, expires_on=expires, noted_by=zhou, noted_at=tent.created_at
        )
    offered = offer_for(li_qiang, SPAIN, {tent.pk: D(600)}, NOW)[tent.pk]
    papers = certificates_of(li_qiang, [tent.pk], on=TODAY)[tent.pk]
    assert papers == ["CE", "REACH"]
    english = offer_text(
        li_qiang, offer_facts(li_qiang, tent, offered, papers, "en", payment="30% T/T in advance"),
        offered.presentation, "en",
    )  # fmt: skip
    assert english[:3] == [
        "What the price of 4-person tent contains:", "Quality and material: Seams taped by hand",
        "Certificates: CE, REACH",
    ]  # fmt: skip
    assert english[-2:] == [
        "4-person tent: USD 38.70 / PCS, FOB Ningbo", "From 1000 PCS: USD 37.05",
    ]  # fmt: skip
    chinese = offer_text(
        li_qiang, offer_facts(li_qiang, tent, offered, papers, "zh-hans"), Presentation.PRICE_FIRST, "zh-hans"
    )
    assert chinese[0] == "四人帐篷：USD 38.70 / PCS，FOB Ningbo"
