"""What can be done with to-dos?"""

from datetime import date, datetime
from typing import ClassVar

from django.db.models import Model

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.audit.recording import type_of
from tradewind.platform.events import publish
from tradewind.platform.people.models import User
from tradewind.platform.tasks.events import TaskGiven
from tradewind.platform.tasks.models import Task
from tradewind.platform.use_case import use_case

OWN = "own"  # made by a person, not by a rule


class TaskClosed(Refusal):
    code: ClassVar[str] = "task_closed"


class BadTask(Refusal):
    code: ClassVar[str] = "bad_task"


class TaskThere(Refusal):
    """The same rule's to-do on the same record is open for this person already."""

    code: ClassVar[str] = "task_there"


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
def open_rule_task(
    *, kind: str, title: str, assignee_id: int, due_on: date, subject: Model, subject_title: str, by: Actor,
    at: datetime,
) -> Task:  # fmt: skip
    """A room's rule found something due: the to-do is made once and keeps its first day."""
    task, made = Task.objects.get_or_create(
        kind=kind, assignee_id=assignee_id, subject_type=type_of(subject), subject_id=subject.pk,
        state=Task.State.OPEN,
        defaults={
            "title": title[:200], "due_on": due_on, "assigned_by_id": by.pk, "created_at": at,
            "subject_title": subject_title[:200],
        },
    )  # fmt: skip
    if made:
        audit.record("task.assigned", task, by=by, at=at, title=task.title, assignee=assignee_id, due_on=due_on)
    return task


@use_case
def complete_task(*, task_id: int, outcome: str = "", by: Actor, at: datetime) -> Task:
    """Mark a to-do as done."""
    task = _open_task(by, task_id)
    task.state, task.closed_at, task.closed_by_id, task.outcome = Task.State.DONE, at, by.pk, outcome[:200]
    task.save(update_fields=["state", "closed_at", "closed_by", "outcome"])
    audit.record("task.completed", task, by=by, at=at)
    return task


@use_case
def reopen_task(*, task_id: int, by: Actor, at: datetime) -> Task:
    """Take back a completion: the undo of the toast."""
    task = _task_to_change(by, task_id)
    if task.state == Task.State.OPEN:
        return task
    _refuse_twin(task, task.assignee_id)
    task.state, task.closed_at, task.closed_by_id, task.outcome = Task.State.OPEN, None, None, ""
    task.save(update_fields=["state", "closed_at", "closed_by", "outcome"])
    audit.record("task.reopened", task, by=by, at=at)
    return task


@use_case
def snooze_task(*, task_id: int, until: date, by: Actor, at: datetime) -> Task:
    """Put a to-do off to a later day."""
    task = _open_task(by, task_id)
    before = task.due_on
    task.due_on, task.due_at = until, None
    task.save(update_fields=["due_on", "due_at"])
    audit.record("task.snoozed", task, by=by, at=at, before=before, after=until)
    return task


@use_case
def hand_task_on(*, task_id: int, assignee_id: int, by: Actor, at: datetime) -> Task:
    """Give one's to-do to a colleague."""
    require(by, "tasks.assign_to_others")
    task = _open_task(by, task_id)
    assignee = User.objects.filter(pk=assignee_id, is_active=True).first()
    if assignee is None:
        raise NotFound(what="colleague")
    if assignee.pk == task.assignee_id:
        return task
    _refuse_twin(task, assignee.pk)
    before = task.assignee_id
    task.assignee = assignee
    task.save(update_fields=["assignee"])
    audit.record("task.handed_on", task, by=by, at=at, before=before, after=assignee_id)
    publish(TaskGiven(task.pk, task.title, assignee_id, by_id=by.pk or 0, at=at))
    return task


def _refuse_twin(task: Task, assignee_id: int) -> None:
    same = Task.objects.filter(
        kind=task.kind, subject_type=task.subject_type, subject_id=task.subject_id, assignee_id=assignee_id,
        state=Task.State.OPEN,
    )  # fmt: skip
    if task.kind != OWN and same.exclude(pk=task.pk).exists():
        raise TaskThere()


def _task_to_change(by: Actor, task_id: int) -> Task:
    rows = Task.objects.select_for_update()
    if not allows(by, "tasks.view_everyones"):
        rows = rows.filter(assignee_id=by.pk)
    task = rows.filter(pk=task_id).first()
    if task is None:
        raise NotFound(what="task")
    return task


def _open_task(by: Actor, task_id: int) -> Task:
    task = _task_to_change(by, task_id)
    if task.state != Task.State.OPEN:
        raise TaskClosed()
    return task
