"""Do the clocks of a price question run, pause and stop as they should, whatever is said about it and when?"""

import pytest

from tests.apps.inquiries.asking import (
    ANNA,
    DAY,
    HOUR,
    MINUTE,
    QUOTES,
    SAYS,
    ask,
    came,
    clocks,
    fresh,
    phoned,
    reply,
    running,
    worked_between,
)
from tests.apps.inquiries.test_triage import do
from tests.apps.messaging.post import raw
from tests.apps.parties.reading import deeds
from tests.builders import AT
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import ClockPause, Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.pauses import PauseMessageNeeded, PauseOverlaps, PauseReasonNeeded, PauseTooLate
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound

QUOTE = {"quote_target", "quote_limit"}


def question_of(inquiry):
    return PriceQuestion.objects.get(inquiry=inquiry)


def settle(question, by, at, *, is_one):
    return services.settle_question(question_id=question.pk, is_one=is_one, by=by, at=at)


def test_a_rejected_question_counts_no_more_and_a_confirmed_one_again(box, zhou):
    inquiry = ask(box)
    question = question_of(inquiry)
    assert settle(question, zhou, AT + HOUR, is_one=False).state == "rejected"
    assert running(inquiry) == {"first_answer"}
    with pytest.raises(MoveNotAllowed):
        settle(question, zhou, AT + HOUR, is_one=False)
    settled = settle(question, zhou, AT + HOUR, is_one=True)
    assert (settled.state, settled.settled_by_id) == ("confirmed", zhou.pk)
    assert running(inquiry) == QUOTE | {"first_answer"}
    assert deeds(zhou, inquiry)[:2] == ["inquiry.question_settled"] * 2


def test_a_price_that_left_while_the_question_was_rejected_has_answered_it(box, zhou):
    inquiry = ask(box)
    settle(question_of(inquiry), zhou, AT + MINUTE, is_one=False)
    reply(box, QUOTES, at=AT + HOUR)
    settle(question_of(inquiry), zhou, AT + 2 * HOUR, is_one=True)
    assert running(inquiry) == set() and clocks(inquiry)["quote_target"].stopped_at == AT + HOUR


def test_an_ended_inquiry_keeps_its_clocks_still_when_its_question_is_confirmed(box, zhou):
    inquiry = ask(box)
    settle(question_of(inquiry), zhou, AT + MINUTE, is_one=False)
    services.set_aside_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, reason="bulk", by=zhou, at=AT + HOUR)
    settle(question_of(inquiry), zhou, AT + HOUR, is_one=True)
    assert running(inquiry) == set()


def test_taking_back_no_inquiry_leaves_a_rejected_question_rejected(box, zhou):
    inquiry = ask(box)
    settle(question_of(inquiry), zhou, AT + MINUTE, is_one=False)
    services.set_aside_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, reason="bulk", by=zhou, at=AT + HOUR)
    services.undo_step(step_id=_newest_step(inquiry), by=zhou, at=AT + HOUR)
    assert running(inquiry) == {"first_answer"}


def _newest_step(inquiry):
    from tradewind.apps.inquiries.models import TriageStep

    return TriageStep.objects.filter(inquiry=inquiry).order_by("-pk").values_list("pk", flat=True)[0]


def test_a_message_marked_later_counts_from_its_arrival_and_is_stopped_by_the_price_that_left(box, zhou):
    (message,) = came(box, raw(ANNA, "We have a new shop in Kiel and like your tents."))
    assert not InquiryMessage.objects.exists()
    inquiry = services.open_inquiry(message_id=message.pk, by=zhou, at=AT + 2 * HOUR)
    assert (inquiry.arrived_at, running(inquiry)) == (AT, {"first_answer"})
    assert services.open_inquiry(message_id=message.pk, by=zhou, at=AT + 2 * HOUR) == inquiry
    question = services.mark_question(inquiry_id=inquiry.pk, message_id=message.pk, by=zhou, at=AT + 3 * HOUR)
    assert question.arrived_at == AT and question.state == "confirmed"
    assert services.mark_question(inquiry_id=inquiry.pk, message_id=message.pk, by=zhou, at=AT + 3 * HOUR) == question
    assert running(inquiry) >= QUOTE and clocks(inquiry)["quote_limit"].arrived_at == AT


