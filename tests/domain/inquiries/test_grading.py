"""Which grade do the facts of an inquiry propose, and which grades want a plan?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.inquiries.grading import (
    ORDER,
    WEIGHTS,
    Grade,
    GradeReason,
    NextContactNeeded,
    propose_grade,
    refuse_unplanned,
)

CAMPING = ("asks_price", "quantity", "target_price", "product_named", "company_named")


@pytest.mark.parametrize(
    ("found", "grade"),
    [
        ((), Grade.D),
        (("company_named",), Grade.D),  # "please send your catalogue"
        (("asks_price", "many_addressees"), Grade.D),
        (("asks_price",), Grade.C),
        (("asks_price", "product_named", "company_address"), Grade.B),
        (CAMPING, Grade.A),
        ((*CAMPING, "long_term"), Grade.C),  # a tender for next year
        ((*CAMPING, "many_addressees"), Grade.B),
        (("known_customer", "delivery_date", "target_price", "pays_courier"), Grade.B),  # no price asked: no A
    ],
)
def test_the_grade_follows_from_what_was_read(found, grade):
    assert propose_grade(frozenset(map(GradeReason, found))).grade is grade


def test_the_heaviest_reasons_stand_first():
    reasons = propose_grade(frozenset(map(GradeReason, (*CAMPING, "many_addressees", "long_term")))).reasons
    assert reasons[0] is GradeReason.MANY_ADDRESSEES
    assert reasons[1:4] == (GradeReason.ASKS_PRICE, GradeReason.QUANTITY, GradeReason.TARGET_PRICE)
    assert reasons[-1] is GradeReason.LONG_TERM


@given(st.frozensets(st.sampled_from(GradeReason)), st.sampled_from(GradeReason))
def test_one_more_good_sign_never_lowers_the_grade(found, more):
    if WEIGHTS[more] <= 0:
        return
    before, after = (ORDER.index(propose_grade(facts).grade) for facts in (found, found | {more}))
    assert after <= before


def test_an_a_or_b_never_stands_without_a_next_contact():
    for grade in (Grade.A, Grade.B):
        with pytest.raises(NextContactNeeded):
            refuse_unplanned(grade, None)
        refuse_unplanned(grade, date(2026, 10, 13))
    refuse_unplanned("C", None)
