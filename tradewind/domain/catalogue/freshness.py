"""Does somebody's word about cost, packing or lead time still count?"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FRESH_FOR_DAYS = 90  # a word without a day of its own: factories keep a price for a season


class SupplyAbout(StrEnum):
    """What purchasing or production answers for."""

    COST = "cost"
    PACKING = "packing"
    LEAD = "lead"


class Freshness(StrEnum):
    CONFIRMED = "confirmed"
    STALE = "stale"  # somebody said it, too long ago
    ESTIMATED = "estimated"  # it stands there, and nobody has confirmed it


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Whose word it is, since when, and until when it counts."""

    state: Freshness
    who: str = ""
    on: date | None = None
    until: date | None = None

    @property
    def is_confirmed(self) -> bool:
        return self.state is Freshness.CONFIRMED


NOBODYS = Confirmation(Freshness.ESTIMATED)


def confirmation(
    who: str, said_on: date, valid_until: date | None, *, on: date, fresh_for_days: int = FRESH_FOR_DAYS
) -> Confirmation:
    """A word counts to the day it names, that day included; one that names none for a season."""
    until = valid_until or said_on + timedelta(days=fresh_for_days)
    return Confirmation(Freshness.CONFIRMED if on <= until else Freshness.STALE, who, said_on, until)
