"""Which inquiry is none as soon as its polite answer has left?"""

from django.conf import settings
from django.db import models

from tradewind.apps.inquiries.models.inquiries import Inquiry


class WaitingNo(models.Model):
    """A friendly no is about to leave; then the inquiry is set aside in the name of who wrote it (R55)."""

    inquiry = models.OneToOneField(Inquiry, models.PROTECT, related_name="waiting_no")
    reason = models.CharField(max_length=30)
    remark = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.inquiry_id} {self.reason}"
