"""The ends and beginnings of the work the computer does for an import: closed, told, taken up again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from tradewind.apps.catalogue.events import ProductImportAsked
from tradewind.apps.catalogue.models import ProductImport
from tradewind.apps.catalogue.queries import importing as queries
from tradewind.domain.catalogue.importing.lifecycle import IMPORT_LIFECYCLE, WATCHED_FOR, ImportState
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.notifications.services import notify
from tradewind.platform.people.queries import system_user
from tradewind.platform.use_case import use_case

_SAID = {
    "finish": "product_import.finished", "stop": "product_import.stopped", "undo_finished": "product_import.undone",
    "undo_halted": "product_import.undo_halted",
}  # fmt: skip
_COLUMNS = ("state", "counts", "found", "compared_at", "finished_at", "undone_at", "taken_up")


@use_case
def close_phase(
    *, import_id: int, action: str, found: Mapping[str, Any] | None = None, by: Actor, at: datetime
) -> ProductImport:  # fmt: skip
    """Note that a phase of the work is over, with what it found."""
    batch = queries.import_locked(by, import_id)
    batch.state, batch.taken_up = IMPORT_LIFECYCLE.after(action, batch.state), 0
    outcome = dict(queries.outcome_counts(by, batch))
    pictures = {f"pictures_{state}": number for state, number in queries.picture_counts(by, batch).items()}
    batch.counts = outcome | {"rows": sum(outcome.values())} | pictures
    if action == "rows_compared":
        batch.found, batch.compared_at = dict(found or {}), at
    if action in ("finish", "stop"):
        batch.finished_at = at
    if action == "undo_finished":
        batch.undone_at = at
    if action in _SAID:
        audit.record(_SAID[action], batch, by=by, at=at, counts=batch.counts)
    batch.save(update_fields=[name for name in _COLUMNS if name != "found" or action == "rows_compared"])
    return batch


@use_case
def note_task(*, import_id: int, task_id: UUID | str, by: Actor, at: datetime) -> None:
    """Remember which job does the work of an import now."""
    batch = queries.import_for(by, import_id)
    ProductImport.objects.filter(pk=batch.pk).update(task_id=task_id, moved_at=at)


@use_case
def take_up_import(*, import_id: int, by: Actor, at: datetime) -> ProductImport:
    """Begin a phase again whose job ended without having done it: noted and queued in one."""
    require(by, "jobs.view")
    batch = queries.import_locked(by, import_id)
    batch.taken_up += 1
    batch.save(update_fields=["taken_up"])
    publish(ProductImportAsked(batch.pk, batch.file_name, asker_of(batch), at))
    return batch


def asker_of(batch: ProductImport) -> int:
    """Who waits for the work that is done for an import now."""
    is_undoing = batch.state == ImportState.UNDOING
    return (batch.undone_by_id if is_undoing else None) or batch.by_id


def tell_end(batch: ProductImport, phase: ImportState, *, asked_at: datetime, at: datetime) -> None:
    """The results always; that the preview waits where the page may have been left since."""
    facts: dict[str, object] = dict.fromkeys(("created", "changed", "failed", "undone", "stays"), 0) | batch.counts
    code = {
        ImportState.WRITING: "told_products_imported", ImportState.UNDOING: "told_products_taken_back",
        ImportState.COMPARING: "told_products_compared" if at - asked_at > WATCHED_FOR else "",
    }[phase]  # fmt: skip
    if code:
        to_id = batch.undone_by_id if phase == ImportState.UNDOING else batch.by_id
        _tell(batch, to_id or batch.by_id, code, facts, at)


def tell_halted(batch: ProductImport, *, at: datetime) -> None:
    """Whoever waits for it hears that it has ended before its time."""
    _tell(batch, asker_of(batch), "told_products_halted", {}, at)


def _tell(batch: ProductImport, to_id: int, code: str, facts: dict[str, object], at: datetime) -> None:
    told = {"file": batch.file_name} | facts
    notify(to_id=to_id, code=code, facts=told, weight="today", subject=batch, by=system_user(), at=at)
