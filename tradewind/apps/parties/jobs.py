"""What is done for the parties in the background?"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from typing import Any

from django.utils import timezone
from django_tasks import TaskContext, task

from tradewind.apps.parties.events import ComparisonAsked, ImportAsked, ManyAsked
from tradewind.apps.parties.models import ImportBatch, ManyChange
from tradewind.apps.parties.queries import (
    compared_count,
    gaps_in_likeness,
    gaps_in_search,
    import_for,
    imports_at_work,
    imports_left_lying,
    imports_past_keeping,
    many_at_work,
    may_change_many,
    not_compared,
    not_compared_count,
    open_pairs,
    outcomes_of,
    visible_imports,
)
from tradewind.apps.parties.services import (
    carry_on,
    carry_out,
    close_many,
    close_phase,
    give_up_lying,
    keep_short,
    look_alikes_of,
    note_run,
    note_suspicions,
    note_task,
    refresh_found,
    take_up_import,
    take_up_many,
    tell_end,
    tell_halted,
)
from tradewind.apps.parties.services.settling import COMPARE_ALL
from tradewind.domain.parties.importing.lifecycle import HALTED_BY, ImportState
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.jobs import progress
from tradewind.platform.jobs.progress import StopAsked
from tradewind.platform.jobs.queries import is_open
from tradewind.platform.notifications.services import notify
from tradewind.platform.people.queries import bosses, colleague_by_id, system_user

log = logging.getLogger(__name__)

UNTOUCHED = timedelta(minutes=5)  # so long a page may still be at work with it
TAKEN_UP_AT_MOST = 3  # then a leader hears that it cannot be done


@task()
def keep_parties_found(*, on: str) -> int:
    """Write what the search lacks: rows of an earlier version, and any that were changed past the use cases."""
    by, now = system_user(), timezone.now()
    chunks = chain(gaps_in_search(by), gaps_in_likeness(by))
    return sum(refresh_found(party_ids=chunk, by=by, at=now) for chunk in chunks)


@task(takes_context=True)
def compare_parties(context: TaskContext, *, on: str) -> int:
    """Compare with all others what has changed: by imports, by earlier rules. Killed, it goes on where it was."""
    return _compare(context)


@task(takes_context=True)
def compare_all_parties(context: TaskContext, *, since: str) -> dict[str, Any]:
    """Compare everything with all others, changed or not; killed, it goes on with what was not compared `since`."""
    asked_at = datetime.fromisoformat(since)
    _compare(context, since=asked_at)
    by = system_user()
    found = open_pairs(by, since=asked_at) | {"compared": compared_count(by, since=asked_at)}
    return {"code": "all_compared", "facts": {name: f"{count:,}" for name, count in found.items()}}


def _compare(context: TaskContext, *, since: datetime | None = None) -> int:
    by, compared = system_user(), 0
    before = compared_count(by, since=since) if since else 0
    total = before + not_compared_count(by, since=since)
    progress.report(context.task_result.id, done=before, total=total)
    for chunk in not_compared(by, since=since):
        found = look_alikes_of(by, chunk)  # reads for a second or two: before the transaction, not in it
        compared += note_suspicions(found=found, by=by, at=timezone.now())
        progress.report(context.task_result.id, done=before + compared, total=total)
    return compared


def on_comparison_asked(event: ComparisonAsked) -> None:
    """Put the comparison of everything into the queue, and show it to the person who asked."""
    by = colleague_by_id(event.by_id)
    if by is not None:
        job = compare_all_parties.enqueue(since=event.at.isoformat())
        progress.announce(job.id, name=COMPARE_ALL, by=by, at=event.at)


@task(takes_context=True)
def advance_import(context: TaskContext, *, batch_id: int, by_id: int) -> dict[str, Any]:
    """Do the work of the phase an import is in, with the rights its person has now; killed, it goes on from there.

    An undoing goes to its end also when the person has left: what is somebody else's by then stays as it is.
    """
    by, house = colleague_by_id(by_id), system_user()
    batch = import_for(house, batch_id)
    phase, asked_at = ImportState(batch.state), None if batch.taken_up else context.task_result.enqueued_at
    if by is None or not visible_imports(by).filter(pk=batch_id).exists():
        if phase != ImportState.UNDOING:
            return _end_import(batch)
        by = house
    try:
        batch = carry_on(batch_id, by=by, now=timezone.now, told=partial(_tell, context.task_result.id, phase))
    except (Refusal, StopAsked) as end:
        return _halt_by(end, batch)
    tell_end(batch, phase, asked_at=asked_at, at=timezone.now())
    if by.is_system:
        _tell_leaders("told_import_ended", {"file": batch.file_name, "who": batch.by.name})
    rows = {name: f"{count:,}" for name, count in batch.counts.items()}
    return {"code": f"import_{batch.state}", "facts": rows}


def _tell(task_id: str, phase: ImportState, done: int, total: int) -> None:
    """Somebody may stop an import, but nothing is left half taken back."""
    try:
        progress.report(task_id, done=done, total=total)
    except StopAsked:
        if phase != ImportState.UNDOING:
            raise


def _halt_by(end: Refusal | StopAsked, batch: ImportBatch) -> dict[str, Any]:
    """An undoing is taken up again until it is done; of anything else the person hears, unless he ended it himself."""
    is_ended = batch.state != ImportState.UNDOING and _halt(batch.pk)
    if isinstance(end, StopAsked):
        raise end
    if is_ended:
        tell_halted(batch, at=timezone.now())
    return {"code": end.code, "facts": end.facts, "is_finding": True}


def _halt(batch_id: int) -> bool:
    """What was written stands and can be taken back; what was only read is given up. False: it was at work no more."""
    action = HALTED_BY.get(ImportState(import_for(system_user(), batch_id).state))
    if action:
        close_phase(batch_id=batch_id, action=action, by=system_user(), at=timezone.now())
    return action is not None


def _end_import(batch: ImportBatch) -> dict[str, Any]:
    """Close what cannot be led on as it is, and tell the leaders and whoever began it."""
    _halt(batch.pk)
    tell_halted(batch, at=timezone.now())
    facts: dict[str, object] = {"file": batch.file_name, "who": batch.by.name}
    _tell_leaders("told_import_ended", facts)
    return {"code": "told_import_ended", "facts": facts, "is_finding": True}


def _tell_leaders(code: str, facts: dict[str, object]) -> None:
    house = system_user()
    for boss in bosses(house):
        notify(to_id=boss.pk, code=code, facts=facts, weight="today", by=house, at=timezone.now())


def on_import_asked(event: ImportAsked) -> None:
    """Put the next phase of an import into the queue, and show it to the person who asked."""
    job = advance_import.enqueue(batch_id=event.batch_id, by_id=event.by_id)
    note_task(batch_id=event.batch_id, task_id=job.id, by=system_user(), at=event.at)
    by = colleague_by_id(event.by_id)
    if by is not None:
        progress.announce(job.id, name=advance_import.name, about=event.about, by=by, at=event.at)


@task()
def carry_on_imports(*, on: str) -> int:
    """Take up imports whose work waits and whose job has ended without having done it; each for itself."""
    left = [batch for batch in imports_at_work(system_user()) if not is_open(batch.task_id)]
    for batch in left:
        _or_log(partial(_carry_on_import, batch), f"import {batch.pk}")
    return len(left)


def _carry_on_import(batch: ImportBatch) -> None:
    if batch.taken_up >= TAKEN_UP_AT_MOST:
        _end_import(batch)
    else:
        take_up_import(batch_id=batch.pk, by=system_user(), at=timezone.now())


def _or_log(act: Callable[[], object], what: str) -> None:
    """One that cannot be taken up keeps no other from it."""
    try:
        act()
    except Exception:
        log.exception("%s could not be taken up", what)


@task()
def forget_sheets(*, on: str) -> int:
    """Give up what was left lying, and forget the cells of imports that can no longer be taken back."""
    house, now = system_user(), timezone.now()
    for batch_id in imports_left_lying(house, at=now):
        give_up_lying(batch_id=batch_id, by=house, at=now)
    past = imports_past_keeping(house, at=now)
    for batch_id in past:
        keep_short(batch_id, by=house, now=timezone.now)
    return len(past)


@task(takes_context=True)
def change_many(context: TaskContext, *, change_id: int, by_id: int) -> dict[str, Any]:
    """Change many records, or take that back, with the rights the person has now; killed, it goes on from there."""
    by = colleague_by_id(by_id)
    if by is None or not may_change_many(by):
        return _end_many(change_id)
    try:
        change = carry_out(change_id, by=by, now=timezone.now, told=partial(_tell_many, context.task_result.id))
    except Refusal as refusal:
        return {"code": refusal.code, "facts": refusal.facts, "is_finding": True}
    counts = outcomes_of(by, change)
    changed = counts["changed"] + counts["taken_back"]
    return {"code": f"many_{change.state}", "facts": {"n": changed, "left": counts.total() - changed}}


def _end_many(change_id: int) -> dict[str, Any]:
    """Close a change that cannot be led on, with what was done of it, and tell the leaders."""
    house = system_user()
    change = close_many(change_id=change_id, by=house, at=timezone.now())
    counts = outcomes_of(house, change)
    facts: dict[str, object] = {
        "who": change.by.name, "n": counts["changed"] + counts["taken_back"],
        "left": len(change.picked) - counts["changed"] - counts["taken_back"],
    }  # fmt: skip
    _tell_leaders("told_many_ended", facts)
    return {"code": "told_many_ended", "facts": facts, "is_finding": True}


def _tell_many(task_id: str, done: int, total: int) -> None:
    """Half of a change is worse than the whole: it is taken back afterwards, not stopped in its middle."""
    try:
        progress.report(task_id, done=done, total=total)
    except StopAsked:
        return


def on_many_asked(event: ManyAsked) -> None:
    """Put a change of many records into the queue, and show it to the person who asked."""
    job = change_many.enqueue(change_id=event.change_id, by_id=event.by_id)
    note_run(change_id=event.change_id, task_id=job.id, by=system_user(), at=event.at)
    by = colleague_by_id(event.by_id)
    if by is not None:
        progress.announce(job.id, name=change_many.name, about=event.about, by=by, at=event.at)


@task()
def carry_on_changes(*, on: str) -> int:
    """Take up changes of many records that were interrupted: a page that was killed, a job that has ended."""
    now = timezone.now()
    left = [
        change for change in many_at_work(system_user()).filter(at__lt=now - UNTOUCHED) if not is_open(change.task_id)
    ]
    for change in left:
        _or_log(partial(_carry_on_change, change), f"change {change.pk}")
    return len(left)


def _carry_on_change(change: ManyChange) -> None:
    if change.taken_up >= TAKEN_UP_AT_MOST:
        _end_many(change.pk)
    else:
        take_up_many(change_id=change.pk, by=system_user(), at=timezone.now())