def test_a_mark_after_the_price_left_leaves_nothing_running(box, zhou):
    inquiry = ask(box)
    ask(box, "We have a new shop in Kiel.", mail_id="b", at=AT + MINUTE, answers=["ask"])
    second = InquiryMessage.objects.filter(inquiry=inquiry).order_by("pk").last().message
    reply(box, QUOTES, at=AT + HOUR)
    services.mark_question(inquiry_id=inquiry.pk, message_id=second.pk, by=zhou, at=AT + DAY)
    assert running(inquiry) == set()


def test_only_the_buyers_message_of_this_inquiry_is_marked(box, zhou, li_qiang, li_na):
    inquiry, other = ask(box), ask(box, sender="omar@rashid.example", mail_id="o")
    ours = reply(box, SAYS)
    foreign = InquiryMessage.objects.get(inquiry=other).message
    for message in (ours.pk, foreign.pk, 9_999_999):
        with pytest.raises(NotFound):
            services.mark_question(inquiry_id=inquiry.pk, message_id=message, by=zhou, at=AT)


def test_strangers_find_no_question(box, zhou, li_qiang, li_na):
    inquiry = ask(box)
    services.assign_inquiry(inquiry_id=inquiry.pk, version=inquiry.version, owner_id=li_qiang.pk, by=zhou, at=AT)
    question = question_of(inquiry)
    for number in (question.pk, 9_999_999):
        for step in (
            lambda pk: services.settle_question(question_id=pk, is_one=True, by=li_na, at=AT),
            lambda pk: services.pause_question(question_id=pk, reason="drawing", message_id=None, by=li_na, at=AT),
            lambda pk: services.resume_question(question_id=pk, by=li_na, at=AT),
        ):
            with pytest.raises(NotFound):
                step(number)


def paused(box, zhou, inquiry, at=AT + HOUR):
    told = reply(box, SAYS, at=at, mail_id=f"told{at:%d%H%M}@ours.example")
    return services.pause_question(
        question_id=question_of(inquiry).pk, reason="factory_price", message_id=told.pk, by=zhou, at=at + MINUTE
    )


def test_a_pause_begins_with_the_mail_and_moves_both_clocks_by_the_working_time(box, zhou):
    inquiry = ask(box)
    pause = paused(box, zhou, inquiry)
    assert (pause.begins_at, running(inquiry)) == (AT + HOUR, set())
    services.resume_question(question_id=question_of(inquiry).pk, by=zhou, at=AT + 3 * HOUR)
    spent = worked_between(AT + HOUR, AT + 3 * HOUR)
    for clock in clocks(inquiry).values():
        if clock.kind in QUOTE:
            assert worked_between(clock.began_due_at, clock.due_at) == spent
    assert running(inquiry) == QUOTE
    assert deeds(zhou, inquiry)[:2] == ["inquiry.resumed", "inquiry.paused"]
    assert services.resume_question(question_id=question_of(inquiry).pk, by=zhou, at=AT + 4 * HOUR) is None


def test_the_buyers_mail_ends_a_pause_and_a_mail_from_before_does_not(box, zhou):
    inquiry = ask(box)
    paused(box, zhou, inquiry)
    ask(box, "PS: in green.", mail_id="early", at=AT + 30 * MINUTE, answers=["ask"])
    assert running(inquiry) == set()
    ask(box, "When do I get it?", mail_id="b", at=AT + 2 * HOUR, answers=["ask"])
    assert ClockPause.objects.get().ends_at == AT + 2 * HOUR and running(inquiry) >= QUOTE


def test_a_price_stops_a_paused_clock_and_ends_its_pause(box, zhou):
    inquiry = ask(box)
    paused(box, zhou, inquiry)
    reply(box, QUOTES, at=AT + 3 * HOUR)
    assert running(inquiry) == set() and not clocks(inquiry, is_paused=True)
    assert ClockPause.objects.get().ends_at == AT + 3 * HOUR


