"""Which clocks run, for whom do they stand still, and who was told?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tradewind.apps.inquiries.models.inquiries import Inquiry
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.lifecycle import PriceQuestionState
from tradewind.domain.inquiries.pauses import PauseReason


class PriceQuestion(models.Model):
    """A message, a call or a fax that asks price, quotation, MOQ or lead time: every one of them has its clocks."""

    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="questions")
    message = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=choices(PriceQuestionState), default=PriceQuestionState.PROPOSED)
    asks = models.JSONField(default=list)  # [{what, quote}]
    arrived_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)  # when somebody confirmed or rejected it
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    came_from = models.ForeignKey(Inquiry, models.PROTECT, null=True, related_name="+")  # the one that was merged

    class Meta:
        constraints = [
            known("state", PriceQuestionState, "price_question_state_known"),
            models.UniqueConstraint(
                fields=["inquiry", "message"], condition=Q(message__isnull=False), name="price_question_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.inquiry_id} {self.state}"


class InquiryClock(models.Model):
    """One named clock. From `due_at` to `is_void` is what follows from its pauses, the answers and its question.

    `due_at` is the present one: pauses that ended have moved it on.
    """

    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="clocks")
    question = models.ForeignKey(PriceQuestion, models.PROTECT, null=True, related_name="clocks")
    kind = models.CharField(max_length=14, choices=choices(ClockKind))
    arrived_at = models.DateTimeField()
    runs_from = models.DateTimeField()
    began_due_at = models.DateTimeField()
    due_at = models.DateTimeField()
    is_paused = models.BooleanField(default=False)
    stopped_at = models.DateTimeField(null=True)
    took = models.PositiveIntegerField(null=True)  # seconds of working time until it was stopped
    answer = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")
    is_void = models.BooleanField(default=False)  # its price question was rejected, or its inquiry ended in time
    ended_at = models.DateTimeField(null=True)  # its inquiry ended: nothing is owed from then on
    came_from = models.ForeignKey(Inquiry, models.PROTECT, null=True, related_name="+")  # the one that was merged

    class Meta:
        constraints = [known("kind", ClockKind, "inquiry_clock_kind_known")]
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(stopped_at=None, is_void=False, is_paused=False), name="clocks_running"
            ),
            models.Index(fields=["inquiry", "due_at"], name="clocks_of_inquiry"),
            models.Index(fields=["kind", "-arrived_at"], name="clocks_lately"),  # the process table
            models.Index(
                fields=["-arrived_at", "-id"],
                condition=Q(stopped_at__gt=F("due_at"), is_void=False),
                name="clocks_broken",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.due_at:%F %H:%M}"


class ClockPause(models.Model):
    """Why a price could not be given, from when, until when, and what the buyer was told."""

    question = models.ForeignKey(PriceQuestion, models.PROTECT, related_name="pauses")
    reason = models.CharField(max_length=20, choices=choices(PauseReason))
    message = models.ForeignKey(Message, models.PROTECT, related_name="+")
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            known("reason", PauseReason, "clock_pause_reason_known"),
            models.UniqueConstraint(fields=["question"], condition=Q(ends_at=None), name="one_open_pause"),
        ]

    def __str__(self) -> str:
        return self.reason


class ClockCall(models.Model):
    """Somebody was told that a clock runs out: once a step."""

    clock = models.ForeignKey(InquiryClock, models.PROTECT, related_name="calls")
    step = models.PositiveSmallIntegerField()
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["clock", "step", "to"], name="clock_call_once")]

    def __str__(self) -> str:
        return f"{self.clock_id} {self.step}"
