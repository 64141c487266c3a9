"""Which requests were answered already, and how?"""

from django.db import models


class RequestKey(models.Model):
    """One POST that changed something. The row is written in the same transaction as its effect."""

    key = models.CharField(max_length=36)
    user_id = models.BigIntegerField(null=True)
    body_digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    # Filled after the answer is known; a twin that comes earlier waits for it.
    status = models.PositiveSmallIntegerField(null=True)
    location = models.TextField(blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    body = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key"], name="request_key_once")]
        indexes = [models.Index(fields=["at"], name="request_key_age")]

    def __str__(self) -> str:
        return self.key