def test_a_pause_wants_a_reason_and_our_message_to_this_buyer(box, zhou):
    inquiry = ask(box)
    other = ask(box, sender="omar@rashid.example", mail_id="o")
    question = question_of(inquiry).pk
    foreign = reply(box, SAYS, to="omar@rashid.example", answers="o")
    his = InquiryMessage.objects.filter(inquiry=inquiry).first().message_id
    at = AT + 2 * HOUR
    for message in (his, foreign.pk):
        with pytest.raises(NotFound):
            services.pause_question(question_id=question, reason="drawing", message_id=message, by=zhou, at=at)
    with pytest.raises(PauseMessageNeeded):
        services.pause_question(question_id=question, reason="drawing", message_id=None, by=zhou, at=at)
    paused(box, zhou, inquiry)
    told = InquiryMessage.objects.get(inquiry=inquiry, message__direction="out").message_id
    with pytest.raises(PauseReasonNeeded):
        services.pause_question(question_id=question, reason="busy", message_id=told, by=zhou, at=at)
    with pytest.raises(PauseOverlaps):
        services.pause_question(question_id=question, reason="drawing", message_id=told, by=zhou, at=at)
    assert other.pk


def test_a_fax_is_answered_by_fax_and_its_clock_stopped_by_the_logged_transmission(zhou, li_qiang):
    inquiry = phoned(li_qiang, "Please quote a price for 500 tents.", source="fax")
    assert running(inquiry) == QUOTE | {"first_answer", "fax"}
    by_hand = {"inquiry_id": inquiry.pk, "note": "Faxed, 2 pages.", "by": zhou}
    services.answer_by_hand(
        version=inquiry.version, channel=Channel.PHONE, is_priced=True, at=AT + HOUR, **by_hand
    )  # fmt: skip
    assert running(inquiry) == {"fax"}
    services.answer_by_hand(
        version=fresh(inquiry).version, channel=Channel.FAX, is_priced=True, at=AT + 2 * HOUR, **by_hand
    )  # fmt: skip
    assert running(inquiry) == set() and clocks(inquiry)["fax"].stopped_at == AT + 2 * HOUR


def test_a_mail_that_is_made_an_inquiry_after_its_answer_owes_none(box, zhou):
    (message,) = came(box, raw(ANNA, "Hello, it was nice to meet you at the fair.", mail_id="ask"))
    assert not Inquiry.objects.exists()
    priced = reply(box, f"It was nice to meet you, too. {QUOTES}")
    inquiry = services.open_inquiry(message_id=message.pk, by=zhou, at=AT + 2 * HOUR)
    assert (running(inquiry), inquiry.answered_at, inquiry.state) == (set(), priced.at, "quoted")


def test_a_pause_begins_with_what_was_found_and_ends_with_the_buyers_next_word_however_late_it_is_pressed(box, zhou):
    inquiry = ask(box)
    told = reply(box, SAYS, at=AT + 30 * MINUTE)
    ask(box, "The colour is green.", mail_id="b", at=AT + HOUR, answers=["ask"])
    question = PriceQuestion.objects.get(inquiry=inquiry)
    more = {"question_id": question.pk, "reason": "buyer_details", "message_id": told.pk, "by": zhou}
    Message.objects.filter(pk=told.pk).update(found_at=AT + 3 * DAY)  # laid into the sent folder days afterwards
    with pytest.raises(PauseTooLate):
        services.pause_question(**more, at=AT + 3 * DAY)
    Message.objects.filter(pk=told.pk).update(found_at=None)
    made = services.pause_question(**more, at=AT + 3 * HOUR)
    assert (made.begins_at, made.ends_at) == (AT + 30 * MINUTE, AT + HOUR)
    assert running(inquiry) == QUOTE


def test_what_has_ended_does_not_pause(box, zhou):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.C, at=AT)
    told = reply(box, SAYS, at=AT + 30 * MINUTE)
    do("lose_inquiry", inquiry, zhou, reason="price", at=AT + HOUR)
    question = PriceQuestion.objects.get()
    with pytest.raises(MoveNotAllowed):
        services.pause_question(
            question_id=question.pk, reason="factory_price", message_id=told.pk, by=zhou, at=AT + HOUR
        )
