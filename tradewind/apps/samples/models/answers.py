"""What was seen of a sample before it left, on its way, and afterwards?"""

from django.conf import settings
from django.db import models

from tradewind.apps.parties.models import Interaction
from tradewind.apps.parties.models.words import choices, known
from tradewind.apps.samples.models.samples import Sample
from tradewind.domain.samples.lifecycle import Verdict


class SampleCheck(models.Model):
    """Somebody looked at it before it left: good, or to be made again and why. Its photos are attachments."""

    sample = models.ForeignKey(Sample, models.PROTECT, related_name="checks")
    is_good = models.BooleanField()
    remark = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["sample", "-id"], name="sample_checks_newest")]

    def __str__(self) -> str:
        return f"{self.sample_id} {self.is_good}"


class SampleMovement(models.Model):
    """One thing that was heard of the parcel, as the courier's page or the buyer says it."""

    sample = models.ForeignKey(Sample, models.PROTECT, related_name="movements")
    on = models.DateField()
    text = models.CharField(max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["sample", "-on", "-id"], name="sample_movements_newest")]

    def __str__(self) -> str:
        return f"{self.on:%F} {self.text}"


class SampleAnswer(models.Model):
    """What the buyer says of it. A later word stands beside the earlier ones."""

    sample = models.ForeignKey(Sample, models.PROTECT, related_name="answers")
    verdict = models.CharField(max_length=10, choices=choices(Verdict))
    text = models.TextField(blank=True)
    on = models.DateField()
    interaction = models.ForeignKey(Interaction, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [known("verdict", Verdict, "sample_answer_verdict_known")]
        indexes = [models.Index(fields=["sample", "-id"], name="sample_answers_newest")]

    def __str__(self) -> str:
        return f"{self.sample_id} {self.verdict}"
