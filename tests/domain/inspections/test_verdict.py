"""When has a lot passed, who may let a failed one go, and what do several lots come to?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.inspections.defects import Defect, DefectClass, DefectKind, count_by_class
from tradewind.domain.inspections.history import streak_of
from tradewind.domain.inspections.verdict import Standard, Verdict, judge, waive
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.finding import Severity

USUAL = Standard()
P, F, U, W = Verdict.PASSED, Verdict.FAILED, Verdict.UNDECIDED, Verdict.WAIVED


def defects(critical=0, major=0, minor=0):
    counted = zip(DefectClass, (critical, major, minor), strict=True)
    return [Defect(each, DefectKind.WORKMANSHIP, pieces) for each, pieces in counted if pieces]


def codes(judgement):
    return [each.code for each in judgement.findings]


@pytest.mark.parametrize(
    ("counts", "verdict", "said"),
    [
        ((0, 0, 0), P, []),
        ((0, 5, 7), P, []),
        ((0, 6, 0), F, ["too_many_major"]),
        ((0, 0, 8), F, ["too_many_minor"]),
        ((1, 0, 0), F, ["too_many_critical"]),
        ((1, 6, 8), F, ["too_many_critical", "too_many_major", "too_many_minor"]),
    ],
)
def test_1200_tents_by_the_usual_limits(counts, verdict, said):
    """80 are looked at; 5 major and 7 minor ones may be bad, and no critical one."""
    judged = judge(1200, 80, defects(*counts), USUAL)
    assert (judged.verdict, judged.pieces, codes(judged)) == (verdict, 80, said)
    assert judged.holds_shipment is (verdict is F)
    assert [each.accept for each in judged.results] == [0, 5, 7]


def test_too_few_pieces_prove_nothing_good_but_enough_bad_ones_do():
    short = judge(1200, 50, defects(major=5), USUAL)
    assert (short.verdict, short.holds_shipment, codes(short)) == (U, True, ["sample_too_small"])
    assert judge(1200, 50, defects(major=6), USUAL).verdict is F
    assert judge(1200, 0, [], USUAL).verdict is U


def test_the_classes_arrows_lead_to_samples_of_different_size_and_the_largest_counts():
    """40 pieces are letter D: major 2.5 goes up to C with 5, minor 4.0 down to E with 13."""
    judged = judge(40, 13, defects(minor=1), USUAL)
    assert [(each.plan.plan_from, each.plan.pieces, each.accept) for each in judged.results if each.plan] == [
        ("C", 5, 0),
        ("E", 13, 1),
    ]
    assert (judged.verdict, judged.pieces, codes(judged)) == (P, 13, ["sample_sizes_differ"])
    assert judge(40, 5, [], USUAL).verdict is U


def test_a_small_lot_is_looked_at_whole():
    strict = Standard({DefectClass.MAJOR: Decimal("0.65")})
    judged = judge(10, 10, [], strict)
    assert (judged.verdict, judged.pieces, codes(judged)) == (P, 10, ["whole_lot_inspected"])
    assert judge(10, 9, [], strict).verdict is U


def test_where_no_class_has_a_limit_every_piece_is_looked_at():
    none = Standard({})
    assert judge(300, 300, [], none).verdict is P
    assert (judge(300, 299, [], none).verdict, judge(300, 300, defects(minor=1), none).verdict) == (U, F)


def test_a_contract_may_accept_critical_defects_by_a_limit_of_its_own():
    agreed = Standard({DefectClass.CRITICAL: Decimal("0.65"), DefectClass.MAJOR: Decimal("2.5")})
    assert judge(1200, 80, defects(critical=1), agreed).verdict is P
    assert judge(1200, 80, defects(critical=2), agreed).verdict is F


def test_only_a_failed_lot_is_waived_and_critical_defects_are_not_let_go_silently():
    waived = waive(judge(1200, 80, defects(major=6), USUAL), "Chen")
    assert (waived.verdict, waived.holds_shipment, codes(waived)) == (W, False, ["too_many_major", "inspection_waived"])
    dangerous = waive(judge(1200, 80, defects(critical=1), USUAL), "Chen")
    assert dangerous.findings[-1].code == "critical_defects_waived"
    assert dangerous.findings[-1].severity is Severity.PROBLEM
    for judged in (judge(1200, 80, [], USUAL), judge(1200, 10, [], USUAL)):
        assert waive(judged, "Chen") == judged


@pytest.mark.parametrize(
    ("inspected", "listed", "field"),
    [
        (-1, [], "inspected"),
        (1201, [], "inspected"),
        (80, defects(major=81), "defects[1].pieces"),
        (80, [Defect(DefectClass.MINOR, DefectKind.COLOUR, 0)], "defects[1].pieces"),
        (80, defects(major=41, minor=40), "defects"),
    ],
)
def test_counts_that_cannot_be_true_are_refused(inspected, listed, field):
    with pytest.raises(BadDetails) as refused:
        judge(1200, inspected, listed, USUAL)
    assert [each.field for each in refused.value.problems] == [field]


@given(st.integers(2, 40_000), st.lists(st.integers(0, 8), min_size=3, max_size=3), st.integers(0, 2))
def test_one_more_defective_piece_never_turns_failed_into_passed(lot, counts, place):
    more = [number + (each == place) for each, number in enumerate(counts)]
    if sum(more) > lot:
        return
    before, after = (judge(lot, lot, defects(*each), USUAL) for each in (counts, more))
    assert (before.verdict, after.verdict) in {(P, P), (P, F), (F, F)}
    accepted = [each.found <= each.accept for each in after.results]
    assert (after.verdict is P) == all(accepted)


def test_a_defect_list_adds_up_by_class():
    listed = [
        Defect(DefectClass.MAJOR, DefectKind.FUNCTION, 2, "zip does not close"),
        Defect(DefectClass.MINOR, DefectKind.COLOUR, 3),
        Defect(DefectClass.MAJOR, DefectKind.PACKING, 1),
    ]
    assert dict(count_by_class(listed)) == {"critical": 0, "major": 3, "minor": 3}


@pytest.mark.parametrize(
    ("lots", "in_a_row", "rejected", "is_warned"),
    [
        ([], 0, 0, False),
        ([P, P, P, P, P], 5, 0, False),
        ([F, P, P], 2, 1, False),
        ([F, W], 0, 2, True),
        ([F, P, P, P, F], 0, 2, True),
        ([F, P, P, P, P, F], 0, 1, False),
        ([F, P, U, F], 0, 2, True),
    ],
)
def test_two_rejected_of_five_lots_are_said(lots, in_a_row, rejected, is_warned):
    streak = streak_of(lots)
    assert (streak.accepted_in_a_row, streak.rejected_of_last, bool(streak.findings)) == (in_a_row, rejected, is_warned)
