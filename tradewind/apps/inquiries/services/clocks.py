"""Starting, stopping and pausing the clocks of an inquiry. Steps and use cases."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Subquery

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.facts import pause_of, question_of, running_clock, seconds_taken, standing_follow_ups
from tradewind.apps.inquiries.models import ClockPause, FollowUp, Inquiry, InquiryClock, PriceQuestion
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import Answer, ClockKind, is_stopping, start
from tradewind.domain.inquiries.contacts import FOLLOW_UPS
from tradewind.domain.inquiries.lifecycle import FOLLOWED, PRICE_QUESTION_LIFECYCLE, PriceQuestionState
from tradewind.domain.inquiries.pauses import begin_pause, due_after, end_pause
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.parties.channels import Channel
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.company.queries import working_clock
from tradewind.platform.use_case import use_case


def start_clocks(
    inquiry: Inquiry, kinds: Iterable[ClockKind], arrived_at: datetime, *, question: PriceQuestion | None = None
) -> None:
    """Named clocks from an arrival on; each counts working time by the office's calendar."""
    office = working_clock()
    rows = []
    for kind in kinds:
        begun = start(kind, arrived_at, office)
        rows.append(
            InquiryClock(
                inquiry=inquiry, question=question, kind=kind, arrived_at=begun.arrived_at, runs_from=begun.runs_from,
                began_due_at=begun.due_at, due_at=begun.due_at,
            )
        )  # fmt: skip
    InquiryClock.objects.bulk_create(rows)
    keep_due(inquiry.pk)


def start_question(
    inquiry: Inquiry, message: Message | None, asks: list[dict[str, str]], arrived_at: datetime,
    state: PriceQuestionState = PriceQuestionState.PROPOSED,
) -> PriceQuestion:  # fmt: skip
    """A price question with its two clocks; proposed ones run as well."""
    question = PriceQuestion.objects.create(
        inquiry=inquiry, message=message, asks=asks, state=state, arrived_at=arrived_at
    )
    start_clocks(inquiry, (ClockKind.QUOTE_TARGET, ClockKind.QUOTE_LIMIT), arrived_at, question=question)
    return question


def stop_clocks(inquiry: Inquiry, answer: Answer, message: Message | None) -> int:
    """What this answer stops: all running clocks it answers to, and the pauses that went with them."""
    left = answer.left_at
    if left is None:
        return 0
    # Those that count no more stop too: a question that is confirmed after all was answered by what left meanwhile.
    running = InquiryClock.objects.select_for_update().filter(inquiry=inquiry, stopped_at=None)
    stopped = [clock for clock in running if clock.arrived_at <= left and is_stopping(ClockKind(clock.kind), answer)]
    questions = {clock.question_id for clock in stopped if clock.question_id}
    for pause in ClockPause.objects.filter(question_id__in=questions, ends_at=None):
        pause.ends_at = max(left, pause.begins_at)
        pause.save(update_fields=["ends_at"])
    for clock in stopped:
        clock.stopped_at, clock.answer, clock.is_paused = left, message, False
        clock.due_at, clock.took = _due(clock, left), seconds_taken(clock, working_clock())
        clock.save(update_fields=["stopped_at", "answer", "is_paused", "due_at", "took"])
    keep_due(inquiry.pk)
    return len(stopped)


def void_clocks(inquiry: Inquiry) -> None:
    """An inquiry that was none owes no answer."""
    InquiryClock.objects.filter(inquiry=inquiry, stopped_at=None).update(is_void=True)
    keep_due(inquiry.pk)


def end_clocks(inquiry: Inquiry, at: datetime) -> None:
    """What has ended owes no answer any more. What was too late by then stays too late: nobody tidies that away."""
    running = InquiryClock.objects.filter(inquiry=inquiry, stopped_at=None, is_void=False)
    running.filter(is_paused=False, due_at__lt=at).update(stopped_at=at)
    void_clocks(inquiry)


def run_again(inquiry: Inquiry, ended_at: datetime) -> None:
    """It had not ended after all: what stopped at that moment without an answer runs on."""
    InquiryClock.objects.filter(inquiry=inquiry, stopped_at=ended_at, answer=None).update(stopped_at=None)
    revive_clocks(inquiry)


def revive_clocks(inquiry: Inquiry) -> None:
    """It was one after all: what counted no more counts again, but for messages that asked no price."""
    void = InquiryClock.objects.filter(inquiry=inquiry, is_void=True)
    void.exclude(question__state=PriceQuestionState.REJECTED).update(is_void=False)
    keep_due(inquiry.pk)


def keep_due(inquiry_id: int) -> None:
    """When its first running clock is due stands beside the inquiry: lists and Today go by it."""
    running = queries.running_clocks().filter(inquiry_id=inquiry_id).order_by("due_at")
    Inquiry.objects.filter(pk=inquiry_id).update(due_at=Subquery(running.values("due_at")[:1]))


