"""Does the customer's office work on a day, and when is its morning?"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from tradewind.domain.vocabulary.foreign_offices import OfficeState, foreign_office
from tradewind.domain.vocabulary.working_time import WorkingClock

MORNING = time(9, 0)
_REST = frozenset({OfficeState.WEEKEND, OfficeState.HOLIDAY})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the customer's office is: country code and time zone."""

    country: str
    zone: str


def is_open_there(place: Place | None, on: date) -> bool:
    """Whether the day is worked there; of an office whose place is not known, nothing speaks against a day."""
    if place is None:
        return True
    return foreign_office(place.country, place.zone, _morning(place, on)).state not in _REST


def morning_of(place: Place | None, on: date, clock: WorkingClock) -> datetime:
    """The moment a contact planned for a day is best made: nine o'clock there, or when our own day begins."""
    if place is not None:
        return _morning(place, on)
    return clock.next_opening(datetime.combine(on, time(0), ZoneInfo(clock.hours.zone)))


def _morning(place: Place, on: date) -> datetime:
    return datetime.combine(on, MORNING, ZoneInfo(place.zone)).astimezone(UTC)
