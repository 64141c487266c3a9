"""Do clocks, dates and turn follow from what was said, whoever says it late, otherwise, or takes it back?"""

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
    reply,
    running,
    take_up,
)
from tests.apps.inquiries.test_triage import STEP, do, undo
from tests.apps.messaging.post import raw, take_in
from tests.apps.parties.reading import last_deed
from tests.builders import AT, TODAY
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import ClockPause, FollowUp, Inquiry, InquiryClock, PriceQuestion, TriageStep
from tradewind.apps.inquiries.services.settling import settle
from tradewind.domain.inquiries.grading import Grade
from tradewind.platform.access import NotFound, NotPermitted

QUOTE = {"quote_target", "quote_limit"}
DETAILS = "Dear Sirs, we need 500 pcs dome tent, please send details."


def question_of(inquiry):
    return PriceQuestion.objects.get(inquiry=inquiry)


def say(inquiry, by, at=AT + 2 * HOUR, *, is_priced):
    made = FollowUp.objects.filter(inquiry=inquiry).latest("at")
    return services.say_priced(follow_up_id=made.pk, is_priced=is_priced, by=by, at=at)


def pause(box, inquiry, by):
    told = reply(box, SAYS, at=AT + 30 * MINUTE)
    question = question_of(inquiry)
    return services.pause_question(
        question_id=question.pk, reason="factory_price", message_id=told.pk, by=by, at=AT + 31 * MINUTE
    )


# --- what a person says about a price


def test_what_was_taken_for_a_price_runs_on_from_its_arrival_once_somebody_says_it_was_none(box, zhou):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, at=AT + MINUTE, grade=Grade.C)
    reply(box, QUOTES)
    before = {clock.kind: clock.began_due_at for clock in clocks(inquiry).values()}
    say(inquiry, zhou, is_priced=False)
    inquiry = fresh(inquiry)
    assert (running(inquiry), inquiry.state, inquiry.quoted_at) == (QUOTE, "open", None)
    assert inquiry.answered_at == AT + HOUR  # an answer it was
    assert {clock.kind: clock.due_at for clock in clocks(inquiry).values()} == before
    assert last_deed(zhou, inquiry).action == "inquiry.price_said"
    say(inquiry, zhou, at=AT + 3 * HOUR, is_priced=True)
    assert (running(inquiry), fresh(inquiry).state, fresh(inquiry).quoted_at) == (set(), "quoted", AT + HOUR)


def test_a_price_that_nobody_saw_stops_the_clocks_at_the_moment_it_left(box, zhou):
    inquiry = ask(box)
    reply(box, "Thirty-eight dollars a piece.")
    assert running(inquiry) == QUOTE
    say(inquiry, zhou, at=AT + DAY, is_priced=True)
    assert clocks(inquiry)["quote_target"].stopped_at == AT + HOUR and fresh(inquiry).state == "quoted"
    version = fresh(inquiry).version
    say(inquiry, zhou, at=AT + DAY, is_priced=True)
    assert fresh(inquiry).version == version


def test_a_pause_goes_on_when_what_ended_it_was_no_price_unless_the_buyer_has_written(box, zhou):
    inquiry = ask(box)
    pause(box, inquiry, zhou)
    reply(box, QUOTES)
    assert ClockPause.objects.get().ends_at == AT + HOUR
    say(inquiry, zhou, is_priced=False)
    assert clocks(inquiry)["quote_limit"].is_paused and running(inquiry) == set()
    say(inquiry, zhou, is_priced=True)
    ask(box, "Well?", mail_id="b", at=AT + 2 * HOUR, answers=["ask"])
    say(inquiry, zhou, at=AT + 3 * HOUR, is_priced=False)
    assert running(inquiry) == QUOTE


def test_strangers_say_nothing_about_our_prices(box, zhou, li_qiang, li_na, mei):
    inquiry = ask(box)
    do("assign_inquiry", inquiry, zhou, owner_id=li_qiang.pk)
    reply(box, QUOTES)
    for person in (li_na, mei):
        with pytest.raises((NotFound, NotPermitted)):
            say(inquiry, person, is_priced=False)
    with pytest.raises(NotFound):
        services.say_priced(follow_up_id=9_999_999, is_priced=True, by=zhou, at=AT)


# --- questions that are settled late


def test_rejecting_the_only_price_question_hands_the_turn_over(box, zhou):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.B)
    reply(box, SAYS)
    services.settle_question(question_id=question_of(inquiry).pk, is_one=False, by=zhou, at=AT + 2 * HOUR)
    assert (fresh(inquiry).state, running(inquiry)) == ("answered", set())


def test_marking_a_question_after_an_answer_makes_it_our_turn(box, zhou):
    inquiry = ask(box, DETAILS)
    do("grade_inquiry", inquiry, zhou, grade=Grade.B)
    reply(box, SAYS)
    assert fresh(inquiry).state == "answered"
    services.mark_question(inquiry_id=inquiry.pk, message_id=inquiry.message_id, by=zhou, at=AT + 2 * HOUR)
    assert (fresh(inquiry).state, running(inquiry)) == ("open", QUOTE)


def test_a_rejected_question_stands_still_no_more(box, zhou):
    inquiry = ask(box)
    pause(box, inquiry, zhou)
    services.settle_question(question_id=question_of(inquiry).pk, is_one=False, by=zhou, at=AT + HOUR)
    assert ClockPause.objects.get().ends_at == AT + HOUR
    services.settle_question(question_id=question_of(inquiry).pk, is_one=True, by=zhou, at=AT + 2 * HOUR)
    assert running(inquiry) == QUOTE


