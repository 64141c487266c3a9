"""How do the rows of a sheet that were left out go back to whoever brought them?"""

import io
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.platform.sheets.writing import SheetColumn, SheetFormat, Value, write_sheet

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sheet_of_rows(batch: Any, rows: Iterable[Any], why: Callable[[Any], str]) -> tuple[BinaryIO, str]:
    """The original columns, the number of the row before them and the reason behind them; and the file's name."""
    titles = [str(each["title"]) for each in sorted(batch.columns, key=lambda each: each["place"])]
    places = sorted(int(each["place"]) for each in batch.columns)
    columns = [SheetColumn(_("Row"), 8), *[SheetColumn(title, 18) for title in titles], SheetColumn(_("Why"), 40)]
    written = (
        [row.number, *[row.texts[place] if place < len(row.texts) else "" for place in places], why(row)]
        for row in rows
    )  # fmt: skip
    return sheet_with(_("Left out"), columns, written), f"{Path(batch.file_name).stem} {_('left out')}.xlsx"


def sheet_with(title: str, columns: list[SheetColumn], rows: Iterable[list[Value]]) -> BinaryIO:
    """A workbook of one sheet, whole."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.xlsx"
        write_sheet(path, SheetFormat.XLSX, title, columns, rows, zone=timezone.get_current_timezone())
        return io.BytesIO(path.read_bytes())
