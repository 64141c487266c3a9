"""What a buyer's word and an answer of ours do to an inquiry. Steps that use cases and reactions share."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import ClockPause, FollowUp, Inquiry, InquiryClock, InquiryMessage, WaitingNo
from tradewind.apps.inquiries.services.clocks import start_clocks, start_question
from tradewind.apps.inquiries.services.finding import standing_for
from tradewind.apps.inquiries.services.planning import PLANNED, replan
from tradewind.apps.inquiries.services.recounting import count_late
from tradewind.apps.inquiries.services.reopening import REOPENED, ended_since, keep_ended, reopen
from tradewind.apps.inquiries.services.settling import SETTLED, revive_clocks, settle
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.clocks import Answer, ClockKind
from tradewind.domain.inquiries.contacts import FOLLOW_UPS, ContactKind
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.inquiries.sources import Source
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import save_next

Ask = dict[str, str]
_BATCH = 200


def hear(
    inquiry: Inquiry, message: Message | None, asks: Sequence[Ask], *, heard_at: datetime | None = None, by: Actor,
    at: datetime,
) -> None:  # fmt: skip
    """The buyer wrote or called: whatever rested is ours again, a pause is over, a price question starts its clocks."""
    heard_at = message.at if message else heard_at or at
    if message and not InquiryMessage.objects.get_or_create(inquiry=inquiry, message=message)[1]:
        return
    ended_at = ended_since(inquiry)
    if inquiry.ended_on and (ended_at is None or heard_at >= ended_at):  # else it was written before that
        if inquiry.state == InquiryState.NOT_AN_INQUIRY and inquiry.answered_at is None:
            revive_clocks(inquiry)  # whoever asks again was never answered (R55)
        reopen(inquiry, on=timezone.localdate(at))
    inquiry.put_off_until = None
    WaitingNo.objects.filter(inquiry=inquiry).delete()  # the buyer has written since: look again
    ClockPause.objects.filter(question__inquiry=inquiry, ends_at=None, begins_at__lte=heard_at).update(
        ends_at=heard_at  # he was told why he waits, and has written since
    )
    if message and inquiry.source == Source.OUTREACH and not InquiryClock.objects.filter(inquiry=inquiry).exists():
        start_clocks(inquiry, [ClockKind.FIRST_ANSWER], heard_at)  # whom we wrote to has answered: now it is one (R55)
    if asks:
        start_question(inquiry, message, list(asks), heard_at)
        keep_ended(inquiry, at)
    settle(inquiry)
    save_next(inquiry, {*SETTLED, *REOPENED, "put_off_until"}, by=by, at=at)
    audit.record("inquiry.heard", inquiry, by=by, at=at, message=message.pk if message else None, asks=len(asks))


def answer(
    inquiry: Inquiry, reply: Answer, message: Message | None, *, kind: ContactKind = ContactKind.WRITTEN,
    interaction: Interaction | None = None, said: Mapping[str, object] | None = None, by: Actor, at: datetime,
) -> None:  # fmt: skip
    """Something of ours left: it stops the clocks it answers to, and is a follow-up unless a machine wrote it."""
    if message:
        InquiryMessage.objects.get_or_create(inquiry=inquiry, message=message)
    counted = ContactKind.AUTOMATIC if reply.is_automatic else kind
    made = _follow_up(inquiry, reply, message, interaction, counted, by, at)
    if made is None:
        return
    _count(inquiry, made)
    if made.on < timezone.localdate(at):
        count_late(inquiry.pk, made.on)
    if made.kind not in FOLLOW_UPS:
        return
    _settle_answered(inquiry, by, at)
    audit.record(
        "inquiry.answered", inquiry, by=by, at=at, message=message.pk if message else None, priced=reply.is_priced,
        **(said or {}),
    )  # fmt: skip


def count_said(inquiry: Inquiry, kind: ContactKind, *, by: Actor, at: datetime) -> FollowUp:
    """It was answered where nothing of ours could see it; whoever says so settles the inquiry afterwards."""
    made = FollowUp.objects.create(inquiry=inquiry, kind=kind, on=timezone.localdate(at), at=at, by_id=by.pk)
    audit.record("inquiry.answered", inquiry, by=by, at=at, message=None, priced=False)
    return made


def answer_late(inquiry: Inquiry, replies: Sequence[tuple[Message, Answer]], *, by: Actor, at: datetime) -> None:
    """What we wrote before its question was known here: a mailbox that is set up brings years of it. So all of it is
    placed together, and settled once.
    """
    rows = [InquiryMessage(inquiry=inquiry, message=message) for message, _reply in replies]
    InquiryMessage.objects.bulk_create(rows, batch_size=_BATCH, ignore_conflicts=True)
    counted = set(FollowUp.objects.filter(inquiry=inquiry).exclude(message=None).values_list("message_id", flat=True))
    fresh = [(message, reply) for message, reply in replies if message.pk not in counted]
    made = [_follow_up(inquiry, reply, message, None, ContactKind.WRITTEN, by, at) for message, reply in fresh]
    found = [each for each in made if each is not None]
    if not found:
        return
    FollowUp.objects.bulk_create(found, batch_size=_BATCH)
    for day in sorted({each.on for each in found if each.on < timezone.localdate(at)}):
        count_late(inquiry.pk, day)
    _settle_answered(inquiry, by, at)
    for each in found:
        audit.record("inquiry.answered", inquiry, by=by, at=at, message=each.message_id, priced=each.is_priced)


def _follow_up(
    inquiry: Inquiry, reply: Answer, message: Message | None, interaction: Interaction | None, kind: ContactKind,
    by: Actor, at: datetime,
) -> FollowUp | None:  # fmt: skip
    """Not written yet; what we wrote before he asked is no answer."""
    left = reply.left_at or at
    if left < inquiry.arrived_at:
        return None
    return FollowUp(
        inquiry=inquiry, message=message, interaction=interaction, kind=kind, on=timezone.localdate(left), at=left,
        is_priced=reply.is_priced, answers_fax=reply.is_fax or reply.is_instead_of_fax, by_id=_person(message, by),
    )  # fmt: skip


def _settle_answered(inquiry: Inquiry, by: Actor, at: datetime) -> None:
    settle(inquiry)
    replan(inquiry, on=timezone.localdate(at))
    save_next(inquiry, [*SETTLED, *PLANNED], by=by, at=at)


def _count(inquiry: Inquiry, made: FollowUp) -> None:
    """Once for a message or a talk; what was answered by hand, and stands in no record, each time."""
    about = {name: getattr(made, name) for name in ("message", "interaction") if getattr(made, name)}
    if not about or not FollowUp.objects.filter(inquiry=inquiry, **about).exists():
        made.save(force_insert=True)


def _person(message: Message | None, by: Actor) -> int | None:
    if message is not None:
        return message.by_id
    return None if by.is_system else by.pk


def locked(inquiry_ids: Iterable[int]) -> list[Inquiry]:
    """In one order, so that two never wait for each other."""
    return list(Inquiry.objects.select_for_update().filter(pk__in=inquiry_ids).order_by("pk"))


def locked_standing(inquiry_ids: Iterable[int]) -> list[Inquiry]:
    """A colleague may have joined one into another between finding and locking it: then that one."""
    found = locked(inquiry_ids)
    while any(inquiry.state == InquiryState.MERGED for inquiry in found):
        found = locked(standing_for(inquiry.pk for inquiry in found))
    return found
