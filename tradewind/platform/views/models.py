"""What is kept of a list that somebody wants to see like this again?"""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Scope(models.TextChoices):
    """Who sees a view. The house's own views stand in the code of their lists."""

    MINE = "mine", "mine"
    TEAM = "team", "team"
    USUAL = "usual", "usual"  # how a list opens for a person before anything is asked: its columns


class SavedView(models.Model):
    """A list's query string under a name: filters, search, order, columns. A setting, no business record."""

    list_name = models.CharField(max_length=40)
    name = models.CharField(max_length=60, blank=True)
    query = models.TextField(blank=True)
    scope = models.CharField(max_length=5, choices=Scope.choices)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    position = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(scope__in=Scope.values), name="view_scope_known"),
            models.CheckConstraint(
                condition=Q(scope="team", owner=None) | (~Q(scope="team") & Q(owner__isnull=False)),
                name="view_is_a_persons_or_the_teams",
            ),
            models.UniqueConstraint(
                fields=["list_name", "owner", "name"], condition=Q(scope="mine"), name="one_view_of_a_name"
            ),
            models.UniqueConstraint(fields=["list_name", "name"], condition=Q(scope="team"), name="one_team_view"),
            models.UniqueConstraint(fields=["list_name", "owner"], condition=Q(scope="usual"), name="one_usual_view"),
        ]
        indexes = [models.Index(fields=["list_name", "owner"], name="views_of_list")]

    def __str__(self) -> str:
        return f"{self.list_name} {self.name}"
