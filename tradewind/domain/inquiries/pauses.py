"""When may a price question's clock pause, and how far does that move the moment it is due?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS, Answer, RunningClock, stopped_at
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.working_time import WorkingClock

_NOTHING = timedelta(0)


class PauseReason(StrEnum):
    """Why a price cannot be given now. Being busy is no reason."""

    BUYER_DETAILS = "buyer_details"  # the buyer has to say what exactly he wants
    FACTORY_PRICE = "factory_price"
    FREIGHT_RATE = "freight_rate"
    DRAWING = "drawing"  # a sample or drawing has to be studied
    BOSS_DECIDES = "boss_decides"
    BUYER_ASKED_LATER = "buyer_asked_later"


class PauseReasonNeeded(Refusal):
    code = "pause_reason_needed"


class PauseMessageNeeded(Refusal):
    """The buyer is told why he waits, or the clock runs on."""

    code = "pause_message_needed"


class ClockNotPausable(Refusal):
    """Only a price may have to wait; an answer or a fax may not: the message of a pause is one."""

    code = "clock_not_pausable"


class ClockStopped(Refusal):
    """The price has left: nothing runs that could pause."""

    code = "clock_stopped"


class PauseTooLate(Refusal):
    """What is late stays late."""

    code = "pause_too_late"


class PauseBeforeArrival(Refusal):
    code = "pause_before_arrival"


class PauseOverlaps(Refusal):
    code = "pause_overlaps"


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause of one price question, its target and its limit; `message_id` is what the buyer was told."""

    reason: PauseReason
    message_id: int
    begins_at: datetime
    ends_at: datetime | None = None

    def covers(self, moment: datetime) -> bool:
        return self.begins_at <= moment and (self.ends_at is None or moment < self.ends_at)


@dataclass(frozen=True, slots=True)
class PriceQuestion:
    """The clocks of one price question with what happened to them since."""

    clocks: Sequence[RunningClock]
    pauses: Sequence[Pause] = ()
    answers: Sequence[Answer] = ()


def begin_pause(
    question: PriceQuestion, *, reason: str, message_id: int | None, begins_at: datetime, clock: WorkingClock
) -> Pause:  # fmt: skip
    """The pause as it is kept. It begins when the message to the buyer left, and before the limit is over."""
    if reason not in frozenset(PauseReason):
        raise PauseReasonNeeded()
    if message_id is None:
        raise PauseMessageNeeded()
    if why := why_not(question, begins_at, clock):
        raise why
    return Pause(PauseReason(reason), message_id, begins_at.astimezone(UTC))


def why_not(question: PriceQuestion, begins_at: datetime, clock: WorkingClock) -> Refusal | None:
    """Why a message that left then begins no pause; nothing where it does."""
    try:
        _refuse_clocks(question, begins_at)
    except Refusal as refusal:
        return refusal
    if any(pause.ends_at is None or begins_at < pause.ends_at for pause in question.pauses):
        return PauseOverlaps()
    if all(begins_at > due_after(running, question.pauses, begins_at, clock) for running in question.clocks):
        return PauseTooLate()
    return None


def _refuse_clocks(question: PriceQuestion, begins_at: datetime) -> None:
    for running in question.clocks:
        if running.kind not in QUOTE_CLOCKS:
            raise ClockNotPausable(clock=running.kind)
        if begins_at < running.arrived_at:
            raise PauseBeforeArrival()
        ended = stopped_at(running, question.answers)
        if ended is not None and ended <= begins_at:
            raise ClockStopped()


def paused_time(pauses: Iterable[Pause], until: datetime, clock: WorkingClock) -> timedelta:
    """The working time that passed in pauses up to a moment, as the report shows it."""
    return sum((_length(pause, until, clock) for pause in pauses), _NOTHING)


def pauses_of(running: RunningClock, pauses: Iterable[Pause], clock: WorkingClock) -> tuple[Pause, ...]:
    """Those that move this clock: the target may be over when a pause comes in time for the limit only."""
    due_at, moving = running.due_at, list[Pause]()
    for pause in sorted(pauses, key=lambda pause: pause.begins_at):
        if pause.begins_at > due_at:
            break
        moving.append(pause)
        if pause.ends_at is None:
            break
        due_at = _moved(due_at, _length(pause, pause.ends_at, clock), clock)
    return tuple(moving)


def due_after(running: RunningClock, pauses: Iterable[Pause], until: datetime, clock: WorkingClock) -> datetime:
    """When it is due, the pauses up to a moment counted; one that still runs moves it on with every minute."""
    counted = [pause for pause in pauses_of(running, pauses, clock) if pause.begins_at <= until]
    return _moved(running.due_at, paused_time(counted, until, clock), clock)


def _moved(due_at: datetime, span: timedelta, clock: WorkingClock) -> datetime:
    # Without the question, what is due at noon would move to the end of lunch by no time at all.
    return clock.add_working_time(due_at, span) if span else due_at


def _length(pause: Pause, until: datetime, clock: WorkingClock) -> timedelta:
    ends_at = until if pause.ends_at is None else min(pause.ends_at, until)
    return clock.working_time_between(pause.begins_at, ends_at) if ends_at > pause.begins_at else _NOTHING
