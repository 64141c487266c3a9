"""On which accounts is a party paid?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tradewind.apps.parties.models.records import Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.parties.lifecycle import PartyBankState


class PartyBankAccount(models.Model):
    """An account on which a party is paid. A change is a new row that a second person lets come into force."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="bank_accounts")
    holder = models.CharField(max_length=200)
    bank_name = models.CharField(max_length=200)
    country = models.CharField(max_length=2)
    swift = models.CharField(max_length=11)
    account = models.CharField(max_length=40)
    currency = models.CharField(max_length=3)
    state = models.CharField(max_length=10, choices=choices(PartyBankState), default=PartyBankState.PROPOSED)
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            known("state", PartyBankState, "party_bank_state_known"),
            # The last guard of the four eyes.
            models.CheckConstraint(
                condition=~Q(state=PartyBankState.IN_FORCE)
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("proposed_by"))),
                name="party_bank_second_person",
            ),
            models.UniqueConstraint(
                fields=["replaces"], condition=Q(state=PartyBankState.PROPOSED), name="party_bank_one_change"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bank_name} {self.account}"
