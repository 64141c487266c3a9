"""Taking a sheet in: looked over and kept as a file before any transaction."""

import hashlib
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

FIRST_ROWS = 40  # kept of every sheet: the head lies among them, the samples below it
_MOST_SHEETS, _LONGEST = 20, 120
_ENDINGS = ("xlsx", "xlsm", "xlsb", "xls", "et", "ods", "csv", "tsv", "txt", "xml", "html")


@dataclass(frozen=True, slots=True)
class Received:
    """The file in the folder, what its sheets look like, and what was to be said about it."""

    stored: StoredFile
    sheets: list[dict[str, Any]]


def receive_sheet(content: bytes, name: str, *, by: Actor) -> Received:
    """Look the upload over in a process of its own and keep it; refuses what holds no rows, with all reasons."""
    require(by, permissions.IMPORT_CUSTOMERS)
    file_name = clean_file_name(name)
    with read_workbook(content, name=file_name) as workbook:
        sheets = [_told(workbook, sheet) for sheet in workbook.sheets[:_MOST_SHEETS]]
        if not any(sheet["rows"] for sheet in sheets):
            raise UnreadableSheet(problems=[(each.code, dict(each.facts)) for each in workbook.problems])
    ending = file_name.rpartition(".")[2].lower()
    checked = CheckedFile(
        content, file_name, "application/octet-stream", ending if ending in _ENDINGS else "bin",
        hashlib.sha256(content).hexdigest(),
    )  # fmt: skip
    return Received(storage.store(checked), sheets)


def _told(workbook: Workbook, sheet: Sheet) -> dict[str, Any]:
    first = [[row.number, _texts(row.cells)] for row in islice(workbook.rows(sheet), FIRST_ROWS)]
    header = sheet.header
    return {
        "name": sheet.name, "hidden": sheet.hidden, "rows": sheet.rows, "columns": sheet.columns,
        "header_row": header.row if header else 0, "titles": list(header.titles) if header else [],
        "merged": len(sheet.merged), "totals": list(sheet.totals[:20]), "first": first,
    }  # fmt: skip


def _texts(cells: Sequence[Any]) -> list[str]:
    return [cell.text[:_LONGEST] for cell in cells]
