"""What was taken for a buyer's message was our own: what it began comes to nothing, and it counts as what it is."""

from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.services.hearing import locked
from tradewind.apps.inquiries.services.settling import SETTLED, end_clocks, settle
from tradewind.apps.messaging.events import MessagesFoundOurs
from tradewind.domain.inquiries.endings import NoInquiryReason
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState, PriceQuestionState
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import system_user
from tradewind.platform.use_case.revising import save_next


def take_back_false(event: MessagesFoundOurs) -> list[int]:
    """It is nobody's any more; an inquiry that it opened itself was none. The messages that are to be placed anew."""
    house, anew = system_user(), list(event.message_ids)
    for before, into in event.joined:
        Inquiry.objects.filter(thread_id=before).update(thread_id=into)
    for message_id in event.message_ids:
        numbers = InquiryMessage.objects.filter(message_id=message_id).values_list("inquiry_id", flat=True)
        for inquiry in locked(numbers):
            anew += _take_back(inquiry, message_id, by=house, at=event.at)
    return anew


def _take_back(inquiry: Inquiry, message_id: int, *, by: Actor, at: datetime) -> list[int]:
    InquiryMessage.objects.filter(inquiry=inquiry, message_id=message_id).delete()
    for question in PriceQuestion.objects.filter(inquiry=inquiry, message_id=message_id):
        question.state, question.settled_at = PriceQuestionState.REJECTED, at
        question.save(update_fields=["state", "settled_at"])
    others: list[int] = []
    if inquiry.message_id == message_id and inquiry.state in FOLLOWED:
        inquiry.state, inquiry.end_reason = InquiryState.NOT_AN_INQUIRY, NoInquiryReason.OTHER_MATTER
        inquiry.ended_on, inquiry.next_contact_on, inquiry.thread_id = timezone.localdate(at), None, None
        end_clocks(inquiry, at, was_none=True)
        mail = InquiryMessage.objects.filter(inquiry=inquiry)
        others = list(mail.values_list("message_id", flat=True))  # what came upon it belongs to the one it answers
        mail.delete()
    settle(inquiry)
    save_next(inquiry, [*SETTLED, "end_reason", "ended_on", "next_contact_on", "thread"], by=by, at=at)
    audit.record("inquiry.was_ours", inquiry, by=by, at=at, message=message_id)
    return others
