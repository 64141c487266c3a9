"""What an inquiry brought, on its way into another one and back."""

from datetime import datetime

from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryClock, InquiryMessage, PriceQuestion
from tradewind.domain.inquiries.lifecycle import after_hearing
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import save_next

_CARRIED = (InquiryMessage, PriceQuestion, InquiryClock, FollowUp)


def move_everything(inquiry: Inquiry, into: Inquiry, *, by: Actor, at: datetime) -> None:
    """Messages, questions, clocks and follow-ups; `came_from` remembers whose they were. The buyer's word is heard."""
    there = list(InquiryMessage.objects.filter(inquiry=into).values_list("message_id", flat=True))
    for model in (InquiryMessage, PriceQuestion, FollowUp):  # what the other one has already stays behind
        model.objects.filter(inquiry=inquiry).exclude(message_id__in=there).update(inquiry=into, came_from=inquiry)
    InquiryClock.objects.filter(inquiry=inquiry).update(inquiry=into, came_from=inquiry)
    into.state = after_hearing(into.state)
    into.heard_at = max(into.heard_at, inquiry.heard_at)
    into.ended_on, into.end_reason, into.end_remark = None, "", ""
    save_next(into, ["state", "heard_at", "ended_on", "end_reason", "end_remark"], by=by, at=at)


def move_back(inquiry: Inquiry) -> None:
    for model in _CARRIED:
        model._default_manager.filter(came_from=inquiry).update(inquiry=inquiry, came_from=None)
