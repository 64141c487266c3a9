"""What a buyer's word and an answer of ours do to an inquiry. Steps that use cases and reactions share."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.services.clocks import end_open_pause, start_question, stop_clocks
from tradewind.apps.inquiries.services.planning import plan_next
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import FOLLOW_UPS, ContactKind
from tradewind.domain.inquiries.lifecycle import RUNS_CLOCKS, after_answer, after_hearing
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import save_next

Ask = dict[str, str]


def hear(inquiry: Inquiry, message: Message | None, asks: Sequence[Ask], *, by: Actor, at: datetime) -> None:
    """The buyer wrote or called: whatever rested is ours again, a pause is over, a price question starts its clocks."""
    heard_at = message.at if message else at
    if message and not InquiryMessage.objects.get_or_create(inquiry=inquiry, message=message)[1]:
        return
    ended = inquiry.ended_on is not None
    inquiry.state = after_hearing(inquiry.state)
    inquiry.heard_at = max(inquiry.heard_at, heard_at)
    inquiry.ended_on, inquiry.end_reason, inquiry.end_remark, inquiry.put_off_until = None, "", "", None
    columns = ["state", "heard_at", "ended_on", "end_reason", "end_remark", "put_off_until"]
    if ended and inquiry.grade:
        inquiry.next_contact_on = plan_next(inquiry, on=timezone.localdate(at))
        columns.append("next_contact_on")
    for question in PriceQuestion.objects.filter(
        inquiry=inquiry, pauses__ends_at=None, pauses__isnull=False
    ).distinct():
        end_open_pause(question, heard_at)
    if asks:
        start_question(inquiry, message, list(asks), heard_at)
    save_next(inquiry, columns, by=by, at=at)
    audit.record("inquiry.heard", inquiry, by=by, at=at, message=message.pk if message else None, asks=len(asks))


def answer(
    inquiry: Inquiry, reply: Answer, message: Message | None, *, kind: ContactKind = ContactKind.WRITTEN,
    interaction: Interaction | None = None, by: Actor, at: datetime,
) -> None:  # fmt: skip
    """Something of ours left: it stops the clocks it answers to, and is a follow-up unless a machine wrote it."""
    left = reply.left_at or at
    if message:
        InquiryMessage.objects.get_or_create(inquiry=inquiry, message=message)
    stop_clocks(inquiry, reply, message)
    counted = ContactKind.AUTOMATIC if reply.is_automatic else kind
    _count(inquiry, FollowUp(
        inquiry=inquiry, message=message, interaction=interaction, kind=counted, on=timezone.localdate(left), at=left,
        by_id=_person(message, by),
    ))  # fmt: skip
    if counted not in FOLLOW_UPS:
        return
    inquiry.state = after_answer(inquiry.state, is_priced=reply.is_priced, owes_price=_owes_price(inquiry))
    inquiry.answered_at = inquiry.answered_at or left
    inquiry.said_at = max(inquiry.said_at or left, left)
    if reply.is_priced:
        inquiry.quoted_at = inquiry.quoted_at or left
    if inquiry.grade:
        inquiry.next_contact_on = plan_next(inquiry, on=timezone.localdate(at))
    save_next(
        inquiry, ["state", "answered_at", "said_at", "quoted_at", "next_contact_on"], by=by, at=at
    )  # fmt: skip
    audit.record(
        "inquiry.answered", inquiry, by=by, at=at, message=message.pk if message else None, priced=reply.is_priced
    )


def _count(inquiry: Inquiry, made: FollowUp) -> None:
    """Once for a message or a talk; what was answered by hand, and stands in no record, each time."""
    about = {name: getattr(made, name) for name in ("message", "interaction") if getattr(made, name)}
    if not about or not FollowUp.objects.filter(inquiry=inquiry, **about).exists():
        made.save(force_insert=True)


def _owes_price(inquiry: Inquiry) -> bool:
    return PriceQuestion.objects.filter(
        inquiry=inquiry, state__in=RUNS_CLOCKS, clocks__stopped_at=None, clocks__is_void=False
    ).exists()


def _person(message: Message | None, by: Actor) -> int | None:
    if message is not None:
        return message.by_id
    return None if by.is_system else by.pk


def locked(inquiry_ids: Iterable[int]) -> list[Inquiry]:
    """In one order, so that two never wait for each other."""
    return list(Inquiry.objects.select_for_update().filter(pk__in=inquiry_ids).order_by("pk"))
