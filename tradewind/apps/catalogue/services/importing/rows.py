"""Keeping what was planned and what became of rows, as long as the import is in the phase one works for."""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.catalogue.models import ProductImport, ProductImportPicture, ProductImportRow
from tradewind.apps.catalogue.queries import importing as queries
from tradewind.apps.catalogue.refusals.importing import ImportMovedOn
from tradewind.domain.catalogue.importing.lifecycle import ImportState, PictureState
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case

BATCH = 60  # rows a statement: below SQLite's limit of variables


def locked_in(by: Actor, import_id: int, state: ImportState, at: datetime) -> ProductImport:
    """The import, as long as it is in this phase; somebody may have gone back meanwhile."""
    batch = queries.import_locked(by, import_id)
    if batch.state != state:
        raise ImportMovedOn()
    batch.moved_at = at
    batch.save(update_fields=["moved_at"])
    return batch


@use_case
def forget_rows(*, import_id: int, below: int, by: Actor, at: datetime) -> int:
    """Delete what an earlier comparison planned; nothing of it was ever written."""
    batch = locked_in(by, import_id, ImportState.COMPARING, at)
    gone, _kinds = ProductImportRow.objects.filter(batch=batch, number__lt=below).delete()
    return gone


@use_case
def keep_rows(*, import_id: int, rows: Sequence[ProductImportRow], by: Actor, at: datetime) -> int:
    """Keep a chunk of rows with what is planned for each."""
    locked_in(by, import_id, ImportState.COMPARING, at)
    ProductImportRow.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    return len(rows)


@use_case
def keep_matches(*, import_id: int, pictures: Sequence[ProductImportPicture], by: Actor, at: datetime) -> int:
    """Keep of which product each picture is."""
    locked_in(by, import_id, ImportState.COMPARING, at)
    for each in pictures:
        each.state = PictureState.WAITING if each.code else PictureState.UNMATCHED
    ProductImportPicture.objects.bulk_update(pictures, ["code", "state"], batch_size=BATCH)
    return len(pictures)


def save_rows(rows: Sequence[ProductImportRow], columns: Sequence[str]) -> None:
    """Save these columns of many rows, in the caller's transaction: a third of the work of `bulk_update`."""
    ProductImportRow.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=list(columns)
    )
