"""What is done for the parties in the background?"""

from datetime import timedelta
from functools import partial
from itertools import chain
from typing import Any

from django.utils import timezone
from django_tasks import TaskContext, task

from tradewind.apps.parties.events import ImportAsked, ManyAsked
from tradewind.apps.parties.models import ImportBatch
from tradewind.apps.parties.queries import (
    gaps_in_likeness,
    gaps_in_search,
    imports_at_work,
    many_at_work,
    never_compared,
    never_compared_count,
    outcomes_of,
)
from tradewind.apps.parties.services import (
    carry_on,
    carry_out,
    close_phase,
    look_alikes_of,
    note_run,
    note_suspicions,
    note_task,
    refresh_found,
)
from tradewind.domain.parties.importing.lifecycle import ImportState
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.jobs import progress
from tradewind.platform.jobs.progress import StopAsked
from tradewind.platform.jobs.queries import is_open
from tradewind.platform.notifications.services import notify
from tradewind.platform.people.queries import colleague_by_id, system_user

UNTOUCHED = timedelta(minutes=5)  # so long a page may still be at work with it


@task()
def keep_parties_found(*, on: str) -> int:
    """Write what the search lacks: rows of an earlier version, and any that were changed past the use cases."""
    by, now = system_user(), timezone.now()
    chunks = chain(gaps_in_search(by), gaps_in_likeness(by))
    return sum(refresh_found(party_ids=chunk, by=by, at=now) for chunk in chunks)


@task(takes_context=True)
def compare_parties(context: TaskContext, *, on: str) -> int:
    """Compare with all others what has changed: by imports, by earlier rules. Killed, it goes on where it was."""
    by, now, compared = system_user(), timezone.now(), 0
    total = never_compared_count(by)
    for chunk in never_compared(by):
        found = look_alikes_of(by, chunk)  # reads for a second or two: before the transaction, not in it
        compared += note_suspicions(found=found, by=by, at=now)
        progress.report(context.task_result.id, done=compared, total=total)
    return compared


@task(takes_context=True)
def advance_import(context: TaskContext, *, batch_id: int, by_id: int) -> dict[str, Any]:
    """Do the work of the phase an import is in, with the rights its person has now; killed, it goes on from there."""
    by = colleague_by_id(by_id)
    batch = ImportBatch.objects.get(pk=batch_id)
    phase = batch.state
    tell = partial(_tell, context.task_result.id, phase)
    try:
        batch = carry_on(batch_id, by=by or system_user(), now=timezone.now, told=tell)
    except (Refusal, StopAsked) as end:
        _halt(batch_id)
        if isinstance(end, StopAsked):
            raise
        return {"code": end.code, "facts": end.facts, "is_finding": True}
    if phase == ImportState.WRITING:
        _announce_end(batch)
    return {"code": f"import_{batch.state}", "facts": {name: f"{count:,}" for name, count in batch.counts.items()}}


def _tell(task_id: str, phase: str, done: int, total: int) -> None:
    """Somebody may stop an import, but nothing is left half taken back."""
    try:
        progress.report(task_id, done=done, total=total)
    except StopAsked:
        if phase != ImportState.UNDOING:
            raise


def _halt(batch_id: int) -> None:
    """What was written stands and can be taken back; what was only read is given up."""
    batch = ImportBatch.objects.get(pk=batch_id)
    action = {
        ImportState.WRITING: "stop", ImportState.READING: "drop", ImportState.COMPARING: "drop",
    }.get(ImportState(batch.state))  # fmt: skip
    if action:
        close_phase(batch_id=batch_id, action=action, by=system_user(), at=timezone.now())


def _announce_end(batch: ImportBatch) -> None:
    facts: dict[str, object] = {"file": batch.file_name, "created": 0, "merged": 0, "failed": 0} | batch.counts
    notify(
        to_id=batch.by_id, code="told_import_done", facts=facts, subject=batch, by=system_user(), at=timezone.now()
    )  # fmt: skip


def on_import_asked(event: ImportAsked) -> None:
    """Put the next phase of an import into the queue, and show it to the person who asked."""
    by = colleague_by_id(event.by_id)
    if by is not None:
        job = advance_import.enqueue(batch_id=event.batch_id, by_id=event.by_id)
        note_task(batch_id=event.batch_id, task_id=job.id, by=by, at=event.at)
        progress.announce(job.id, name=advance_import.name, about=event.about, by=by, at=event.at)


@task()
def carry_on_imports(*, on: str) -> int:
    """Take up imports whose work waits and whose job has ended without having done it."""
    left = [batch for batch in imports_at_work(system_user()) if not is_open(batch.task_id)]
    for batch in left:
        by_id = batch.undone_by_id if batch.state == ImportState.UNDOING else batch.by_id
        on_import_asked(ImportAsked(batch.pk, batch.file_name, by_id or batch.by_id, timezone.now()))
    return len(left)


@task(takes_context=True)
def change_many(context: TaskContext, *, change_id: int, by_id: int) -> dict[str, Any]:
    """Change many records, or take that back, with the rights the person has now; killed, it goes on from there."""
    by = colleague_by_id(by_id)
    if by is None:
        return {"code": "not_found", "facts": {}, "is_finding": True}
    try:
        change = carry_out(change_id, by=by, now=timezone.now, told=partial(_tell_many, context.task_result.id))
    except Refusal as refusal:
        return {"code": refusal.code, "facts": refusal.facts, "is_finding": True}
    counts = outcomes_of(by, change)
    changed = counts["changed"] + counts["taken_back"]
    return {"code": f"many_{change.state}", "facts": {"n": changed, "left": counts.total() - changed}}


def _tell_many(task_id: str, done: int, total: int) -> None:
    """Half of a change is worse than the whole: it is taken back afterwards, not stopped in its middle."""
    try:
        progress.report(task_id, done=done, total=total)
    except StopAsked:
        return


def on_many_asked(event: ManyAsked) -> None:
    """Put a change of many records into the queue, and show it to the person who asked."""
    by = colleague_by_id(event.by_id)
    if by is not None:
        job = change_many.enqueue(change_id=event.change_id, by_id=event.by_id)
        note_run(change_id=event.change_id, task_id=job.id, by=by, at=event.at)
        progress.announce(job.id, name=change_many.name, about=event.about, by=by, at=event.at)


@task()
def carry_on_changes(*, on: str) -> int:
    """Take up changes of many records that were interrupted: a page that was killed, a job that has ended."""
    now = timezone.now()
    left = [
        change for change in many_at_work(system_user()).filter(at__lt=now - UNTOUCHED) if not is_open(change.task_id)
    ]
    for change in left:
        on_many_asked(ManyAsked(change.pk, "", change.by_id, now))
    return len(left)
