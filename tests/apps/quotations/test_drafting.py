"""A quotation begins: from an inquiry, an old one, the files of former years, or empty."""

from decimal import Decimal

import pytest

from tests.apps.quotations.quoting import TENT, codes, drafted, issued, lines_of, options_of, product, row
from tests.builders import AT, TODAY, contact, customer, partner
from tradewind.apps.catalogue.models import PriceList, PriceStrategy
from tradewind.apps.inquiries.models import Inquiry, InquiryLine, PastQuotation
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation, QuotationOption
from tradewind.apps.quotations.queries.terms import usual_terms
from tradewind.apps.quotations.refusals import CustomerToQuoteNeeded, NoEntityToQuote, NotACustomer
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.audit.models import AuditEntry


def asked(by, party=None, **more):
    facts = {"source": "mail", "arrived_at": AT, "heard_at": AT, "created_at": AT, "updated_at": AT} | more
    return Inquiry.objects.create(party=party, owner=by, updated_by=by, **facts)


def test_what_the_buyer_asked_for_stands_in_the_draft_with_the_customers_own_prices(goods, li_qiang):
    party = customer(li_qiang)
    inquiry = asked(li_qiang, party)
    InquiryLine.objects.create(inquiry=inquiry, place=1, description=f"{TENT} tent, green", quantity=1200, unit="pcs")
    InquiryLine.objects.create(inquiry=inquiry, place=2, description="a camping lamp 500D", quantity=300)

    revision = services.draft_for_inquiry(inquiry_id=inquiry.pk, by=li_qiang, at=AT)
    tent, lamp = lines_of(revision)
    assert (tent.code, tent.description, tent.unit_price) == (TENT, "4P Tent 210D Green", Decimal("38.2"))
    assert (lamp.code, lamp.description) == ("", "a camping lamp 500D") and "code_unknown" not in codes(lamp)
    (option,) = options_of(revision)
    assert (option.incoterm, option.named_place, option.currency) == ("FOB", "Ningbo", "USD")
    assert revision.quotation.number == "" and revision.quotation.called.startswith("D-")
    assert revision.valid_until is not None and revision.valid_until > TODAY
    assert AuditEntry.objects.filter(action="quotation.drafted").exists()


def test_without_a_strategy_the_usual_list_names_the_place_and_then_the_last_offer(goods, li_qiang):
    PriceStrategy.objects.all().delete()
    party = customer(li_qiang)
    assert begun(li_qiang, party) == ("FOB", "Ningbo", "USD")
    PriceList.objects.update(is_usual=False)
    assert begun(li_qiang, party) == ("FOB", "Ningbo", "USD"), "as in the offer before"
    others = customer(li_qiang, "Rashid Trading LLC", "AE")
    assert begun(li_qiang, others) == ("FOB", "Ningbo", "USD"), "our port is the same for everybody"


def test_no_place_is_made_up_and_a_buyers_port_is_nobody_elses(goods, li_qiang, li_na):
    PriceStrategy.objects.all().delete()
    PriceList.objects.update(is_usual=False)
    party, others = customer(li_qiang), customer(li_qiang, "Rashid Trading LLC", "AE")
    assert begun(li_qiang, party) == ("FOB", "", "USD")
    QuotationOption.objects.update(incoterm="CIF", named_place="Hamburg")
    usual = [usual_terms(li_qiang, each, incoterm="CIF").place for each in (party, others)]
    assert usual == ["Hamburg", ""]


def begun(by, party):
    (option,) = options_of(services.draft_for_customer(party_id=party.pk, by=by, at=AT))
    return (option.incoterm, option.named_place, option.currency)


def test_an_inquiry_of_nobody_is_opened_as_a_customer_first(goods, li_qiang):
    with pytest.raises(CustomerToQuoteNeeded):
        services.draft_for_inquiry(inquiry_id=asked(li_qiang).pk, by=li_qiang, at=AT)


def test_a_stranger_may_not_quote_a_colleagues_customer(goods, li_qiang, li_na, tang):
    party = customer(li_qiang)
    for person, no in ((li_na, NotFound), (tang, NotPermitted)):
        with pytest.raises(no):
            services.draft_for_customer(party_id=party.pk, by=person, at=AT)


def test_suppliers_are_not_quoted_and_somebody_has_to_be_the_seller(zhou, liu):
    party = customer(liu)
    with pytest.raises(NoEntityToQuote):
        services.draft_for_customer(party_id=party.pk, by=liu, at=AT)
    with pytest.raises(NotACustomer):
        services.draft_for_customer(party_id=partner(liu).pk, by=liu, at=AT)


def test_the_offer_of_two_years_ago_is_offered_anew(goods, li_qiang):
    party = customer(li_qiang, "El Nuevo Camping", "ES")
    inquiry = asked(li_qiang, party)
    past = PastQuotation.objects.create(
        party=party, number="2024-118", on=TODAY, currency="USD", outcome="lost", terms="CIF Barcelona",
        lines=[
            {"code": TENT, "name": "4P Tent", "quantity": "500", "price": "38.20"}, {"code": "OLD-1", "name": "Lamp"},
        ],
    )  # fmt: skip
    revision = services.draft_from_former(past_id=past.pk, by=li_qiang, at=AT)
    tent, lamp = lines_of(revision)
    assert (tent.quantity, tent.unit_price, tent.amount) == (500, Decimal("38.2"), Decimal("19100"))
    assert "code_unknown" in codes(lamp) and lamp.description == "Lamp"
    assert (options_of(revision)[0].incoterm, options_of(revision)[0].named_place) == ("CIF", "Barcelona")
    assert (revision.quotation.former_id, revision.quotation.inquiry_id) == (past.pk, inquiry.pk)


def test_a_copy_has_lines_and_terms_of_the_old_one_and_a_validity_and_number_of_its_own(goods, li_qiang):
    anna = customer(li_qiang)
    old = issued(li_qiang, row(TENT, "1200", "37.5"))
    other = customer(li_qiang, "Rashid Trading LLC", "AE")
    copy = services.copy_quotation(quotation_id=old.quotation_id, party_id=other.pk, by=li_qiang, at=AT)
    assert [line.unit_price for line in lines_of(copy)] == [Decimal("37.5")]
    assert copy.quotation.number == "" and copy.quotation.party_id == other.pk != anna.pk
    assert Quotation.objects.get(pk=copy.quotation_id).copied_from_id == old.quotation_id
    assert not any(line.is_frozen for line in lines_of(copy))


def test_of_a_leaders_quotation_the_customers_owner_is_the_owner(goods, liu, li_qiang):
    party = customer(li_qiang)
    contact(li_qiang, party)
    assert services.draft_for_customer(party_id=party.pk, by=liu, at=AT).quotation.owner_id == li_qiang.pk
    assert drafted(liu, party=customer(liu, "Nobody's Ltd", "GB")).quotation.owner_id == liu.pk


def test_a_new_product_is_quoted_by_its_code(goods, liu, li_qiang):
    product(liu, "LP-03-01", "LED Lantern")
    (line,) = lines_of(drafted(li_qiang, row("lp-03-01 ", "500", "5.62")))
    assert (line.code, line.description) == ("LP-03-01", "LED Lantern")
