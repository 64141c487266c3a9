"""How does an inquiry end: won, lost, or none after all; and how is it taken up again?"""

from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.events import InquiryEnded
from tradewind.apps.inquiries.models import Inquiry, WaitingNo
from tradewind.apps.inquiries.services.following import KINDS
from tradewind.apps.inquiries.services.hearing import count_said
from tradewind.apps.inquiries.services.reopening import ended_since, reopen
from tradewind.apps.inquiries.services.settling import end_clocks, revive_clocks, settle
from tradewind.apps.inquiries.services.steps import MADE, refuse_faster, save_step, standing_of
from tradewind.domain.inquiries.endings import NoInquiryReason, judge_losing, judge_setting_aside, judge_winning
from tradewind.domain.inquiries.lifecycle import FOLLOWED, INQUIRY_LIFECYCLE, InquiryState
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.losing import Ending
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@use_case
def set_aside_inquiry(
    *, inquiry_id: int, version: int, reason: str, remark: str = "", answered_by: Channel | None = None, by: Actor,
    at: datetime,
) -> Inquiry:  # fmt: skip
    """No inquiry after all. Whoever wrote as a person gets a polite answer all the same (R55).

    `answered_by`: it was answered already, by telephone say, where nothing of ours could see it.
    """
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_faster(inquiry, version, by)
    before = standing_of(inquiry)
    if answered_by is not None:
        made = count_said(inquiry, KINDS[answered_by], by=by, at=at)
        before[MADE] = made.pk  # taken back, it was never said
        settle(inquiry)
    ending = judge_setting_aside(reason, was_answered=inquiry.answered_at is not None, remark=remark)
    return _close(inquiry, "set_aside", ending, before, by=by, at=at)


@use_case
def set_aside_once_answered(*, inquiry_id: int, reason: str, remark: str = "", by: Actor, at: datetime) -> Inquiry:
    """No inquiry, as soon as the polite answer has left that is about to: it is set aside by itself then."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    said = remark or (inquiry.subject if reason == NoInquiryReason.OTHER else "")
    ending = judge_setting_aside(reason, was_answered=True, remark=said)
    INQUIRY_LIFECYCLE.after("set_aside", inquiry.state)  # or refuse
    waits = {"reason": ending.reason, "remark": ending.remark, "by_id": by.pk, "at": at}
    WaitingNo.objects.update_or_create(inquiry=inquiry, defaults=waits)
    audit.record("inquiry.no_waits", inquiry, by=by, at=at, reason=reason)
    return inquiry


def close_what_waited(inquiry: Inquiry, answered_at: datetime, *, at: datetime) -> None:
    """A step of what left: the no that an inquiry waited for is on its way."""
    waiting = WaitingNo.objects.filter(inquiry=inquiry, at__lte=answered_at).select_related("by").first()
    if waiting is None:
        return
    if inquiry.state in FOLLOWED:
        ending = Ending(waiting.reason, waiting.remark)
        _close(inquiry, "set_aside", ending, standing_of(inquiry), by=waiting.by, at=at)
    waiting.delete()


@use_case
def win_inquiry(*, inquiry_id: int, version: int, remark: str = "", by: Actor, at: datetime) -> Inquiry:
    """The buyer orders. The remark says what and how much, until orders have their own page."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    ending = judge_winning(
        was_answered=inquiry.answered_at is not None, has_customer=inquiry.party_id is not None, remark=remark
    )
    return _close(inquiry, "win", ending, standing_of(inquiry), by=by, at=at)


@use_case
def lose_inquiry(*, inquiry_id: int, version: int, reason: str, remark: str = "", by: Actor, at: datetime) -> Inquiry:
    """The buyer will not buy; the reason is kept for who answers him in two years."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    ending = judge_losing(reason, was_answered=inquiry.answered_at is not None, remark=remark)
    return _close(inquiry, "lose", ending, standing_of(inquiry), by=by, at=at)


@use_case
def take_up_inquiry(*, inquiry_id: int, version: int, by: Actor, at: datetime) -> Inquiry:
    """Open again what had ended."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    before = standing_of(inquiry)
    INQUIRY_LIFECYCLE.after("take_up", inquiry.state)  # or refuse
    revive_clocks(inquiry, ended_since(inquiry))
    reopen(inquiry, on=timezone.localdate(at))
    return save_step(inquiry, "taken_up", before, by, at)


def _close(
    inquiry: Inquiry, action: str, ending: Ending, before: dict[str, object], *, by: Actor, at: datetime
) -> Inquiry:
    inquiry.state = INQUIRY_LIFECYCLE.after(action, inquiry.state)
    inquiry.ended_on, inquiry.end_reason, inquiry.end_remark = timezone.localdate(at), ending.reason, ending.remark
    inquiry.next_contact_on, inquiry.is_day_named, inquiry.put_off_until = None, False, None
    is_none = inquiry.state == InquiryState.NOT_AN_INQUIRY
    end_clocks(inquiry, at, was_none=is_none)
    save_step(inquiry, "set_aside" if is_none else inquiry.state, before, by, at, reason=ending.reason)
    publish(InquiryEnded(inquiry.pk, inquiry.state, by_id=by.pk, at=at))
    return inquiry
