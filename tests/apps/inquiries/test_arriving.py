"""Does every message find its inquiry, whenever it is seen, and what does it do to the clocks?"""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from tests.apps.inquiries.asking import (
    ANNA,
    ASKS,
    DAY,
    HOUR,
    MINUTE,
    QUOTES,
    SAYS,
    ask,
    came,
    clocks,
    fresh,
    left,
    phoned,
    reply,
    running,
    shared,
    take_up,
)
from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.apps.parties.reading import deeds
from tests.builders import AT, customer
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.services import arriving
from tradewind.apps.inquiries.services.reading import read_letter
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import ClockKind, start
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.access import NotPermitted
from tradewind.platform.company.queries import working_clock

ALL = {"first_answer", "quote_target", "quote_limit"}


def test_a_strangers_mail_becomes_an_inquiry_with_its_clocks_from_its_arrival(zhou):
    inquiry = ask(shared(zhou), name="Anna Berg")
    assert (inquiry.state, inquiry.email, inquiry.person, inquiry.arrived_at) == ("new", ANNA, "Anna Berg", AT)
    found, office = clocks(inquiry), working_clock()
    assert set(found) == ALL
    for kind, clock in found.items():
        begun = start(ClockKind(kind), AT, office)
        assert (clock.runs_from, clock.due_at) == (begun.runs_from, begun.due_at)
    assert PriceQuestion.objects.get(inquiry=inquiry).state == "proposed"
    assert deeds(zhou, inquiry) == ["inquiry.taken_in"]


def test_an_answer_without_a_price_stops_the_first_clock_alone(zhou):
    box = shared(zhou)
    inquiry = ask(box)
    reply(box, SAYS)
    inquiry = fresh(inquiry)
    assert running(inquiry) == {"quote_target", "quote_limit"}
    # a price is owed: still ours
    assert (inquiry.state, inquiry.answered_at, inquiry.quoted_at) == ("new", AT + HOUR, None)
    assert FollowUp.objects.get(inquiry=inquiry).kind == "written"


def test_a_price_that_left_stops_all_and_no_later_question(zhou):
    box = shared(zhou)
    inquiry = ask(box)
    answer = reply(box, QUOTES)
    inquiry = fresh(inquiry)
    assert (inquiry.state, running(inquiry), inquiry.quoted_at) == ("quoted", set(), AT + HOUR)
    assert {clock.answer_id for clock in clocks(inquiry).values()} == {answer.pk}
    ask(
        box,
        "What is your MOQ and the price for 1,000 pcs?",
        at=AT + 2 * HOUR,
        mail_id="b",
        answers=["ask@mail.example"],
    )
    inquiry = fresh(inquiry)
    assert (inquiry.state, running(inquiry)) == ("open", {"quote_target", "quote_limit"})
    assert deeds(zhou, inquiry)[0] == "inquiry.heard"


@pytest.mark.parametrize("head", [b"Auto-Submitted: auto-replied\r\n", b"Precedence: bulk\r\nList-Id: <n.example>\r\n"])
def test_an_automatic_receipt_stops_nothing(zhou, head):
    box = shared(zhou)
    inquiry = ask(box)
    left(box, head + raw(SALES, SAYS, to=ANNA, answers=["ask@mail.example"]), at=AT + HOUR)
    assert running(inquiry) == ALL and fresh(inquiry).answered_at is None


def test_machines_and_mailings_open_nothing(zhou):
    box = shared(zhou)
    news = "Our new tents are here. To unsubscribe, click below."
    came(box, b"Auto-Submitted: auto-replied\r\n" + raw(ANNA, ASKS), b"List-Id: <x.example>\r\n" + raw(ANNA, news))
    assert not Inquiry.objects.exists()


def test_a_colleagues_mail_and_one_that_says_it_is_open_nothing_and_are_heard_by_nobody(zhou):
    box = shared(zhou)
    inquiry = ask(box)
    came(box, raw(SALES, ASKS), raw(SALES, ASKS + " Now!", answers=["ask@mail.example"]), at=AT + HOUR)
    assert Inquiry.objects.count() == 1 and InquiryMessage.objects.filter(inquiry=inquiry).count() == 1


def test_an_answer_from_the_telephone_is_read_before_its_question_and_still_answers_it(zhou, li_qiang):
    """The sent folder is read first; after a night without the program both are new."""
    party, box = customer(li_qiang, email=ANNA), shared(zhou)
    other = ask(box, "Please quote a price for 40 chairs.", mail_id="other", at=AT - DAY)
    answer = take_in(box, raw(SALES, QUOTES, to=ANNA, answers=["ask@mail.example"]), role=FolderRole.SENT, at=AT + HOUR)
    question = take_in(box, raw(ANNA, ASKS, mail_id="ask@mail.example"), at=AT)
    take_up(*answer, at=AT + 3 * HOUR)
    take_up(*question, at=AT + 3 * HOUR)
    inquiry = Inquiry.objects.get(message=question[0])
    assert answer[0].thread_id == question[0].thread_id == inquiry.thread_id
    assert (inquiry.state, running(inquiry), inquiry.quoted_at) == ("quoted", set(), AT + HOUR)
    # The customer's other inquiry was not answered by it.
    assert (running(other), fresh(other).answered_at, other.party_id) == (ALL, None, party.pk)


