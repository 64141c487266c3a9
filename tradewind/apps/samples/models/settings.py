"""What does the house give away without asking the boss?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

THE_RULES = 1


class SampleRuleTable(models.Model):
    """The one row of the boss's limits; without it the usual ones count."""

    most_free_pieces = models.PositiveIntegerField()
    most_free_value = models.DecimalField(max_digits=12, decimal_places=2)  # yuan of cost
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=THE_RULES), name="one_table_of_sample_rules")]

    def __str__(self) -> str:
        return f"{self.most_free_pieces} / {self.most_free_value}"
