"""What can be refused about to-dos?"""

from tradewind.domain.vocabulary.refusal import Refusal


class BadTask(Refusal):
    code = "bad_task"


class DayIsPast(Refusal):
    """A to-do is put off to a later day, not to yesterday."""

    code = "day_is_past"


class TooLateToReopen(Refusal):
    code = "too_late_to_reopen"
