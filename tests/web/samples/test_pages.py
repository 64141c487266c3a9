"""The pages of samples: from a draft to the buyer's word, and what two people at once see."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import builders
from tests.apps.samples import making
from tests.builders import AT
from tests.people import enter
from tests.platform.company.conftest import NINGBO
from tradewind.apps.samples.models import Sample
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
