"""What does a use case fetch to change?"""

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage, PriceQuestion, TriageStep
from tradewind.apps.inquiries.queries.scope import inquiry_to_change, may_open
from tradewind.apps.inquiries.refusals import BadInquiryOwner
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor, NotFound, allows
from tradewind.platform.access.rows import the_one
from tradewind.platform.people import queries as people


def question_to_change(by: Actor, question_id: int) -> PriceQuestion:
    """A price question with its inquiry locked."""
    found = the_one(PriceQuestion.objects.filter(pk=question_id))
    if found is None:
        raise NotFound(what="inquiry")
    inquiry = inquiry_to_change(by, found.inquiry_id)
    question = the_one(PriceQuestion.objects.select_for_update().filter(pk=question_id, inquiry=inquiry))
    if question is None:  # it went into another one meanwhile
        raise NotFound(what="inquiry")
    question.inquiry = inquiry
    return question


def follow_up_to_change(by: Actor, follow_up_id: int) -> FollowUp:
    """A contact that was made, with its inquiry locked."""
    found = the_one(FollowUp.objects.select_related("inquiry", "inquiry__party").filter(pk=follow_up_id))
    if found is None or not may_open(by, found.inquiry):
        raise NotFound(what="inquiry")
    inquiry = inquiry_to_change(by, found.inquiry_id)
    made = the_one(FollowUp.objects.select_for_update().filter(pk=follow_up_id, inquiry=inquiry))
    if made is None:  # it went into another one meanwhile
        raise NotFound(what="inquiry")
    made.inquiry = inquiry
    return made


def message_of_inquiry(by: Actor, inquiry: Inquiry, message_id: int, direction: Direction) -> Message:
    """A message of an inquiry the caller has fetched: who works on it reads its mail, wherever it lies."""
    rows = InquiryMessage.objects.select_related("message").filter(inquiry=inquiry, message_id=message_id)
    found = rows.filter(message__direction=direction).first()
    if found is None:
        raise NotFound(what="message")
    return found.message


def question_for(by: Actor, question_id: int) -> PriceQuestion:
    """A price question of an inquiry one may open, to look at."""
    found = the_one(PriceQuestion.objects.select_related("inquiry", "inquiry__party").filter(pk=question_id))
    if found is None or not may_open(by, found.inquiry):
        raise NotFound(what="inquiry")
    return found


def step_for(by: Actor, step_id: int) -> TriageStep:
    """One of one's own steps."""
    found = the_one(TriageStep.objects.filter(pk=step_id, by_id=by.pk))
    if found is None or not allows(by, permissions.GRADE):
        raise NotFound(what="inquiry")
    return found


def require_seller(by: Actor, user_id: int) -> None:
    if user_id not in {person.pk for person in people.salespeople(by)}:
        raise BadInquiryOwner()


def party_of_inquiry(by: Actor, party_id: int | None, contact_id: int | None) -> tuple[int | None, int | None]:
    """The customer somebody names; only one he may open."""
    return messaging.party_of_letter(by, party_id, contact_id, None)