def catch_up(inquiry: Inquiry, since: datetime) -> list[FollowUp]:
    """What left after a moment stops the clocks that were started or heard of only later."""
    rows = (
        standing_follow_ups()
        .select_related("message", "interaction")
        .filter(inquiry=inquiry, kind__in=FOLLOW_UPS, at__gte=since)
    )
    found = list(rows.order_by("at", "pk"))
    for row in found:
        is_fax = row.interaction is not None and row.interaction.channel == Channel.FAX
        stop_clocks(inquiry, Answer(row.at, is_priced=row.is_priced, is_fax=is_fax), row.message)
    return found


def _due(clock: InquiryClock, until: datetime) -> datetime:
    rows = ClockPause.objects.filter(question_id=clock.question_id) if clock.question_id else ()
    return due_after(running_clock(clock), [pause_of(row) for row in rows], until, working_clock())


@use_case
def settle_question(*, question_id: int, is_one: bool, by: Actor, at: datetime) -> PriceQuestion:
    """Say that a message asks a price, or that it does not: its clocks run on, or count no more."""
    require(by, permissions.GRADE)
    question = queries.question_to_change(by, question_id)
    question.state = PRICE_QUESTION_LIFECYCLE.after("confirm" if is_one else "reject", question.state)
    question.settled_at, question.settled_by_id = at, by.pk
    question.save(update_fields=["state", "settled_at", "settled_by"])
    if not is_one:
        question.clocks.filter(stopped_at=None).update(is_void=True)
    elif question.inquiry.state in FOLLOWED:
        question.clocks.update(is_void=False)
        catch_up(question.inquiry, question.arrived_at)
    keep_due(question.inquiry_id)
    audit.record("inquiry.question_settled", question.inquiry, by=by, at=at, question=question.pk, state=question.state)
    return question


@use_case
def mark_question(*, inquiry_id: int, message_id: int, by: Actor, at: datetime) -> PriceQuestion:
    """Mark a message as a price question that was not seen as one: it counts from its arrival."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    message = queries.message_of_inquiry(by, inquiry, message_id, Direction.IN)
    known = PriceQuestion.objects.filter(inquiry=inquiry, message=message).first()
    if known and known.state == PriceQuestionState.CONFIRMED:
        return known
    if known:
        return settle_question(question_id=known.pk, is_one=True, by=by, at=at)
    question = start_question(inquiry, message, [], message.at, PriceQuestionState.CONFIRMED)
    if inquiry.state not in FOLLOWED:
        question.clocks.update(is_void=True)
    catch_up(inquiry, message.at)
    keep_due(inquiry.pk)
    audit.record("inquiry.question_marked", inquiry, by=by, at=at, message=message.pk)
    return question


@use_case
def pause_question(*, question_id: int, reason: str, message_id: int | None, by: Actor, at: datetime) -> ClockPause:
    """Let the clocks of a price question stand still: for a reason, from the moment the buyer was told."""
    require(by, permissions.GRADE)
    question = queries.question_to_change(by, question_id)
    told = queries.message_of_inquiry(by, question.inquiry, message_id, Direction.OUT) if message_id else None
    clocks = list(question.clocks.select_for_update())
    begun = begin_pause(
        question_of(clocks, question.pauses.all()), reason=reason, message_id=told.pk if told else None,
        begins_at=told.at if told else at, clock=working_clock(),
    )  # fmt: skip
    pause = ClockPause.objects.create(
        question=question, reason=begun.reason, message_id=begun.message_id, begins_at=begun.begins_at, by_id=by.pk
    )
    question.clocks.filter(stopped_at=None).update(is_paused=True)
    keep_due(question.inquiry_id)
    audit.record("inquiry.paused", question.inquiry, by=by, at=at, question=question.pk, reason=begun.reason)
    return pause


@use_case
def resume_question(*, question_id: int, by: Actor, at: datetime) -> ClockPause | None:
    """Let the clocks run on; the moment they are due has moved by the working time that passed."""
    require(by, permissions.GRADE)
    question = queries.question_to_change(by, question_id)
    pause = end_open_pause(question, at)
    if pause:
        audit.record("inquiry.resumed", question.inquiry, by=by, at=at, question=question.pk, reason=pause.reason)
    return pause


def end_open_pause(question: PriceQuestion, at: datetime) -> ClockPause | None:
    """The buyer has written, or somebody says that it goes on."""
    pause = question.pauses.filter(ends_at=None).first()
    if pause is None:
        return None
    pause.ends_at = end_pause(pause_of(pause), at=max(at, pause.begins_at)).ends_at
    pause.save(update_fields=["ends_at"])
    for clock in question.clocks.filter(stopped_at=None):
        clock.is_paused, clock.due_at = False, _due(clock, at)
        clock.save(update_fields=["is_paused", "due_at"])
    keep_due(question.inquiry_id)
    return pause
