"""Keeping the rows of a sheet as they were read, and what is planned for each: chunk by chunk, again if need be."""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.parties import queries
from tradewind.apps.parties.models import ImportBatch, ImportRow
from tradewind.apps.parties.refusals import PhaseOver
from tradewind.domain.parties.importing.lifecycle import ImportState
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case

BATCH = 60  # rows a statement: below SQLite's limit of variables


@use_case
def forget_rows(*, batch_id: int, below: int, by: Actor, at: datetime) -> int:
    """Delete what an interrupted reading left; nothing of it was ever a record."""
    batch = _locked(by, batch_id, ImportState.READING, at)
    gone, _kinds = ImportRow.objects.filter(batch=batch, number__lt=below).delete()
    return gone


@use_case
def keep_rows(*, batch_id: int, rows: Sequence[tuple[int, list[str], str]], by: Actor, at: datetime) -> int:
    """Keep a chunk of rows: number, cells, digest."""
    batch = _locked(by, batch_id, ImportState.READING, at)
    ImportRow.objects.bulk_create(
        [ImportRow(batch=batch, number=number, texts=texts, digest=digest) for number, texts, digest in rows],
        batch_size=BATCH, ignore_conflicts=True,
    )  # fmt: skip
    return len(rows)


@use_case
def keep_plans(*, batch_id: int, rows: Sequence[ImportRow], by: Actor, at: datetime) -> int:
    """Keep what is planned for a chunk of rows."""
    _locked(by, batch_id, ImportState.COMPARING, at)
    save_columns(rows, ("plan", "reason", "facts", "ready", "party"))
    return len(rows)


def save_columns(rows: Sequence[ImportRow], columns: Sequence[str]) -> None:
    """Save these columns of many rows, in the caller's transaction: a third of the work of `bulk_update`."""
    ImportRow.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=list(columns)
    )


def _locked(by: Actor, batch_id: int, state: ImportState, at: datetime) -> ImportBatch:
    """The import, as long as it is in the phase the caller works for; somebody may have gone back meanwhile."""
    found = queries.import_locked(by, batch_id)
    if found.state != state:
        raise PhaseOver()
    found.moved_at = at
    found.save(update_fields=["moved_at"])
    return found
