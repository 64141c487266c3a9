"""What an inquiry brought, on its way into another one and back."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import Model, Q

from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryClock, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.services.settling import keep_due
from tradewind.domain.messaging.mailboxes import Direction

_CARRIED: tuple[type[Model], ...] = (InquiryMessage, PriceQuestion, InquiryClock, FollowUp)


def move_everything(inquiry: Inquiry, into: Inquiry) -> None:
    """Messages, questions, clocks and follow-ups; `came_from` remembers whose they were.

    What the other one has already stays behind, a question with its clocks.
    """
    mail = _of(InquiryMessage, into, "message_id")
    asked, counted, talks = (
        _of(PriceQuestion, into, "message_id"), _of(FollowUp, into, "message_id"), _of(FollowUp, into, "interaction_id")
    )  # fmt: skip
    staying = PriceQuestion.objects.filter(inquiry=inquiry, message_id__in=asked)
    clocks = InquiryClock.objects.filter(inquiry=inquiry).exclude(
        question_id__in=list(staying.values_list("pk", flat=True))
    )
    for rows in (
        clocks, InquiryMessage.objects.filter(inquiry=inquiry).exclude(message_id__in=mail),
        PriceQuestion.objects.filter(inquiry=inquiry).exclude(message_id__in=asked),
        FollowUp.objects.filter(inquiry=inquiry).exclude(message_id__in=counted).exclude(interaction_id__in=talks),
    ):  # fmt: skip
        numbers = list(rows.values_list("pk", flat=True))
        moved = rows.model._default_manager.filter(pk__in=numbers)
        moved.filter(came_from=None).update(came_from=inquiry)  # what came from a third one keeps its name
        moved.update(inquiry=into)
    keep_due(inquiry.pk)
    keep_due(into.pk)


def threads_of(inquiry: Inquiry) -> set[int]:
    """In which threads its mail lies."""
    mail = InquiryMessage.objects.filter(inquiry=inquiry).values_list("message__thread_id", flat=True)
    return {*mail, *([inquiry.thread_id] if inquiry.thread_id else ())}


def move_back(inquiry: Inquiry, into: Inquiry, threads: Collection[int], *, since: datetime) -> None:
    """What it brought itself, and what others had brought into it before; what we said meanwhile was about both.

    `threads`: what came in them since, and what we had written there before and was read later, is about it alone.
    """
    names = [inquiry.pk, *_brought_into([inquiry.pk])]
    for model in _CARRIED:
        there = model._default_manager.filter(inquiry=into, came_from__in=names)
        numbers = list(there.values_list("pk", flat=True))
        model._default_manager.filter(pk__in=numbers).update(inquiry=inquiry)
        model._default_manager.filter(pk__in=numbers, came_from=inquiry).update(came_from=None)
    _follow_threads(inquiry, into, threads, since)
    said = list(FollowUp.objects.filter(inquiry=into, at__gte=since))
    for made in said:
        made.pk, made.inquiry = None, inquiry
        made.save(force_insert=True)
    mail = {made.message_id for made in said if made.message_id}
    InquiryMessage.objects.bulk_create(InquiryMessage(inquiry=inquiry, message_id=pk) for pk in mail)
    keep_due(inquiry.pk)
    keep_due(into.pk)


def _follow_threads(inquiry: Inquiry, into: Inquiry, threads: Collection[int], since: datetime) -> None:
    of_thread = Q(inquiry=into, came_from=None, message__thread_id__in=threads)
    here = _of(InquiryMessage, inquiry, "message_id")
    its_own = Q(message__direction=Direction.IN) | Q(message__at__lt=since)
    for model, rows in ((PriceQuestion, of_thread), (FollowUp, of_thread & Q(at__lt=since)),
                        (InquiryMessage, of_thread & its_own)):  # fmt: skip
        numbers = list(model._default_manager.filter(rows).exclude(message_id__in=here).values_list("pk", flat=True))
        model._default_manager.filter(pk__in=numbers).update(inquiry=inquiry)
        if model is PriceQuestion:
            InquiryClock.objects.filter(question_id__in=numbers).update(inquiry=inquiry)


def _brought_into(inquiry_ids: Sequence[int]) -> list[int]:
    found: list[int] = []
    asked = list(inquiry_ids)
    while asked:
        asked = list(Inquiry.objects.filter(merged_into_id__in=asked).values_list("pk", flat=True))
        found += asked
    return found


def _of(model: type[Model], inquiry: Inquiry, column: str) -> list[int]:
    rows = model._default_manager.filter(inquiry=inquiry, **{f"{column}__isnull": False})
    return list(rows.values_list(column, flat=True))
