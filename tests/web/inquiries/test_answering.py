"""Who has an inquiry answers it, whichever mailbox it came to, and the thread stays whole."""

import re
from datetime import timedelta
from html import unescape

from django.utils import timezone

from tests.apps.inquiries.asking import ASKS, QUOTES, running
from tests.apps.messaging.post import raw, take_in
from tests.web.firm import Firm
from tests.web.firm_inquiries import body_of_inquiry, inquiry
from tests.web.firm_mail import OWN, SHARED
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import FollowUp, Inquiry, TriageStep, WaitingNo
from tradewind.apps.messaging import queries
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Letter, Mailbox, Message
from tradewind.domain.inquiries.sources import Source
from tradewind.platform.people.queries import system_user

MIA = "mia@stranger.example"


def asked_at_the_shared_mailbox(firm: Firm, owner: str) -> Inquiry:
    """It came to a mailbox nobody but leaders read, and a leader hands it over."""
    at = timezone.now() - timedelta(minutes=5)
    (message,) = take_in(Mailbox.objects.get(address=SHARED), raw(MIA, ASKS, mail_id="ask", to=SHARED, at=at), at=at)
    made = Inquiry.objects.get(message=message)
    person, boss = firm.people[owner], firm.people["boss"]
    if made.owner_id == person.pk:
        return made
    return services.assign_inquiry(inquiry_id=made.pk, version=made.version, owner_id=person.pk, by=boss, at=at)


def test_an_owner_who_does_not_read_the_mailbox_answers_from_his_own(firm: Firm):
    inquiry, client = asked_at_the_shared_mailbox(firm, "owner"), firm.client("owner")
    page = client.get(f"/inquiries/{inquiry.pk}/").content.decode()
    action = f"/mail/{inquiry.message_id}/answer/"
    assert f'action="{action}"' in page
    answer = client.post(action, {"how": "one"}, follow=True)
    page, letter = answer.content.decode(), Letter.objects.get(answers_id=inquiry.message_id)
    assert (letter.mailbox.address, letter.to[0]["address"]) == (OWN, MIA)
    assert SHARED in page and f"{OWN}" in page.split("tw-note is-info")[1].split("</div>")[0]

    typed = {"mailbox_id": letter.mailbox_id, "to": MIA, "subject": letter.subject, "text": QUOTES}
    assert client.post(f"/mail/letters/{letter.pk}/", typed | {"version": 1, "then": "send"}).status_code == 302
    later = timezone.now() + timedelta(minutes=1)
    sent = mail.deliver_letter(letter.pk, by=system_user(), now=lambda: later).sent
    asked = Message.objects.get(pk=inquiry.message_id)
    assert (sent.thread_id, sent.in_reply_to) == (asked.thread_id, asked.rfc_id)
    services.take_up_message(sent, by=system_user(), now=lambda: later)
    assert not running(inquiry)

    back = raw(MIA, "OK, send the contract.", to=OWN, answers=["ask", sent.rfc_id])
    (again,) = take_in(Mailbox.objects.get(address=OWN), back, at=later)
    assert again.thread_id == asked.thread_id


def test_what_is_a_colleagues_is_neither_opened_nor_answered(firm: Firm):
    inquiry, other = asked_at_the_shared_mailbox(firm, "owner"), firm.people["other"]
    asked = Message.objects.get(pk=inquiry.message_id)
    assert not queries.openable(other, [asked])
    assert firm.client("other").post(f"/mail/{asked.pk}/answer/", {"how": "one"}).status_code == 404
    Inquiry.objects.filter(pk=inquiry.pk).update(owner=None)
    assert not queries.openable(firm.people["owner"], [asked])  # what nobody has is taken first


def test_a_friendly_no_begins_with_the_text_for_it(firm: Firm):
    boss = firm.client("boss")
    boss.post("/mail/templates/house/")
    inquiry = asked_at_the_shared_mailbox(firm, "owner")
    page = boss.get(f"/inquiries/triage/?at={inquiry.pk}&reason=seller").content.decode()
    assert 'form="friendly-no"' in page and 'name="purpose" value="polite_no"' in page
    letter = boss.post(f"/mail/{inquiry.message_id}/answer/", {"how": "one", "purpose": "polite_no"}, follow=True)
    assert {each.purpose for each in letter.context["fitting"]} == {"polite_no"}
    assert {each.language for each in letter.context["fitting"]} == {"en"}


def test_what_is_answered_on_a_platform_leads_there_first_and_is_written_down_as_that(firm: Firm):
    boss = firm.client("boss")
    made = inquiry(
        firm.people["boss"], source=Source.PLATFORM, company="Falcon Outdoor Est.", platform="Global Sources",
        email="sales@falcon.example", answer_at="环球资源消息",
    )  # fmt: skip
    page = boss.get(f"/inquiries/{made.pk}/").content.decode()
    button = page.split('data-open-menu="answered"')[0].rpartition("<a ")[2]
    assert "btn-primary" in button and 'href="https://www.globalsources.com/" target="_blank"' in button
    assert 'value="platform" selected' in page and "is_instead_of_fax" not in page
    said = body_of_inquiry(made.pk, channel="platform", note="USD 15.10 FOB Ningbo", is_priced="on")
    boss.post(f"/inquiries/{made.pk}/answered/", said)
    made.refresh_from_db()
    assert made.state == "quoted" and FollowUp.objects.get(inquiry=made).kind == "written" and not running(made)


