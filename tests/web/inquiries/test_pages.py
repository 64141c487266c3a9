"""What do the pages of inquiries show, to whom, and what do their keys do?"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests import builders
from tests.apps.inquiries.asking import QUOTES, ask, reply, running, shared
from tests.builders import AT, TODAY
from tests.people import enter
from tests.web.firm_inquiries import ASKS, body_of_inquiry, inquiry
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryClock, PastQuotation
from tradewind.web.inquiries.showing import marked
from tradewind.web.inquiries.snoozing import moment_of, snoozes

pytestmark = pytest.mark.django_db


def _quoted(seller: Any) -> Any:
    party = builders.customer(seller, "Fjellheim AS", "NO", website="fjellheim.example")
    PastQuotation.objects.create(
        party=party, number="Q-24-1", on=TODAY, who="李强", currency="USD", outcome="lost", reason="嫌 MOQ 高",
        lines=[{"code": "TE-4P-02", "quantity": "500", "price": "38.20"}],
    )  # fmt: skip
    return party


def test_an_old_friend_is_shown_with_his_quotation_to_who_may_see_it(zhou, li_qiang, li_na, liu):
    _quoted(li_qiang)
    made = inquiry(liu, company="Fjellheim AS", country="NO", email="kari@fjellheim.example")
    Inquiry.objects.filter(pk=made.pk).update(owner=None)
    own = enter(li_qiang).get(f"/inquiries/triage/?at={made.pk}").content.decode()
    assert "38.20" in own and "嫌 MOQ 高" in own and 'name="party_id"' in own
    foreign = enter(li_na).get(f"/inquiries/triage/?at={made.pk}").content.decode()
    assert "Fjellheim AS" in foreign and "/sharing/" in foreign
    assert "38.20" not in foreign and "嫌 MOQ 高" not in foreign and 'name="party_id"' not in foreign


def test_who_wrote_as_a_person_is_answered_before_he_is_set_aside(liu):
    made, browser = inquiry(liu, company="Wants To Sell Ltd"), enter(liu)
    aside = f"/inquiries/{made.pk}/set-aside/"
    here = f"/inquiries/triage/?at={made.pk}"
    asked = browser.post(aside, body_of_inquiry(made.pk, reason="seller", next=here))
    assert "reason=seller" in asked.headers["Location"]
    assert 'name="answered_by"' in browser.get(asked.headers["Location"]).content.decode()
    browser.post(aside, body_of_inquiry(made.pk, reason="seller", answered_by="phone", next=here))
    made.refresh_from_db()
    assert made.state == "not_an_inquiry" and made.answered_at


def test_a_price_that_was_none_is_said_so_beside_the_message(zhou, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    box, browser = shared(zhou), enter(zhou)
    made = ask(box)
    reply(box, QUOTES)
    page, told = f"/inquiries/{made.pk}/", f"/inquiries/follow-ups/{FollowUp.objects.get(inquiry=made).pk}/priced/"
    assert told in browser.get(page).content.decode()
    browser.post(told, {"is_priced": "0"})
    assert running(made) == {"quote_target", "quote_limit"}
    assert 'name="is_priced" value="1"' in browser.get(page).content.decode()


@pytest.mark.parametrize(("day", "offered"), [(3, ["hour", "tomorrow", "monday"]), (9, ["hour", "tomorrow"])])
def test_no_chip_leads_further_than_a_fortnight_over_the_spring_festival(day, offered):
    at = datetime(2026, 2, day, 2, tzinfo=UTC)
    assert [key for key, _word, _moment in snoozes(at)] == offered
    assert all(moment_of(key, at) - at <= timedelta(days=14) for key in ("hour", "tomorrow", "monday"))


def test_the_slower_one_is_told_who_was_faster_and_may_press_again(zhou, liu):
    made = inquiry(liu, company="Two Look Ltd")
    seen, here = body_of_inquiry(made.pk), f"/inquiries/triage/?at={made.pk}"
    enter(zhou).post(f"/inquiries/{made.pk}/grade/", seen | {"grade": "B", "next": here})
    browser = enter(liu)
    slower = browser.post(f"/inquiries/{made.pk}/grade/", seen | {"grade": "C", "next": here})
    page = browser.get(slower.headers["Location"]).content.decode()
    assert "周总" in page and 'name="grade" value="C"' in page
    browser.post(f"/inquiries/{made.pk}/grade/", body_of_inquiry(made.pk, grade="C", next=here))
    assert Inquiry.objects.get(pk=made.pk).grade == "C"


def test_what_is_pasted_fills_the_fields_that_are_empty(liu):
    text = f"{ASKS}\nKari Lie\nFjellheim AS\nOslo, Norway\n+47 22 33 44 55"
    page = enter(liu).get("/inquiries/new/read/", {"text": text, "name": "Typed By Hand AS"}).content.decode()
    assert "Typed By Hand AS" in page and "4P tents" in page


def test_what_was_said_on_the_telephone_is_kept_whole(liu):
    said = "He rang.\n" + "4P tents, " * 200 + "before February"
    made = inquiry(liu, said, company="Long Talk Ltd")
    assert made.subject == "He rang."
    assert "before February" in enter(liu).get(f"/inquiries/{made.pk}/").content.decode()


def test_only_the_quotes_are_marked_and_nothing_of_the_letter_is_markup():
    drawn = marked("<b>4P tent</b> 1,200 pcs, 4P tent", ["4P tent", "1,200 pcs", "tent"])
    assert drawn == "&lt;b&gt;<mark>4P tent</mark>&lt;/b&gt; <mark>1,200 pcs</mark>, 4P tent"


def test_the_assistant_sees_in_a_panel_who_is_short_of_the_target_and_opens_the_list(liu, li_qiang):
    made = inquiry(liu, company="Fjellheim AS", text=ASKS)
    Inquiry.objects.filter(pk=made.pk).update(owner=li_qiang)
    late = {"due_at": AT - timedelta(days=1), "runs_from": AT - timedelta(days=2)}
    InquiryClock.objects.filter(inquiry=made).update(**late)
    panel = enter(liu).get("/inquiries/process/", HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in panel and f"/inquiries/late/#person-{li_qiang.pk}" in panel and "week=last" in panel
    page = enter(liu).get("/inquiries/process/?week=last").content.decode()
    assert "<html" in page and 'href="/inquiries/process/"' in page
