"""The pages of samples: from a draft to the buyer's word, and what two people at once see."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.apps.samples import making
from tests.builders import AT
from tests.people import enter
from tests.platform.company.conftest import NINGBO
from tradewind.apps.catalogue.models import Product, SupplierOffer
from tradewind.apps.samples.facts import proposed_charge
from tradewind.apps.samples.models import Sample
from tradewind.apps.samples.services import SampleDetails, SampleItem
from tradewind.domain.samples.charges import Courier, SampleRules
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.approvals import services as deciding
from tradewind.platform.company import services as company

LINE = {
    "lines.record": "", "lines.typed": "", "lines.chosen": "", "lines.code": "TE-4P-02",
    "lines.description": "4P Tent, green", "lines.quantity": "1", "lines.unit": "PCS", "lines.wishes": "Khaki door",
    "lines.origin": "made",
}  # fmt: skip
TERMS = {"goods_charge": "free", "courier_charge": "collect", "collect_answer": "accepted", "courier_account": "12 345"}


@pytest.fixture
def buyer(zhou, li_qiang):
    company.register_legal_entity(details=NINGBO, by=zhou, at=AT)
    return builders.customer(li_qiang, "Nordic Leisure AB", "SE")


def page(client, sample) -> str:
    return client.get(reverse("samples:sample", args=[sample.pk])).content.decode()


def press(client, name, sample, **said):
    version = Sample.objects.get(pk=sample.pk).version
    answer = client.post(reverse(f"samples:{name}", args=[sample.pk]), {"version": version} | said, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    return Sample.objects.get(pk=sample.pk)


def test_a_sample_goes_its_way_over_its_page(li_qiang, chen_jing, buyer):
    seller, maker, today = enter(li_qiang), enter(chen_jing), timezone.localdate()
    made = seller.post(f"{reverse('samples:draft')}?party={buyer.pk}", LINE | TERMS | {"ship_to": "Kungsgatan 4"})
    assert made.status_code == 302
    sample = press(seller, "place", Sample.objects.get())
    assert sample.number == f"S-{today:%y}-0001" and sample.state == "placed"
    sample = press(maker, "check", sample, is_good="1", remark="Seams fine")
    sample = press(seller, "send", sample, courier="dhl", tracking="1234567890", sent_on=today.isoformat())
    sample = press(seller, "arrived", sample, on=today.isoformat())
    assert sample.ask_on == today + timedelta(days=3)
    said = {"verdict": "changes", "text": "In khaki please", "channel": "email", "on": today.isoformat()}
    sample = press(seller, "answer", sample, **said)
    shown = page(seller, sample)
    for words in ("In khaki please", "Seams fine", "1234567890", "Khaki door"):
        assert words in shown
    press(seller, "follow", sample, wishes="Khaki 6001")
    following = Sample.objects.get(follows=sample)
    assert following.ordinal == 2 and "Khaki 6001" in page(seller, following)
    assert sample.called in page(seller, following), "its lineage stands beside it"


def test_what_goods_cost_is_for_those_who_may_know_it(li_qiang, chen_jing, zhou, buyer):
    sample = making.checked(chen_jing, making.placed(li_qiang, buyer.pk), cost=Decimal("86.40"))
    sample = making.leave(li_qiang, sample, cost=Decimal("147.30"))
    seller, maker, boss = (page(enter(who), sample) for who in (li_qiang, chen_jing, zhou))
    assert "86.40" in boss and "147.30" in boss
    assert "86.40" not in seller and "147.30" in seller, "the courier's bill is the seller's to know"
    assert "86.40" in maker and "147.30" not in maker, "陈静 buys: she knows what goods cost, and not what is sent"


def test_a_large_parcel_begins_as_paid_in_advance(li_qiang, buyer, zhou):
    tent = Product.objects.create(
        code="TE-9", code_folded="TE-9", name_en="Tent", created_at=AT, updated_at=AT, updated_by=zhou
    )
    SupplierOffer.objects.create(
        product=tent, supplier=builders.partner(zhou), cost=Decimal(900), confirmed_by=zhou, confirmed_at=AT
    )
    assert proposed_charge([SampleItem("", Decimal(1), product_id=tent.pk)], SampleRules(), at=AT) == "paid"
    assert proposed_charge([SampleItem("", Decimal(1))], SampleRules(), at=AT) == "free"
    shown = enter(li_qiang).get(f"{reverse('samples:draft')}?party={buyer.pk}").content.decode()
    assert re.search(r'value="free"[^>]*checked', shown)


def test_the_list_leaves_as_it_is_seen(li_qiang, chen_jing, buyer):
    sample = making.leave(li_qiang, making.checked(chen_jing, making.placed(li_qiang, buyer.pk), cost=Decimal("86.40")))
    making.drafted(li_qiang, buyer.pk)
    seller = enter(li_qiang)
    answer = seller.post(reverse("samples:export"), {"kind": "csv", "query": "quick=way"})
    file = b"".join(seller.get(answer["Location"]).streaming_content).decode("utf-8-sig")
    assert sample.number in file and "1234567890" in file and len(file.splitlines()) == 2 and "86.4" not in file
    assert enter(chen_jing).post(reverse("samples:export"), {"kind": "csv", "query": ""}).status_code == 403


def test_what_cannot_leave_is_said_and_stays_typed(li_qiang, chen_jing, buyer):
    sample = making.checked(chen_jing, making.placed(li_qiang, buyer.pk))
    url, seller = reverse("samples:send", args=[sample.pk]), enter(li_qiang)
    said = {"version": sample.version, "courier": "dhl", "tracking": "12 34", "sent_on": "2031-01-01"}
    answer = seller.post(url, said)
    assert answer.status_code == 422 and 'value="2031-01-01"' in answer.content.decode()
    assert Sample.objects.get().state == "ready"


def test_a_text_too_long_for_its_cell_is_refused_and_stays(li_qiang, buyer):
    seller = enter(li_qiang)
    answer = seller.post(f"{reverse('samples:draft')}?party={buyer.pk}", LINE | TERMS | {"lines.wishes": "x" * 999})
    assert answer.status_code == 422 and "x" * 999 in answer.content.decode() and not Sample.objects.exists()


def test_two_who_change_a_draft_at_once_both_keep_their_words(zhou, li_qiang, buyer):
    sample = making.drafted(li_qiang, buyer.pk)
    url, before = reverse("samples:revise", args=[sample.pk]), LINE | TERMS | {"version": sample.version}
    assert enter(zhou).post(url, before | {"ship_to": "Hamburg"}).status_code == 302
    slow = enter(li_qiang)
    answer = slow.post(url, before | {"ship_to": "Malmö"})
    assert answer.status_code == 409 and "Malmö" in answer.content.decode() and "周总 已于" in answer.content.decode()
    now = Sample.objects.get()
    assert now.ship_to == "Hamburg" and f'value="{now.version}"' in answer.content.decode()
    assert slow.post(url, before | {"ship_to": "Malmö", "version": now.version}).status_code == 302
    assert Sample.objects.get().ship_to == "Malmö"


def test_a_stale_button_says_so_and_does_nothing(li_qiang, buyer):
    sample = making.drafted(li_qiang, buyer.pk)
    answer = enter(li_qiang).post(reverse("samples:place", args=[sample.pk]), {"version": sample.version + 5})
    assert answer.status_code == 409 and Sample.objects.get().number == ""


def test_what_keeps_it_from_being_promised_is_said_on_the_page(li_qiang, buyer):
    sample = making.drafted(li_qiang, buyer.pk, SampleDetails(items=[making.TENT]))
    answer = enter(li_qiang).post(reverse("samples:place", args=[sample.pk]), {"version": sample.version})
    assert answer.status_code == 422 and "到付须有客户的快递账号" in answer.content.decode()


def test_what_turned_out_dear_waits_for_the_boss_and_then_leaves(zhou, li_qiang, chen_jing, buyer):
    seller = enter(li_qiang)
    sample = press(enter(chen_jing), "check", making.placed(li_qiang, buyer.pk), is_good="1", cost="5000")
    shown = page(seller, sample)
    assert "货值超出公司规定的免费上限" in shown and 'id="act-ask"' in shown and 'id="act-send"' not in shown
    parcel = {"courier": "dhl", "tracking": "1234567890", "sent_on": timezone.localdate().isoformat()}
    answer = seller.post(reverse("samples:send", args=[sample.pk]), {"version": sample.version} | parcel)
    assert answer.status_code == 422 and "要老板先同意" in answer.content.decode()
    sample = press(seller, "ask", sample, reason="He takes a container")
    deciding.grant_approval(approval_id=approvals.to_decide(zhou)[0].pk, by=zhou, at=AT)
    assert 'id="act-send"' in page(seller, sample)
    sample = press(seller, "send", sample, **parcel)
    shown = page(seller, sample)
    assert sample.state == "sent" and 'id="act-collect"' not in shown and 'id="act-ask"' not in shown


def test_a_courier_by_tt_is_made_while_the_money_is_on_its_way(li_qiang, chen_jing, buyer):
    seller, by_tt = enter(li_qiang), SampleDetails(items=[making.TENT], courier_charge=Courier.BUYER_TT)
    sample = making.placed(li_qiang, buyer.pk, by_tt)
    shown = page(seller, sample)
    assert 'id="act-paid"' in shown and 'id="act-check"' in shown
    sample = press(enter(chen_jing), "check", sample, is_good="1")
    assert 'id="act-send"' not in page(seller, sample)
    sample = press(seller, "paid", sample, on=timezone.localdate().isoformat())
    shown = page(seller, sample)
    assert 'id="act-send"' in shown and 'id="act-paid"' not in shown


def test_its_steps_carry_the_days_things_happened_as_the_house_counts_them(li_qiang, chen_jing, buyer):
    sample = making.placed(li_qiang, buyer.pk)
    late = datetime(2026, 11, 30, 17, 30, tzinfo=UTC)  # half past one in the night of 1 December in Ningbo
    Sample.objects.filter(pk=sample.pk).update(
        created_at=late, placed_on=date(2026, 12, 1), needed_on=date(2026, 12, 20)
    )
    assert "<span>12-01</span>" in page(enter(li_qiang), sample) and "11-30" not in page(enter(li_qiang), sample)
    assert "<span>12-20</span>" not in page(enter(li_qiang), sample), "until when he wants it is said above"
    sample = making.leave(li_qiang, making.checked(chen_jing, Sample.objects.get(pk=sample.pk)), on=date(2026, 11, 23))
    assert "<span>11-23</span>" in page(enter(li_qiang), sample), "it left"


def test_a_code_the_catalogue_does_not_know_is_marked_and_a_day_that_is_over_refused(li_qiang, buyer):
    seller, url = enter(li_qiang), f"{reverse('samples:draft')}?party={buyer.pk}"
    answer = seller.post(url, LINE | TERMS | {"lines.code": "ZZ-00", "needed_on": "2026-01-05"})
    told = answer.content.decode()
    assert answer.status_code == 422 and "需要日期已过" in told and 'data-state="货号未找到"' in told
    assert seller.post(url, LINE | TERMS | {"lines.code": "ZZ-00"}).status_code == 302
    sample = Sample.objects.get()
    assert "货号未找到" in page(seller, sample)
    assert 'data-state="货号未找到"' in seller.get(reverse("samples:revise", args=[sample.pk])).content.decode()
