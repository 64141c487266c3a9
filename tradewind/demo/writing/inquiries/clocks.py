"""How do the clocks of the demo's inquiries start, stop and stand still? The rules decide, as in the use cases."""

from collections.abc import Iterable
from datetime import datetime

from tradewind.apps.inquiries.facts import pause_of, running_clock, seconds_taken
from tradewind.apps.inquiries.models import ClockPause, InquiryClock, PriceQuestion
from tradewind.apps.messaging.models import Message
from tradewind.demo.writing.inquiries.file import File
from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS, Answer, ClockKind, is_stopping, start
from tradewind.domain.inquiries.pauses import PriceQuestion as Question
from tradewind.domain.inquiries.pauses import begin_pause, due_after
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.people.models import User


def start_clocks(
    file: File, kinds: Iterable[ClockKind], arrived_at: datetime, office: WorkingClock,
    question: PriceQuestion | None = None,
) -> None:  # fmt: skip
    for kind in kinds:
        begun = start(kind, arrived_at, office)
        file.clocks.append(
            InquiryClock(
                inquiry=file.inquiry, question=question, kind=kind, arrived_at=begun.arrived_at,
                runs_from=begun.runs_from, began_due_at=begun.due_at, due_at=begun.due_at,
            )
        )  # fmt: skip


def start_question(
    file: File, message: Message | None, asks: list[dict[str, str]], arrived_at: datetime, office: WorkingClock
) -> None:
    question = PriceQuestion(inquiry=file.inquiry, message=message, asks=asks, arrived_at=arrived_at)
    file.questions.append(question)
    start_clocks(file, QUOTE_CLOCKS, arrived_at, office, question)


def stop_clocks(file: File, reply: Answer, left: datetime, message: Message | None, office: WorkingClock) -> None:
    running = [clock for clock in file.clocks if clock.stopped_at is None and not clock.is_void]
    stopped = [clock for clock in running if clock.arrived_at <= left and is_stopping(ClockKind(clock.kind), reply)]
    for pause in file.pauses:
        if pause.ends_at is None and any(clock.question is pause.question for clock in stopped):
            pause.ends_at = max(left, pause.begins_at)
    for clock in stopped:
        clock.stopped_at, clock.answer, clock.is_paused = left, message, False
        clock.due_at, clock.took = _due(file, clock, left, office), seconds_taken(clock, left, office)


def end_pauses(file: File, at: datetime, office: WorkingClock) -> None:
    """The buyer has written: whatever stood still runs on."""
    for pause in [pause for pause in file.pauses if pause.ends_at is None]:
        pause.ends_at = max(at, pause.begins_at)
        for clock in file.clocks_of(pause.question):
            if clock.stopped_at is None:
                clock.is_paused, clock.due_at = False, _due(file, clock, at, office)


def pause(file: File, reason: str, told: Message, by: User, office: WorkingClock) -> None:
    question = file.questions[0]
    clocks = file.clocks_of(question)
    judged = Question([running_clock(clock) for clock in clocks], [pause_of(row) for row in file.pauses_of(question)])
    begun = begin_pause(judged, reason=reason, message_id=1, begins_at=told.at, clock=office)
    file.pauses.append(
        ClockPause(question=question, reason=begun.reason, message=told, begins_at=begun.begins_at, by=by)
    )
    for clock in clocks:
        clock.is_paused = clock.is_paused or clock.stopped_at is None


def end_clocks(file: File, at: datetime, *, was_none: bool) -> None:
    """What is late by then stays late; the rest owes nothing."""
    for clock in [clock for clock in file.clocks if clock.stopped_at is None and not clock.is_void]:
        clock.ended_at = clock.arrived_at if was_none else at
        is_late = clock.due_at < clock.ended_at and not clock.is_paused
        clock.stopped_at, clock.is_void = (at, False) if is_late else (None, True)


def owes_price(file: File) -> bool:
    """A price question whose clocks still run."""
    return any(clock.question and clock.stopped_at is None and not clock.is_void for clock in file.clocks)


def _due(file: File, clock: InquiryClock, until: datetime, office: WorkingClock) -> datetime:
    return due_after(running_clock(clock), [pause_of(row) for row in file.pauses_of(clock.question)], until, office)
