"""By what are a party's likely twins found, and what was said about each pair?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tradewind.apps.parties.models.records import Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.parties.duplicates.judging import Strength
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.suspicions import SuspicionState


class PartyKey(models.Model):
    """One thing a party shares with its twins: a word of its name, a domain, a phone. The number holds its kind."""

    pk = models.CompositePrimaryKey("number", "party_id")
    number = models.IntegerField()
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.number} of {self.party_id}"


class PartySketch(models.Model):
    """The names of a party in a few plain letters, by which candidates are sorted; one row a party that has keys."""

    party = models.OneToOneField(Party, models.PROTECT, primary_key=True, related_name="+")
    kind = models.CharField(max_length=20, choices=choices(PartyKind))  # the party's: only one kind is compared
    sketches = models.TextField()  # one a line
    rules = models.PositiveSmallIntegerField()  # by which rules sketches and keys were made
    at = models.DateTimeField()
    compared_at = models.DateTimeField(null=True)  # with all others; empty: has changed since

    class Meta:
        indexes = [
            models.Index(fields=["party"], condition=Q(compared_at=None), name="party_not_compared"),
            models.Index(fields=["rules"], name="party_sketch_rules"),
        ]

    def __str__(self) -> str:
        return self.sketches


class DuplicateSuspicion(models.Model):
    """Two records that may be one company, and what was said about it. The older record is the first."""

    first = models.ForeignKey(Party, models.PROTECT, related_name="+")
    second = models.ForeignKey(Party, models.PROTECT, related_name="+")
    strength = models.CharField(max_length=10, choices=choices(Strength))
    signals = models.JSONField()  # codes and, for names, how alike they are; never what was compared
    found_at = models.DateTimeField()
    state = models.CharField(max_length=15, choices=choices(SuspicionState), default=SuspicionState.OPEN)
    reason = models.CharField(max_length=500, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            known("strength", Strength, "suspicion_strength_known"),
            known("state", SuspicionState, "suspicion_state_known"),
            models.UniqueConstraint(fields=["first", "second"], name="one_suspicion_a_pair"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="suspicion_older_first"),
            models.CheckConstraint(
                condition=Q(state=SuspicionState.OPEN, decided_at=None)
                | (~Q(state=SuspicionState.OPEN) & Q(decided_at__isnull=False)),
                name="suspicion_decided_or_open",
            ),
        ]
        indexes = [models.Index(fields=["state", "strength", "id"], name="suspicions_open")]

    def __str__(self) -> str:
        return f"{self.first_id} and {self.second_id}"


class PartyLink(models.Model):
    """Two companies of one group. Each pair stands here twice, once from either side."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="links")
    other = models.ForeignKey(Party, models.PROTECT, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "other"], name="party_linked_once")]

    def __str__(self) -> str:
        return f"{self.party_id} with {self.other_id}"
