"""What is a to-do?"""

from django.conf import settings
from django.db import models


class Task(models.Model):
    """Something one person owes by a day, mostly about a record."""

    class State(models.TextChoices):
        OPEN = "open"
        DONE = "done"
        DROPPED = "dropped"

    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=40, default="own")  # what made it: own, or the rule of a room
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True)  # when the hour matters
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    subject_title = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=["open", "done", "dropped"]), name="task_state_known"),
            # A rule may find the same thing due twice; the to-do stands once.
            models.UniqueConstraint(
                fields=["kind", "assignee", "subject_type", "subject_id"],
                condition=models.Q(state="open") & ~models.Q(kind="own"),
                name="task_of_rule_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["assignee", "due_on"], condition=models.Q(state="open"), name="task_today"
            ),  # the Today page
            models.Index(fields=["assignee", "-closed_at"], name="task_closed"),
            models.Index(fields=["subject_type", "subject_id"], name="task_of_subject"),
        ]

    def __str__(self) -> str:
        return self.title
