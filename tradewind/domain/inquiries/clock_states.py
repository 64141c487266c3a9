"""How do the clocks stand at a moment?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tradewind.domain.inquiries.clocks import Answer, ClockKind, RunningClock, stopped_at
from tradewind.domain.inquiries.pauses import Pause, due_after, paused_time, pauses_of
from tradewind.domain.vocabulary.working_time import WorkingClock

ATTENTION = timedelta(minutes=30)


class ClockState(StrEnum):
    QUIET = "quiet"
    ATTENTION = "attention"  # less than half a working hour left
    LATE = "late"
    PAUSED = "paused"
    KEPT = "kept"  # answered in time
    BROKEN = "broken"  # answered too late


RUNNING = frozenset({ClockState.QUIET, ClockState.ATTENTION, ClockState.LATE})
STOPPED = frozenset({ClockState.KEPT, ClockState.BROKEN})


@dataclass(frozen=True, slots=True)
class Reading:
    """One clock at a moment. `left` is working time, negative when late; `share` of the time is used, 1 when due."""

    kind: ClockKind
    state: ClockState
    due_at: datetime
    left: timedelta
    share: float
    paused: timedelta
    stopped_at: datetime | None = None


def read_clock(
    running: RunningClock, at: datetime, clock: WorkingClock, *, pauses: Sequence[Pause] = (),
    answers: Iterable[Answer] = (),
) -> Reading:  # fmt: skip
    """Pauses and answers after the moment are not known yet, so a report can be drawn up for any day."""
    stopped = stopped_at(running, answers)
    stopped = stopped if stopped is not None and stopped <= at else None
    until = at if stopped is None else stopped
    moving = [pause for pause in pauses_of(running, pauses, clock) if pause.begins_at <= until]
    due_at = due_after(running, moving, until, clock)
    left = clock.working_time_between(until, due_at)
    paused = paused_time(moving, until, clock)
    total = clock.working_time_between(running.runs_from, running.due_at)
    is_paused = any(pause.covers(at) for pause in moving)
    state = _state(until, due_at, left, is_stopped=stopped is not None, is_paused=is_paused)
    # A day that became a holiday afterwards may leave a clock no working time at all.
    share = 1 - left / total if total else float(until >= due_at)
    return Reading(running.kind, state, due_at, left, share, paused, stopped)


def _state(until: datetime, due_at: datetime, left: timedelta, *, is_stopped: bool, is_paused: bool) -> ClockState:
    is_late = until > due_at
    if is_stopped:
        return ClockState.BROKEN if is_late else ClockState.KEPT
    if is_paused:
        return ClockState.PAUSED
    if is_late:
        return ClockState.LATE
    return ClockState.ATTENTION if left < ATTENTION else ClockState.QUIET