def test_a_question_taken_in_late_is_answered_by_what_left_meanwhile(zhou):
    box = shared(zhou)
    inquiry = ask(box)
    reply(box, QUOTES, at=AT + 3 * HOUR)
    ask(box, "And the price of 20 chairs?", at=AT + 2 * HOUR, mail_id="late", answers=["ask@mail.example"])
    assert (running(inquiry), fresh(inquiry).state) == (set(), "quoted")


def test_what_we_wrote_before_he_asked_is_no_answer(zhou):
    box = shared(zhou)
    (outreach,) = left(box, raw(SALES, QUOTES, to=ANNA, mail_id="out@ours.example"), at=AT - DAY)
    inquiry = ask(box, answers=["out@ours.example"])
    take_up(outreach, at=AT + HOUR)
    assert (running(inquiry), fresh(inquiry).answered_at, fresh(inquiry).state) == (ALL, None, "new")
    assert not FollowUp.objects.filter(inquiry=inquiry).exists()


def test_our_own_mail_that_came_to_a_colleague_first_is_an_answer_in_the_end(zhou, li_qiang):
    """A telephone sends a copy to 李强: his mailbox is read before the sent folder of the one it left from."""
    box, own = shared(zhou), mailbox(zhou, "li@tradewind-outdoor.example", li_qiang)
    phone = "tradewind@wireless.example"  # an address of ours nobody has set up yet
    inquiry = ask(box)
    content = raw(
        phone,
        f"{QUOTES} Please quote your target price for 1,000 pcs.",
        to=ANNA,
        answers=["ask@mail.example"],
        mail_id="turn@ours.example",
    )
    (message,) = came(own, content, at=AT + HOUR)
    upon_it = ["ask", "turn@ours.example"]
    ask(box, "Too dear, please give a better price.", at=AT + 2 * HOUR, mail_id="b", answers=upon_it)
    assert (message.direction, InquiryMessage.objects.filter(message=message).exists()) == ("in", True)

    take_in(mailbox(zhou, phone), content, role=FolderRole.SENT, at=AT + 3 * HOUR)
    (job,) = DBTaskResult.objects.filter(task_path__endswith="take_up_messages").order_by("-enqueued_at")[:1]
    take_up(*Message.objects.filter(pk__in=job.args_kwargs["kwargs"]["message_ids"]), at=AT + 3 * HOUR)

    message.refresh_from_db()
    assert (message.direction, message.thread_id) == ("out", inquiry.thread_id)
    false = Inquiry.objects.exclude(pk=inquiry.pk).get()
    assert false.state == "not_an_inquiry" and deeds(zhou, false)[0] == "inquiry.was_ours"
    inquiry = fresh(inquiry)
    assert inquiry.answered_at == inquiry.quoted_at == message.at
    assert {clock.kind for clock in inquiry.clocks.filter(stopped_at=message.at)} == ALL
    # what she wrote upon it is answered by none of it
    assert (inquiry.state, running(inquiry)) == ("new", {"quote_target", "quote_limit"})


def test_the_thread_of_a_merged_inquiry_is_heard_by_the_one_that_took_it_over(zhou, li_qiang):
    box = shared(zhou)
    first, second, third = (
        ask(box, f"Please quote {n} tents, best price.", mail_id=f"m{n}", at=AT + n * MINUTE) for n in (1, 2, 3)
    )
    merge = services.merge_inquiry
    merge(inquiry_id=first.pk, version=first.version, into_id=second.pk, by=zhou, at=AT + HOUR)
    merge(inquiry_id=second.pk, version=fresh(second).version, into_id=third.pk, by=zhou, at=AT + HOUR)
    assert ask(box, "Any news?", mail_id="r", at=AT + 2 * HOUR, answers=["m1"]) == third
    reply(box, QUOTES, answers="m1", at=AT + 3 * HOUR)
    assert fresh(third).state == "quoted" and running(third) == set()


def test_what_was_put_off_lost_or_set_aside_is_ours_again_when_the_buyer_writes(zhou):
    box = shared(zhou)
    inquiry = ask(box)
    services.put_off_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, until=AT + DAY, by=zhou, at=AT + MINUTE)
    ask(box, "Hello?", mail_id="b", at=AT + 2 * MINUTE, answers=["ask@mail.example"])
    inquiry = fresh(inquiry)
    assert (inquiry.put_off_until, inquiry.state) == (None, "new")
    services.set_aside_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, reason="phishing", by=zhou, at=AT + HOUR)
    assert running(inquiry) == set()
    ask(box, "I am no robot.", mail_id="c", at=AT + 2 * HOUR, answers=["ask@mail.example"])
    inquiry = fresh(inquiry)
    assert (inquiry.state, inquiry.ended_on, running(inquiry)) == ("open", None, ALL)  # he was never answered (R55)


