"""What became of quotations, and which figures come of it?"""

import html
import re

from django.urls import reverse
from django.utils import timezone

from tests.apps.quotations import quoting
from tests.apps.quotations.quoting import CHAIR, TENT, fresh, issued, row
from tests.builders import AT, customer, rates
from tests.people import enter
from tests.web.quotations.pressing import english, press, text
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation


def test_won_lost_void_and_copied(goods, li_qiang):
    client = english(li_qiang)
    for name, said, state in (
        ("win", {}, "won"),
        ("lose", {"reason": "price"}, "lost"),
        ("void", {"reason": "Twice"}, "void"),
    ):
        quotation = fresh(issued(li_qiang).quotation)
        press(client, name, quotation.pk, version=quotation.version, **said)
        assert fresh(quotation).state == state
    press(client, "copy", quotation.pk)
    assert Quotation.objects.order_by("-pk").first().copied_from_id == quotation.pk


def test_figures_and_limits(goods, zhou, li_qiang):
    services.hand_over(revision_id=issued(li_qiang).pk, by=li_qiang, at=AT)
    assert "DE" in text(english(zhou).get(reverse("quotations:figures")))
    boss, seller = enter(zhou), enter(li_qiang)
    limits = reverse("quotations:limits")
    assert boss.post(limits, {"version": "0", "least_margin": "12"}).status_code == 302
    assert boss.post(limits, {"version": "0", "least_margin": "13"}).status_code == 409
    assert seller.post(limits, {"version": "1"}).status_code == 403
    assert seller.get(limits).status_code == 200


def test_a_row_of_the_figures_leads_to_the_quotations_it_counts(goods, zhou, li_qiang, li_na):
    french = customer(li_na, "Sac à Dos S.A.", "FR")
    sold = [issued(li_qiang), issued(li_na, row(CHAIR, "10"), party=french), issued(li_qiang)]
    for each in sold:
        services.hand_over(revision_id=each.pk, by=each.quotation.owner, at=timezone.now())
    gone = fresh(sold[2].quotation)
    services.void_quotation(quotation_id=gone.pk, version=gone.version, reason="Twice", by=li_qiang, at=AT)
    boss = english(zhou)
    shown = text(boss.get(reverse("quotations:figures"), {"span": "month"}))
    assert "Folding Chair 600D" in shown, "a product with its name"
    links = [html.unescape(each) for each in re.findall(r'href="([^"]*quick=counted[^"]*)"', shown)]
    for wanted, own in (
        ("country=FR", 1),
        (f"owner={li_qiang.pk}", 0),
        (f"product={CHAIR}", 1),
        (f"product={TENT}", 0),
    ):
        (link,) = [each for each in links if each.endswith(wanted)]
        listed = text(boss.get(link))
        assert [fresh(each.quotation).called in listed for each in sold] == [own == 0, own == 1, False], wanted


def answered(by, *options):
    """An inquiry with a quotation that was handed over."""
    facts = {"source": "mail", "arrived_at": AT, "heard_at": AT, "created_at": AT, "updated_at": AT}
    asked = Inquiry.objects.create(party=customer(by), owner=by, updated_by=by, **facts)
    draft = services.draft_for_inquiry(inquiry_id=asked.pk, by=by, at=AT)
    draft = services.revise_draft(
        revision_id=draft.pk, version=draft.version, details=quoting.page(*options), by=by, at=AT
    ).revision
    revision = services.issue_version(revision_id=draft.pk, version=draft.version, by=by, at=AT)
    services.hand_over(revision_id=revision.pk, by=by, at=AT)
    return fresh(revision.quotation), asked


def test_won_asks_which_option_and_offers_to_close_the_inquiry_too(goods, zhou, li_qiang):
    rates(zhou, USD="7.10")
    other = quoting.option(row(TENT, "1200", "260"), currency="CNY")
    quotation, asked = answered(li_qiang, quoting.option(row(TENT, "1200")), other)
    client, at = english(li_qiang), {"version": quotation.version}
    shown = text(client.get(reverse("quotations:quotation", args=[quotation.pk])))
    assert "Which option was bought" in shown and "2. FOB Ningbo CNY 312,000.00" in shown
    assert "say which one was bought" in text(press(client, "win", quotation.pk, **at))
    bought = quotation.standing.offered.get(place=2)
    shown = text(press(client, "win", quotation.pk, option_id=bought.pk, **at))
    assert ">Bought</span>" in shown and f"Its inquiry {asked.number} is still open" in shown
    closing = {"version": Inquiry.objects.get().version, "remark": "Q", "next": "/quotations/"}
    assert client.post(reverse("inquiries:win", args=[asked.pk]), closing)["Location"] == "/quotations/"
    assert Inquiry.objects.get().state == "won"
    assert "still open" not in text(client.get(reverse("quotations:quotation", args=[quotation.pk])))


def test_lost_offers_to_close_the_inquiry_for_the_same_reason(goods, li_qiang):
    quotation, asked = answered(li_qiang, quoting.option(row(TENT, "1200")))
    client = english(li_qiang)
    shown = text(press(client, "lose", quotation.pk, version=quotation.version, reason="price"))
    assert "Close the inquiry as lost" in shown and 'name="reason" value="price"' in shown and "Lost: Price" in shown
    assert reverse("inquiries:lose", args=[asked.pk]) in shown
