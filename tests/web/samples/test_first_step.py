"""R80, J09: the electronic sample comes first and costs nothing; the parcel beside it has the house's usual terms."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.apps.catalogue.picturing import folders, picture  # noqa: F401 - a fixture
from tests.apps.inquiries.asking import ANNA, ask, shared
from tests.apps.messaging.post import mailbox
from tests.apps.quotations import quoting
from tests.apps.quotations.quoting import CHAIR, TARP, TENT, issued, row
from tests.apps.samples import making
from tests.builders import TODAY
from tests.people import enter
from tradewind.apps.catalogue.models import BrochureItem, PictureUse, ProductBrochure
from tradewind.apps.messaging.models import Letter, LetterFile
from tradewind.apps.samples.models import Sample

pytestmark = pytest.mark.usefixtures("folders")


@pytest.fixture
def goods(zhou):
    quoting.entity(zhou)
    return quoting.stocked(zhou)


@pytest.fixture
def buyer(li_qiang):
    return builders.customer(li_qiang, "Nordic Leisure AB", "SE", email=ANNA)


@pytest.fixture(autouse=True)
def own_box(zhou, li_qiang):
    return mailbox(zhou, "li@corvina.example", owner=li_qiang)


@pytest.fixture
def quoted(goods, li_qiang, buyer):
    return issued(li_qiang, row(TENT, "500"), row(TARP, "300"), party=buyer)


def first(client, asked: str, **said):
    address = f"{reverse('samples:first')}?{asked}"
    return client.post(address, said) if said else client.get(address).content.decode()


def electronic(client, **said):
    return client.post(reverse("catalogue:electronic"), {"language": "en", "title": "Tents for you"} | said)


def test_from_a_quotation_its_products_are_ticked_printed_and_enclosed_in_a_mail(li_qiang, buyer, quoted, goods):
    shown = picture(li_qiang, goods[TENT])
    seller = enter(li_qiang)
    page = first(seller, f"quotation={quoted.quotation_id}")
    panel = seller.get(page.split('hx-get="')[1].split('"')[0].replace("&amp;", "&")).content.decode()
    assert [f'value="{goods[code].pk}" checked' in panel for code in (TENT, TARP, CHAIR)] == [True, True, False]
    assert "1 款还没有图片" in panel and f"/products/pictures/shown/{shown.current_id}/" in panel
    back = f"{reverse('samples:first')}?quotation={quoted.quotation_id}"
    products = [goods[TENT].pk, goods[TARP].pk]
    answer = electronic(seller, party_id=buyer.pk, product_ids=products, back=back)
    letter = Letter.objects.get()
    assert answer.status_code == 302 and f"/{letter.pk}/?back=%2Fsamples%2Ffirst" in answer["Location"]
    assert (letter.party_id, letter.to[0]["address"], letter.subject) == (buyer.pk, ANNA, "Tents for you")
    assert letter.text.startswith("Dear Sir or Madam,")
    assert letter.state == "draft" and [file.attachment.original_name for file in LetterFile.objects.all()] == [
        "Tents for you.pdf"
    ]
    assert BrochureItem.objects.count() == 2 and PictureUse.objects.get().shown_id == shown.current_id


def test_from_an_inquiry_the_mail_answers_the_buyers_own_and_knows_our_codes(zhou, li_qiang, goods, buyer):
    inquiry = ask(shared(zhou), "Please quote 500 pcs TE-4P-02 and send a sample.")
    page = first(enter(li_qiang), f"inquiry={inquiry.pk}")
    assert f"answers_id={inquiry.message_id}" in page
    assert (
        electronic(
            enter(li_qiang), party_id=buyer.pk, product_ids=[goods[TENT].pk], answers_id=inquiry.message_id
        ).status_code
        == 302
    )
    assert Letter.objects.get().answers_id == inquiry.message_id


def test_without_products_or_for_a_colleagues_customer_nothing_is_made(li_qiang, wang_fang, buyer, goods):
    assert electronic(enter(li_qiang), party_id=buyer.pk).status_code == 422
    assert electronic(enter(wang_fang), party_id=buyer.pk, product_ids=[goods[TENT].pk]).status_code == 404
    assert not ProductBrochure.objects.exists() and not Letter.objects.exists()


def test_the_parcel_is_promised_at_once_free_and_freight_collect(li_qiang, quoted):
    answer = first(
        enter(li_qiang), f"quotation={quoted.quotation_id}", pieces=["1", "0"], courier_account="962 123 456"
    )
    sample = Sample.objects.get()
    assert answer["Location"] == reverse("samples:sample", args=[sample.pk])
    assert (sample.state, sample.goods_charge, sample.courier_charge, sample.courier_account) == (
        "placed", "free", "collect", "962 123 456",
    )  # fmt: skip
    assert [(line.code, line.quantity, bool(line.product_id)) for line in sample.lines.all()] == [(TENT, 1, True)]


def test_without_his_account_it_is_kept_as_a_draft_and_the_page_says_what_is_missing(li_qiang, quoted):
    seller = enter(li_qiang)
    answer = first(seller, f"quotation={quoted.quotation_id}", pieces=["1", "1"])
    assert Sample.objects.get().state == "draft"
    assert "到付" in seller.get(answer["Location"]).content.decode()


def test_many_pieces_are_paid_in_advance(li_qiang, quoted):
    answer = first(enter(li_qiang), f"quotation={quoted.quotation_id}", pieces=["4", "2"], pays_at_door="on")
    sample = Sample.objects.get()
    assert answer["Location"] == reverse("samples:revise", args=[sample.pk])
    assert (sample.state, sample.goods_charge, sample.reasons) == ("draft", "paid", []), "the boss is not asked for it"


def test_nothing_in_the_parcel_is_told(li_qiang, quoted):
    assert first(enter(li_qiang), f"quotation={quoted.quotation_id}", pieces=["", "0"]).status_code == 422
    assert not Sample.objects.exists()


@pytest.mark.parametrize("pieces", ["x", "-1", "1.5", "9" * 30])
def test_what_is_no_count_is_told_and_stays(li_qiang, quoted, pieces):
    answer = first(enter(li_qiang), f"quotation={quoted.quotation_id}", pieces=[pieces, "1"])
    page = answer.content.decode()
    assert answer.status_code == 422 and f'value="{pieces}"' in page and f"“{pieces[:20]}”不是件数" in page
    assert not Sample.objects.exists()


def test_who_refuses_freight_collect_is_in_doubt_and_prepaid_waits_for_the_boss(li_qiang, quoted):
    seller = enter(li_qiang)
    first(seller, f"quotation={quoted.quotation_id}", pieces=["1", "0"])
    sample = Sample.objects.get()
    seller.post(reverse("samples:collect", args=[sample.pk]), {"version": sample.version, "answer": "refused"})
    address = reverse("samples:sample", args=[sample.pk])
    assert "诚意存疑" in seller.get(address).content.decode()
    terms = {"version": sample.version + 1, "goods_charge": "free", "courier_charge": "prepaid",
             "collect_answer": "refused", "lines.record": "", "lines.typed": "", "lines.chosen": "",
             "lines.code": TENT, "lines.description": "Tent", "lines.quantity": "1", "lines.unit": "PCS",
             "lines.wishes": "", "lines.origin": "made"}  # fmt: skip
    assert seller.post(reverse("samples:revise", args=[sample.pk]), terms).status_code == 302
    page = seller.get(address).content.decode()
    assert reverse("samples:ask", args=[sample.pk]) in page and reverse("samples:place", args=[sample.pk]) not in page


def test_a_parcel_nobody_has_heard_of_for_five_days_is_a_row_of_today(li_qiang, chen_jing, goods, buyer):
    sample = making.sent(li_qiang, chen_jing, buyer.pk)
    ago = timezone.localdate() - timedelta(days=5)
    Sample.objects.filter(pk=sample.pk).update(sent_on=min(ago, TODAY), moved_on=ago)
    page = enter(li_qiang).get("/").content.decode()
    assert sample.called in page and "查件" in page
    Sample.objects.filter(pk=sample.pk).update(moved_on=ago + timedelta(days=1))
    assert sample.called not in enter(li_qiang).get("/").content.decode()


def test_the_products_page_tells_of_its_samples_to_who_may_open_them(li_qiang, wang_fang, quoted, goods):
    first(enter(li_qiang), f"quotation={quoted.quotation_id}", pieces=["1", "0"], pays_at_door="on")
    panel = reverse("samples:of_product", args=[goods[TENT].pk])
    assert panel in enter(li_qiang).get(reverse("catalogue:product", args=[goods[TENT].pk])).content.decode()
    told = Sample.objects.get().number
    assert told in enter(li_qiang).get(panel).content.decode()
    assert told not in enter(wang_fang).get(panel).content.decode()
    of_tarp = reverse("samples:of_product", args=[goods[TARP].pk])
    assert told not in enter(li_qiang).get(of_tarp).content.decode()


def test_the_letter_greets_whom_it_goes_to_and_its_file_has_one_dot(li_qiang, buyer, goods):
    builders.contact(li_qiang, buyer, "Emily Clark", email="emily@outback.example")
    said = {"party_id": buyer.pk, "product_ids": [goods[TENT].pk], "title": "Tents for Outback Supply Co."}
    assert electronic(enter(li_qiang), **said).status_code == 302
    assert Letter.objects.get().text.startswith("Dear Emily Clark,")
    assert [file.attachment.original_name for file in LetterFile.objects.all()] == ["Tents for Outback Supply Co.pdf"]
