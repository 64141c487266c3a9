"""Whose word is it: a buyer's, one of ours, a company's or anybody's?"""

import pytest

from tests.apps.inquiries.asking import (
    ANNA,
    ASKS,
    HOUR,
    QUOTES,
    ask,
    came,
    fresh,
    left,
    phoned,
    reply,
    running,
)
from tests.apps.messaging.post import SALES, raw
from tests.builders import AT
from tradewind.apps.inquiries.models import Inquiry
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.messaging.message import Part


@pytest.mark.parametrize("sender", ["anna@webmail.example", "anna@vip.163.com", "anna@uk.yahoo.com", "anna@GMAIL.com"])
def test_an_address_at_a_free_mail_house_is_no_sign_of_a_company(box, sender):
    assert "company_address" in ask(box).grade_reasons
    assert "company_address" not in ask(box, f"{ASKS} Thank you.", sender=sender, mail_id="free").grade_reasons


@pytest.mark.parametrize("is_read_first", [True, False])
def test_a_price_through_the_address_of_our_group_is_an_answer_like_any_other(box, is_read_first):
    """A house that writes through a group's address marks every mail as sent to a list."""
    content = raw(SALES, QUOTES, to=ANNA, answers=["ask"], mail_id="o@ours.example", at=AT + HOUR)
    content = b"Precedence: bulk\r\nList-Id: <sales.tradewind-outdoor.example>\r\n" + content
    if is_read_first:
        left(box, content, at=AT + HOUR)
    inquiry = ask(box)
    if not is_read_first:
        left(box, content, at=AT + HOUR)
    assert (running(inquiry), fresh(inquiry).quoted_at) == (set(), AT + HOUR)


def test_a_colleague_of_our_domain_who_has_no_mailbox_here_opens_nothing(box):
    came(box, raw("wang.accounts@tradewind-outdoor.example", ASKS))
    assert not Inquiry.objects.exists()


def test_an_invitation_that_asks_a_price_is_heard_and_one_that_asks_nothing_is_not(box, zhou):
    inquiry = ask(box)
    reply(box, QUOTES)
    meeting = {
        "parts": [Part("invite.ics", "application/ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")],
        "answers": ["ask"],
    }
    came(box, raw(ANNA, "Accepted.", mail_id="yes", at=AT + 2 * HOUR, **meeting), at=AT + 2 * HOUR)
    assert fresh(inquiry).state == "quoted"
    words = "Please call us on Friday, we want to order 700 pcs. What is your price?"
    came(box, raw(ANNA, words, mail_id="call", at=AT + 3 * HOUR, **meeting), at=AT + 3 * HOUR)
    assert (fresh(inquiry).state, fresh(inquiry).heard_at) == ("open", AT + 3 * HOUR)


def test_who_answers_our_outreach_waits_for_our_answer(box, li_qiang):
    made = phoned(li_qiang, "Our letter to the buyer of tents.", source=Source.OUTREACH, email=ANNA)
    assert running(made) == set()
    for number in (1, 2):
        at = AT + number * HOUR
        came(box, raw(ANNA, "Interesting. Please tell us more about your company.", mail_id=f"o{number}", at=at), at=at)
    (clock,) = fresh(made).clocks.all()
    assert (clock.kind, clock.arrived_at, clock.stopped_at) == ("first_answer", AT + HOUR, None)
