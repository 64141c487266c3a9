"""What is remembered about background work?"""

from django.db import models


class ScheduledRun(models.Model):
    """A due slot of the schedule; the unique row makes it fire once however many tickers run."""

    name = models.CharField(max_length=60)
    slot = models.DateTimeField()
    fired_at = models.DateTimeField()
    task_id = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "slot"], name="slot_fires_once")]
        indexes = [models.Index(fields=["name", "-slot"], name="last_slot")]

    def __str__(self) -> str:
        return f"{self.name} {self.slot:%F %R}"


class Progress(models.Model):
    """How far a job is. Written between chunks, never inside a job's transaction."""

    task_id = models.UUIDField(unique=True)
    title = models.CharField(max_length=200)
    asked_by_id = models.BigIntegerField(null=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    updated_at = models.DateTimeField()
    stop_asked = models.BooleanField(default=False)
    result_url = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["asked_by_id", "-updated_at"], name="my_jobs")]

    def __str__(self) -> str:
        return f"{self.title} {self.done}/{self.total}"


class WorkerBeat(models.Model):
    """The worker's last sign of life: one row."""

    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.at:%F %T}"
