"""What is remembered of a list that was taken out?"""

from django.conf import settings
from django.db import models


class Export(models.Model):
    """One export, from the moment it is asked for. The file goes after a day; the row stays."""

    of = models.CharField(max_length=40)  # the list's name
    permission = models.CharField(max_length=60)  # asked again when the file is fetched
    title = models.CharField(max_length=80)
    query = models.TextField(blank=True)  # the list's query string: filters, search, order
    conditions = models.TextField(blank=True)  # the same in words
    kind = models.CharField(max_length=4)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    rows = models.PositiveIntegerField(default=0)
    stored_name = models.CharField(max_length=80, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        indexes = [models.Index(fields=["asked_by", "-at"], name="exports_of_person")]

    def __str__(self) -> str:
        return f"{self.of} {self.rows}"
