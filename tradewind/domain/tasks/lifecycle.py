"""Where a to-do stands."""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"


TASK_LIFECYCLE = Lifecycle(
    TaskState.OPEN,
    moves={
        "complete": move(TaskState.OPEN, to=TaskState.DONE),
        "reopen": move(TaskState.DONE, to=TaskState.OPEN),
        "snooze": move(TaskState.OPEN, to=TaskState.OPEN),
        "hand_on": move(TaskState.OPEN, to=TaskState.OPEN),
    },
)
