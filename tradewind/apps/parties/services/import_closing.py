"""The ends and beginnings of the work the computer does for an import: closed, queued, taken up again, kept short."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from tradewind.apps.parties import queries
from tradewind.apps.parties.events import ImportAsked
from tradewind.apps.parties.models import ImportBatch, ImportRow
from tradewind.apps.parties.refusals import PhaseOver
from tradewind.apps.parties.services.import_telling import asker_of
from tradewind.apps.parties.services.import_writing import OTHERWISE
from tradewind.domain.parties.importing.lifecycle import IMPORT_LIFECYCLE, ImportState, RowState, TextsKept
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.notifications.services import notify
from tradewind.platform.people.queries import system_user
from tradewind.platform.use_case import use_case

_SAID = {
    "finish": "import.finished", "stop": "import.stopped", "undo_finished": "import.undone",
    "undo_halted": "import.undo_halted",
}  # fmt: skip
_CLOSED = ("state", "counts", "found", "compared_at", "finished_at", "undone_at", "taken_up")


@use_case
def close_phase(
    *, batch_id: int, action: str, found: Mapping[str, Any] | None = None, by: Actor, at: datetime
) -> ImportBatch:  # fmt: skip
    """Note that a phase of the work is over, with what it found; new owners are told, once each."""
    batch = queries.import_locked(by, batch_id)
    batch.state, batch.taken_up = IMPORT_LIFECYCLE.after(action, batch.state), 0
    columns = {*_CLOSED} - {"found"}
    if action == "rows_read":
        batch.found = dict(found or {})
        columns.add("found")
    outcome = dict(queries.outcome_counts(by, batch))
    otherwise = {name: batch.counts[name] for name in OTHERWISE if name in batch.counts}
    batch.counts = outcome | {"rows": sum(outcome.values())} | otherwise
    if action == "rows_compared":
        batch.compared_at = at
    if action in ("finish", "stop"):
        _tell_owners(batch, by, at)
        batch.finished_at = at
    if action == "undo_finished":
        batch.undone_at = at
        _tell_undone(batch, at)
    if action in _SAID:
        audit.record(_SAID[action], batch, by=by, at=at, counts=batch.counts)
    batch.save(update_fields=columns)
    return batch


def _tell_owners(batch: ImportBatch, by: Actor, at: datetime) -> None:
    for owner_id, number in queries.given_by_import(by, batch):
        facts: dict[str, object] = {"n": number, "file": batch.file_name}
        notify(to_id=owner_id, code="told_customers_given", facts=facts, weight="today", by=by, at=at)


def _tell_undone(batch: ImportBatch, at: datetime) -> None:
    facts: dict[str, object] = {"file": batch.file_name, "undone": 0, "stays": 0} | batch.counts
    if batch.undone_by_id:
        notify(
            to_id=batch.undone_by_id, code="told_import_undone", facts=facts, subject=batch, by=system_user(), at=at
        )  # fmt: skip


@use_case
def note_task(*, batch_id: int, task_id: UUID | str, by: Actor, at: datetime) -> None:
    """Remember which job does the work of an import now."""
    rows = ImportBatch.objects.filter(pk=queries.import_for(by, batch_id).pk)
    rows.update(task_id=task_id, moved_at=at)


@use_case
def take_up_import(*, batch_id: int, by: Actor, at: datetime) -> ImportBatch:
    """Begin a phase again whose job ended without having done it: noted and queued in one."""
    require(by, "jobs.view")
    batch = queries.import_locked(by, batch_id)
    batch.taken_up += 1
    batch.save(update_fields=["taken_up"])
    publish(ImportAsked(batch.pk, batch.file_name, asker_of(batch), at))
    return batch


@use_case
def give_up_lying(*, batch_id: int, by: Actor, at: datetime) -> ImportBatch:
    """Drop an import nobody has led on for a month; nothing of it was written."""
    require(by, "jobs.view")
    batch = queries.import_locked(by, batch_id)
    batch.state, batch.moved_at = IMPORT_LIFECYCLE.after("drop", batch.state), at
    batch.save(update_fields=["state", "moved_at"])
    audit.record("import.dropped", batch, by=by, at=at)
    return batch


@use_case
def blank_rows(*, batch_id: int, first: int, last: int, by: Actor, at: datetime) -> int:
    """Forget the cells of a chunk of rows of an import that can no longer be taken back.

    What became of each row stays, and the digest by which the same row is known again. Rows that failed, and those
    still to be written, are kept for a month.
    """
    batch = _past_keeping(by, batch_id, at)
    rows = ImportRow.objects.filter(batch=batch, number__gte=first, number__lte=last)
    if batch.texts_kept == TextsKept.ALL:
        later = [RowState.FAILED] if batch.state == ImportState.DROPPED else [RowState.FAILED, RowState.WAITING]
        rows = rows.exclude(state__in=later)
    else:
        rows.filter(state=RowState.WAITING).update(state=RowState.SKIPPED, reason="left_lying", facts={})
    return rows.update(texts=[], ready={}, before={}, after={})


@use_case
def forget_sheet(*, batch_id: int, by: Actor, at: datetime) -> ImportBatch:
    """Forget what the pages showed of the file, and note which rows' cells are kept still."""
    batch = _past_keeping(by, batch_id, at)
    batch.texts_kept = TextsKept.FAILED if batch.texts_kept == TextsKept.ALL else TextsKept.NONE
    batch.sheets = [each | {"first": [], "titles": []} for each in batch.sheets]
    batch.columns = [each | {"samples": []} for each in batch.columns]
    batch.found = {}
    batch.save(update_fields=["texts_kept", "sheets", "columns", "found"])
    audit.record("import.texts_forgotten", batch, by=by, at=at, kept=batch.texts_kept)
    return batch


def _past_keeping(by: Actor, batch_id: int, at: datetime) -> ImportBatch:
    require(by, "jobs.view")
    if batch_id not in queries.imports_past_keeping(by, at=at):
        raise PhaseOver()
    return queries.import_locked(by, batch_id)
