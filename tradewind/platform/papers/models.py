"""What is kept of how a company wants its papers to look?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.domain.papers.kinds import PaperKind


class PaperDesign(models.Model):
    """One version of a design. A change is a new row: papers keep the version they were printed with."""

    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in PaperKind])
    name = models.CharField(max_length=60)
    version = models.PositiveIntegerField()  # 0 is the house's, in the code
    is_current = models.BooleanField()
    chosen = models.JSONField()  # DesignSettings, kept
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in PaperKind]), name="design_of_a_known_kind"
            ),
            models.UniqueConstraint(fields=["kind", "name", "version"], name="one_design_a_version"),
            models.UniqueConstraint(fields=["kind", "name"], condition=Q(is_current=True), name="one_current_design"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.name} {self.version}"
