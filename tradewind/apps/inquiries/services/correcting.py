"""What was taken for a buyer's message was our own: what it began comes to nothing, and it counts as what it is."""

from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.services.arriving import said
from tradewind.apps.inquiries.services.clocks import void_clocks
from tradewind.apps.inquiries.services.hearing import locked
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.events import MessagesFoundOurs
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.endings import NoInquiryReason
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState, PriceQuestionState
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import system_user
from tradewind.platform.use_case.revising import save_next


def on_messages_found_ours(event: MessagesFoundOurs) -> None:
    """It answers the inquiry of its thread; one that it opened itself was none."""
    house = system_user()
    for before, into in event.joined:
        Inquiry.objects.filter(thread_id=before).update(thread_id=into)
    for message in messaging.messages_with_words(house, event.message_ids):
        for inquiry in locked(InquiryMessage.objects.filter(message=message).values_list("inquiry_id", flat=True)):
            _take_back(inquiry, message, by=house, at=event.at)
        if message.kind == MessageKind.PERSONAL:
            said(message, by=house, at=event.at)


def _take_back(inquiry: Inquiry, message: Message, *, by: Actor, at: datetime) -> None:
    InquiryMessage.objects.filter(inquiry=inquiry, message=message).delete()
    for question in PriceQuestion.objects.filter(inquiry=inquiry, message=message):
        question.state, question.settled_at = PriceQuestionState.REJECTED, at
        question.save(update_fields=["state", "settled_at"])
        question.clocks.filter(stopped_at=None).update(is_void=True)
    if inquiry.message_id == message.pk and inquiry.state in FOLLOWED:
        inquiry.state, inquiry.end_reason = InquiryState.NOT_AN_INQUIRY, NoInquiryReason.OTHER_MATTER
        inquiry.ended_on, inquiry.next_contact_on, inquiry.thread_id = timezone.localdate(at), None, None
        void_clocks(inquiry)
        save_next(inquiry, ["state", "end_reason", "ended_on", "next_contact_on", "thread"], by=by, at=at)
    audit.record("inquiry.was_ours", inquiry, by=by, at=at, message=message.pk)
