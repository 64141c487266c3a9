"""Which quotas of follow-ups came to their end, and which were missed? Written down when a period is over."""

from django.conf import settings
from django.db import models

from tradewind.apps.inquiries.models.inquiries import Inquiry
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.inquiries.contacts import Counted
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.periods import PeriodKind


class MissedQuota(models.Model):
    """An inquiry that got fewer contacts than its grade asked for; it stays with whose it was then.

    `done` grows when mail of that time is taken in late; what was met after all is no miss.
    """

    inquiry = models.ForeignKey(Inquiry, models.PROTECT, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    grade = models.CharField(max_length=1, choices=choices(Grade))
    period = models.CharField(max_length=10, choices=choices(PeriodKind))
    counted = models.CharField(max_length=10, choices=choices(Counted))
    begins_on = models.DateField()
    ends_on = models.DateField()  # the first day of the next one
    done = models.PositiveSmallIntegerField()
    needed = models.PositiveSmallIntegerField()
    is_missed = models.GeneratedField(
        expression=models.Case(
            models.When(done__lt=models.F("needed"), then=models.Value(True)), default=models.Value(False)
        ),
        output_field=models.BooleanField(), db_persist=True,
    )  # fmt: skip

    class Meta:
        constraints = [
            known("period", PeriodKind, "missed_quota_period_known"),
            models.UniqueConstraint(fields=["inquiry", "period", "counted", "begins_on"], name="missed_quota_once"),
        ]
        indexes = [
            models.Index(
                fields=["grade", "-begins_on", "inquiry"], condition=models.Q(is_missed=True), name="missed_quotas"
            ),
            models.Index(
                fields=["owner", "grade", "-begins_on", "inquiry"], condition=models.Q(is_missed=True),
                name="missed_quotas_of_owner",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.inquiry_id} {self.begins_on} {self.done}/{self.needed}"


class QuotaCount(models.Model):
    """How many quotas of a person came to their end on a day, and how many of them were met."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    period = models.CharField(max_length=10, choices=choices(PeriodKind))
    ends_on = models.DateField()
    quotas = models.PositiveIntegerField()
    met = models.PositiveIntegerField()

    class Meta:
        constraints = [
            known("period", PeriodKind, "quota_count_period_known"),
            models.UniqueConstraint(fields=["owner", "period", "ends_on"], name="quota_count_once"),
        ]
        indexes = [models.Index(fields=["ends_on", "owner"], name="quota_counts_lately")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.ends_on} {self.met}/{self.quotas}"
