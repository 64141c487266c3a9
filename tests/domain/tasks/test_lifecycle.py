"""What may happen to a to-do?"""

import pytest

from tradewind.domain.tasks.lifecycle import TASK_LIFECYCLE, TaskState
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed


def test_an_open_one_is_done_put_off_or_handed_on():
    assert set(TASK_LIFECYCLE.actions_from(TaskState.OPEN)) == {"complete", "snooze", "hand_on"}
    assert TASK_LIFECYCLE.after("complete", TaskState.OPEN) is TaskState.DONE


def test_a_done_one_is_only_taken_back():
    assert TASK_LIFECYCLE.actions_from(TaskState.DONE) == ("reopen",)
    with pytest.raises(MoveNotAllowed):
        TASK_LIFECYCLE.after("snooze", TaskState.DONE)
