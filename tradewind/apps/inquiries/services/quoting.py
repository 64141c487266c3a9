"""A quotation has left: what does that do to its inquiry?"""

from datetime import datetime

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage
from tradewind.apps.inquiries.services.arriving import answer_of_message, said
from tradewind.apps.inquiries.services.finding import answered_by
from tradewind.apps.inquiries.services.hearing import answer, locked, locked_standing
from tradewind.apps.inquiries.services.settling import settle
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import Answer
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import save_next


@use_case
def note_quoted(
    *, inquiry_id: int, left_at: datetime, message_id: int | None = None, by: Actor, at: datetime
) -> None:  # fmt: skip
    """A priced answer left, whatever the words of its mail say. The room above has judged who may.

    With a message, whatever else it answers is answered too; the worker that reads it later finds it placed.
    """
    require(by, permissions.GRADE)
    rows = Message.objects.select_for_update(of=("self",)).select_related("thread")
    message = rows.filter(pk=message_id).first() if message_id else None
    if message is None:
        for inquiry in locked_standing([inquiry_id]):
            answer(inquiry, Answer(left_at, is_priced=True), None, by=by, at=at)
        return
    if not InquiryMessage.objects.filter(message=message).exists():
        locked({*answered_by(message), inquiry_id})  # in one order, before the step locks them one by one
        said(message, is_priced=True, by=by, at=at)
    for inquiry in locked_standing([inquiry_id]):
        _count(inquiry, message, by=by, at=at)


def _count(inquiry: Inquiry, message: Message, *, by: Actor, at: datetime) -> None:
    made = FollowUp.objects.filter(inquiry=inquiry, message=message).first()
    if made is None:
        answer(inquiry, answer_of_message(message, inquiry, is_priced=True), message, by=by, at=at)
    elif not made.is_priced:  # its words were read first, and named none
        made.is_priced = True
        made.save(update_fields=["is_priced"])
        if changed := settle(inquiry):
            save_next(inquiry, changed, by=by, at=at)
