"""With whom is a customer shared?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.parties.models.records import Party


class PartyShare(models.Model):
    """A colleague who may read a customer and log contacts, while `until` is empty."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="shares")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["party", "user"], condition=Q(until=None), name="party_shared_once"),
            models.CheckConstraint(
                condition=Q(until=None, ended_by=None) | Q(until__isnull=False, ended_by__isnull=False),
                name="party_share_ended_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["user", "party"], condition=Q(until=None), name="party_shares_of_person"),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} with {self.user_id}"
