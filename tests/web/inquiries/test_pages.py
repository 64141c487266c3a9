"""What do the pages of inquiries show, to whom, and what do their keys do?"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests import builders
from tests.apps.inquiries.asking import ANNA, QUOTES, ask, came, reply, running, shared
from tests.apps.messaging.post import raw
from tests.apps.messaging.writing import letter
from tests.builders import AT, TODAY
from tests.people import enter
from tests.web.firm_inquiries import ASKS, body_of_inquiry, inquiry
from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.jobs import keep_inquiries_found
from tradewind.apps.inquiries.models import Absence, FollowUp, Inquiry, InquiryClock, PastQuotation
from tradewind.apps.messaging import services as mail
from tradewind.platform.company.queries import working_clock
from tradewind.platform.search.models import SearchText
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
    assert "38.20" in own and "嫌 MOQ 高" in own and f"/{made.pk}/file/" in own
    foreign = enter(li_na).get(f"/inquiries/triage/?at={made.pk}").content.decode()
    assert "Fjellheim AS" in foreign and "/sharing/" in foreign
    assert "38.20" not in foreign and "嫌 MOQ 高" not in foreign and f"/{made.pk}/file/" not in foreign


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


def test_what_is_pasted_offers_what_was_read_in_it_however_long_it_is(liu):
    text = f"{ASKS}\n{'The second paragraph says nothing new. ' * 400}\nKari Lie\nFjellheim AS\n+47 22 33 44 55"
    page = enter(liu).post("/inquiries/new/read/", {"text": text}).content.decode()
    assert 'data-fills="name" data-value="Fjellheim AS"' in page and "4P tents" in page


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
    Inquiry.objects.filter(pk=made.pk).update(due_at=late["due_at"])
    panel = enter(liu).get("/inquiries/process/", HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in panel and f"what=late&amp;person={li_qiang.pk}&amp;span=week" in panel
    assert "span=last" in panel
    page = enter(liu).get("/inquiries/process/?span=last").content.decode()
    assert "<html" in page and 'href="/inquiries/process/?span=week"' in page
    assert f'id="person-{li_qiang.pk}"' in enter(liu).get("/inquiries/late/").content.decode()


TYPED = {"text": "Asks for 500 chairs.", "source": "phone", "name": "Skagen Fritid ApS"}


def test_who_takes_a_call_keeps_the_inquiry_unless_the_buyer_is_a_colleagues(li_qiang, wang_fang):
    browser = enter(li_qiang)
    browser.post("/inquiries/new/", TYPED)
    assert Inquiry.objects.get().owner == li_qiang
    builders.customer(wang_fang, "Fjellheim AS", "NO", website="fjellheim.example", email="kari@fjellheim.example")
    typed = TYPED | {"name": "Fjellheim AS", "country": "NO", "contact_email": "kari@fjellheim.example"}
    page = browser.post("/inquiries/new/", typed, follow=True)
    assert Inquiry.objects.latest("pk").owner == wang_fang
    assert page.status_code == 200 and "交给 王芳" in page.content.decode()


def test_nonsense_is_refused_where_it_was_typed_and_nothing_is_lost(li_qiang):
    typed = TYPED | {"contact_email": "不是邮箱", "contact_phone": "一二", "arrived_on": "2099-01-01"}
    page = enter(li_qiang).post("/inquiries/new/", typed)
    said = page.content.decode()
    assert page.status_code == 422 and Inquiry.objects.count() == 0
    for words in ("不是邮箱", "邮箱地址", "不是电话号码", "不能在今天之后", "Asks for 500 chairs."):
        assert words in said


def test_the_search_finds_an_inquiry_by_number_buyer_and_subject_for_who_may_see_it(liu, li_qiang, li_na):
    made = inquiry(li_qiang, company="株式会社カワベキャンプ", person="Kenji Ito", email="ito@kawabe.example")
    for typed in (made.number, "カワベ", "kenji", "kawabe"):
        assert f"/inquiries/{made.pk}/" in enter(liu).get("/search/", {"q": typed}).content.decode(), typed
    assert f"/inquiries/{made.pk}/" in enter(li_qiang).get("/search/", {"q": "カワベ"}).content.decode()
    assert f"/inquiries/{made.pk}/" not in enter(li_na).get("/search/", {"q": "カワベ"}).content.decode()


def test_the_sweep_writes_what_the_search_lacks(zhou, li_qiang):
    made = inquiry(li_qiang, company="Skagen Fritid ApS")
    SearchText.objects.filter(subject_type="inquiries.inquiry").delete()
    assert not queries.find_inquiries(zhou, "Skagen", limit=5)
    assert keep_inquiries_found.call(on=TODAY.isoformat()) == 1
    assert [row.pk for row in queries.find_inquiries(zhou, "Skagen", limit=5)] == [made.pk]


def test_whoever_opens_an_inquiry_sees_that_a_colleagues_answer_waits_to_leave(zhou, liu, li_qiang, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    made = ask(shared(zhou), at=AT)
    Inquiry.objects.filter(pk=made.pk).update(owner=li_qiang)
    written = letter(zhou, shared(zhou), to=ANNA, answers_id=made.message_id)
    assert "正在写回信" in enter(liu).get(f"/inquiries/{made.pk}/").content.decode()
    mail.send_letter(letter_id=written.pk, version=written.version, send_at=AT + timedelta(days=1), by=zhou, at=AT)
    page = enter(liu).get(f"/inquiries/{made.pk}/").content.decode()
    assert "的回信定于" in page and f"/mail/letters/{written.pk}/" not in page


def test_a_call_that_was_struck_through_by_mistake_is_put_back_with_one_button(li_qiang):
    party = builders.customer(li_qiang, "Skagen Fritid ApS", "DK")
    made, browser = inquiry(li_qiang, ASKS, party_id=party.pk), enter(li_qiang)
    logged = {"summary": "USD 38.20.", "channel": "phone", "inquiry_ids": made.pk, "is_priced": "on"}
    browser.post(f"/inquiries/{made.pk}/log/", logged)
    entry = FollowUp.objects.get(inquiry=made).interaction_id
    page = browser.post(f"/interactions/{entry}/strike/", {"reason": "Another buyer"}, follow=True).content.decode()
    assert f"/interactions/{entry}/restore/" in page and {"quote_target", "quote_limit"} < running(made)
    page = browser.post(f"/interactions/{entry}/restore/", follow=True).content.decode()
    assert "这条记录已恢复" in page and running(made) == set()


def test_everybody_who_sees_it_reads_who_stands_in_and_when_the_owner_is_back(zhou, liu, li_qiang, li_na, wang_fang):
    party = builders.customer(li_na, "Skagen Fritid ApS", "DK")
    made = inquiry(liu, company="Skagen Fritid ApS", party_id=party.pk)
    Inquiry.objects.filter(pk=made.pk).update(owner=li_qiang)
    today = timezone.localdate()
    sunday = today + timedelta(days=6 - today.weekday())
    away = services.AbsenceDetails(li_qiang.pk, wang_fang.pk, today, sunday)
    services.note_absence(details=away, by=li_qiang, at=timezone.now())
    for who in (zhou, liu, li_qiang, wang_fang, li_na):  # 李娜 sees it only with her customer
        page = enter(who).get(f"/inquiries/{made.pk}/").content.decode()
        assert "李强 出差，王芳 代理" in page and "返岗" in page, who
        monday = sunday + timedelta(days=1)
        assert monday.isoformat() in page or not working_clock().is_working_day(monday)
    assert "王芳 代理" in enter(zhou).get(f"/inquiries/triage/?at={made.pk}").content.decode()
    services.end_absence(absence_id=Absence.objects.get().pk, by=li_qiang, at=timezone.now())
    assert "王芳 代理" not in enter(zhou).get(f"/inquiries/{made.pk}/").content.decode()


def test_a_mail_that_was_read_as_no_inquiry_is_made_one_with_a_button(zhou, liu, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    (message,) = came(shared(zhou), raw(ANNA, "Hello, it was nice to meet you at the fair."))
    browser, button = enter(liu), f"/inquiries/from-mail/{message.pk}/"
    assert button in browser.get(f"/mail/{message.pk}/").content.decode()
    made = browser.post(button)
    (inquiry,) = Inquiry.objects.all()
    assert made.headers["Location"] == f"/inquiries/{inquiry.pk}/" and running(inquiry) == {"first_answer"}
    page = browser.get(f"/mail/{message.pk}/").content.decode()
    assert button not in page and f"/inquiries/{inquiry.pk}/" in page


def test_what_was_read_and_taken_out_again_stays_empty(li_qiang):
    text = "Hello, this is Omar of Rashid Trading LLC, Dubai. Please quote 500 tents."
    browser = enter(li_qiang)
    filled = browser.post("/inquiries/new/read/", {"text": text}).content.decode()
    assert 'name="was_read" value="name"' in filled
    typed = {"text": text, "source": "phone", "name": "", "contact_name": "Omar", "country": ""}
    browser.post("/inquiries/new/", typed | {"was_read": ["name"]})
    browser.post("/inquiries/new/", typed)  # without the script nobody saw what was read
    emptied, as_read = Inquiry.objects.order_by("pk")
    assert (emptied.company, emptied.person, emptied.country) == ("", "Omar", as_read.country) and as_read.company
