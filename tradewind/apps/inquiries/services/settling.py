"""What follows from what was said: how the clocks of an inquiry stand, since when it is answered, whose turn it is?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import F, Max, Q, Subquery

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.facts import answer_of, pause_of, running_clock, seconds_taken, standing_follow_ups
from tradewind.apps.inquiries.models import ClockPause, FollowUp, Inquiry, InquiryClock, InquiryMessage, PriceQuestion
from tradewind.apps.messaging.models import ChatEntry
from tradewind.domain.inquiries.clocks import ClockKind, is_stopping
from tradewind.domain.inquiries.contacts import FOLLOW_UPS
from tradewind.domain.inquiries.lifecycle import PriceQuestionState, whose_turn
from tradewind.domain.inquiries.pauses import Pause, due_after
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.company.queries import working_clock
from tradewind.platform.use_case.revising import put

SETTLED = ("state", "heard_at", "said_at", "answered_at", "quoted_at")


def settle(inquiry: Inquiry) -> list[str]:
    """Work it out anew, from messages, follow-ups, questions and pauses; which columns of the inquiry changed.

    So an answer may be known before its question, be taken for a price and be none, or come with another inquiry.
    """
    made = list(standing_follow_ups().filter(inquiry=inquiry, kind__in=FOLLOW_UPS).order_by("at", "pk"))
    clocks = list(InquiryClock.objects.select_related("question").filter(inquiry=inquiry).order_by("pk"))
    answers = {clock.pk: _answer_to(clock, made) for clock in clocks}
    pauses, office = _pauses(clocks, answers), working_clock()
    for clock in clocks:
        _settle_clock(clock, answers[clock.pk], pauses[clock.question_id or 0], office)
    keep_due(inquiry.pk)
    return _settle_inquiry(inquiry, made, clocks)


def keep_due(inquiry_id: int) -> None:
    """When its first running clock is due stands beside the inquiry: lists and Today go by it."""
    running = queries.running_clocks().filter(inquiry_id=inquiry_id).order_by("due_at")
    Inquiry.objects.filter(pk=inquiry_id).update(due_at=Subquery(running.values("due_at")[:1]))


def end_clocks(inquiry: Inquiry, at: datetime, *, was_none: bool = False) -> None:
    """It has ended: nothing is owed from then on, what is late by then stays late. One that was none never owed."""
    running = InquiryClock.objects.filter(inquiry=inquiry, stopped_at=None, ended_at=None)
    running.update(ended_at=F("arrived_at") if was_none else at)


def revive_clocks(inquiry: Inquiry, since: datetime | None = None) -> None:
    """It had not ended after all: what was owed is owed again. `since`: only what that ending ended."""
    ended = InquiryClock.objects.filter(inquiry=inquiry)
    if since:
        ended = ended.filter(Q(ended_at__gte=since) | Q(ended_at=F("arrived_at")))
    ended.update(ended_at=None)


def _answer_to(clock: InquiryClock, made: Sequence[FollowUp]) -> FollowUp | None:
    """The first that left after the question and answers to this clock."""
    kind = ClockKind(clock.kind)
    return next((row for row in made if row.at >= clock.arrived_at and is_stopping(kind, answer_of(row))), None)


def _rejected_at(question: PriceQuestion | None) -> datetime | None:
    if question is None or question.state != PriceQuestionState.REJECTED:
        return None
    return question.settled_at or question.arrived_at


def _pauses(clocks: Sequence[InquiryClock], answers: Mapping[int, FollowUp | None]) -> Mapping[int, list[Pause]]:
    """Of each question; one that still runs ends with the price, or with the question."""
    over: dict[int, datetime] = {}
    for clock in clocks:
        answer = answers[clock.pk]
        moment = answer.at if answer else _rejected_at(clock.question)
        if clock.question_id and moment:
            over[clock.question_id] = moment
    found: dict[int, list[Pause]] = defaultdict(list)
    asked = {clock.question_id for clock in clocks if clock.question_id}
    for row in ClockPause.objects.filter(question_id__in=asked).order_by("pk"):
        if row.ends_at is None and row.question_id in over:
            row.ends_at = max(over[row.question_id], row.begins_at)
            row.save(update_fields=["ends_at"])
        found[row.question_id].append(pause_of(row))
    return found


def _settle_clock(
    clock: InquiryClock, answer: FollowUp | None, pauses: Sequence[Pause], office: WorkingClock
) -> None:  # fmt: skip
    running = running_clock(clock)
    is_void = _rejected_at(clock.question) is not None  # no question, no clock: nothing of it was late either
    stopped_at = answer.at if answer else None
    ended = clock.ended_at
    if ended and not is_void and (answer is None or answer.at > ended):
        is_late = due_after(running, pauses, ended, office) < ended
        stopped_at, answer, is_void = (ended, None, False) if is_late else (stopped_at, answer, True)
    until = stopped_at or max((pause.ends_at or pause.begins_at for pause in pauses), default=clock.arrived_at)
    values = {
        "stopped_at": stopped_at, "answer_id": answer.message_id if answer else None, "is_void": is_void,
        "is_paused": stopped_at is None and any(pause.ends_at is None for pause in pauses),
        "due_at": due_after(running, pauses, until, office),
        "took": seconds_taken(clock, answer.at, office) if answer else None,
    }  # fmt: skip
    changed = [name for name, value in values.items() if getattr(clock, name) != value]
    if changed:
        for name in changed:
            setattr(clock, name, values[name])
        clock.save(update_fields=changed)


def _settle_inquiry(inquiry: Inquiry, made: Sequence[FollowUp], clocks: Sequence[InquiryClock]) -> list[str]:
    heard_at, priced = _heard_at(inquiry, clocks), [row for row in made if row.is_priced]
    owes_price = any(clock.question_id and clock.stopped_at is None and not clock.is_void for clock in clocks)
    changes = put(inquiry, {
        "heard_at": heard_at, "answered_at": made[0].at if made else None, "said_at": made[-1].at if made else None,
        "quoted_at": priced[0].at if priced else None,
        "state": whose_turn(
            inquiry.state, is_answered=any(row.at >= heard_at for row in made),
            is_priced=any(row.at >= heard_at for row in priced), owes_price=owes_price,
        ),
    })  # fmt: skip
    return list(changes.after)


def _heard_at(inquiry: Inquiry, clocks: Sequence[InquiryClock]) -> datetime:
    """The buyer's last word: with what it began, in his mail, in what started a clock, in the chats that stand."""
    mail = InquiryMessage.objects.filter(inquiry=inquiry, message__direction=Direction.IN)
    talks = standing_follow_ups().filter(inquiry=inquiry, interaction__isnull=False).values("interaction_id")
    chats = ChatEntry.objects.filter(interaction_id__in=talks)
    wrote = mail.aggregate(last=Max("message__at"))["last"], chats.aggregate(last=Max("theirs_at"))["last"]
    moments: list[datetime] = [inquiry.arrived_at, *filter(None, wrote), *(clock.arrived_at for clock in clocks)]
    return max(moments)
