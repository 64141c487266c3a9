"""Which clocks does an inbound message start, when do they run out, and which answer stops them?

Two working hours to quote are the target and one working day is the limit, for every price question (R56); a fax is
answered by fax within twelve hours (R57); no inquiry stays without an answer (R55).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from tradewind.domain.inquiries.sources import Source
from tradewind.domain.vocabulary.calendars import DayKind
from tradewind.domain.vocabulary.working_time import OfficeNeverOpens, WorkingClock

QUOTE_TARGET = timedelta(hours=2)
FAX_LIMIT = timedelta(hours=12)
FIRST_WORKING_HOUR = timedelta(hours=1)
_HORIZON_DAYS = 400


class ClockKind(StrEnum):
    FIRST_ANSWER = "first_answer"
    QUOTE_TARGET = "quote_target"
    QUOTE_LIMIT = "quote_limit"
    FAX = "fax"


QUOTE_CLOCKS = (ClockKind.QUOTE_TARGET, ClockKind.QUOTE_LIMIT)


class Wait(StrEnum):
    """Why a clock did not start on arrival."""

    NONE = "none"
    CLOSED = "closed"  # night, lunch, evening
    REST_DAY = "rest_day"  # over a day the office never works, a Sunday say
    HOLIDAY = "holiday"  # over a holiday: the backlog 假期积压


@dataclass(frozen=True, slots=True)
class RunningClock:
    """One clock of one message, its moments in UTC; pauses move `due_at` on, see `pauses`."""

    kind: ClockKind
    arrived_at: datetime
    runs_from: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What the clocks want to know of an answer; `left_at` is None while it waits in the outbox or has failed."""

    left_at: datetime | None
    is_priced: bool = False
    is_automatic: bool = False
    is_fax: bool = False
    is_instead_of_fax: bool = False  # the fax did not go through, the same answer went another way


def start(kind: ClockKind, arrived_at: datetime, clock: WorkingClock) -> RunningClock:
    """The clock of a message, counted from its arrival, however late somebody sees what it asks."""
    runs_from = clock.next_opening(arrived_at)
    due_at = {
        ClockKind.FIRST_ANSWER: _next_working_day,
        ClockKind.QUOTE_TARGET: _quote_target,
        ClockKind.QUOTE_LIMIT: _next_working_day,
        ClockKind.FAX: _fax,
    }[kind]
    return RunningClock(kind, arrived_at.astimezone(UTC), runs_from, due_at(arrived_at, clock))


def clocks_of_source(source: Source | str) -> tuple[ClockKind, ...]:
    """What a new inquiry starts besides a price question's; whom we wrote to first waits for no answer of ours."""
    if source == Source.OUTREACH:
        return ()
    return (ClockKind.FIRST_ANSWER, ClockKind.FAX) if source == Source.FAX else (ClockKind.FIRST_ANSWER,)


def wait_of(running: RunningClock, clock: WorkingClock) -> Wait:
    """Why it started later than it arrived; a Sunday within a holiday is part of the holiday."""
    if running.runs_from == running.arrived_at:
        return Wait.NONE
    zone = ZoneInfo(clock.hours.zone)
    first, last = (moment.astimezone(zone).date() for moment in (running.arrived_at, running.runs_from))
    days = [day for day in clock.calendar.days(first, last) if not clock.is_working_day(day.on)]
    if any(day.kind is DayKind.HOLIDAY for day in days):
        return Wait.HOLIDAY
    return Wait.REST_DAY if days else Wait.CLOSED


def is_stopping(kind: ClockKind, answer: Answer) -> bool:
    """An automatic receipt stops nothing; a price question wants a price, a fax wants a fax."""
    if answer.left_at is None or answer.is_automatic:
        return False
    if kind in QUOTE_CLOCKS:
        return answer.is_priced
    return kind is not ClockKind.FAX or answer.is_fax or answer.is_instead_of_fax


def stopped_at(running: RunningClock, answers: Iterable[Answer]) -> datetime | None:
    """When the first answer that stops the clock left; what left before the question answers another one."""
    moments = (answer.left_at for answer in answers if is_stopping(running.kind, answer))
    return min((left for left in moments if left is not None and left >= running.arrived_at), default=None)


def _quote_target(arrived_at: datetime, clock: WorkingClock) -> datetime:
    return clock.add_working_time(arrived_at, QUOTE_TARGET)


def _next_working_day(arrived_at: datetime, clock: WorkingClock) -> datetime:
    """The same time by the wall clock on the next working day; where it is closed then, when it opens next."""
    zone = ZoneInfo(clock.hours.zone)
    begins = clock.next_opening(arrived_at).astimezone(zone)
    for offset in range(1, _HORIZON_DAYS):
        on = begins.date() + timedelta(days=offset)
        if clock.is_working_day(on):
            return clock.next_opening(datetime.combine(on, begins.time(), zone))
    raise OfficeNeverOpens(after=begins.date())


def _fax(arrived_at: datetime, clock: WorkingClock) -> datetime:
    """Twelve hours by the wall clock, but never before the first working hour after an opening is over.

    So an earlier fax is never due after a later one, and nobody is late on coming in.
    """
    ends = arrived_at.astimezone(UTC) + FAX_LIMIT
    if not clock.is_open(ends):
        return clock.add_working_time(ends, FIRST_WORKING_HOUR)
    worked = clock.working_time_between(ends - FIRST_WORKING_HOUR, ends)
    return clock.add_working_time(ends, FIRST_WORKING_HOUR - worked)
