"""How does an inquiry end: never without its answer, and never so that what was late is forgotten?"""

import pytest

from tests.apps.inquiries.asking import ANNA, DAY, HOUR, MINUTE, SAYS, ask, clocks, fresh, reply, running
from tests.apps.inquiries.test_triage import STEP, do, undo
from tests.apps.messaging.writing import letter
from tests.apps.parties.reading import last_deed
from tests.builders import AT, TODAY, customer
from tradewind.apps.inquiries import queries, services
from tradewind.domain.inquiries.endings import CustomerNeeded, NotAnsweredYet, PoliteAnswerNeeded
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.parties.channels import Channel


def test_no_inquiry_wants_a_polite_answer_that_left(box, zhou):
    inquiry = ask(box)
    letter(zhou, box, to=ANNA)
    with pytest.raises(PoliteAnswerNeeded):  # a draft answers nobody
        do("set_aside_inquiry", inquiry, zhou, reason="seller")
    reply(box, SAYS)
    done = do("set_aside_inquiry", inquiry, zhou, reason="seller", at=STEP + HOUR)
    assert (done.state, done.end_reason, done.ended_on, running(inquiry)) == ("not_an_inquiry", "seller", TODAY, set())
    assert last_deed(zhou, inquiry).action == "inquiry.set_aside"


def test_only_what_was_answered_is_lost(box, zhou):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.C)
    with pytest.raises(NotAnsweredYet):
        do("lose_inquiry", inquiry, zhou, reason="price")
    reply(box, SAYS)
    done = do("lose_inquiry", inquiry, zhou, reason="price", at=AT + DAY)
    assert (done.state, done.end_reason, done.next_contact_on, running(inquiry)) == ("lost", "price", None, set())


def test_who_orders_was_answered_and_has_a_record(box, zhou, li_qiang):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.A)
    with pytest.raises(NotAnsweredYet):
        do("win_inquiry", inquiry, zhou)
    reply(box, SAYS)
    with pytest.raises(CustomerNeeded):
        do("win_inquiry", inquiry, zhou, at=AT + DAY)
    services.file_inquiry(
        inquiry_id=inquiry.pk, version=fresh(inquiry).version, party_id=customer(li_qiang).pk, by=zhou, at=AT + DAY
    )
    done = do("win_inquiry", inquiry, zhou, remark="PO 4711, USD 18,000", at=AT + DAY)
    assert (done.state, done.end_remark, done.next_contact_on) == ("won", "PO 4711, USD 18,000", None)
    assert running(inquiry) == set() and last_deed(zhou, inquiry).action == "inquiry.won"


def test_closing_does_not_tidy_away_a_price_that_was_late(box, zhou):
    """The target of two hours was over when it was closed, the limit of a day was not; taken back, both run again."""
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.C)
    reply(box, SAYS)
    do("lose_inquiry", inquiry, zhou, reason="price", at=AT + 5 * HOUR)
    found = clocks(inquiry)
    assert (found["quote_target"].stopped_at, found["quote_target"].is_void) == (AT + 5 * HOUR, False)
    assert found["quote_limit"].is_void
    broken = queries.clocks_of_span(zhou, queries.Behind.BROKEN, queries.Span(AT - DAY, AT + DAY), at=AT + DAY)
    assert ([row.kind for row in broken.rows], broken.total) == (["quote_target"], 1)
    undo(zhou, at=AT + 5 * HOUR + MINUTE)
    assert running(inquiry) == {"quote_target", "quote_limit"}


def test_no_inquiry_with_the_word_that_it_was_answered_comes_back_unanswered(box, zhou, liu):
    inquiry = ask(box)
    do("grade_inquiry", inquiry, zhou, grade=Grade.C)
    before = (fresh(inquiry).state, fresh(inquiry).answered_at, running(inquiry))
    do("set_aside_inquiry", inquiry, zhou, reason="seller", answered_by=Channel.PHONE, at=STEP + MINUTE)
    assert fresh(inquiry).answered_at == STEP + MINUTE
    undo(zhou, at=STEP + 2 * MINUTE)
    assert (fresh(inquiry).state, fresh(inquiry).answered_at, running(inquiry)) == before
    assert queries.contacts_with(liu, inquiry) == []
    undo(zhou, at=STEP + 3 * MINUTE)  # the grade before it, too
    assert fresh(inquiry).grade == ""
