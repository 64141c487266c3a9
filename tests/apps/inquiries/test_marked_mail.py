"""Is a buyer heard whatever his mail server, a platform or our own web site writes into the head of his mail?"""

import pytest

from tests.apps.inquiries.asking import ANNA, ASKS, HOUR, ask, came, clocks, reply, running
from tests.apps.messaging.post import SALES
from tests.builders import AT, customer
from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.models import Inquiry, InquiryMessage, PriceQuestion

GROUP = (
    "Precedence: list\r\nList-ID: <purchasing.nordlicht.example>\r\n"
    "List-Post: <https://groups.example/a/nordlicht.example/purchasing>\r\nList-Unsubscribe: <mailto:u@g.example>\r\n"
)
MARKS = (GROUP, "List-Unsubscribe: <mailto:u@g.example>\r\n", "Auto-Submitted: auto-generated\r\n",
         "Precedence: bulk\r\n")  # fmt: skip
ALL = {"first_answer", "quote_target", "quote_limit"}
NOTICE = """Maria Lopez (Mexico) has sent you an inquiry.
Product: Camping tent
Quantity: 500 pieces
Message: Please send your best price FOB Ningbo.
Reply now: https://message.alibaba.com/msg?id=1"""
FORM = "Name: John Miller\r\nEmail: john@miller.example\r\nMessage: Please quote 500 tents, your best price."


def marked(head, text=ASKS, *, sender=ANNA, subject="Tents", answers="", mail_id="marked"):
    named = f"In-Reply-To: <{answers}@mail.example>\r\n" if answers else ""
    return (
        f"From: Buyer <{sender}>\r\nTo: {SALES}\r\nMessage-ID: <{mail_id}@mail.example>\r\n{named}"
        f"Date: Wed, 14 Jan 2026 02:00:00 +0000\r\n{head}Subject: {subject}\r\n\r\n{text}\r\n"
    ).encode()


def inquiry_of(message):
    found = InquiryMessage.objects.filter(message=message).first()
    return found and found.inquiry


@pytest.mark.parametrize("mark", MARKS)
def test_anna_writes_on_through_the_address_of_her_group_and_is_heard(box, li_qiang, mark):
    customer(li_qiang, email=ANNA)
    inquiry = ask(box)
    reply(box, "USD 38.20 per piece.", mail_id="ours@ours.example")
    (message,) = came(box, marked(mark, "What is the price for 800?", answers="ask"), at=AT + 2 * HOUR)
    assert (message.kind, inquiry_of(message)) == ("personal", inquiry)
    assert PriceQuestion.objects.filter(message=message).exists()
    assert running(inquiry) == {"quote_target", "quote_limit"}


def test_her_answering_machine_is_still_a_machine(box):
    inquiry = ask(box)
    for mark in ("Auto-Submitted: auto-replied\r\n", "X-Autoreply: yes\r\n"):
        (message,) = came(box, marked(mark, answers="ask", mail_id=mark[:6]), at=AT + HOUR)
        assert (message.kind, inquiry_of(message)) == ("automatic_reply", None)
    assert Inquiry.objects.get() == inquiry


@pytest.mark.parametrize("mark", MARKS)
def test_a_strangers_price_question_that_is_marked_as_a_mailing_waits_for_somebody_to_look(box, zhou, mark):
    (message,) = came(box, marked(mark))
    inquiry = inquiry_of(message)
    assert set(clocks(inquiry)) == ALL and "marked_as_mailing" in inquiry.grade_reasons
    (row,) = queries.triage_rows(zhou, at=AT + HOUR)
    assert (row.pk, row.is_doubtful) == (inquiry.pk, True)
    (further,) = came(box, marked(mark, "Any news?", answers="marked", mail_id="further"), at=AT + HOUR)
    assert inquiry_of(further) == inquiry


def test_a_newsletter_opens_nothing(box):
    text = "Our autumn collection is here! We are a leading manufacturer of zippers. Unsubscribe at any time."
    (message,) = came(box, marked(GROUP, text, sender="news@zippers.example", subject="Autumn collection"))
    assert (message.kind, inquiry_of(message)) == ("bulk", None)


@pytest.mark.parametrize("mark", ["", *MARKS])
def test_a_platforms_notice_is_the_buyers_inquiry_however_it_is_sent(box, mark):
    sender, subject = "feedback@service.alibaba.com", "Maria Lopez has sent you an inquiry"
    inquiry = inquiry_of(came(box, marked(mark, NOTICE, sender=sender, subject=subject))[0])
    assert (inquiry.source, inquiry.platform, inquiry.person) == ("platform", "Alibaba.com", "Maria Lopez")
    assert "marked_as_mailing" not in inquiry.grade_reasons


@pytest.mark.parametrize("sender", [SALES, "wordpress@tradewind-outdoor.example"])
@pytest.mark.parametrize(
    ("mark", "subject"), [("", "New message from contact form"), (MARKS[2], "New message from contact form"),
                          ("", "Tents")],
)  # fmt: skip
def test_our_web_sites_form_is_the_visitors_inquiry_also_under_our_own_address(box, sender, mark, subject):
    inquiry = inquiry_of(came(box, marked(mark, FORM, sender=sender, subject=subject))[0])
    assert (inquiry.source, inquiry.person, inquiry.email) == ("form", "John Miller", "john@miller.example")
    (message,) = came(box, marked("", f"{ASKS}\r\n\r\nName: Zhou\r\nPhone: 1", sender=SALES, mail_id="talk"))
    assert inquiry_of(message) is None  # a colleague, or who says he is one
