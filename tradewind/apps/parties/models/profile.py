"""What was stated about a customer, when and by whom?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.parties.models.records import Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.parties.profile import Origin


class ProfileFact(models.Model):
    """One fact of a customer's profile as it was stated; a newer one replaces it and it stays as history."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="profile_facts")
    code = models.CharField(max_length=30)
    value = models.TextField()
    stated_on = models.DateField()
    origin = models.CharField(max_length=12, choices=choices(Origin))
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            known("origin", Origin, "profile_fact_origin_known"),
            models.UniqueConstraint(
                fields=["party", "code"], condition=Q(replaced_at=None), name="one_standing_profile_fact"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} of {self.party_id}"