def test_a_letter_to_who_telephoned_answers_the_telephone_call(zhou, li_qiang):
    inquiry = phoned(li_qiang)
    reply(shared(zhou), QUOTES, to=inquiry.email, answers="", at=AT + HOUR)
    assert (fresh(inquiry).state, running(inquiry)) == ("quoted", set())
    # and what he answers to it is heard by it
    heard = ask(
        shared(zhou), "Fine.", sender=inquiry.email, answers=[f"{AT + HOUR:%d%H%M%S}@ours.example"], at=AT + 2 * HOUR
    )
    assert heard == inquiry


def test_who_answers_upon_last_years_mail_answers_todays_call(zhou, li_qiang):
    party, box = customer(li_qiang, email=ANNA), shared(zhou)
    old = ask(box, at=AT - 300 * DAY)
    services.set_aside_inquiry(inquiry_id=old.pk, version=old.version, reason="bulk", by=zhou, at=AT - 299 * DAY)
    called = phoned(li_qiang, party_id=party.pk, email=ANNA)
    reply(box, QUOTES)
    assert running(called) == set() and fresh(old).answered_at is None
    other = ask(box, "Please quote a price for 40 chairs.", mail_id="b", at=AT + DAY)
    reply(box, QUOTES, at=AT + DAY + HOUR)  # upon last year's mail still: the one with mail of its own waits
    assert running(other) == ALL and fresh(called).said_at == AT + DAY + HOUR


def test_one_that_goes_into_another_while_its_mail_is_placed_is_heard_there(zhou, monkeypatch):
    """Between finding and locking; on SQLite told by doing it in between."""
    box = shared(zhou)
    first = ask(box)
    second = ask(box, "Please quote a price for 40 chairs.", mail_id="b", at=AT + MINUTE)
    find = arriving.continued_by

    def slowly(message, **more):
        found, kept = find(message, **more), fresh(second)
        services.merge_inquiry(inquiry_id=kept.pk, version=kept.version, into_id=first.pk, by=zhou, at=AT + HOUR)
        return found

    monkeypatch.setattr(arriving, "continued_by", slowly)
    (message,) = came(box, raw(ANNA, "And your price of 9 tables?", answers=["b"], mail_id="c"), at=AT + HOUR)
    assert PriceQuestion.objects.get(message=message).inquiry_id == first.pk


def test_our_own_note_to_a_stranger_waits_for_no_answer_of_ours(li_qiang):
    text = "Wrote to the purchasing director, quoted our price for tents."
    assert running(phoned(li_qiang, text, source="outreach")) == set()


def test_a_mailing_is_a_touch_and_no_follow_up(zhou, li_qiang):
    customer(li_qiang, email=ANNA)
    box = shared(zhou)
    inquiry = ask(box)
    content = b"List-Unsubscribe: <https://x.example/u>\r\nPrecedence: bulk\r\n" + raw(SALES, "New tents!", to=ANNA)
    (message,) = left(box, content, at=AT + DAY)
    assert message.kind == "bulk"
    assert FollowUp.objects.get(inquiry=inquiry).kind == "mailing" and running(inquiry) == ALL
    take_up(message, at=AT + DAY)
    assert FollowUp.objects.count() == 1


def test_a_message_is_taken_up_once_however_often_it_is_tried(zhou):
    box = shared(zhou)
    messages = came(box, raw(ANNA, ASKS))
    take_up(*messages, at=AT + HOUR)
    assert Inquiry.objects.count() == 1 and PriceQuestion.objects.count() == 1


def test_only_the_worker_takes_messages_up(zhou, li_qiang):
    (message,) = take_in(shared(zhou), raw(ANNA, ASKS))
    for step in (
        lambda: services.place_heard(message_id=message.pk, letter=read_letter(message), by=li_qiang, at=AT),
        lambda: services.place_said(message_id=message.pk, is_priced=True, by=li_qiang, at=AT),
        lambda: services.place_mailing(message_id=message.pk, by=li_qiang, at=AT),
    ):
        with pytest.raises(NotPermitted):
            step()


def test_clocks_of_a_night_and_of_a_day_of_rest_run_from_the_next_opening(zhou):
    box, office = shared(zhou), working_clock()
    night, sunday = AT + timedelta(hours=13), AT + timedelta(days=5)
    for number, moment in enumerate((night, sunday)):
        inquiry = ask(box, mail_id=f"n{number}", at=moment)
        for clock in clocks(inquiry).values():
            assert clock.runs_from == office.next_opening(moment) > clock.arrived_at == moment
