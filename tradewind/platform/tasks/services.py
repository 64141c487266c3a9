"""What can be done with to-dos?"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db.models import Model, QuerySet
from django.utils import timezone

from tradewind.domain.tasks.lifecycle import TASK_LIFECYCLE, TaskState
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.audit.recording import type_of
from tradewind.platform.events import publish
from tradewind.platform.people.models import User
from tradewind.platform.tasks.events import TaskGiven
from tradewind.platform.tasks.models import Task
from tradewind.platform.tasks.queries import version_of
from tradewind.platform.tasks.refusals import BadTask, DayIsPast, TooLateToReopen
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

# A to-do about a record lets its holder see it: taking back a completion is an undo, not a way back in.
UNDO_WITHIN = timedelta(hours=1)


@use_case
def assign_task(
    *, title: str, assignee_id: int, due_on: date, due_at: datetime | None = None, subject: Model | None = None,
    subject_title: str = "", by: Actor, at: datetime,
) -> Task:  # fmt: skip
    """Give somebody (or oneself) a to-do. `subject` is a record the caller fetched through its room's scope."""
    if assignee_id != by.pk:
        require(by, "tasks.assign_to_others")
    if not title.strip() or len(title) > 200:
        raise BadTask()
    assignee = User.objects.filter(pk=assignee_id, is_active=True).first()
    if assignee is None:
        raise NotFound(what="colleague")

    task = Task.objects.create(
        title=title.strip(), assignee=assignee, assigned_by_id=by.pk, due_on=due_on, due_at=due_at, created_at=at,
        subject_type=type_of(subject) if subject else "", subject_id=subject.pk if subject else None,
        subject_title=subject_title[:200],
    )  # fmt: skip
    audit.record("task.assigned", task, by=by, at=at, title=task.title, assignee=assignee_id, due_on=due_on)
    publish(TaskGiven(task.pk, task.title, assignee_id, by_id=by.pk or 0, at=at))
    return task


@use_case
def complete_task(*, task_id: int, outcome: str = "", by: Actor, at: datetime) -> Task:
    """Mark a to-do as done."""
    task = _task_to_change(by, task_id)
    _complete(task, outcome, by, at)
    return task


@use_case
def settle_task(*, task_id: int, outcome: str = "", by: Actor, at: datetime) -> bool:
    """Close whosever to-do, because its matter is settled; false where it is closed already."""
    task = Task.objects.select_for_update().filter(pk=task_id, state=TaskState.OPEN).first()
    if task is None:
        return False
    _complete(task, outcome, by, at)
    return True


@use_case
def reopen_task(*, task_id: int, by: Actor, at: datetime) -> Task:
    """Take back a completion: the undo of the toast."""
    task = _task_to_change(by, task_id)
    if task.state == TaskState.OPEN:  # a double click
        return task
    task.state = TASK_LIFECYCLE.after("reopen", task.state)
    if task.subject_id and not allows(by, "tasks.view_everyones") and at - (task.closed_at or at) > UNDO_WITHIN:
        raise TooLateToReopen()
    task.closed_at, task.closed_by_id, task.outcome = None, None, ""
    task.save(update_fields=["state", "closed_at", "closed_by", "outcome"])
    audit.record("task.reopened", task, by=by, at=at)
    return task


@use_case
def snooze_task(*, task_id: int, version: int, until: date, by: Actor, at: datetime) -> Task:
    """Put a to-do off to a later day."""
    task = _task_to_change(by, task_id)
    task.state = TASK_LIFECYCLE.after("snooze", task.state)
    refuse_stale(version, version_of(task))
    if until < timezone.localdate(at):
        raise DayIsPast()
    before = task.due_on
    task.due_on, task.due_at = until, None
    task.save(update_fields=["due_on", "due_at"])
    audit.record("task.snoozed", task, by=by, at=at, before=before, after=until)
    return task


@use_case
def hand_task_on(*, task_id: int, version: int, assignee_id: int, by: Actor, at: datetime) -> Task:
    """Give one's to-do to a colleague."""
    require(by, "tasks.assign_to_others")
    task = _task_to_change(by, task_id)
    task.state = TASK_LIFECYCLE.after("hand_on", task.state)
    refuse_stale(version, version_of(task))
    assignee = User.objects.filter(pk=assignee_id, is_active=True).first()
    if assignee is None:
        raise NotFound(what="colleague")
    if assignee.pk == task.assignee_id:
        return task
    before = task.assignee_id
    task.assignee = assignee
    task.save(update_fields=["assignee"])
    audit.record("task.handed_on", task, by=by, at=at, before=before, after=assignee_id)
    publish(TaskGiven(task.pk, task.title, assignee_id, by_id=by.pk or 0, at=at))
    return task


@use_case
def pass_tasks_on(*, subject: Model, from_ids: set[int], to_id: int, by: Actor, at: datetime) -> dict[int, int]:
    """A record changes hands: the open to-dos of those who leave it go to the one who stays. Returns who had which."""
    rows = _open_about(subject).filter(assignee_id__in=from_ids)
    return {task.pk: _give(task, to_id, by, at) for task in rows}


@use_case
def give_tasks_back(
    *, subject: Model, passed: Mapping[int, int], from_ids: set[int], by: Actor, at: datetime
) -> int:  # fmt: skip
    """The change of hands is taken back: to-dos still open with those who got them return to whom they came from."""
    there = User.objects.filter(pk__in=set(passed.values()), is_active=True).values_list("pk", flat=True)
    rows = [
        task
        for task in _open_about(subject).filter(pk__in=list(passed), assignee_id__in=from_ids)
        if passed[task.pk] in set(there)
    ]
    for task in rows:
        _give(task, passed[task.pk], by, at)
    return len(rows)


def _complete(task: Task, outcome: str, by: Actor, at: datetime) -> None:
    task.state = TASK_LIFECYCLE.after("complete", task.state)
    task.closed_at, task.closed_by_id, task.outcome = at, by.pk, outcome[:200]
    task.save(update_fields=["state", "closed_at", "closed_by", "outcome"])
    audit.record("task.completed", task, by=by, at=at)


def _open_about(subject: Model) -> QuerySet[Task]:
    about = {"subject_type": type_of(subject), "subject_id": subject.pk}
    return Task.objects.select_for_update().filter(**about, state=TaskState.OPEN).order_by("pk")


def _give(task: Task, to_id: int, by: Actor, at: datetime) -> int:
    """Another colleague's from now on; returns whose it was."""
    before, task.assignee_id = task.assignee_id, to_id
    task.save(update_fields=["assignee"])
    audit.record("task.handed_on", task, by=by, at=at, before=before, after=to_id)
    return before


def _task_to_change(by: Actor, task_id: int) -> Task:
    rows = Task.objects.select_for_update()
    if not allows(by, "tasks.view_everyones"):
        rows = rows.filter(assignee_id=by.pk)
    task = rows.filter(pk=task_id).first()
    if task is None:
        raise NotFound(what="task")
    return task
