"""Which records became one, and which rows went along?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tradewind.apps.parties.models.records import Contact, Party
from tradewind.apps.parties.models.words import choices
from tradewind.domain.parties.lifecycle import PartyState


class PartyMerge(models.Model):
    """Two records that turned out to be one company: what was taken over, so that it can be given back."""

    survivor = models.ForeignKey(Party, models.PROTECT, related_name="merges")
    loser = models.ForeignKey(Party, models.PROTECT, related_name="merged_into")
    loser_state = models.CharField(max_length=10, choices=choices(PartyState))  # what it returns to
    loser_primary = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    before = models.JSONField()  # the survivor's columns as they were
    after = models.JSONField()  # and as the merge left them
    aside = models.JSONField(default=dict)  # what else was put aside: whose to-dos, whose main contact, which word
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["loser"], condition=Q(undone_at=None), name="party_merged_once"),
            models.CheckConstraint(condition=~Q(survivor=F("loser")), name="party_not_merged_with_itself"),
        ]
        indexes = [
            models.Index(fields=["survivor"], condition=Q(undone_at=None), name="party_merges_standing"),
            models.Index(fields=["-at"], name="party_merges_lately"),
        ]

    def __str__(self) -> str:
        return f"{self.loser_id} -> {self.survivor_id}"


class MergeMove(models.Model):
    """The rows of one kind that went from one record to the other: their numbers, written once."""

    merge = models.ForeignKey(PartyMerge, models.PROTECT, related_name="moves")
    follower = models.CharField(max_length=80)  # the name in the list of followers
    from_id = models.BigIntegerField()
    to_id = models.BigIntegerField()
    newest = models.BigIntegerField()  # the last number of the table then: what is higher came after the merge
    moved = models.JSONField()

    def __str__(self) -> str:
        return f"{self.follower} {self.from_id} -> {self.to_id}"
