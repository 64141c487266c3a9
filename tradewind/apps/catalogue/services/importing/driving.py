"""Leading an import through the phase the computer works in: chunk by chunk, from wherever it was interrupted.

No transaction is open between the chunks, and what a chunk needs is prepared before its own begins.
"""

import gc
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from django.utils import timezone

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import ProductImport, ProductImportPicture, ProductImportRow
from tradewind.apps.catalogue.queries import importing as queries
from tradewind.apps.catalogue.queries.import_known import codes_of_pictures
from tradewind.apps.catalogue.services.importing import rows as keeping
from tradewind.apps.catalogue.services.importing.closing import close_phase
from tradewind.apps.catalogue.services.importing.pictures import read_waiting, undo_pictures, write_pictures
from tradewind.apps.catalogue.services.importing.planning import Planner, code_in, mapping_of
from tradewind.apps.catalogue.services.importing.suppliers import make_suppliers
from tradewind.apps.catalogue.services.importing.undoing import WRITTEN, leave_row, undo_rows
from tradewind.apps.catalogue.services.importing.writing import fail_row, write_rows
from tradewind.domain.catalogue.importing.lifecycle import ImportState, PictureState, RowState
from tradewind.domain.catalogue.importing.problems import Trouble
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.sheets.grouping import Groups
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments import storage, thumbnails
from tradewind.platform.sheets.reading.records import records_of, sheet_called
from tradewind.platform.sheets.reading.workbook import SheetRow, read_workbook
from tradewind.platform.sheets.writing import unguarded

log = logging.getLogger(__name__)

COMPARED_AT_ONCE = 200
WRITTEN_AT_ONCE = 12  # written well within the 200 ms that others may have to wait
PICTURES_AT_ONCE = 4
_FORGOTTEN_AT_ONCE = 1_000

Clock = Callable[[], datetime]
Told = Callable[[int, int], None]


def carry_on(import_id: int, *, by: Actor, now: Clock, told: Told) -> ProductImport:
    """Do the work of the phase the import is in."""
    batch = queries.import_for(by, import_id)
    work = {ImportState.COMPARING: _compare, ImportState.WRITING: _write, ImportState.UNDOING: _undo}.get(
        ImportState(batch.state)
    )
    if work:
        work(batch, by, now, told)
    return queries.import_for(by, import_id)


def _compare(batch: ProductImport, by: Actor, now: Clock, told: Told) -> None:
    """Always from the first row: which row of a code counts depends on all of them."""
    last = max(queries.numbers_in(by, batch, [RowState.WAITING], limit=200_000), default=0)
    for below in range(_FORGOTTEN_AT_ONCE, last + 1 + _FORGOTTEN_AT_ONCE, _FORGOTTEN_AT_ONCE):
        keeping.forget_rows(import_id=batch.pk, below=below, by=by, at=now())
    mapping, groups = mapping_of(batch), Groups(Trouble)
    with read_workbook(storage.path_of(batch.stored_name), name=batch.file_name) as workbook:
        sheet = sheet_called(workbook, batch.sheets[batch.sheet]["name"], batch.sheet)
        spans: dict[str, tuple[int, int]] = {}
        for chunk in records_of(workbook, sheet, batch.header_row, at_once=COMPARED_AT_ONCE):
            for row in chunk:
                code = code_in(mapping, _texts(row))
                spans[code] = (spans.get(code, (row.number, 0))[0], row.number)
        planner, done = Planner(by, batch, spans, timezone.localdate(now())), 0
        for chunk in records_of(workbook, sheet, batch.header_row, at_once=COMPARED_AT_ONCE):
            planned = planner.planned({row.number: _texts(row) for row in chunk})
            for plan, problems in planned:
                groups.take(plan.number, problems)
            keeping.keep_rows(import_id=batch.pk, rows=[plan for plan, _problems in planned], by=by, at=now())
            done += len(chunk)
            told(done, sheet.rows)
    _match(batch, set(spans), by, now)
    close_phase(import_id=batch.pk, action="rows_compared", found=groups.told(), by=by, at=now())


