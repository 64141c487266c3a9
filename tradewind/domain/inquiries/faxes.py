"""What does the machine's report say of a fax that was sent (R57)?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tradewind.domain.vocabulary.refusal import Refusal

MOST_PAGES = 999


class FaxResult(StrEnum):
    """Only what went through is an answer."""

    SENT = "sent"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    BROKEN = "broken"  # it stopped in the middle, or the other machine refused it


class FaxMomentWrong(Refusal):
    """A fax that answers left after the inquiry came, and not in the future."""

    code = "fax_moment_wrong"


@dataclass(frozen=True, slots=True)
class Transmission:
    """One line of the machine's report."""

    sent_at: datetime
    number: str
    pages: int
    result: FaxResult
    is_priced: bool = False

    @property
    def went_through(self) -> bool:
        return self.result is FaxResult.SENT


def moment_of(sent_at: datetime, *, arrived_at: datetime, now: datetime) -> datetime:
    """When it left. Reports know minutes: what left in the minute in which the inquiry came left after it."""
    if not arrived_at.replace(second=0, microsecond=0) <= sent_at <= now:
        raise FaxMomentWrong()
    return max(sent_at, arrived_at)
