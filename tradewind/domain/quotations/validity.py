"""Until when does an offer count, and when is somebody reminded of its end?"""

from datetime import date, timedelta

from tradewind.domain.vocabulary.refusal import Refusal

USUAL_DAYS = 15  # the trade's habit while raw materials and rates move
CHOICES = (7, 15, 30)
LONGEST_DAYS = 365
_BEFORE = 3  # days before the end: time for one mail and its answer


class BadValidity(Refusal):
    """An offer counts until a day that is neither past nor more than a year away."""

    code = "bad_validity"


def refuse_bad_validity(until: date | None, *, on: date) -> date:
    if until is None or not on <= until <= on + timedelta(days=LONGEST_DAYS):
        raise BadValidity(longest=LONGEST_DAYS)
    return until


def reminder_on(until: date, *, on: date) -> date:
    """Three days before; of a short offer the day after it left, never past its end."""
    return min(max(until - timedelta(days=_BEFORE), on + timedelta(days=1)), until)


def is_over(until: date | None, *, on: date) -> bool:
    """The last day still counts."""
    return until is not None and until < on
