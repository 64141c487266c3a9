"""Which passes were used, and which steps of the set-up were put off?"""

from django.conf import settings
from django.db import models

from tradewind.platform.doors.steps import Step


class SpentPass(models.Model):
    """A pass that opened a door. Kept a little longer than any pass lives, so that none opens twice."""

    nonce = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.nonce


class PutOffStep(models.Model):
    """A step of the set-up that the boss put off, or the whole of it; what is done shows in the company itself."""

    step = models.CharField(max_length=20, unique=True, choices=[(step.value, step.value) for step in Step])
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(step__in=[step.value for step in Step]), name="set_up_step_known")
        ]

    def __str__(self) -> str:
        return self.step