# --- endings


def test_what_was_lost_by_a_slip_owes_its_price_again_and_what_was_none_nothing(box, zhou):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.B)
    reply(box, SAYS)
    for name, more in (("lose_inquiry", {"reason": "price"}), ("set_aside_inquiry", {"reason": "seller"})):
        do(name, inquiry, zhou, at=AT + 2 * HOUR, **more)
        do("take_up_inquiry", inquiry, zhou, at=AT + 2 * HOUR + MINUTE)
        assert running(inquiry) == QUOTE
        undo(zhou, at=AT + 2 * HOUR + 2 * MINUTE)
        assert running(inquiry) == set() and fresh(inquiry).ended_on == TODAY
        undo(zhou, at=AT + 2 * HOUR + 3 * MINUTE)
        assert (running(inquiry), fresh(inquiry).state) == (QUOTE, "open")


def test_a_mail_from_before_the_end_opens_nothing_and_its_price_is_not_owed(box, zhou):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.B)
    reply(box, QUOTES)
    do("lose_inquiry", inquiry, zhou, at=AT + 3 * DAY, reason="price")
    earlier = AT + 3 * DAY - HOUR
    late = raw(ANNA, "What is your price for 900 pcs?", answers=["ask"], mail_id="late", at=earlier)
    take_up(*take_in(box, late, at=earlier), at=AT + 3 * DAY + HOUR)
    assert (fresh(inquiry).state, running(inquiry)) == ("lost", set())
    came(box, raw(ANNA, "We think again.", answers=["ask"], mail_id="c", at=AT + 4 * DAY), at=AT + 4 * DAY)
    assert (fresh(inquiry).state, running(inquiry)) == ("open", set())


def test_followed_up_again_from_the_day_it_was_opened_again(box, zhou):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.A)
    reply(box, QUOTES)
    do("lose_inquiry", inquiry, zhou, at=AT + DAY, reason="price")
    back = AT + 35 * DAY
    came(box, raw(ANNA, "We come back to your offer.", answers=["ask"], mail_id="b", at=back), at=back)
    kept = fresh(inquiry)
    assert (kept.grade_since, kept.is_day_named) == (back.date(), False) and kept.next_contact_on >= back.date()


# --- one inquiry into another


def test_what_was_quoted_answers_the_inquiry_it_goes_into_and_leaves_it_as_it_was(box, zhou):
    first = ask(box)
    second = ask(box, "Please quote a price for 500 dome tents.", mail_id="b", at=AT + 10 * MINUTE)
    reply(box, QUOTES, answers="b")
    before = fresh(first)
    do("merge_inquiry", second, zhou, at=AT + 2 * HOUR, into_id=first.pk)
    kept = fresh(first)
    assert (kept.state, kept.answered_at, kept.quoted_at, running(first)) == ("quoted", AT + HOUR, AT + HOUR, set())
    undo(zhou, at=AT + 2 * HOUR + MINUTE)
    kept = fresh(first)
    assert (kept.state, kept.answered_at, kept.heard_at) == (before.state, None, before.heard_at)
    assert running(first) == {"first_answer", *QUOTE} and fresh(second).quoted_at == AT + HOUR


def test_a_lost_a_into_which_one_goes_has_its_next_contact(box, zhou):
    first = ask(box)
    do("grade_inquiry", first, zhou, grade=Grade.A)
    reply(box, QUOTES)
    do("lose_inquiry", first, zhou, at=AT + 2 * HOUR, reason="price")
    second = ask(box, "Please quote a price for 500 dome tents.", mail_id="b", at=AT + DAY)
    do("merge_inquiry", second, zhou, at=AT + DAY + HOUR, into_id=first.pk)
    kept = fresh(first)
    assert (kept.state, kept.grade_since) == ("open", (AT + DAY).date()) and kept.next_contact_on >= kept.grade_since
    assert running(first) == {"first_answer", *QUOTE}  # the second one's; the first one's were stopped


# --- taking back


def test_two_keys_on_one_inquiry_come_back_one_after_the_other(box, zhou, li_qiang):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.A)
    do("assign_inquiry", inquiry, zhou, at=STEP + MINUTE, owner_id=li_qiang.pk)
    undo(zhou, at=STEP + 2 * MINUTE)
    undo(zhou, at=STEP + 3 * MINUTE)
    assert (fresh(inquiry).state, fresh(inquiry).grade, fresh(inquiry).owner_id) == ("new", "", None)
    assert not TriageStep.objects.filter(undone_at=None).exists()


def test_to_settle_once_more_changes_nothing(box, zhou):
    """Whatever happened before, what was worked out then is what follows from it now."""
    inquiry = ask(box)
    pause(box, inquiry, zhou)
    ask(box, "And 20 chairs, what price?", mail_id="b", at=AT + 2 * HOUR, answers=["ask"])
    do("grade_inquiry", inquiry, zhou, at=AT + 2 * HOUR + MINUTE, grade=Grade.B)
    do("lose_inquiry", inquiry, zhou, at=AT + 5 * HOUR, reason="price")
    rows = list(InquiryClock.objects.values())
    assert settle(Inquiry.objects.get(pk=inquiry.pk)) == [] and list(InquiryClock.objects.values()) == rows
