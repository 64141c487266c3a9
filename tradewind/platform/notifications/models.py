"""What is a person told?"""

from django.conf import settings
from django.db import models


class Notification(models.Model):
    """One thing a person should know; the sentence is made from `code` and `facts` in the reader's language."""

    class Weight(models.TextChoices):
        NOW = "now"  # 立即
        TODAY = "today"  # 今天
        FYI = "fyi"  # 知会

    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    code = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)
    weight = models.CharField(max_length=5, choices=Weight.choices, default=Weight.FYI)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["to"], condition=models.Q(read_at=None), name="notification_unread"),  # the bell
            models.Index(fields=["to", "-at"], name="notification_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.code} to {self.to_id}"
