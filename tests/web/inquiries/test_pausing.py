"""Does the page of a pause keep what was chosen, offer what counts, and lead to the letter that is missing and back?"""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.apps.inquiries.asking import ANNA, MINUTE, QUOTES, SAYS, ask, left, reply, running, shared
from tests.apps.messaging.post import SALES, raw
from tests.people import enter
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import ClockPause, InquiryClock, PriceQuestion
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Letter
from tradewind.platform.access import NotFound
from tradewind.platform.people.queries import system_user

pytestmark = pytest.mark.django_db
WAITS = "The factory answers on Thursday."


@pytest.fixture
def asked(zhou, settings, tmp_path):
    """Anna asked a price ten minutes ago; its clocks run by the office's own time."""
    settings.FILES_FOLDER = tmp_path
    made = ask(shared(zhou), at=timezone.now() - 10 * MINUTE)
    far = timezone.now() + timedelta(days=2)
    InquiryClock.objects.filter(inquiry=made).update(began_due_at=far, due_at=far)
    return made


def page_of(made):
    return f"/inquiries/questions/{PriceQuestion.objects.get(inquiry=made).pk}/pause/"


def option(message):
    return f'<option value="{message.pk}"'


def test_without_a_letter_the_page_says_which_one_is_missing_and_keeps_reason_and_text(zhou, asked):
    browser, page = enter(zhou), page_of(asked)
    shown = browser.get(page).content.decode()
    assert "还没有发出任何邮件" in shown and 'name="message_id"' not in shown
    refused = browser.post(page, {"reason": "factory_price", "text": WAITS})
    said = refused.content.decode()
    assert refused.status_code == 422 and '<option value="factory_price" selected' in said and WAITS in said
    assert not ClockPause.objects.exists()
    refused = browser.post(page, {"reason": "", "text": WAITS})
    assert refused.status_code == 422 and WAITS in refused.content.decode()


def test_the_letter_is_written_from_there_and_chosen_on_coming_back(zhou, asked):
    browser, page = enter(zhou), page_of(asked)
    begins = f"/mail/{asked.message_id}/answer/"
    assert f'formaction="{begins}"' in browser.get(page).content.decode()
    back = f"{page}?reason=factory_price"
    letter_page = browser.post(begins, {"how": "one", "text": WAITS, "back": back, "reason": "factory_price"})
    letter = Letter.objects.get()
    assert letter.text == WAITS and letter.to[0]["address"] == ANNA
    address = letter_page.headers["Location"]
    assert "回到原来的页面" in browser.get(address).content.decode()
    typed = {"mailbox_id": letter.mailbox_id, "to": ANNA, "subject": letter.subject, "text": WAITS, "version": 1}
    kept = browser.post(address, typed | {"then": ""})
    assert kept.headers["Location"] == address
    sent = browser.post(address, typed | {"version": Letter.objects.get().version, "then": "send"})
    assert sent.headers["Location"] == f"{back}&letter={letter.pk}"
    waiting = browser.get(sent.headers["Location"]).content.decode()
    assert "即可暂停" in waiting and 'hx-trigger="every 3s"' in waiting
    later = timezone.now() + MINUTE
    message = mail.deliver_letter(letter.pk, by=system_user(), now=lambda: later).sent
    services.take_up_message(message, by=system_user(), now=lambda: later)
    there = browser.get(sent.headers["Location"]).content.decode()
    assert f"{option(message)} selected" in there and '<option value="factory_price" selected' in there
    assert "every 3s" not in there
    done = browser.post(page, {"reason": "factory_price", "message_id": message.pk}, follow=True)
    assert done.status_code == 200 and ClockPause.objects.get().message_id == message.pk
    assert running(asked) == set()


def test_only_letters_that_count_are_offered(zhou, asked):
    box, before, browser = shared(zhou), asked.arrived_at - MINUTE, enter(zhou)
    early = reply(box, "Our new list.", at=before, answers="")
    receipt = raw(SALES, "We have your mail.", to=ANNA, at=asked.arrived_at + MINUTE, answers=["ask"], mail_id="auto")
    (machine,) = left(box, b"Auto-Submitted: auto-replied\r\n" + receipt, at=asked.arrived_at + MINUTE)
    shown = browser.get(page_of(asked)).content.decode()
    assert 'name="message_id"' not in shown and "还没有发出任何邮件" in shown
    told = reply(box, SAYS, at=asked.arrived_at + 2 * MINUTE)
    shown = browser.get(page_of(asked)).content.decode()
    assert f"{option(told)} selected" in shown and option(early) not in shown and option(machine) not in shown
    for wrong in (early, machine):
        refused = browser.post(page_of(asked), {"reason": "factory_price", "message_id": wrong.pk})
        assert refused.status_code == 422 and not ClockPause.objects.exists()
    question = PriceQuestion.objects.get(inquiry=asked)
    with pytest.raises(NotFound):
        services.pause_question(
            question_id=question.pk, reason="factory_price", message_id=machine.pk, by=zhou, at=timezone.now()
        )


def test_once_the_limit_is_over_or_the_price_has_left_no_letter_is_asked_for(zhou, asked):
    browser, page = enter(zhou), page_of(asked)
    InquiryClock.objects.filter(inquiry=asked).update(began_due_at=asked.arrived_at, due_at=asked.arrived_at)
    shown = browser.get(page).content.decode()
    assert "时限已过" in shown and "formaction" not in shown
    reply(shared(zhou), QUOTES, at=asked.arrived_at + 2 * MINUTE)
    shown = browser.get(page).content.decode()
    assert "报价已发出" in shown and "formaction" not in shown
