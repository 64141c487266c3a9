"""To whom is the end of the trail sent every day, so that nobody can write the past anew unseen?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.messaging.models.mailboxes import Mailbox

THE_ROUTE = 1


class EvidenceRoute(models.Model):
    """The one row: from which mailbox, to which address outside the company."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    address = models.CharField(max_length=254)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=THE_ROUTE), name="one_evidence_route")]

    def __str__(self) -> str:
        return self.address
