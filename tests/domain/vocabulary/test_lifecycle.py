"""Does a lifecycle allow what its table allows, and refuse the rest?"""

from enum import StrEnum

import pytest

from tradewind.domain.vocabulary.lifecycle import Lifecycle, MoveNotAllowed, move


class Paper(StrEnum):
    DRAFT = "draft"
    ISSUED = "issued"
    VOID = "void"


PAPERS = Lifecycle(
    Paper.DRAFT,
    moves={
        "issue": move(Paper.DRAFT, to=Paper.ISSUED),
        "void": move(Paper.DRAFT, Paper.ISSUED, to=Paper.VOID),
    },
)


def test_a_draft_is_issued():
    assert PAPERS.after("issue", Paper.DRAFT) is Paper.ISSUED


def test_a_state_read_from_the_database_is_understood():
    assert PAPERS.after("void", "issued") is Paper.VOID


def test_a_void_paper_is_not_issued_again():
    with pytest.raises(MoveNotAllowed) as refusal:
        PAPERS.after("issue", Paper.VOID)
    assert refusal.value.facts == {"action": "issue", "state": "void"}


def test_the_buttons_come_from_the_state():
    assert PAPERS.actions_from(Paper.DRAFT) == ("issue", "void")
    assert PAPERS.actions_from(Paper.VOID) == ()


def test_an_action_nobody_wrote_down_is_a_bug_not_a_refusal():
    with pytest.raises(KeyError):
        PAPERS.after("shred", Paper.DRAFT)
