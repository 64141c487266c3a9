"""One key an inquiry: its grade, its owner, away with it, or later. The last twenty can be taken back."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.models import Inquiry, TriageStep, WaitingNo
from tradewind.apps.inquiries.refusals import NothingToTakeBack, OfTwoCustomers, SameInquiry
from tradewind.apps.inquiries.services.moving import move_everything, threads_of
from tradewind.apps.inquiries.services.planning import PLANNED, name_day, replan
from tradewind.apps.inquiries.services.quotas import judge_since
from tradewind.apps.inquiries.services.recounting import count_merged
from tradewind.apps.inquiries.services.reopening import REOPENED, reopen
from tradewind.apps.inquiries.services.settling import SETTLED, settle
from tradewind.apps.inquiries.services.steps import (
    INTO,
    beside,
    columns_of,
    refuse_faster,
    restore,
    save_step,
    standing_of,
)
from tradewind.domain.inquiries.grading import Grade, refuse_unplanned
from tradewind.domain.inquiries.lifecycle import FOLLOWED, INQUIRY_LIFECYCLE, InquiryState
from tradewind.domain.parties.cadence import refuse_past
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.notifications.services import notify
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

UNDO_AT_MOST = 20
FARTHEST = timedelta(days=14)


class PutOffTooFar(Refusal):
    """What is put off comes back within a fortnight."""

    code = "put_off_too_far"


@use_case
def grade_inquiry(
    *, inquiry_id: int, version: int, grade: Grade, owner_id: int | None = None, next_contact_on: date | None = None,
    by: Actor, at: datetime,
) -> Inquiry:  # fmt: skip
    """Say how serious it is. It gets its owner (whoever grades it, when nobody has it) and its next contact."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_faster(inquiry, version, by)
    _refuse_ended(inquiry, "grade")
    refuse_past(next_contact_on, on=timezone.localdate(at))
    before = columns_of(inquiry)
    if inquiry.state == InquiryState.NEW:
        inquiry.state = INQUIRY_LIFECYCLE.after("grade", inquiry.state)
    if inquiry.grade != grade:
        inquiry.grade, inquiry.grade_since = grade, timezone.localdate(at)
    wanted = owner_id or inquiry.owner_id or by.pk
    if wanted != inquiry.owner_id:
        _give(inquiry, wanted, by, at)
    inquiry.put_off_until = None
    WaitingNo.objects.filter(inquiry=inquiry).delete()  # it is one after all
    if next_contact_on:
        name_day(inquiry, next_contact_on)
    else:
        replan(inquiry, on=timezone.localdate(at))
    refuse_unplanned(grade, inquiry.next_contact_on)
    return save_step(inquiry, "graded", before, by, at, grade=grade, owner=inquiry.owner_id)


@use_case
def assign_inquiry(*, inquiry_id: int, version: int, owner_id: int, by: Actor, at: datetime) -> Inquiry:
    """Hand an inquiry to somebody who sells; taking one that nobody has is everybody's who sells."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    _refuse_ended(inquiry, "assign")
    before = columns_of(inquiry)
    _give(inquiry, owner_id, by, at)
    return save_step(inquiry, "assigned", before, by, at, owner=owner_id)


@use_case
def put_off_inquiry(*, inquiry_id: int, version: int, until: datetime, by: Actor, at: datetime) -> Inquiry:
    """Out of the triage until a moment; its clocks run on."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_faster(inquiry, version, by)
    _refuse_ended(inquiry, "put_off")
    if not at < until <= at + FARTHEST:
        raise PutOffTooFar()
    before = columns_of(inquiry)
    inquiry.put_off_until = until
    return save_step(inquiry, "put_off", before, by, at, until=until)


