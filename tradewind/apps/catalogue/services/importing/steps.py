"""The steps a person takes with a sheet of products: upload, columns, pictures, decisions, start, taking back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.events import ProductImportAsked
from tradewind.apps.catalogue.models import ProductImport, ProductImportPicture
from tradewind.apps.catalogue.queries import importing as queries
from tradewind.apps.catalogue.refusals.importing import ImportTooOld, NoCodeColumn, SameSheetUnderWay
from tradewind.apps.catalogue.services.importing.bundles import Staged
from tradewind.apps.parties.services.import_receiving import Received, receive_sheet
from tradewind.domain.catalogue.importing.fields import PRODUCTS, SEVERAL, Target
from tradewind.domain.catalogue.importing.lifecycle import IMPORT_LIFECYCLE, ImportState, may_undo
from tradewind.domain.vocabulary.sheets.columns import signature_of
from tradewind.domain.vocabulary.sheets.proposing import proposed_columns, titles_at
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case


def receive(content: bytes, name: str, *, by: Actor) -> Received:
    """Look the upload over in a process of its own and keep it, before any transaction."""
    return receive_sheet(content, name, permission=permissions.IMPORT, by=by)


@use_case
def open_import(*, received: Received, by: Actor, at: datetime) -> ProductImport:
    """Begin with a file that was looked over: its likeliest sheet is chosen already."""
    require(by, permissions.IMPORT)
    stored, sheets = received.stored, received.sheets
    likely = max(range(len(sheets)), key=lambda each: (bool(sheets[each]["header_row"]), sheets[each]["rows"]))
    batch = ProductImport.objects.create(
        by_id=by.pk, at=at, moved_at=at, file_name=stored.original_name, stored_name=stored.stored_name,
        sha256=stored.sha256, sheets=sheets, sheet=likely, header_row=sheets[likely]["header_row"],
    )  # fmt: skip
    keep_file(stored=stored, subject=batch, by=by, at=at)
    audit.record("product_import.opened", batch, by=by, at=at, file=batch.file_name, sha256=batch.sha256)
    return batch


@use_case
def choose_sheet(*, import_id: int, sheet: int, header_row: int, by: Actor, at: datetime) -> ProductImport:
    """Say which sheet and which row of titles; the columns are proposed, as they were used last time."""
    batch = _step(by, import_id, "choose_sheet", at)
    batch.sheet, batch.header_row = sheet if 0 <= sheet < len(batch.sheets) else batch.sheet, header_row
    about = batch.sheets[batch.sheet]
    batch.signature = signature_of(titles_at(about, header_row))
    remembered = queries.mapping_remembered(by, batch.signature)
    batch.columns = proposed_columns(PRODUCTS, about, header_row, remembered)
    batch.mapping = {str(each["place"]): each["target"] for each in batch.columns}
    batch.save(update_fields=["sheet", "header_row", "signature", "columns", "mapping", "state", "moved_at"])
    return batch


@use_case
def map_columns(*, import_id: int, mapping: Mapping[str, str], by: Actor, at: datetime) -> ProductImport:
    """Say what each column is; then the rows are read and compared in the background."""
    batch = _step(by, import_id, "compare", at)
    offered = {str(each["place"]) for each in batch.columns}
    batch.mapping = {place: target for place, target in mapping.items() if place in offered and target in {*Target}}
    used = [target for target in batch.mapping.values() if target not in SEVERAL]
    doubled = sorted({target for target in used if used.count(target) > 1})
    if doubled or Target.CODE not in used:
        raise NoCodeColumn(fields=doubled)
    batch.found, batch.decisions, batch.counts = {}, {}, {}
    return _ask(batch, ["mapping", "found", "decisions", "counts"], by, at)


@use_case
def lay_pictures(*, import_id: int, staged: Sequence[Staged], by: Actor, at: datetime) -> int:
    """Lay pictures and archives of pictures beside a sheet that is not compared yet."""
    require(by, permissions.IMPORT)
    return _lay(queries.import_to_change(by, import_id), staged, by, at)


@use_case
def bring_pictures(*, import_id: int, staged: Sequence[Staged], by: Actor, at: datetime) -> int:
    """Lay more of them beside it; which product each is of is told by its name when all is compared anew."""
    batch = _step(by, import_id, "compare", at)
    found = _lay(batch, staged, by, at)
    _ask(batch, [], by, at)
    return found


def _lay(batch: ProductImport, staged: Sequence[Staged], by: Actor, at: datetime) -> int:
    found = 0
    for each in staged:
        file = keep_file(stored=each.stored, subject=batch, by=by, at=at)
        rows = [ProductImportPicture(batch=batch, file=file, member=m, name=n) for m, n in each.members]
        ProductImportPicture.objects.bulk_create(rows, batch_size=100)
        found += len(rows)
    audit.record("product_import.pictures_brought", batch, by=by, at=at, count=found)
    return found


@use_case
def decide(*, import_id: int, decisions: Mapping[str, Any], by: Actor, at: datetime) -> ProductImport:
    """Say what is done about each group of problems; then the rows are compared anew."""
    batch = _step(by, import_id, "compare", at)
    batch.decisions = dict(decisions)
    return _ask(batch, ["decisions"], by, at)


@use_case
def start_import(*, import_id: int, publish: bool | None = None, by: Actor, at: datetime) -> ProductImport:
    """Write what the preview shows; where the same file came in since, it is compared anew first.

    `publish`: whether new products are on offer at once; else they are drafts.
    """
    require(by, permissions.IMPORT)
    batch = queries.import_to_change(by, import_id)
    writing = next((each for each in queries.same_files(by, batch) if each.state == ImportState.WRITING), None)
    if writing:
        raise SameSheetUnderWay(who=writing.by.called)
    is_old = bool(batch.compared_at) and queries.written_since(by, batch, batch.compared_at or at)
    action = "compare" if is_old and batch.state == ImportState.PREVIEW else "start"
    if publish is not None:
        batch.decisions = {**batch.decisions, "publish": publish}
    batch.state, batch.moved_at = IMPORT_LIFECYCLE.after(action, batch.state), at
    if action == "start":
        audit.record("product_import.started", batch, by=by, at=at, rows=batch.counts.get("rows", 0))
    return _ask(batch, ["decisions"], by, at)


@use_case
def drop_import(*, import_id: int, by: Actor, at: datetime) -> ProductImport:
    """Give an import up before anything is written."""
    batch = _step(by, import_id, "drop", at)
    batch.save(update_fields=["state", "moved_at"])
    audit.record("product_import.dropped", batch, by=by, at=at)
    return batch


@use_case
def undo_import(*, import_id: int, by: Actor, at: datetime) -> ProductImport:
    """Take a whole import back; what was used or changed since stays."""
    require(by, permissions.IMPORT)
    batch = queries.import_locked(by, import_id)
    if batch.finished_at and not may_undo(ImportState.DONE, batch.finished_at, at):
        raise ImportTooOld()
    batch.state = IMPORT_LIFECYCLE.after("undo", batch.state)
    batch.undone_by_id, batch.moved_at = by.pk, at
    audit.record("product_import.undo_started", batch, by=by, at=at)
    return _ask(batch, ["undone_by"], by, at)


def _step(by: Actor, import_id: int, action: str, at: datetime) -> ProductImport:
    require(by, permissions.IMPORT)
    batch = queries.import_to_change(by, import_id)
    batch.state, batch.moved_at = IMPORT_LIFECYCLE.after(action, batch.state), at
    return batch


def _ask(batch: ProductImport, columns: Sequence[str], by: Actor, at: datetime) -> ProductImport:
    batch.save(update_fields=[*columns, "state", "moved_at"])
    publish(ProductImportAsked(batch.pk, batch.file_name, by.pk, at))
    return batch
