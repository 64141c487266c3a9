"""What a buyer's word and an answer of ours do to an inquiry. Steps that use cases and reactions share."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.services.clocks import (
    catch_up,
    end_open_pause,
    revive_clocks,
    start_question,
    stop_clocks,
)
from tradewind.apps.inquiries.services.owning import deputy_of
from tradewind.apps.inquiries.services.planning import plan_next
from tradewind.apps.inquiries.services.quotas import count_late
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import FOLLOW_UPS, ContactKind
from tradewind.domain.inquiries.lifecycle import RUNS_CLOCKS, InquiryState, after_answer, after_hearing
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import save_next

Ask = dict[str, str]


def hear(
    inquiry: Inquiry, message: Message | None, asks: Sequence[Ask], *, heard_at: datetime | None = None, by: Actor,
    at: datetime,
) -> None:  # fmt: skip
    """The buyer wrote or called: whatever rested is ours again, a pause is over, a price question starts its clocks."""
    heard_at = message.at if message else heard_at or at
    if message and not InquiryMessage.objects.get_or_create(inquiry=inquiry, message=message)[1]:
        return
    ended = inquiry.ended_on is not None
    if inquiry.state == InquiryState.NOT_AN_INQUIRY and inquiry.answered_at is None:
        revive_clocks(inquiry)  # whoever asks again was never answered (R55)
    inquiry.state = after_hearing(inquiry.state)
    inquiry.heard_at = max(inquiry.heard_at, heard_at)
    inquiry.ended_on, inquiry.end_reason, inquiry.end_remark, inquiry.put_off_until = None, "", "", None
    inquiry.stands_in_for_id = inquiry.stands_in_for_id or deputy_of(inquiry.owner_id, on=timezone.localdate(at))
    columns = ["state", "heard_at", "ended_on", "end_reason", "end_remark", "put_off_until", "stands_in_for"]
    if ended and inquiry.grade:
        inquiry.next_contact_on = plan_next(inquiry, on=timezone.localdate(at))
        columns.append("next_contact_on")
    _end_pauses(inquiry, heard_at)
    if asks:
        start_question(inquiry, message, list(asks), heard_at)
    if inquiry.said_at and inquiry.said_at >= heard_at:  # taken in late: it was answered meanwhile
        answers = catch_up(inquiry, heard_at)
        is_priced = any(each.is_priced for each in answers)
        if inquiry.said_at >= inquiry.heard_at:
            inquiry.state = after_answer(inquiry.state, is_priced=is_priced, owes_price=_owes_price(inquiry))
    save_next(inquiry, columns, by=by, at=at)
    audit.record("inquiry.heard", inquiry, by=by, at=at, message=message.pk if message else None, asks=len(asks))


def answer(
    inquiry: Inquiry, reply: Answer, message: Message | None, *, kind: ContactKind = ContactKind.WRITTEN,
    interaction: Interaction | None = None, said: Mapping[str, object] | None = None, by: Actor, at: datetime,
) -> None:  # fmt: skip
    """Something of ours left: it stops the clocks it answers to, and is a follow-up unless a machine wrote it."""
    left = reply.left_at or at
    if message:
        InquiryMessage.objects.get_or_create(inquiry=inquiry, message=message)
    if left < inquiry.arrived_at:
        return  # what we wrote before he asked is no answer
    counted = ContactKind.AUTOMATIC if reply.is_automatic else kind
    _count(inquiry, FollowUp(
        inquiry=inquiry, message=message, interaction=interaction, kind=counted, on=timezone.localdate(left), at=left,
        is_priced=reply.is_priced, by_id=_person(message, by),
    ))  # fmt: skip
    if timezone.localdate(left) < timezone.localdate(at):
        count_late(inquiry.pk, timezone.localdate(left))
    if counted not in FOLLOW_UPS:
        return
    stop_clocks(inquiry, reply, message)
    if left >= inquiry.heard_at:  # else the buyer has written since
        inquiry.state = after_answer(inquiry.state, is_priced=reply.is_priced, owes_price=_owes_price(inquiry))
    inquiry.answered_at = min(inquiry.answered_at or left, left)
    inquiry.said_at = max(inquiry.said_at or left, left)
    if reply.is_priced:
        inquiry.quoted_at = min(inquiry.quoted_at or left, left)
    if inquiry.grade:
        inquiry.next_contact_on = plan_next(inquiry, on=timezone.localdate(at))
    save_next(
        inquiry, ["state", "answered_at", "said_at", "quoted_at", "next_contact_on"], by=by, at=at
    )  # fmt: skip
    audit.record(
        "inquiry.answered", inquiry, by=by, at=at, message=message.pk if message else None, priced=reply.is_priced,
        **(said or {}),
    )  # fmt: skip


def _end_pauses(inquiry: Inquiry, heard_at: datetime) -> None:
    """He was told why he waits, and has written since."""
    held = PriceQuestion.objects.filter(
        inquiry=inquiry, pauses__isnull=False, pauses__ends_at=None, pauses__begins_at__lte=heard_at
    )
    for question in held.distinct():
        end_open_pause(question, heard_at)


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
