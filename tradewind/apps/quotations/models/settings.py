"""What does the boss leave to the salespeople?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

THE_LIMITS = 1


class ApprovalLimits(models.Model):
    """The one row of limits above which a quotation is the boss's to release; empty is no limit."""

    most_amount_cny = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    least_margin = models.DecimalField(max_digits=6, decimal_places=5, null=True)
    most_risk = models.PositiveSmallIntegerField(null=True)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=THE_LIMITS), name="one_row_of_limits")]

    def __str__(self) -> str:
        return f"{self.version}"
