"""The steps a person takes with a sheet: upload, sheet, columns, decisions, start, stop, undo."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.events import ImportAsked
from tradewind.apps.parties.models import ImportBatch
from tradewind.apps.parties.refusals import NoCompanyColumn, SameFileUnderWay, TooLateToUndo
from tradewind.apps.parties.services.import_receiving import Received
from tradewind.domain.parties.importing.columns import CUSTOMERS
from tradewind.domain.parties.importing.fields import SEVERAL, Target
from tradewind.domain.parties.importing.lifecycle import IMPORT_LIFECYCLE, ImportState, may_undo
from tradewind.domain.vocabulary.sheets.columns import signature_of
from tradewind.domain.vocabulary.sheets.proposing import proposed_columns, titles_at
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case

_NAMING = (Target.NAME, Target.NAME_ZH)


@use_case
def open_import(*, received: Received, by: Actor, at: datetime) -> ImportBatch:
    """Begin with a file that was looked over: its likeliest sheet is chosen already."""
    require(by, permissions.IMPORT_CUSTOMERS)
    stored = received.stored
    sheets = received.sheets
    likely = max(range(len(sheets)), key=lambda each: (bool(sheets[each]["header_row"]), sheets[each]["rows"]))
    batch = ImportBatch.objects.create(
        by_id=by.pk, at=at, moved_at=at, file_name=stored.original_name, stored_name=stored.stored_name,
        sha256=stored.sha256, sheets=sheets, sheet=likely, header_row=sheets[likely]["header_row"],
    )  # fmt: skip
    keep_file(stored=stored, subject=batch, by=by, at=at)
    audit.record("import.opened", batch, by=by, at=at, file=batch.file_name, sha256=batch.sha256)
    return batch


@use_case
def choose_sheet(*, batch_id: int, sheet: int, header_row: int, by: Actor, at: datetime) -> ImportBatch:
    """Say which sheet and which row of titles; the columns are proposed, as they were used last time."""
    batch = _step(by, batch_id, "choose_sheet", at)
    about = batch.sheets[sheet] if 0 <= sheet < len(batch.sheets) else batch.sheets[batch.sheet]
    batch.sheet, batch.header_row = batch.sheets.index(about), header_row
    batch.signature = signature_of(titles_at(about, header_row))
    remembered = queries.mapping_remembered(by, batch.signature)
    batch.columns = proposed_columns(CUSTOMERS, about, header_row, remembered)
    batch.mapping = {str(each["place"]): each["target"] for each in batch.columns}
    batch.save(update_fields=["sheet", "header_row", "signature", "columns", "mapping", "state", "moved_at"])
    return batch


@use_case
def map_columns(*, batch_id: int, mapping: Mapping[str, str], by: Actor, at: datetime) -> ImportBatch:
    """Say what each column is; then the rows are read in the background."""
    batch = _step(by, batch_id, "map_columns", at)
    offered = {str(each["place"]) for each in batch.columns}
    batch.mapping = {place: target for place, target in mapping.items() if place in offered and target in {*Target}}
    used = [target for target in batch.mapping.values() if target not in SEVERAL]
    doubled = sorted({target for target in used if used.count(target) > 1})
    if doubled or not {*used} & {*_NAMING}:
        raise NoCompanyColumn(fields=doubled)
    batch.found, batch.decisions, batch.counts = {}, {}, {}
    batch.save(update_fields=["mapping", "found", "decisions", "counts", "state", "moved_at"])
    publish(ImportAsked(batch.pk, batch.file_name, by.pk, at))
    return batch


@use_case
def decide_problems(*, batch_id: int, decisions: Mapping[str, Any], by: Actor, at: datetime) -> ImportBatch:
    """Say what is done about each group of problems; then the rows are compared in the background."""
    batch = _step(by, batch_id, "decide", at)
    batch.decisions = dict(decisions)
    batch.save(update_fields=["decisions", "state", "moved_at"])
    publish(ImportAsked(batch.pk, batch.file_name, by.pk, at))
    return batch


@use_case
def start_import(*, batch_id: int, by: Actor, at: datetime) -> ImportBatch:
    """Write what the preview shows; where somebody brought the same file in since, it is made anew first."""
    require(by, permissions.IMPORT_CUSTOMERS)
    batch = queries.import_to_change(by, batch_id)
    others = queries.same_files(by, batch)
    writing = next((each for each in others if each.is_writing), None)
    if writing:
        raise SameFileUnderWay(who=writing.who)
    is_outdated = any(
        each.at > batch.compared_at for each in others if batch.compared_at and not each.is_open
    )  # fmt: skip
    action = "compare_again" if is_outdated and batch.state == ImportState.PREVIEW else "start"
    batch.state = IMPORT_LIFECYCLE.after(action, batch.state)
    batch.save(update_fields=["state"])
    if action == "start":
        audit.record("import.started", batch, by=by, at=at, rows=batch.counts.get("rows", 0))
    publish(ImportAsked(batch.pk, batch.file_name, by.pk, at))
    return batch


@use_case
def drop_import(*, batch_id: int, by: Actor, at: datetime) -> ImportBatch:
    """Give an import up before anything is written."""
    batch = _step(by, batch_id, "drop", at)
    batch.save(update_fields=["state", "moved_at"])
    audit.record("import.dropped", batch, by=by, at=at)
    return batch


@use_case
def undo_import(*, batch_id: int, by: Actor, at: datetime) -> ImportBatch:
    """Take a whole import back; what was worked on since stays."""
    require(by, permissions.IMPORT_CUSTOMERS)
    batch = queries.import_locked(by, batch_id)
    if not may_undo(batch.finished_at, at):
        raise TooLateToUndo()
    batch.state = IMPORT_LIFECYCLE.after("undo", batch.state)
    batch.undone_by_id = by.pk
    batch.save(update_fields=["state", "undone_by"])
    audit.record("import.undo_started", batch, by=by, at=at)
    publish(ImportAsked(batch.pk, batch.file_name, by.pk, at))
    return batch


def _step(by: Actor, batch_id: int, action: str, at: datetime) -> ImportBatch:
    require(by, permissions.IMPORT_CUSTOMERS)
    batch = queries.import_to_change(by, batch_id)
    batch.state, batch.moved_at = IMPORT_LIFECYCLE.after(action, batch.state), at
    return batch
