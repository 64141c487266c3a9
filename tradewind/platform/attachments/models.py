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
    size = models.BigIntegerField(default=0)  # bytes; 0 for what was kept before it was counted
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id"], name="attachments_of_subject"),
            models.Index(fields=["sha256"], name="attachments_same"),
        ]

    def __str__(self) -> str:
        return self.original_name


class AttachmentStrike(models.Model):
    """A file taken off its record, and why. The file itself is evidence and stays."""

    attachment = models.OneToOneField(Attachment, models.PROTECT, related_name="strike")
    reason = models.CharField(max_length=200)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.reason
