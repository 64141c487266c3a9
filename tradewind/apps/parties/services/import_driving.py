"""Leading an import through the phase the computer works in: chunk by chunk, from wherever it was interrupted.

No transaction is open between the chunks, and what a chunk needs is prepared before its own begins.
"""

import gc
import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.models import ImportBatch, ImportRow
from tradewind.apps.parties.queries.import_twins import look_again
from tradewind.apps.parties.services import import_rows
from tradewind.apps.parties.services.import_closing import blank_rows, close_phase, forget_sheet
from tradewind.apps.parties.services.import_plans import Planner, mapping_of, owners_known, titles_of
from tradewind.apps.parties.services.import_undoing import leave_row, undo_rows
from tradewind.apps.parties.services.import_writing import fail_row, write_rows
from tradewind.domain.parties.importing.drafts import Trouble, read_row
from tradewind.domain.parties.importing.lifecycle import ImportState, RowState
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.sheets.grouping import Groups
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments import storage
from tradewind.platform.sheets.reading.records import records_of, sheet_called
from tradewind.platform.sheets.reading.workbook import read_workbook

log = logging.getLogger(__name__)

READ_AT_ONCE, COMPARED_AT_ONCE = 200, 200
WRITTEN_AT_ONCE = 16  # measured: so many are written well within the 200 ms that others may have to wait
UNDONE_AT_ONCE = 16
_CHUNK_OF_ROWS = 1_000  # deleted or blanked at once

Clock = Callable[[], datetime]
Told = Callable[[int, int], None]


def carry_on(batch_id: int, *, by: Actor, now: Clock, told: Told) -> ImportBatch:
    """Do the work of the phase the import is in."""
    batch = queries.import_for(by, batch_id)
    work = {
        ImportState.READING: _read, ImportState.COMPARING: _compare, ImportState.WRITING: _write,
        ImportState.UNDOING: _undo,
    }.get(ImportState(batch.state))  # fmt: skip
    if work:
        work(batch, by, now, told)
    return queries.import_for(by, batch_id)


def keep_short(batch_id: int, *, by: Actor, now: Clock) -> None:
    """Forget the cells of an import that need no longer be kept."""
    first, last = queries.span_of(by, queries.import_for(by, batch_id))
    for start in range(first, last + 1, _CHUNK_OF_ROWS):
        blank_rows(batch_id=batch_id, first=start, last=start + _CHUNK_OF_ROWS - 1, by=by, at=now())
    forget_sheet(batch_id=batch_id, by=by, at=now())


def _read(batch: ImportBatch, by: Actor, now: Clock, told: Told) -> None:
    first, last = queries.span_of(by, batch)
    for below in range(first + _CHUNK_OF_ROWS, last + 1 + _CHUNK_OF_ROWS, _CHUNK_OF_ROWS):
        import_rows.forget_rows(batch_id=batch.pk, below=below, by=by, at=now())
    groups, known = Groups(Trouble), owners_known(by)
    mapping, titles = mapping_of(batch), titles_of(batch)
    done = 0
    with read_workbook(storage.path_of(batch.stored_name), name=batch.file_name) as workbook:
        sheet = sheet_called(workbook, batch.sheets[batch.sheet]["name"], batch.sheet)
        for chunk in records_of(workbook, sheet, batch.header_row, at_once=READ_AT_ONCE):
            rows = [(row.number, [cell.text for cell in row.cells]) for row in chunk]
            import_rows.keep_rows(
                batch_id=batch.pk, rows=[(number, texts, digest_of(texts)) for number, texts in rows], by=by, at=now()
            )  # fmt: skip
            for number, texts in rows:
                draft = read_row(mapping, titles, texts)
                problem = known.problem_with(draft.owner)
                groups.take(number, [*draft.problems, *([problem] if problem else [])])
            done += len(rows)
            told(done, sheet.rows)
    close_phase(batch_id=batch.pk, action="rows_read", found=groups.told(), by=by, at=now())


def digest_of(texts: Sequence[str]) -> str:
    """Of a row's cells, by which it is known again in another file."""
    return hashlib.sha256(json.dumps(list(texts), ensure_ascii=False).encode()).hexdigest()[:32]


def _compare(batch: ImportBatch, by: Actor, now: Clock, told: Told) -> None:
    """Always from the first row: what a row is depends on those before it."""
    planner = Planner(by, batch)
    first, last = queries.span_of(by, batch)
    rows = ImportRow.objects.filter(batch=batch).order_by("number")
    done, total, after = 0, rows.count(), first - 1
    while chunk := list(rows.filter(number__gt=after)[:COMPARED_AT_ONCE]):
        planner.plan(chunk)
        import_rows.keep_plans(batch_id=batch.pk, rows=chunk, by=by, at=now())
        done, after = done + len(chunk), chunk[-1].number
        told(done, total)
    close_phase(batch_id=batch.pk, action="rows_compared", by=by, at=now())


def _write(batch: ImportBatch, by: Actor, now: Clock, told: Told) -> None:
    require(by, permissions.IMPORT_CUSTOMERS)
    # Else a collection of garbage walks through all of the program every few seconds (measured: 200 ms), and whoever
    # waits for the writer waits for that too.
    gc.freeze()
    total = ImportRow.objects.filter(batch=batch).count()
    while numbers := queries.numbers_waiting(by, batch, (RowState.WAITING,), limit=WRITTEN_AT_ONCE):
        told(total - ImportRow.objects.filter(batch=batch, state=RowState.WAITING).count(), total)
        _write_chunk(batch, numbers, by, now)
    close_phase(batch_id=batch.pk, action="finish", by=by, at=now())


def _write_chunk(batch: ImportBatch, numbers: list[int], by: Actor, now: Clock) -> None:
    """All at once; where one of them breaks, each by itself, so that only that one fails."""
    try:
        looked = look_again(by, batch, numbers)
        write_rows(batch_id=batch.pk, numbers=numbers, looked=looked, by=by, at=now())
    except Refusal:
        raise
    except Exception as error:
        if len(numbers) > 1:
            for number in numbers:
                _write_chunk(batch, [number], by, now)
            return
        log.exception("row %s of import %s failed", numbers[0], batch.pk)
        fail_row(batch_id=batch.pk, number=numbers[0], reason="broke", detail=type(error).__name__, by=by, at=now())


def _undo(batch: ImportBatch, by: Actor, now: Clock, told: Told) -> None:
    written = (RowState.CREATED, RowState.MERGED)
    total = ImportRow.objects.filter(batch=batch, state__in=written).count()
    done = 0
    while numbers := queries.numbers_waiting(by, batch, written, limit=UNDONE_AT_ONCE):
        _undo_chunk(batch, numbers, by, now)
        done += len(numbers)
        told(done, total)
    close_phase(batch_id=batch.pk, action="undo_finished", by=by, at=now())


def _undo_chunk(batch: ImportBatch, numbers: list[int], by: Actor, now: Clock) -> None:
    """All at once; where one of them breaks, each by itself, so that only that one stays."""
    try:
        undo_rows(batch_id=batch.pk, numbers=numbers, by=by, at=now())
    except Refusal:
        raise
    except Exception as error:
        if len(numbers) > 1:
            for number in numbers:
                _undo_chunk(batch, [number], by, now)
            return
        log.exception("row %s of import %s could not be taken back", numbers[0], batch.pk)
        leave_row(batch_id=batch.pk, number=numbers[0], detail=type(error).__name__, by=by, at=now())
