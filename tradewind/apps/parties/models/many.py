"""What is remembered of a change of many records: so that it can be carried on, read and taken back?"""

from django.conf import settings
from django.db import models

from tradewind.apps.parties.models.records import Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.parties.many import ManyAction, ManyState, Outcome


class ManyChange(models.Model):
    """One button pressed for many records."""

    action = models.CharField(max_length=16, choices=choices(ManyAction))
    value = models.CharField(max_length=20, blank=True)  # the tier, the day, the owner's number
    picked = models.JSONField()  # the records with the versions the person saw
    state = models.CharField(max_length=8, choices=choices(ManyState), default=ManyState.WRITING)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)  # when all was done, or all was taken back
    task_id = models.UUIDField(null=True)  # of the run in the background
    queued_at = models.DateTimeField(null=True)
    taken_up = models.PositiveSmallIntegerField(default=0)  # how often the sweep had to begin it again

    class Meta:
        constraints = [
            known("action", ManyAction, "many_action_known"),
            known("state", ManyState, "many_state_known"),
        ]
        indexes = [models.Index(fields=["state"], name="many_by_state")]

    def __str__(self) -> str:
        return f"{self.action} {self.value}"


class ManyRow(models.Model):
    """What became of one record."""

    change = models.ForeignKey(ManyChange, models.PROTECT, related_name="rows")
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=choices(Outcome))
    code = models.CharField(max_length=40, blank=True)  # of the refusal
    before = models.JSONField(default=dict)  # the columns as they were
    version = models.PositiveIntegerField(default=0)  # of the record when it was changed

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["change", "party"], name="one_row_of_many"),
            known("outcome", Outcome, "many_outcome_known"),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} {self.outcome}"
