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

    def __str__(self) -> str:
        return f"{self.name} {self.slot:%F %R}"


class Progress(models.Model):
    """How far a job is. Written between chunks, never inside a job's transaction."""

    task_id = models.UUIDField(unique=True)
    name = models.CharField(max_length=60)  # of the job
    about = models.CharField(max_length=200, blank=True)  # the file, the list: what it works on
    asked_by_id = models.BigIntegerField()
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    updated_at = models.DateTimeField()
    stop_asked = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["asked_by_id", "-updated_at"], name="my_jobs")]

    def __str__(self) -> str:
        return f"{self.name} {self.done}/{self.total}"


class WorkerBeat(models.Model):
    """The worker's last sign of life: one row."""

    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.at:%F %T}"
