"""Taking a sheet in: looked over and kept as a file before any transaction."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from tradewind.apps.parties import permissions
from tradewind.apps.parties.refusals import UnreadableSheet
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import CheckedFile
from tradewind.platform.attachments.names import clean_file_name
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.sheets.reading.workbook import Sheet, Workbook, read_workbook

FIRST_ROWS = 40  # looked at in every sheet: the head lies among them, the samples below it
_MOST_SHEETS = 20
_SAMPLE = 240_000  # bytes kept of all sheets together, in equal shares
# Letters of a cell, rows and columns: the first size that fits into the share is kept.
_SIZES = ((120, 40, 200), (60, 40, 200), (40, 24, 200), (24, 16, 120), (16, 10, 60), (10, 6, 30))
_ENDINGS = ("xlsx", "xlsm", "xlsb", "xls", "et", "ods", "csv", "tsv", "txt", "xml", "html")


@dataclass(frozen=True, slots=True)
class Received:
    """The file in the folder, what its sheets look like, and what was to be said about it."""

    stored: StoredFile
    sheets: list[dict[str, Any]]


def receive_sheet(
    content: bytes, name: str, *, permission: str = permissions.IMPORT_CUSTOMERS, by: Actor
) -> Received:  # fmt: skip
    """Look the upload over in a process of its own and keep it; refuses what holds no rows, with all reasons."""
    require(by, permission)
    file_name = clean_file_name(name)
    with read_workbook(content, name=file_name) as workbook:
        shown = workbook.sheets[:_MOST_SHEETS]
        sheets = [_told(workbook, sheet, _SAMPLE // len(shown)) for sheet in shown]
        if not any(sheet["rows"] for sheet in sheets):
            raise UnreadableSheet(problems=[(each.code, dict(each.facts)) for each in workbook.problems])
    ending = file_name.rpartition(".")[2].lower()
    checked = CheckedFile(
        content, file_name, "application/octet-stream", ending if ending in _ENDINGS else "bin",
        hashlib.sha256(content).hexdigest(),
    )  # fmt: skip
    return Received(storage.store(checked), sheets)


def _told(workbook: Workbook, sheet: Sheet, share: int) -> dict[str, Any]:
    header = sheet.header
    rows = [(row.number, [cell.text for cell in row.cells]) for row in islice(workbook.rows(sheet), FIRST_ROWS)]
    first, is_cut = _sample(rows, header.row if header else 0, share)
    return {
        "name": sheet.name, "hidden": sheet.hidden, "rows": sheet.rows, "columns": sheet.columns,
        "header_row": header.row if header else 0,
        "titles": [title[: _SIZES[0][0]] for title in header.titles] if header else [],
        "merged": len(sheet.merged), "totals": list(sheet.totals[:20]), "first": first, "is_cut": is_cut,
    }  # fmt: skip


def _sample(rows: Sequence[tuple[int, list[str]]], header_row: int, share: int) -> tuple[list[Any], bool]:
    """As much of the first rows as the share holds, the row of titles always among them; whether it is less."""
    first: list[Any] = []
    for step, (letters, count, columns) in enumerate(_SIZES):
        start = next((place for place, (number, _texts) in enumerate(rows) if number == header_row), 0)
        kept = rows[:count] if start < count // 2 else rows[start : start + count]
        first = [[number, [text[:letters] for text in texts[:columns]]] for number, texts in kept]
        if len(json.dumps(first)) <= share:
            return first, step > 0
    return first, True
