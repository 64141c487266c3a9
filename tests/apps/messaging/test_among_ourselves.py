"""Does what we write to one another stay with us: out of the customer's thread, record and clocks?"""

from datetime import timedelta

import pytest

from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.apps.messaging.writing import letter
from tests.builders import AT, customer
from tradewind.apps.inquiries.models import InquiryClock, InquiryMessage
from tradewind.apps.inquiries.services import take_up_message
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.models import Message, Thread
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.domain.messaging.message import Address
from tradewind.platform.people.queries import system_user

ANNA, FACTORY = "anna@nordlicht.example", "sun@factory.example"
ZHOU, LIU = "zhou@tradewind-outdoor.example", "liu@tradewind-outdoor.example"
ASKS = "Please quote your best price for 500 tents FOB Ningbo."
FOR_LIU = "For you only: our floor is USD 31.50 per piece, do not tell him."
LATER = AT + timedelta(hours=1)


@pytest.fixture
def boxes(zhou, liu):
    return mailbox(zhou), mailbox(zhou, ZHOU, zhou), mailbox(zhou, LIU, liu)


def clocks_of(message):
    inquiry = InquiryMessage.objects.get(message=message).inquiry
    return inquiry, {each.stopped_at for each in InquiryClock.objects.filter(inquiry=inquiry)}


def sent(box, text, *, to, subject="Fwd: Tents", answers=("ask",), **more):
    (message,) = take_in(
        box, raw(box.address, text, to=to, subject=subject, answers=answers, **more), role=FolderRole.SENT, at=LATER
    )
    return Message.objects.get(pk=message.pk)


@pytest.mark.parametrize("to", [LIU, "li.na@tradewind-outdoor.example"])  # 李娜 has no mailbox here
def test_the_boss_hands_a_customers_mail_to_a_colleague_and_the_salesperson_reads_no_word(boxes, li_qiang, to):
    shared, own, _lius = boxes
    party = customer(li_qiang, email=ANNA)
    (asked,) = take_in(shared, raw(ANNA, ASKS, mail_id="ask"))
    passed = sent(own, FOR_LIU, to=to, mail_id="passed")
    assert (passed.direction, passed.party_id, passed.linked) == ("out", None, "not")
    assert passed.thread_id != asked.thread_id and not queries.may_open_message(li_qiang, passed)
    assert [line.pk for line in queries.mail_of_party(li_qiang, party, limit=9)] == [asked.pk]
    inquiry, stopped = clocks_of(asked)
    assert (inquiry.state, inquiry.answered_at, stopped) == ("new", None, {None})
    back = sent(own, "What do you think?", to=to, subject="Re: Fwd: Tents", answers=["ask", "passed"])
    assert (back.thread_id, back.party_id) == (passed.thread_id, None)


def test_it_stays_so_when_the_colleagues_mailbox_is_read_before_the_bosss_sent_folder(boxes, li_qiang):
    shared, own, lius = boxes
    customer(li_qiang, email=ANNA)
    (asked,) = take_in(shared, raw(ANNA, ASKS, mail_id="ask"))
    content = raw(ZHOU, FOR_LIU, to=LIU, subject="Fwd: Tents", answers=["ask"])
    take_in(lius, content, at=LATER)
    (passed,) = take_in(own, content, role=FolderRole.SENT, at=LATER)
    passed = Message.objects.get(pk=passed.pk)
    assert (passed.direction, passed.party_id, passed.warnings) == ("out", None, [])
    assert passed.thread_id != asked.thread_id and clocks_of(asked)[1] == {None}


def test_an_answer_written_here_and_turned_to_a_colleague_is_no_answer(boxes, zhou, li_qiang):
    shared, _own, _lius = boxes
    services.share_mailbox(mailbox_id=shared.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    customer(li_qiang, email=ANNA)
    (asked,) = take_in(shared, raw(ANNA, ASKS, mail_id="ask"))
    kept = letter(li_qiang, shared, LIU, subject="Re: Tents", answers_id=asked.pk, released=True)
    assert kept.party_id  # it was begun as an answer to a customer's mail
    services.deliver_letter(kept.pk, by=system_user(), now=lambda: LATER)
    kept.refresh_from_db()
    message = Message.objects.get(pk=kept.sent_id)
    for each in queries.messages_with_words(system_user(), [message.pk]):
        take_up_message(each, by=system_user(), now=lambda: LATER)
    assert (message.party_id, message.linked) == (None, "not") and message.thread_id != asked.thread_id
    assert clocks_of(asked)[1] == {None}


def test_whom_a_letter_reaches_in_a_blind_copy_is_written_to(boxes, zhou, li_qiang):
    shared = boxes[0]
    services.share_mailbox(mailbox_id=shared.pk, user_ids=[li_qiang.pk], by=zhou, at=AT)
    customer(li_qiang, email=ANNA)
    (asked,) = take_in(shared, raw(ANNA, ASKS, mail_id="ask"))
    details = {"subject": "Re: Tents", "answers_id": asked.pk, "bcc": [Address("", ANNA)]}
    kept = letter(li_qiang, shared, SALES, released=True, **details)
    services.deliver_letter(kept.pk, by=system_user(), now=lambda: LATER)
    kept.refresh_from_db()
    assert kept.sent.thread_id == asked.thread_id and queries.is_written_to_others(li_qiang, kept.sent)


def test_what_is_passed_on_to_a_factory_answers_no_customer(boxes, li_qiang):
    shared = boxes[0]
    customer(li_qiang, email=ANNA)
    (asked,) = take_in(shared, raw(ANNA, ASKS, mail_id="ask"))
    passed = sent(shared, "What does it cost? We say USD 38.20 per piece.", to=FACTORY)
    assert (passed.party_id, passed.thread_id == asked.thread_id) == (None, False) and clocks_of(asked)[1] == {None}
    answer = sent(shared, "USD 38.20 per piece.", to=ANNA, subject="Fwd: Tents")  # she is in it, whatever it is called
    assert answer.thread_id == asked.thread_id and clocks_of(asked)[1] == {answer.at}


def test_our_address_in_a_customers_record_opens_nobodys_mail(boxes, liu, li_qiang):
    """李强 writes 周总's address into a customer of his own, and reads none of his letters for it."""
    _shared, own, lius = boxes
    party = customer(li_qiang, email=ZHOU)
    (came,) = take_in(lius, raw(ZHOU, FOR_LIU, to=LIU))
    left = sent(own, FOR_LIU, to=LIU, answers=(), mail_id="left")
    for message in (came, left):
        assert (message.party_id, queries.may_open_message(li_qiang, message)) == (None, False)
    assert queries.mail_of_party(li_qiang, party, limit=9) == [] and Thread.objects.exclude(party=None).count() == 0
