"""Is a decision refused that is one's own, or incomplete?"""

from datetime import UTC, datetime, timedelta

import pytest

from tradewind.domain.approvals.deciding import (
    CallNotAfterRequest,
    NumberNotKnown,
    OwnRequest,
    judge_answers,
    judge_own_step,
)
from tradewind.domain.approvals.kinds import CALL_BACK, ApprovalKind
from tradewind.domain.approvals.lifecycle import APPROVAL_LIFECYCLE, ApprovalState
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed

AT = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
BANK = ApprovalKind("bank", "x", second_person=True, own_step=True, answers=CALL_BACK)
RULING = ApprovalKind("ruling", "x", own_step=True, rulings=("a", "b"))
PLAIN = ApprovalKind("plain", "x")


def test_four_eyes_are_never_one_persons() -> None:
    for is_only_boss in (True, False):
        with pytest.raises(OwnRequest):
            judge_own_step(BANK, is_own=True, is_only_boss=is_only_boss)


def test_the_bosss_own_step_only_where_the_kind_allows_it_and_nobody_else_is_there() -> None:
    assert judge_own_step(RULING, is_own=True, is_only_boss=True)
    assert not judge_own_step(RULING, is_own=False, is_only_boss=False)
    for kind, is_only_boss in ((RULING, False), (PLAIN, True)):
        with pytest.raises(OwnRequest):
            judge_own_step(kind, is_own=True, is_only_boss=is_only_boss)


def test_a_call_goes_to_a_known_number_between_the_request_and_now() -> None:
    def judge(number: str, moment: datetime) -> dict[str, str]:
        answers = {"number": number, "person": " Hu ", "moment": moment}
        return judge_answers(BANK, answers, known_numbers={"+1"}, asked_at=AT, at=AT + timedelta(hours=1))

    kept = {"number": "+1", "person": "Hu", "moment": (AT + timedelta(minutes=5)).isoformat()}
    assert judge("+1", AT + timedelta(minutes=5)) == kept
    with pytest.raises(NumberNotKnown):
        judge("+2", AT)
    for moment in (AT - timedelta(hours=1), AT + timedelta(hours=2)):
        with pytest.raises(CallNotAfterRequest):
            judge("+1", moment)


def test_what_is_decided_stays_decided() -> None:
    for state in (ApprovalState.GRANTED, ApprovalState.RETURNED, ApprovalState.WITHDRAWN):
        for action in APPROVAL_LIFECYCLE.moves:
            with pytest.raises(MoveNotAllowed):
                APPROVAL_LIFECYCLE.after(action, state)
