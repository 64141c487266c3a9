"""What does a use case fetch to change?"""

from tradewind.apps.inquiries.models import Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.queries.scope import inquiry_to_change
from tradewind.apps.inquiries.refusals import BadInquiryOwner
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.people import queries as people


def question_to_change(by: Actor, question_id: int) -> PriceQuestion:
    """A price question with its inquiry locked."""
    found = PriceQuestion.objects.filter(pk=question_id).first()
    if found is None:
        raise NotFound(what="inquiry")
    inquiry = inquiry_to_change(by, found.inquiry_id)
    question = PriceQuestion.objects.select_for_update().get(pk=question_id)
    question.inquiry = inquiry
    return question


def message_of_inquiry(by: Actor, inquiry: Inquiry, message_id: int, direction: Direction) -> Message:
    """A message of an inquiry the caller has fetched: who works on it reads its mail, wherever it lies."""
    rows = InquiryMessage.objects.select_related("message").filter(inquiry=inquiry, message_id=message_id)
    found = rows.filter(message__direction=direction).first()
    if found is None:
        raise NotFound(what="message")
    return found.message


def require_seller(by: Actor, user_id: int) -> None:
    if user_id not in {person.pk for person in people.salespeople(by)}:
        raise BadInquiryOwner()


def party_of_inquiry(by: Actor, party_id: int | None, contact_id: int | None) -> tuple[int | None, int | None]:
    """The customer somebody names; only one he may open."""
    return messaging.party_of_letter(by, party_id, contact_id, None)
