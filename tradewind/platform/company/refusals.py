"""What can be refused about the company's settings?"""

from tradewind.domain.vocabulary.refusal import Refusal


class NoWorkingHours(Refusal):
    """A week without any working hour: no clock would ever run."""

    code = "no_working_hours"


class BadShift(Refusal):
    """A shift closes before it opens, or overlaps its neighbour. Fact: weekday."""

    code = "bad_shift"


class BadCalendarDay(Refusal):
    """The name of a day is too long, or the day is out of reach."""

    code = "bad_calendar_day"


class EntityArchived(Refusal):
    code = "entity_archived"


class ChangeWaiting(Refusal):
    """Another change of this account waits for its second person."""

    code = "bank_change_waiting"


class ReasonNeeded(Refusal):
    code = "reason_needed"