def test_a_letter_does_not_choose_where_the_button_leads(firm: Firm):
    made = inquiry(firm.people["boss"], source=Source.PLATFORM, company="Falcon", platform="alibaba")
    message = asked_at_the_shared_mailbox(firm, "owner").message
    Inquiry.objects.filter(pk=made.pk).update(message=message, answer_at="https://alibaba.com@thief.example/x")
    page = firm.client("boss").get(f"/inquiries/{made.pk}/").content.decode()
    assert 'href="https://alibaba.com@thief.example' not in page and 'href="https://www.alibaba.com/"' in page


def test_a_friendly_no_comes_back_to_the_inbox_and_sets_aside_once_it_has_left(firm: Firm):
    boss = firm.client("boss")
    boss.post("/mail/templates/house/")
    made = asked_at_the_shared_mailbox(firm, "owner")
    Inquiry.objects.filter(pk=made.pk).update(person="Mia Holm")
    page = boss.get(f"/inquiries/triage/?at={made.pk}&reason=not_our_trade").content.decode()
    form = page.split('id="friendly-no"')[1].split("</form>")[0]
    hidden = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form))
    hidden = {name: unescape(value) for name, value in hidden.items() if name not in ("request_key",)}
    begun = boss.post(f"/mail/{made.message_id}/answer/", hidden)
    letter, address = Letter.objects.get(answers_id=made.message_id), begun.headers["Location"]
    assert "Mia" in letter.text and "{contact}" not in letter.text
    typed = {
        "mailbox_id": letter.mailbox_id,
        "to": MIA,
        "subject": letter.subject,
        "text": re.sub(r"{\w+}", "us", letter.text),
    }
    sent = boss.post(address, typed | {"version": letter.version, "then": "send"})
    assert sent.headers["Location"].startswith("/inquiries/triage/")
    made.refresh_from_db()
    assert made.state == "new" and "婉拒信" in boss.get(f"/inquiries/triage/?at={made.pk}").content.decode()
    later = timezone.now() + timedelta(minutes=1)
    out = mail.deliver_letter(letter.pk, by=system_user(), now=lambda: later).sent
    services.take_up_message(out, by=system_user(), now=lambda: later)
    made.refresh_from_db()
    assert (made.state, made.end_reason) == ("not_an_inquiry", "not_our_trade")
    assert not WaitingNo.objects.exists()
    step = TriageStep.objects.get(inquiry=made, action="set_aside")
    assert step.by_id == firm.people["boss"].pk


def test_who_answered_an_inquiry_is_back_on_its_page(firm: Firm):
    made, client = asked_at_the_shared_mailbox(firm, "owner"), firm.client("owner")
    page = client.get(f"/inquiries/{made.pk}/").content.decode()
    assert f'name="back" value="/inquiries/{made.pk}/"' in page


def test_an_answer_that_was_only_opened_leaves_no_draft_and_is_gone_on_with(firm: Firm):
    made, client = asked_at_the_shared_mailbox(firm, "owner"), firm.client("owner")
    action = f"/mail/{made.message_id}/answer/"
    first = client.post(action, {"how": "one"}).headers["Location"]
    drafts = dict((key, total) for key, _rows, total in client.get("/mail/letters/").context["groups"])["drafts"]
    letter = Letter.objects.get(answers_id=made.message_id)
    note = f'href="/mail/letters/{letter.pk}/"'
    assert note not in client.get(f"/inquiries/{made.pk}/").content.decode()
    assert client.post(action, {"how": "one"}).headers["Location"] == first
    typed = {"mailbox_id": letter.mailbox_id, "to": MIA, "subject": letter.subject, "text": "Dear Mia,", "version": 1}
    client.post(first, typed | {"then": ""})
    shown = client.get("/mail/letters/")
    assert dict((key, total) for key, _rows, total in shown.context["groups"])["drafts"] == drafts + 1
    assert note in client.get(f"/inquiries/{made.pk}/").content.decode()


def test_the_letters_that_left_are_counted_and_turned_over(firm: Firm):
    owner = firm.people["owner"]
    box = Mailbox.objects.get(address=OWN)
    at = timezone.now()
    Letter.objects.bulk_create(
        Letter(mailbox=box, by=owner, subject=f"Offer {number}", state="sent", created_at=at, updated_at=at)
        for number in range(103)
    )
    client = firm.client("owner")
    sent = {key: (len(rows), total) for key, rows, total in client.get("/mail/letters/").context["groups"]}["sent"]
    rest = {key: len(rows) for key, rows, total in client.get("/mail/letters/?page=2").context["groups"]}["sent"]
    assert sent[0] == 100 and sent[1] == 100 + rest and rest >= 3


def test_what_is_answered_stands_beside_the_editor_and_a_letter_leaves_at_any_hour(firm: Firm):
    made, client = asked_at_the_shared_mailbox(firm, "owner"), firm.client("owner")
    address = client.post(f"/mail/{made.message_id}/answer/", {"how": "one"}).headers["Location"]
    page = client.get(address)
    assert page.context["heard"][0].pk == made.message_id and "dome tent" in page.content.decode()
    letter = Letter.objects.get(answers_id=made.message_id)
    typed = {"mailbox_id": letter.mailbox_id, "to": MIA, "subject": letter.subject, "text": QUOTES, "then": "later"}
    client.post(address, typed | {"version": 1, "later_on": "2001-01-01", "later_at": "09:00"})
    letter.refresh_from_db()
    assert letter.state == "draft" and letter.text == QUOTES
    day = timezone.localdate() + timedelta(days=3)
    sent = client.post(address, typed | {"version": letter.version, "later_on": day.isoformat(), "later_at": "16:20"})
    letter.refresh_from_db()
    assert sent.headers["Location"].startswith(f"/inquiries/{made.pk}/") or sent.status_code == 302
    assert f"{timezone.localtime(letter.send_at):%Y-%m-%d %H:%M}" == f"{day.isoformat()} 16:20"
