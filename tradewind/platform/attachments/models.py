"""What is known about a kept file?"""

from django.conf import settings
from django.db import models


class Attachment(models.Model):
    """One file in the company's folder. Never changed: a new version is a new file."""

    sha256 = models.CharField(max_length=64)
    stored_name = models.CharField(max_length=80, unique=True)
    original_name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=80)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()

    def __str__(self) -> str:
        return self.original_name
