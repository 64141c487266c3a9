"""Of which moments are rates entered?"""

from datetime import datetime, timedelta

from tradewind.domain.vocabulary.exchange import BEIJING
from tradewind.domain.vocabulary.refusal import Refusal

MOST_DAYS = 400
_A_CLOCK_GOES_FAST = timedelta(minutes=10)


class MomentToCome(Refusal):
    """A day or hour that is still to come. Fact: moment."""

    code = "rate_moment_to_come"


class BadMoment(Refusal):
    """Rates of long ago. Fact: most_days."""

    code = "bad_rate_moment"


def refuse_impossible(taken_at: datetime, *, at: datetime) -> None:
    if taken_at - at > _A_CLOCK_GOES_FAST:
        raise MomentToCome(moment=f"{taken_at.astimezone(BEIJING):%Y-%m-%d %H:%M}")
    if taken_at - at < timedelta(days=-MOST_DAYS):
        raise BadMoment(most_days=MOST_DAYS)
