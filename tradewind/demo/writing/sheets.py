"""How do the sheets come into the database? Read here, where they were made; then by the import's own steps."""

import csv
import hashlib
import io
from collections.abc import Iterable
from datetime import datetime

from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import ImportBatch
from tradewind.apps.parties.services.import_driving import digest_of
from tradewind.apps.parties.services.import_plans import mapping_of, owners_known, titles_of
from tradewind.apps.parties.services.import_receiving import Received
from tradewind.apps.parties.services.import_rows import keep_rows
from tradewind.demo.sheets import SheetRow
from tradewind.demo.words.sheets import SheetWords
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.parties.importing.drafts import Trouble, read_row
from tradewind.domain.vocabulary.sheets.grouping import Groups
from tradewind.platform.access import Actor
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import CheckedFile


def write_sheets(rows: Iterable[SheetRow], ledger: Ledger) -> None:
    for row in rows:
        with ledger.telling(is_heard=False):
            _bring(row, ledger.people[row.by])


def _bring(row: SheetRow, by: Actor) -> None:
    batch = parties.open_import(received=_received(row.words), by=by, at=row.at)
    batch = parties.choose_sheet(batch_id=batch.pk, sheet=0, header_row=1, by=by, at=row.at)
    batch = parties.map_columns(batch_id=batch.pk, mapping=batch.mapping, by=by, at=row.at)
    _read(batch, row.words, by, row.at)
    parties.decide_problems(batch_id=batch.pk, decisions={}, by=by, at=row.at)
    _carry_on(batch, by, row.at)
    if row.started_at:
        parties.start_import(batch_id=batch.pk, by=by, at=row.started_at)
        _carry_on(batch, by, row.started_at)
    if row.undone_at:
        parties.undo_import(batch_id=batch.pk, by=by, at=row.undone_at)
        _carry_on(batch, by, row.undone_at)


def _carry_on(batch: ImportBatch, by: Actor, at: datetime) -> None:
    parties.carry_on(batch.pk, by=by, now=lambda: at, told=lambda _done, _total: None)


def _received(words: SheetWords) -> Received:
    """As looking the upload over in a process of its own would have told, which takes longer than all the rest."""
    text = io.StringIO()
    csv.writer(text).writerows([words.titles, *words.rows])
    content = text.getvalue().encode("utf-8-sig")
    digest = hashlib.sha256(content).hexdigest()
    stored = storage.store(CheckedFile(content, words.file_name, "application/octet-stream", "csv", digest))
    rows = [words.titles, *words.rows]
    about = {
        "name": words.file_name.rpartition(".")[0], "hidden": False, "rows": len(rows), "columns": len(words.titles),
        "header_row": 1, "titles": list(words.titles), "merged": 0, "totals": [],
        "first": [[number, list(texts)] for number, texts in enumerate(rows, 1)], "is_cut": False,
    }  # fmt: skip
    return Received(stored, [about])


def _read(batch: ImportBatch, words: SheetWords, by: Actor, at: datetime) -> None:
    groups, known = Groups(Trouble), owners_known(by)
    mapping, titles = mapping_of(batch), titles_of(batch)
    rows = [(number, list(texts)) for number, texts in enumerate(words.rows, 2)]
    keep_rows(batch_id=batch.pk, rows=[(number, texts, digest_of(texts)) for number, texts in rows], by=by, at=at)
    for number, texts in rows:
        draft = read_row(mapping, titles, texts)
        problem = known.problem_with(draft.owner)
        groups.take(number, [*draft.problems, *([problem] if problem else [])])
    parties.close_phase(batch_id=batch.pk, action="rows_read", found=groups.told(), by=by, at=at)
