"""Whose turn is it in an inquiry, and how may it end?"""

from functools import partial

import pytest

from tradewind.domain.inquiries.endings import (
    CustomerNeeded,
    Ending,
    NoInquiryReasonNeeded,
    NotAnsweredYet,
    PoliteAnswerNeeded,
    judge_losing,
    judge_setting_aside,
    judge_winning,
)
from tradewind.domain.inquiries.lifecycle import (
    INQUIRY_LIFECYCLE,
    PRICE_QUESTION_LIFECYCLE,
    RUNS_CLOCKS,
    InquiryState,
    PriceQuestionState,
    after_hearing,
    whose_turn,
)
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.losing import LossReasonNeeded, RemarkNeeded

STAY = {InquiryState.NEW, InquiryState.MERGED}
ENDED = {InquiryState.WON, InquiryState.LOST, InquiryState.NOT_AN_INQUIRY, InquiryState.MERGED}


def test_an_inquiry_goes_back_and_forth_until_it_is_won():
    state = INQUIRY_LIFECYCLE.after("grade", InquiryState.NEW)
    turns = [state]
    for priced in (False, True):
        state = whose_turn(state, is_answered=True, is_priced=priced, owes_price=False)
        turns.append(state)
        state = after_hearing(state)
        turns.append(state)
    turns.append(INQUIRY_LIFECYCLE.after("win", whose_turn(state, is_answered=True, is_priced=True, owes_price=False)))
    assert turns == ["open", "answered", "open", "quoted", "open", "won"]


@pytest.mark.parametrize("state", InquiryState)
def test_whatever_the_buyer_writes_opens_it_again(state):
    assert after_hearing(state) is (state if state in STAY else InquiryState.OPEN)


@pytest.mark.parametrize("state", InquiryState)
def test_mail_that_left_is_a_fact_in_every_state(state):
    turn = partial(whose_turn, state, is_answered=True)
    assert turn(is_priced=True, owes_price=True) is (state if state in ENDED else InquiryState.QUOTED)
    assert turn(is_priced=False, owes_price=False) is (state if state in ENDED else InquiryState.ANSWERED)
    # Who owes a price is still to act, also where it was taken for quoted until a moment ago.
    ours = state if state in ENDED | {InquiryState.NEW} else InquiryState.OPEN
    assert turn(is_priced=False, owes_price=True) is ours
    assert whose_turn(state, is_answered=False, is_priced=False, owes_price=False) is ours


def test_a_new_inquiry_is_neither_won_nor_lost_and_a_quoted_one_is_no_mistake():
    for action, state in (
        ("win", "new"),
        ("lose", "new"),
        ("set_aside", "quoted"),
        ("grade", "lost"),
        ("merge", "won"),
    ):
        with pytest.raises(MoveNotAllowed):
            INQUIRY_LIFECYCLE.after(action, state)


@pytest.mark.parametrize("reason", ["bulk", "phishing"])
def test_a_mailing_and_a_swindler_get_no_answer(reason):
    assert judge_setting_aside(reason, was_answered=False) == Ending(reason)


@pytest.mark.parametrize("reason", ["seller", "not_our_trade", "job", "other_matter", "other"])
def test_everybody_else_gets_a_polite_one(reason):
    with pytest.raises(PoliteAnswerNeeded):
        judge_setting_aside(reason, was_answered=False, remark="Offers us zips")
    assert judge_setting_aside(reason, was_answered=True, remark=" Offers us zips ") == Ending(reason, "Offers us zips")


@pytest.mark.parametrize(
    ("refusal", "ask"),
    [
        (NoInquiryReasonNeeded, lambda: judge_setting_aside("hopeless", was_answered=True)),
        (RemarkNeeded, lambda: judge_setting_aside("other", was_answered=True)),
        (RemarkNeeded, lambda: judge_setting_aside("job", was_answered=True, remark="x" * 501)),
        (LossReasonNeeded, lambda: judge_losing("", was_answered=True)),
        (NotAnsweredYet, lambda: judge_losing("price", was_answered=False)),
        (NotAnsweredYet, lambda: judge_winning(was_answered=False, has_customer=True)),
        (CustomerNeeded, lambda: judge_winning(was_answered=True, has_customer=False)),
        (RemarkNeeded, lambda: judge_losing("other", was_answered=True, remark="  ")),
    ],
)
def test_an_ending_says_why(refusal, ask):
    with pytest.raises(refusal):
        ask()


def test_an_answered_inquiry_is_lost_for_a_reason():
    assert judge_losing("minimum_quantity", was_answered=True, remark="Wanted 50") == Ending(
        "minimum_quantity", "Wanted 50"
    )


def test_a_price_question_runs_until_somebody_says_it_is_none():
    start = PRICE_QUESTION_LIFECYCLE.start
    rejected = PRICE_QUESTION_LIFECYCLE.after("reject", start)
    assert start in RUNS_CLOCKS and rejected not in RUNS_CLOCKS
    assert PRICE_QUESTION_LIFECYCLE.after("confirm", rejected) is PriceQuestionState.CONFIRMED
