"""What is kept about a request and its decision?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.platform.approvals.kinds import kind_of
from tradewind.platform.wording import sentence

_UNDECIDED = Q(state=ApprovalState.REQUESTED, decided_by=None, decided_at=None)
_DECIDED = Q(decided_by__isnull=False, decided_at__isnull=False) & ~Q(state=ApprovalState.REQUESTED)


class Approval(models.Model):
    """One request about one record. `facts` are the record's as they stood when it was asked."""

    kind = models.CharField(max_length=40)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    subject_title = models.CharField(max_length=200)
    facts = models.JSONField(default=dict)
    reason = models.CharField(max_length=500, blank=True)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    state = models.CharField(
        max_length=10, choices=[(state.value, state.value) for state in ApprovalState], default=ApprovalState.REQUESTED
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=500, blank=True)
    answers = models.JSONField(default=dict)
    ruling = models.CharField(max_length=40, blank=True)
    own_step = models.BooleanField(default=False)
    said = ""  # set by a page: what speaks against it

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(ApprovalState)), name="approval_state_known"),
            models.CheckConstraint(condition=_UNDECIDED | _DECIDED, name="approval_decided_by_somebody"),
            # The last guard of the four eyes: one's own request is only withdrawn, or is the boss's own step.
            models.CheckConstraint(
                condition=~Q(state__in=[ApprovalState.GRANTED, ApprovalState.RETURNED])
                | ~Q(decided_by=F("requested_by"))
                | Q(own_step=True),
                name="approval_second_person",
            ),
            models.UniqueConstraint(
                fields=["kind", "subject_id", "requested_by"], condition=Q(state=ApprovalState.REQUESTED),
                name="approval_asked_once",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(
                fields=["requested_at"], condition=Q(state=ApprovalState.REQUESTED), name="approval_open"
            ),  # the Today page
            models.Index(fields=["requested_by", "-requested_at"], name="approval_of_person"),
            models.Index(fields=["-decided_at"], name="approval_decided"),
            models.Index(fields=["subject_type", "subject_id"], name="approval_of_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject_title}"

    @property
    def kind_word(self) -> str:
        return sentence(f"kind.{self.kind}")

    @property
    def is_simple(self) -> bool:
        """Whether a yes is one click: no call to note, nothing to choose."""
        return kind_of(self.kind).is_simple

    @property
    def asks(self) -> str:
        """The request in a line, in the reader's language."""
        who = {"who": self.requested_by.called} if "who" in self.facts else {}
        return sentence(f"asks.{self.kind}", self.facts | who)

    @property
    def ruling_word(self) -> str:
        """How it was ruled; empty where its kind is only granted or returned."""
        return sentence(f"ruling.{self.ruling}") if self.ruling else ""

    @property
    def numbers(self) -> list[dict[str, str]] | None:
        """The phone numbers that were known when it was asked; None where the record keeps none."""
        found: list[dict[str, str]] | None = self.facts.get("numbers")
        return found
