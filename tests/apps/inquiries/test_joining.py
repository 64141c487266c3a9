"""Two inquiries are one: what goes along, and does all of it come back?"""

import pytest

from tests.apps.inquiries.asking import (
    ANNA,
    HOUR,
    MINUTE,
    OMAR,
    QUOTES,
    SAYS,
    ask,
    fresh,
    reply,
    running,
)
from tests.apps.inquiries.test_triage import ALL, STEP, do, undo
from tests.builders import AT, customer
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import FollowUp, InquiryMessage, PriceQuestion, TriageStep
from tradewind.apps.inquiries.refusals import (
    NothingToTakeBack,
    OfTwoCustomers,
    SameInquiry,
)
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound


def test_a_merge_takes_everything_along_and_one_call_about_both_is_counted_once(box, zhou, li_qiang):
    party = customer(li_qiang, email=ANNA)
    first, second = ask(box), ask(box, "Please quote 40 chairs, price?", mail_id="b", at=AT + MINUTE)
    services.log_follow_up(
        party_id=party.pk,
        inquiry_ids=[first.pk, second.pk],
        channel=Channel.PHONE,
        summary="Both.",
        by=li_qiang,
        at=STEP,
    )
    done = do("merge_inquiry", second, zhou, into_id=first.pk, at=STEP + MINUTE)
    assert (done.state, done.merged_into_id) == ("merged", first.pk)
    assert PriceQuestion.objects.filter(inquiry=first).count() == 2
    assert FollowUp.objects.filter(inquiry=first).count() == 1
    assert fresh(first).state == "open" or fresh(first).state == "new"
    assert running(second) == set() and {"quote_target"} <= running(first)
    undo(zhou, at=STEP + 2 * MINUTE)
    assert (
        PriceQuestion.objects.filter(inquiry=second).count() == 1 and FollowUp.objects.filter(inquiry=second).exists()
    )


def test_no_inquiry_goes_into_itself_a_merged_or_a_foreign_one(box, zhou, li_qiang, li_na):
    first, second, third = ask(box), ask(box, sender=OMAR, mail_id="b"), ask(box, sender="x@y.example", mail_id="c")
    with pytest.raises(SameInquiry):
        do("merge_inquiry", first, zhou, into_id=first.pk)
    do("merge_inquiry", second, zhou, into_id=third.pk)
    with pytest.raises(MoveNotAllowed):
        do("merge_inquiry", first, zhou, into_id=second.pk)
    do("assign_inquiry", third, zhou, owner_id=li_na.pk)
    for into in (third.pk, 9_999_999):
        with pytest.raises(NotFound):
            do("merge_inquiry", first, li_qiang, into_id=into)


def test_a_merge_comes_back_although_the_other_one_was_answered_since(box, zhou):
    first, second = ask(box), ask(box, "Please quote 40 chairs, price?", mail_id="b", at=AT + MINUTE)
    do("merge_inquiry", second, zhou, into_id=first.pk, at=AT + 2 * MINUTE)
    reply(box, QUOTES, answers="b", at=AT + HOUR)
    assert fresh(first).state == "quoted" and running(first) == set()
    undo(zhou, at=AT + 2 * HOUR)
    second, first = fresh(second), fresh(first)
    assert (second.state, second.answered_at, running(second)) == ("quoted", AT + HOUR, set())
    assert (first.state, first.answered_at) == ("quoted", AT + HOUR)  # what happened to it stays


def test_merges_one_after_the_other_come_back_in_reverse_order(box, zhou, liu):
    first, second, third = (ask(box, f"Please quote {n}0 tents, price?", mail_id=f"m{n}") for n in (1, 2, 3))
    do("merge_inquiry", first, zhou, into_id=second.pk)
    do("merge_inquiry", second, liu, into_id=third.pk)
    with pytest.raises(NothingToTakeBack):
        undo(zhou)
    assert InquiryMessage.objects.filter(inquiry=third).count() == 3
    undo(liu)
    assert InquiryMessage.objects.filter(inquiry=second).count() == 2
    undo(zhou)
    for inquiry in (first, second, third):
        assert InquiryMessage.objects.filter(inquiry=inquiry, came_from=None).count() == 1
        assert running(inquiry) == ALL and fresh(inquiry).state == "new"


def test_two_inquiries_of_two_customers_are_not_joined(box, zhou, li_qiang):
    customer(li_qiang, email=ANNA)
    customer(li_qiang, name="Rashid Trading", country="AE", email=OMAR)
    first, second, nobodys = ask(box), ask(box, sender=OMAR, mail_id="o"), ask(box, sender="x@y.example", mail_id="x")
    with pytest.raises(OfTwoCustomers):
        do("merge_inquiry", first, zhou, into_id=second.pk)
    assert do("merge_inquiry", nobodys, zhou, into_id=second.pk).merged_into_id == second.pk


def test_what_ended_while_two_were_one_is_owed_again_by_the_one_that_is_parted(box, zhou):
    first = ask(box)
    second = ask(box, "Please quote 40 chairs, best price.", mail_id="b", at=AT + MINUTE, sender=OMAR)
    do("grade_inquiry", second, zhou, grade=Grade.C, at=AT + 2 * MINUTE)
    do("merge_inquiry", first, zhou, into_id=second.pk)
    step = TriageStep.objects.get(inquiry=first)
    reply(box, SAYS, answers="b", to=OMAR, at=AT + 30 * MINUTE)
    do("lose_inquiry", second, zhou, reason="price", at=AT + 40 * MINUTE)
    services.undo_step(step_id=step.pk, by=zhou, at=AT + 50 * MINUTE)
    assert running(first) == {"quote_target", "quote_limit"}  # what we said meanwhile was about both
    assert (fresh(second).state, running(second)) == ("lost", set())


def test_what_came_in_its_thread_while_two_were_one_goes_back_with_it(box, zhou):
    """The buyer's next question, and the answer from before the merge that was read after it."""
    first = ask(box)
    second = ask(box, "Please quote 40 chairs, best price.", mail_id="b", at=AT + MINUTE, sender=OMAR)
    do("merge_inquiry", first, zhou, into_id=second.pk, at=AT + 3 * HOUR)
    early = reply(box, QUOTES, answers="ask", at=AT + HOUR)
    assert ask(box, "And 900 pcs, best price?", answers=["ask"], mail_id="c", at=AT + 4 * HOUR) == second
    undo(zhou, at=AT + 5 * HOUR)
    assert InquiryMessage.objects.filter(inquiry=first).count() == 3 and fresh(first).heard_at == AT + 4 * HOUR
    assert (fresh(first).quoted_at, running(first)) == (early.at, {"quote_target", "quote_limit"})
    assert PriceQuestion.objects.filter(inquiry=first).count() == 2
    assert (fresh(second).quoted_at, running(second)) == (None, ALL)
