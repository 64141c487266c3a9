"""What does a person owe?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Model, QuerySet

from tradewind.domain.tasks.lifecycle import TaskState
from tradewind.platform.access import Actor, NotFound, allows
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.recording import type_of
from tradewind.platform.tasks.models import Task
from tradewind.platform.use_case.revising import fingerprint


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A to-do as the Today page shows it."""

    pk: int
    title: str
    given_by: str
    assignee_id: int
    assignee_name: str
    due_on: date
    due_at: datetime | None
    state: str
    outcome: str
    subject_type: str
    subject_id: int | None
    subject_title: str
    version: int


def visible_tasks(by: Actor) -> QuerySet[Task]:
    """One's own to-dos; the leaders see everybody's."""
    rows = Task.objects.select_related("assignee", "assigned_by")
    return rows if allows(by, "tasks.view_everyones") else rows.filter(assignee_id=by.pk)


def task_for(by: Actor, task_id: int) -> Task:
    """One to-do to look at or change, or refuse."""
    task = the_one(visible_tasks(by).filter(pk=task_id))
    if task is None:
        raise NotFound(what="task")
    return task


def open_tasks(by: Actor, *, limit: int, until: date | None = None) -> list[TaskRow]:
    """A person's own open to-dos, the most urgent first; `until` leaves out what is due later."""
    rows = Task.objects.select_related("assignee", "assigned_by").filter(assignee_id=by.pk, state=TaskState.OPEN)
    if until is not None:
        rows = rows.filter(due_on__lte=until)
    return [task_row(task) for task in rows.order_by("due_on", "due_at", "pk")[:limit]]


def everyones_open(by: Actor, *, limit: int) -> list[TaskRow]:
    """The open to-dos of the whole company, for the leaders."""
    rows = visible_tasks(by).filter(state=TaskState.OPEN).order_by("due_on", "pk")
    return [task_row(task) for task in rows[:limit]]


def closed_since(by: Actor, *, since: datetime, limit: int = 20) -> list[TaskRow]:
    """What a person got done since a moment."""
    rows = Task.objects.select_related("assignee", "assigned_by").filter(assignee_id=by.pk, closed_at__gte=since)
    return [task_row(task) for task in rows.order_by("-closed_at")[:limit]]


def tasks_about(by: Actor, subject: Model, *, limit: int = 10) -> list[TaskRow]:
    """The open to-dos on a record the caller has fetched through its room's scope."""
    rows = Task.objects.select_related("assignee", "assigned_by").filter(
        subject_type=type_of(subject), subject_id=subject.pk, state=TaskState.OPEN
    )  # fmt: skip
    return [task_row(task) for task in rows.order_by("due_on", "pk")[:limit]]


def subjects_handed_to(by: Actor, subject_type: str) -> QuerySet[Task, int | None]:
    """Ids of records on which a colleague gave the person an open to-do: who has work on a record may see it.

    A to-do one gave oneself opens nothing: it would outlive the right to the record.
    """
    rows = Task.objects.filter(assignee_id=by.pk, state=TaskState.OPEN, subject_type=subject_type)
    rows = rows.exclude(assigned_by_id=by.pk)
    return rows.values_list("subject_id", flat=True)


def task_row(task: Task) -> TaskRow:
    return TaskRow(
        task.pk, task.title, _giver(task), task.assignee_id, task.assignee.called, task.due_on, task.due_at,
        task.state, task.outcome, task.subject_type, task.subject_id, task.subject_title, version_of(task),
    )  # fmt: skip


def version_of(task: Task) -> int:
    """What a person sees of a to-do before putting it off or handing it on: whose it is, and by when."""
    return fingerprint(task.assignee_id, task.due_on, task.due_at)


def _giver(task: Task) -> str:
    """Who gave it; nothing when it is one's own."""
    return "" if task.assigned_by_id == task.assignee_id else task.assigned_by.called
