"""Who asked for what, whose is it, and where does it stand?"""

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When

from tradewind.apps.inquiries.models.indexes import INDEXES
from tradewind.apps.messaging.models import Message, Thread
from tradewind.apps.parties.models import Contact, Interaction, Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.lifecycle import OURS, THEIRS, InquiryState
from tradewind.domain.inquiries.sources import Source


def _whether(states: Iterable[InquiryState]) -> models.GeneratedField:
    known_states = [state.value for state in states]
    is_one = Case(When(state__in=known_states, then=Value(True)), default=Value(False))
    return models.GeneratedField(expression=is_one, output_field=models.BooleanField(), db_persist=True)


class Inquiry(models.Model):
    """One request of one buyer. What the buyer wrote about himself stays beside the customer it is filed under."""

    source = models.CharField(max_length=10, choices=choices(Source))
    platform = models.CharField(max_length=40, blank=True)
    answer_at = models.CharField(max_length=500, blank=True)  # where it must be answered, when not by mail
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)  # what was said or pasted; a message says it itself
    person = models.CharField(max_length=200, blank=True)
    company = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=2, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, blank=True)
    facts = models.JSONField(default=dict)  # what was read in the text: {field: {value, quote}}
    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    strangers = models.JSONField(default=list)  # records it may look like, of which somebody said: not this one
    message = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")  # with which it began
    thread = models.ForeignKey(Thread, models.PROTECT, null=True, related_name="+")

    grade = models.CharField(max_length=1, choices=choices(Grade), blank=True)
    grade_since = models.DateField(null=True)
    proposed_grade = models.CharField(max_length=1, choices=choices(Grade), blank=True)
    grade_reasons = models.JSONField(default=list)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    # The colleague who was away when it came, and for whom the owner took it: both see it.
    stands_in_for = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    owner_reasons = models.JSONField(default=list)
    state = models.CharField(max_length=14, choices=choices(InquiryState), default=InquiryState.NEW)

    arrived_at = models.DateTimeField()
    heard_at = models.DateTimeField()  # the buyer's last word
    said_at = models.DateTimeField(null=True)  # ours
    answered_at = models.DateTimeField(null=True)  # the first answer that a person wrote
    quoted_at = models.DateTimeField(null=True)
    next_contact_on = models.DateField(null=True)
    is_day_named = models.BooleanField(default=False)  # a person said when: no plan moves that day
    put_off_until = models.DateTimeField(null=True)  # out of the triage until then
    due_at = models.DateTimeField(null=True)  # of its clocks that run the first one's; kept beside them
    ended_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=30, blank=True)
    end_remark = models.CharField(max_length=500, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    # Kept by the database: an index of what is followed stays small, however much has ended.
    is_ours = _whether(OURS)
    is_followed = _whether((*OURS, *THEIRS))

    class Meta:
        constraints = [
            known("source", Source, "inquiry_source_known"),
            known("state", InquiryState, "inquiry_state_known"),
        ]
        indexes = INDEXES

    def __str__(self) -> str:
        return f"{self.number} {self.company or self.person or self.subject}"

    @property
    def number(self) -> str:
        """The number people say on the phone; never a legal number."""
        return f"I-{self.pk:04d}"

    @property
    def called(self) -> str:
        """What a list shows: the company, else the person, else the address."""
        return self.company or self.person or self.email or self.phone or self.subject


class InquiryLine(models.Model):
    """A product somebody asks for, as he calls it."""

    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="lines")
    place = models.PositiveIntegerField()
    description = models.CharField(max_length=300)
    quantity = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    unit = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["inquiry", "place"], name="inquiry_line_once")]

    def __str__(self) -> str:
        return self.description


class InquiryMessage(models.Model):
    """A message that belongs to an inquiry: what the buyer wrote, what we answered."""

    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="mail")
    message = models.ForeignKey(Message, models.PROTECT, related_name="+")
    came_from = models.ForeignKey(Inquiry, models.PROTECT, null=True, related_name="+")  # the one that was merged

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "inquiry"], name="inquiry_message_once")]

    def __str__(self) -> str:
        return f"{self.inquiry_id} {self.message_id}"


class FollowUp(models.Model):
    """A contact made about an inquiry. One call may be about three: then it stands with each."""

    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="follow_ups")
    kind = models.CharField(max_length=10, choices=choices(ContactKind))
    is_priced = models.BooleanField(default=False)  # a price left with it: it stops the clocks of questions before it
    answers_fax = models.BooleanField(
        default=False
    )  # it left by fax, or another way because the fax did not go through
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    message = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")
    interaction = models.ForeignKey(Interaction, models.PROTECT, null=True, related_name="+")
    came_from = models.ForeignKey(Inquiry, models.PROTECT, null=True, related_name="+")  # the one that was merged

    class Meta:
        constraints = [
            known("kind", ContactKind, "follow_up_kind_known"),
            models.UniqueConstraint(
                fields=["inquiry", "message"], condition=Q(message__isnull=False), name="follow_up_by_message_once"
            ),
            models.UniqueConstraint(
                fields=["inquiry", "interaction"], condition=Q(interaction__isnull=False), name="follow_up_by_talk_once"
            ),
        ]
        indexes = [models.Index(fields=["inquiry", "-on"], name="follow_ups_newest")]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"


class TriageStep(models.Model):
    """One key pressed over an inquiry, and how it stood before: the last twenty can be taken back."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="+")
    action = models.CharField(max_length=20)
    before = models.JSONField()  # the columns it changed
    version = models.PositiveIntegerField()  # the inquiry's, after it
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["by", "-at"], name="triage_newest")]

    def __str__(self) -> str:
        return f"{self.action} {self.inquiry_id}"
