"""What does somebody's file hold? Its sheets, their rows, and what hinders; never an exception.

The file is read by a child process with limits; its rows lie in a temporary file until the workbook is closed.
"""

import io
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.sheets.cells import Cell
from tradewind.domain.vocabulary.sheets.header import Header
from tradewind.domain.vocabulary.sheets.ranges import CellRange, range_of
from tradewind.domain.vocabulary.sheets.rows import RowRole
from tradewind.platform.jobs.processes import Ending, bare_environment, run_limited
from tradewind.platform.sheets.reading import spool
from tradewind.platform.sheets.reading.limits import LIMITS, MEGABYTE, Limits
from tradewind.platform.sheets.reading.problems import Unreadable, finding_of

_GRACE = 5  # seconds in which the child's own clock may end it first
_ENDINGS = {
    Ending.TOO_SLOW: "sheet_too_slow",
    Ending.TOO_MUCH_MEMORY: "sheet_needs_too_much_memory",
    Ending.BROKEN: "sheet_damaged",
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that is not empty; `number` is the one that Excel shows."""

    number: int
    role: RowRole
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was learnt about a sheet. `rows` and `columns` reach to the last used ones."""

    name: str
    hidden: bool
    rows: int
    columns: int
    header: Header | None
    merged: tuple[CellRange, ...]
    totals: tuple[int, ...]
    headers_again: tuple[int, ...]
    _begins_at: int = field(repr=False)


@dataclass(slots=True)
class Workbook:
    """A file's sheets and problems. Close it, or use it in `with`: its rows lie on disk meanwhile."""

    file: str
    sheets: tuple[Sheet, ...] = ()
    problems: tuple[Finding, ...] = ()
    _rows: IO[bytes] = field(default_factory=io.BytesIO, repr=False)

    def rows(self, sheet: Sheet) -> Iterator[SheetRow]:
        """The rows of a sheet from the first to the last, merged cells of records filled down."""
        position = sheet._begins_at
        while True:
            self._rows.seek(position)  # two sheets, or one sheet twice, may be read in turns
            line = self._rows.readline()
            if not line.startswith(b"["):
                return
            position = self._rows.tell()
            yield SheetRow(*spool.row_of(line))

    def close(self) -> None:
        self._rows.close()

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def read_workbook(source: Path | bytes, limits: Limits = LIMITS, *, name: str = "") -> Workbook:
    """Read a file, or the bytes of an upload called `name`."""
    file = name or (source.name if isinstance(source, Path) else "")
    try:
        with _opened(source, limits) as content:
            return _read(content, limits, file)
    except Unreadable as reason:
        return Workbook(file, problems=(finding_of(reason.code, reason.facts, file),))


def _opened(source: Path | bytes, limits: Limits) -> IO[bytes]:
    """A file on disk, for the child to read as its standard input."""
    size = len(source) if isinstance(source, bytes) else _size_of(source)
    if size > limits.file_bytes:
        facts = {"megabytes": -(-size // MEGABYTE), "limit": limits.file_bytes // MEGABYTE}
        raise Unreadable("sheet_too_many_bytes", **facts)
    if size == 0:
        raise Unreadable("sheet_empty")
    if isinstance(source, bytes):
        content = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who reads it
        content.write(source)
        content.seek(0)
        return content
    try:
        return source.open("rb")
    except OSError as error:
        raise Unreadable("sheet_missing") from error


def _size_of(path: Path) -> int:
    # A pipe or a device has no end to be relied on.
    with suppress(OSError, ValueError):
        if path.is_file():
            return path.stat().st_size
    raise Unreadable("sheet_missing")


def _read(content: IO[bytes], limits: Limits, file: str) -> Workbook:
    rows = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the workbook
    # -P: the folder one stands in may hold anything, and nothing in it is to be imported.
    command = [sys.executable, "-P", "-m", "tradewind.platform.sheets.reading.child", json.dumps(asdict(limits))]
    ending = run_limited(command, bare_environment(), content, rows, limits.wall_seconds + _GRACE)
    workbook = _gathered(rows, file)
    if ending is not Ending.FINE:
        limit = limits.seconds if ending is Ending.TOO_SLOW else limits.memory_bytes // MEGABYTE
        workbook.problems += (finding_of(_ENDINGS[ending], {"limit": limit}, file),)
    return workbook


def _gathered(rows: IO[bytes], file: str) -> Workbook:
    """What the child told between the rows; a sheet that it could not end is left out."""
    sheets: list[Sheet] = []
    problems: list[Finding] = []
    opened: dict[str, Any] = {}
    rows.seek(0)
    position = 0
    for line in rows:
        position += len(line)
        if not line.startswith(b"{") or not line.endswith(b"\n"):
            continue
        fact = spool.told(line)
        if "sheet" in fact:
            opened = {**fact, "begins_at": position}
        elif "end" in fact:
            sheets.append(_sheet_of(opened, fact, file))
        elif code := fact.get("complaint") or fact.get("refused"):
            problems.append(finding_of(code, fact["facts"], file))
    return Workbook(file, tuple(sheets), tuple(problems), rows)


def _sheet_of(opened: dict[str, Any], end: dict[str, Any], file: str) -> Sheet:
    header = end["header"]
    return Sheet(
        name=opened["sheet"] or Path(file).stem or "Sheet1",
        hidden=opened["hidden"],
        rows=end["rows"],
        columns=end["columns"],
        header=Header(header["first_row"], header["row"], tuple(header["titles"])) if header else None,
        merged=tuple(area for each in end["merged"] if (area := range_of(each))),
        totals=tuple(end["totals"]),
        headers_again=tuple(end["headers_again"]),
        _begins_at=opened["begins_at"],
    )
