"""How do the demo's to-dos come into the database?"""

from tradewind.apps.parties.models import Party
from tradewind.demo.tasks import TaskRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows
from tradewind.domain.tasks.lifecycle import TaskState
from tradewind.platform.audit.recording import type_of
from tradewind.platform.tasks.models import Task

BATCH = 500


def write_tasks(rows: tuple[TaskRow, ...], parties: dict[str, Party], ledger: Ledger) -> None:
    tasks = [_task(row, parties.get(row.party), ledger) for row in rows]
    write_rows(Task, tasks)
    for task, row in zip(tasks, rows, strict=True):
        facts = {"title": task.title, "assignee": task.assignee_id, "due_on": row.due_on}
        ledger.note("task.assigned", task, row.by, row.at, **facts)
        if row.done_at:
            ledger.note("task.completed", task, row.assignee, row.done_at)


def _task(row: TaskRow, party: Party | None, ledger: Ledger) -> Task:
    return Task(
        title=row.title, assignee=ledger.people[row.assignee], assigned_by=ledger.people[row.by], due_on=row.due_on,
        due_at=row.due_at, created_at=row.at, subject_type=type_of(party) if party else "",
        subject_id=party.pk if party else None, subject_title=party.name if party else "",
        state=TaskState.DONE if row.done_at else TaskState.OPEN, closed_at=row.done_at,
        closed_by=ledger.people[row.assignee] if row.done_at else None, outcome=row.outcome,
    )  # fmt: skip
