"""What is a to-do?"""

from django.conf import settings
from django.db import models

from tradewind.domain.tasks.lifecycle import TaskState

STATES = [(state.value, state.value) for state in TaskState]


class Task(models.Model):
    """Something one person owes by a day, mostly about a record."""

    title = models.CharField(max_length=200)
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True)  # when the hour matters
    state = models.CharField(max_length=10, choices=STATES, default=TaskState.OPEN)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    subject_title = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=list(TaskState)), name="task_state_known"),
        ]
        indexes = [
            models.Index(
                fields=["assignee", "due_on"], condition=models.Q(state=TaskState.OPEN), name="task_today"
            ),  # the Today page
            models.Index(fields=["assignee", "-closed_at"], name="task_closed"),
            models.Index(fields=["subject_type", "subject_id"], name="task_of_subject"),
        ]

    def __str__(self) -> str:
        return self.title
