"""What ran, what runs, what will run?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from croniter import croniter
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tradewind.platform.access import Actor, require
from tradewind.platform.jobs.models import Progress, ScheduledRun, WorkerBeat
from tradewind.platform.jobs.worker import schedule

WORKER_SILENT_AFTER = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A line of the schedule with its last and next run."""

    name: str
    cron: str
    next_at: datetime
    last_at: datetime | None
    last_status: str


@dataclass(frozen=True, slots=True)
class JobRow:
    """A run of a job."""

    pk: UUID
    name: str
    status: str
    enqueued_at: datetime
    finished_at: datetime | None
    attempts: int
    problem: str


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """A job somebody asked for, with how far it is."""

    task_id: UUID
    title: str
    done: int
    total: int
    status: str
    result_url: str

    @property
    def percent(self) -> int:
        return min(100, self.done * 100 // self.total) if self.total else 0


def worker_is_silent(at: datetime) -> bool:
    """Whether the worker has not been heard of lately: then nothing in the background happens."""
    beat = WorkerBeat.objects.filter(pk=1).first()
    return beat is None or at - beat.at > WORKER_SILENT_AFTER


def schedule_rows(by: Actor, *, at: datetime) -> list[ScheduleRow]:
    """Every line of the schedule."""
    require(by, "jobs.view")
    rows = []
    for name, (cron, _task) in schedule().items():
        last = ScheduledRun.objects.filter(name=name).order_by("-slot").first()
        result = DBTaskResult.objects.filter(pk=last.task_id).first() if last and last.task_id else None
        due = croniter(cron, timezone.localtime(at)).get_next(datetime)
        rows.append(ScheduleRow(name, cron, due, last.fired_at if last else None, result.status if result else ""))
    return rows


def recent_jobs(by: Actor, *, limit: int = 50) -> list[JobRow]:
    """The newest runs, failed ones with their reason."""
    require(by, "jobs.view")
    return [
        JobRow(
            row.pk, row.task_path.rsplit(".", 1)[-1], row.status, row.enqueued_at, row.finished_at,
            len(row.worker_ids), _last_line(row.traceback) if row.status == TaskResultStatus.FAILED else "",
        )
        for row in DBTaskResult.objects.order_by("-enqueued_at")[:limit]
    ]  # fmt: skip


def my_jobs(by: Actor, *, limit: int = 20) -> list[ProgressRow]:
    """The jobs a person asked for, for the tray."""
    rows = list(Progress.objects.filter(asked_by_id=by.pk).order_by("-updated_at")[:limit])
    states = dict(DBTaskResult.objects.filter(pk__in=[row.task_id for row in rows]).values_list("pk", "status"))
    return [
        ProgressRow(row.task_id, row.title, row.done, row.total, states.get(row.task_id, ""), row.result_url)
        for row in rows
    ]


def _last_line(traceback: str) -> str:
    lines = [line for line in traceback.strip().splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""
