"""Who looks after which markets, who is away, and how often is a grade followed up?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

THE_TABLE = 1


class SalesField(models.Model):
    """The markets and products of a salesperson: by them a new inquiry finds its owner."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    countries = models.JSONField(default=list)
    product_words = models.JSONField(default=list)  # lower case
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.user_id}"


class Absence(models.Model):
    """Somebody is away, and a colleague takes what comes 出差代理 (R54). Days are whole and included."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    deputy = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begins_on = models.DateField()
    ends_on = models.DateField()
    reason = models.CharField(max_length=120, blank=True)
    ended_at = models.DateTimeField(null=True)  # came back early, or it was a mistake
    is_on = models.BooleanField(default=False)  # today is one of its days; the night's round keeps it so
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(begins_on__lte=F("ends_on")), name="absence_begins_first"),
            models.CheckConstraint(condition=~Q(user=F("deputy")), name="absence_has_another_deputy"),
        ]
        indexes = [models.Index(fields=["user", "-ends_on"], name="absences_of_person")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.begins_on}"


class CadenceTable(models.Model):
    """The one table of how often each grade is followed up, once the boss has changed it."""

    rows = models.JSONField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=THE_TABLE), name="one_cadence_table")]

    def __str__(self) -> str:
        return f"{self.version}"
