"""Starting and pausing the clocks of an inquiry, and what a person says about prices. Steps and use cases."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Min

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.facts import question_of
from tradewind.apps.inquiries.models import (
    ClockPause,
    FollowUp,
    Inquiry,
    InquiryClock,
    InquiryMessage,
    PriceQuestion,
)
from tradewind.apps.inquiries.services.reopening import keep_ended
from tradewind.apps.inquiries.services.settling import keep_due, settle
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS, ClockKind, start
from tradewind.domain.inquiries.lifecycle import FOLLOWED, PRICE_QUESTION_LIFECYCLE, PriceQuestionState
from tradewind.domain.inquiries.pauses import begin_pause
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.company.queries import working_clock
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import save_next


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
    start_clocks(inquiry, QUOTE_CLOCKS, arrived_at, question=question)
    return question


@use_case
def settle_question(*, question_id: int, is_one: bool, by: Actor, at: datetime) -> PriceQuestion:
    """Say that a message asks a price, or that it does not: its clocks run on, or count no more."""
    require(by, permissions.GRADE)
    question = queries.question_to_change(by, question_id)
    question.state = PRICE_QUESTION_LIFECYCLE.after("confirm" if is_one else "reject", question.state)
    question.settled_at, question.settled_by_id = at, by.pk
    question.save(update_fields=["state", "settled_at", "settled_by"])
    _settle(question.inquiry, by, at)
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
    keep_ended(inquiry, at)
    _settle(inquiry, by, at)
    audit.record("inquiry.question_marked", inquiry, by=by, at=at, message=message.pk)
    return question


@use_case
def pause_question(*, question_id: int, reason: str, message_id: int | None, by: Actor, at: datetime) -> ClockPause:
    """Let the clocks of a price question stand still: for a reason, from the moment the buyer was told."""
    require(by, permissions.GRADE)
    question = queries.question_to_change(by, question_id)
    if question.inquiry.state not in FOLLOWED:
        raise MoveNotAllowed(action="pause", state=question.inquiry.state)
    told = queries.told_by(by, question.inquiry, message_id) if message_id else None
    clocks = list(question.clocks.order_by("pk"))
    begun = begin_pause(
        question_of(clocks, question.pauses.all()), reason=reason, message_id=told.pk if told else None,
        begins_at=told.counts_at(known_since=question.inquiry.created_at) if told else at, clock=working_clock(),
    )  # fmt: skip
    pause = ClockPause.objects.create(
        question=question, reason=begun.reason, message_id=begun.message_id, begins_at=begun.begins_at,
        ends_at=_wrote_after(question.inquiry, begun.begins_at), by_id=by.pk,
    )  # fmt: skip
    settle(question.inquiry)
    audit.record("inquiry.paused", question.inquiry, by=by, at=at, question=question.pk, reason=begun.reason)
    return pause


@use_case
def resume_question(*, question_id: int, by: Actor, at: datetime) -> ClockPause | None:
    """Let the clocks run on; the moment they are due has moved by the working time that passed."""
    require(by, permissions.GRADE)
    question = queries.question_to_change(by, question_id)
    pause = question.pauses.filter(ends_at=None).first()
    if pause:
        pause.ends_at = max(at, pause.begins_at)
        pause.save(update_fields=["ends_at"])
        settle(question.inquiry)
        audit.record("inquiry.resumed", question.inquiry, by=by, at=at, question=question.pk, reason=pause.reason)
    return pause


@use_case
def say_priced(*, follow_up_id: int, is_priced: bool, by: Actor, at: datetime) -> FollowUp:
    """Say whether an answer of ours named a price: clocks it stopped for nothing run on, and the other way round."""
    made = queries.follow_up_to_change(by, follow_up_id)
    if made.is_priced == is_priced:
        return made
    made.is_priced = is_priced
    made.save(update_fields=["is_priced"])
    if not is_priced:
        go_on_pausing(made)
    _settle(made.inquiry, by, at)
    audit.record("inquiry.price_said", made.inquiry, by=by, at=at, message=made.message_id, priced=is_priced)
    return made


def go_on_pausing(made: FollowUp) -> None:
    """The price that was none had ended the pause; unless the buyer has written since, it runs on."""
    if made.inquiry.heard_at <= made.at:
        ClockPause.objects.filter(question__inquiry=made.inquiry, ends_at=made.at).update(ends_at=None)


def _wrote_after(inquiry: Inquiry, moment: datetime) -> datetime | None:
    """The buyer's next word since he was told: with it a pause is over, however late somebody presses it."""
    mail = InquiryMessage.objects.filter(inquiry=inquiry, message__direction=Direction.IN, message__at__gte=moment)
    first: datetime | None = mail.aggregate(first=Min("message__at"))["first"]
    return first


def _settle(inquiry: Inquiry, by: Actor, at: datetime) -> None:
    """A new version only where something changed: what was pressed just before can be taken back still."""
    if changed := settle(inquiry):
        save_next(inquiry, changed, by=by, at=at)
