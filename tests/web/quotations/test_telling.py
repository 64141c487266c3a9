"""What the pages of a draft tell a salesperson of floors, margins and colleagues' prices."""

from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from tests.apps.quotations.quoting import TENT, drafted, fresh, issued, row
from tests.builders import AT, customer
from tests.people import enter
from tests.web.quotations.test_editing import address, now, typed
from tradewind.apps.quotations import services


def test_a_colleagues_price_is_named_to_the_boss_and_the_colleague_to_others(goods, zhou, li_qiang, li_na):
    issued(li_na, row(TENT, "500", "37"), party=customer(li_na, "Zelt Discount GmbH", "DE"), at=timezone.now())
    revision = drafted(li_qiang, row(TENT, "500", "38"))
    for page in ("quotations:edit", "quotations:version"):
        where = reverse(page, args=[revision.pk])
        mine, boss = (enter(each).get(where).content.decode() for each in (li_qiang, zhou))
        assert "李娜 报过别的价" in mine and "同国今天" not in mine
        assert "同国今天 37" in boss


def test_a_page_tells_no_margin_and_whoever_presses_issue_to_learn_it_is_in_the_trail(goods, zhou, li_qiang):
    services.set_limits(version=0, details=services.LimitDetails(least_margin=Decimal("0.5")), by=zhou, at=AT)
    revision, client = drafted(li_qiang), enter(li_qiang)
    page = typed(revision, ("", TENT, "1200", "37"))
    kept = client.post(address(revision), page, headers={"X-Kept-By-Itself": "1"}).json()
    assert kept["reasons"] == ["须老板同意"] and "毛利率低于" not in str(kept)
    assert "毛利率低于" in enter(zhou).get(address(revision)).content.decode()
    issue = reverse("quotations:issue", args=[revision.pk])
    client.post(address(revision), typed(now(revision), ("", TENT, "1200", "37"), does="issue"))
    client.post(issue, {"version": now(revision).version})
    record = enter(zhou).get(reverse("quotations:quotation", args=[revision.quotation_id])).content.decode()
    assert record.count("签发第 1 版被退回") == 2 and fresh(revision.quotation).number == ""
