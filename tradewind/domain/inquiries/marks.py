"""Was the mailbox looked at in the morning, at noon and in the evening 早中晚 (R53)?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from tradewind.domain.vocabulary.working_time import WorkingClock


class Window(StrEnum):
    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"


class MarkState(StrEnum):
    DONE = "done"
    NOW = "now"
    TO_COME = "to_come"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Mark:
    """One window of a day, half open, in UTC."""

    window: Window
    begins_at: datetime
    ends_at: datetime
    state: MarkState


def mail_marks(checks: Iterable[datetime], on: date, at: datetime, clock: WorkingClock) -> tuple[Mark, ...]:
    """The three windows of a working day, seen at a moment; a day that is not worked has none."""
    known = [check for check in checks if check <= at]
    marks = []
    for window, (begins_at, ends_at) in zip(Window, _windows(on, clock), strict=False):
        is_done = any(begins_at <= check < ends_at for check in known)
        marks.append(Mark(window, begins_at, ends_at, _state(begins_at, ends_at, at, is_done=is_done)))
    return tuple(marks)


def _state(begins_at: datetime, ends_at: datetime, at: datetime, *, is_done: bool) -> MarkState:
    if is_done:
        return MarkState.DONE
    if at >= ends_at:
        return MarkState.MISSED
    return MarkState.NOW if at >= begins_at else MarkState.TO_COME


def _windows(on: date, clock: WorkingClock) -> list[tuple[datetime, datetime]]:
    """The thirds of the time between the first opening and the last closing; the outer ones reach to midnight."""
    shifts = clock.hours.shifts(on, clock.calendar.day(on).kind)
    if not shifts:
        return []
    zone = ZoneInfo(clock.hours.zone)
    opens, closes = (
        datetime.combine(on, edge, zone).astimezone(UTC) for edge in (shifts[0].opens, shifts[-1].closes)
    )  # fmt: skip
    begins, ends = (
        datetime.combine(day, time(0), zone).astimezone(UTC) for day in (on, on + timedelta(days=1))
    )  # fmt: skip
    third = (closes - opens) / len(Window)
    edges = [begins, opens + third, opens + 2 * third, ends]
    return list(zip(edges, edges[1:], strict=False))
