"""What ran, what runs, what will run?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from croniter import croniter
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tradewind.platform.access import Actor, require
from tradewind.platform.jobs.models import Progress, ScheduledRun, WorkerBeat
from tradewind.platform.jobs.worker import MOST_ATTEMPTS, schedule

WORKER_SILENT_AFTER = timedelta(minutes=2)
UNDER_WAY = frozenset({"waiting", "running", "stopping"})


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
    """A job somebody asked for, with how far it is and what came of it."""

    task_id: UUID
    name: str
    about: str
    done: int
    total: int
    state: str  # waiting, running, stopping, done, failed or cancelled
    outcome: dict[str, Any] | None  # what the job returned: the code of a sentence and its facts
    asked_by_id: int

    @property
    def percent(self) -> int:
        return min(100, self.done * 100 // self.total) if self.total else 0

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY


def worker_is_silent(at: datetime) -> bool:
    """Whether the worker has not been heard of lately: then nothing in the background happens."""
    beat = WorkerBeat.objects.filter(pk=1).first()
    return beat is None or at - beat.at > WORKER_SILENT_AFTER


def schedule_rows(by: Actor, *, at: datetime) -> list[ScheduleRow]:
    """Every line of the schedule."""
    require(by, "jobs.view")
    newest = ScheduledRun.objects.filter(name=OuterRef("name")).order_by("-slot").values("pk")[:1]
    last = {run.name: run for run in ScheduledRun.objects.filter(pk=Subquery(newest))}
    states = _states_of([run.task_id for run in last.values() if run.task_id])
    rows = []
    for name, (cron, _task) in schedule().items():
        run = last.get(name)
        due = croniter(cron, timezone.localtime(at)).get_next(datetime)
        status = states.get(run.task_id, "") if run and run.task_id else ""
        rows.append(ScheduleRow(name, cron, due, run.fired_at if run else None, status))
    return rows


def _states_of(task_ids: Iterable[UUID]) -> dict[UUID, str]:
    return dict(DBTaskResult.objects.filter(pk__in=list(task_ids)).values_list("pk", "status"))


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
    """The jobs a person asked for, the newest first."""
    rows = list(Progress.objects.filter(asked_by_id=by.pk).order_by("-pk")[:limit])
    results = DBTaskResult.objects.in_bulk([row.task_id for row in rows])
    return [_progress_row(row, results.get(row.task_id)) for row in rows]


def newest_job(by: Actor, name: str, *, since: datetime) -> ProgressRow | None:
    """The newest job of this name, whoever asked for it, that has moved since."""
    require(by, "jobs.view")
    row = Progress.objects.filter(name=name, updated_at__gt=since).order_by("-pk").first()
    return _progress_row(row, DBTaskResult.objects.filter(pk=row.task_id).first()) if row else None


def _progress_row(row: Progress, result: Any) -> ProgressRow:
    state = _state_of(row, result)
    outcome = result.return_value if state == "done" else None
    return ProgressRow(row.task_id, row.name, row.about, row.done, row.total, state, outcome, row.asked_by_id)


def _state_of(row: Progress, result: Any) -> str:
    if result is None or result.status == TaskResultStatus.FAILED:
        stopped = result is not None and result.exception_class_path.endswith(".StopAsked")
        return "cancelled" if stopped else "failed"
    if result.status == TaskResultStatus.SUCCESSFUL:
        return "done"
    if row.stop_asked:
        return "stopping"
    return "running" if result.status == TaskResultStatus.RUNNING else "waiting"


def is_under_way(by: Actor, name: str) -> bool:
    """Whether a job of this name waits or runs, whoever asked for it."""
    asked = Progress.objects.filter(name=name, stop_asked=False).values("task_id")
    open_states = [TaskResultStatus.READY, TaskResultStatus.RUNNING]
    return DBTaskResult.objects.filter(pk__in=asked, status__in=open_states).exists()


def waits(by: Actor, name: str, about: str) -> bool:
    """Whether a job of this name about this thing was asked for and has not begun: then one more adds nothing."""
    asked = Progress.objects.filter(name=name, about=about, stop_asked=False).values("task_id")
    return DBTaskResult.objects.filter(pk__in=asked, status=TaskResultStatus.READY).exists()


def is_open(task_id: UUID | None) -> bool:
    """Whether this run still waits or works, or failed a moment ago and is tried again."""
    at_work = [TaskResultStatus.READY, TaskResultStatus.RUNNING]
    row = DBTaskResult.objects.filter(pk=task_id).first() if task_id else None
    return row is not None and (row.status in at_work or _is_tried_again(row))


def _is_tried_again(row: Any) -> bool:
    return row.status == TaskResultStatus.FAILED and len(row.worker_ids) < MOST_ATTEMPTS


def _last_line(traceback: str) -> str:
    lines = [line for line in traceback.strip().splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""