def _texts(row: SheetRow) -> list[str]:
    """What stands in the cells; what our own files guard against formulas is as it was before."""
    return [unguarded(cell.text) for cell in row.cells]


def _match(batch: ProductImport, in_sheet: set[str], by: Actor, now: Clock) -> None:
    """Say of which product each picture is."""
    after = 0
    waiting = ProductImportPicture.objects.filter(
        batch=batch, state__in=[PictureState.WAITING, PictureState.UNMATCHED]
    ).order_by("pk")
    while chunk := list(waiting.filter(pk__gt=after)[:COMPARED_AT_ONCE]):
        codes = codes_of_pictures(by, chunk, in_sheet - {""})
        for each in chunk:
            each.code = codes[each.pk]
        keeping.keep_matches(import_id=batch.pk, pictures=chunk, by=by, at=now())
        after = chunk[-1].pk


def _write(batch: ProductImport, by: Actor, now: Clock, told: Told) -> None:
    require(by, permissions.IMPORT)
    # Else a collection of garbage walks through all of the program while others wait for the writer.
    gc.freeze()
    make_suppliers(batch, by=by, at=now())
    rows = ProductImportRow.objects.filter(batch=batch)
    pictures = ProductImportPicture.objects.filter(batch=batch, state=PictureState.WAITING)
    total = rows.count() + pictures.count()
    waiting = (RowState.WAITING,)
    while numbers := queries.numbers_in(by, batch, waiting, limit=WRITTEN_AT_ONCE):
        told(total - pictures.count() - rows.filter(state=RowState.WAITING).count(), total)
        _each(
            numbers,
            lambda chunk: write_rows(import_id=batch.pk, numbers=chunk, by=by, at=now()),
            lambda number, detail: fail_row(import_id=batch.pk, number=number, detail=detail, by=by, at=now()),
        )
    while chunk := list(pictures.select_related("file").order_by("pk")[:PICTURES_AT_ONCE]):
        told(total - pictures.count(), total)
        read = [(row.pk, *read_waiting(row)) for row in chunk]
        for name in write_pictures(import_id=batch.pk, read=read, by=by, at=now()):
            thumbnails.make_at_once(name)
    close_phase(import_id=batch.pk, action="finish", by=by, at=now())


def _undo(batch: ProductImport, by: Actor, now: Clock, told: Told) -> None:
    total, done = ProductImportRow.objects.filter(batch=batch, state__in=WRITTEN).count(), 0
    while numbers := queries.numbers_in(by, batch, WRITTEN, limit=WRITTEN_AT_ONCE):
        _each(
            numbers,
            lambda chunk: undo_rows(import_id=batch.pk, numbers=chunk, by=by, at=now()),
            lambda number, detail: leave_row(import_id=batch.pk, number=number, detail=detail, by=by, at=now()),
        )
        done += len(numbers)
        told(done, total)
    added = ProductImportPicture.objects.filter(batch=batch, state=PictureState.ADDED).order_by("pk")
    while ids := list(added.values_list("pk", flat=True)[:PICTURES_AT_ONCE]):
        undo_pictures(import_id=batch.pk, picture_ids=ids, by=by, at=now())
    close_phase(import_id=batch.pk, action="undo_finished", by=by, at=now())


def _each(numbers: Sequence[int], act: Callable[[Sequence[int]], object], fail: Callable[[int, str], None]) -> None:
    """All at once; where one of them breaks, each by itself, so that only that one fails."""
    try:
        act(numbers)
    except Refusal as refusal:
        if len(numbers) == 1 and refusal.code != "product_import_moved_on":
            fail(numbers[0], refusal.code)
            return
        if len(numbers) == 1:
            raise
        for number in numbers:
            _each([number], act, fail)
    except Exception as error:
        if len(numbers) == 1:
            log.exception("row %s of a product import failed", numbers[0])
            fail(numbers[0], type(error).__name__)
            return
        for number in numbers:
            _each([number], act, fail)