@use_case
def merge_inquiry(*, inquiry_id: int, version: int, into_id: int, by: Actor, at: datetime) -> Inquiry:
    """The same request came before: what this one brought goes there, and its clocks with it."""
    if inquiry_id == into_id:
        raise SameInquiry()
    first, second = sorted((inquiry_id, into_id))
    locked = {pk: queries.inquiry_to_change(by, pk) for pk in (first, second)}
    inquiry, into = locked[inquiry_id], locked[into_id]
    refuse_faster(inquiry, version, by)
    if into.state == InquiryState.MERGED:
        raise MoveNotAllowed(action="merge", state=into.state)
    if None not in (inquiry.party_id, into.party_id) and inquiry.party_id != into.party_id:
        raise OfTwoCustomers()
    before, stood = standing_of(inquiry), columns_of(into)
    threads = threads_of(inquiry) - threads_of(into)
    inquiry.state = INQUIRY_LIFECYCLE.after("merge", inquiry.state)
    inquiry.merged_into, inquiry.put_off_until = into, None
    name_day(inquiry, None)
    move_everything(inquiry, into)
    if into.state not in FOLLOWED:
        reopen(into, on=timezone.localdate(at))
    settle(into)
    count_merged(inquiry, into, on=timezone.localdate(at))
    replan(into, on=timezone.localdate(at))
    save_next(into, {*SETTLED, *REOPENED, *PLANNED}, by=by, at=at)
    before[INTO] = beside(into, stood, threads)
    return save_step(inquiry, "merged", before, by, at, into=into.pk)


@use_case
def undo_step(*, step_id: int, by: Actor, at: datetime) -> Inquiry:
    """Take back one of one's own last steps, as long as nothing has happened to the inquiry since."""
    require(by, permissions.GRADE)
    standing = TriageStep.objects.filter(by_id=by.pk, undone_at=None).order_by("-at", "-pk")
    newest = list(standing.values_list("pk", flat=True)[:UNDO_AT_MOST])
    about = TriageStep.objects.filter(pk=step_id).first()
    if about is None or about.pk not in newest:
        raise NothingToTakeBack()
    inquiry = _both_locked(by, about)
    step = TriageStep.objects.select_for_update().filter(pk=step_id, undone_at=None).first()
    if step is None or inquiry.version != step.version:
        raise NothingToTakeBack()
    restore(inquiry, step, by=by, at=at)
    judge_since(inquiry, timezone.localdate(step.at), on=timezone.localdate(at))
    step.undone_at = at
    step.save(update_fields=["undone_at"])
    audit.record("inquiry.step_undone", inquiry, by=by, at=at, step=step.action)
    return inquiry


def _both_locked(by: Actor, step: TriageStep) -> Inquiry:
    """The inquiry, and the one it went into, in one order: two never wait for each other."""
    into = Inquiry.objects.filter(pk=step.inquiry_id).values_list("merged_into_id", flat=True).first()
    numbers = sorted({step.inquiry_id, into or step.inquiry_id})
    return {pk: queries.inquiry_to_change(by, pk) for pk in numbers}[step.inquiry_id]


def _refuse_ended(inquiry: Inquiry, action: str) -> None:
    """What has ended is taken up first; of a merged one the other inquiry is graded."""
    if inquiry.state not in FOLLOWED:
        raise MoveNotAllowed(action=action, state=inquiry.state)


def _give(inquiry: Inquiry, owner_id: int, by: Actor, at: datetime) -> None:
    if owner_id != by.pk or inquiry.owner_id not in (None, by.pk):
        require(by, permissions.ASSIGN)
    queries.require_seller(by, owner_id)
    inquiry.owner_id, inquiry.stands_in_for_id = owner_id, None
    if giver := people.colleague_by_id(by.pk):
        facts: dict[str, object] = {"by": giver.name, "inquiry": inquiry.number, "who": inquiry.called}
        notify(
            to_id=owner_id, code="told_inquiry_yours", facts=facts, weight="today", subject=inquiry,
            quiet=timedelta(0), by=by, at=at,
        )  # fmt: skip
