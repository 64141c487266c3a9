"""Reads one file from standard input and writes its rows to standard output, in a process that may die of it.

A hostile file can make a library ask for any memory, loop or abort. Here it harms nobody: the process has limits from
its first moment, knows no database and no key, and what it says is only read, never run.
"""

import json
import sys
from collections.abc import Iterator
from typing import IO

from tradewind.platform.jobs.processes import OUT_OF_MEMORY, limit_this_process
from tradewind.platform.sheets.reading.found import Complaint, FoundSheet
from tradewind.platform.sheets.reading.kinds import FileKind, kind_of
from tradewind.platform.sheets.reading.laying_out import lay_out
from tradewind.platform.sheets.reading.limits import MEGABYTE, Limits
from tradewind.platform.sheets.reading.problems import Unreadable
from tradewind.platform.sheets.reading.spool import SpoolWriter

_HEAD = 65_536


def main() -> int:
    limits = Limits(**json.loads(sys.argv[1]))
    limit_this_process(memory=limits.memory_bytes, seconds=limits.seconds, wall_seconds=limits.wall_seconds)
    return read_into(sys.stdin.buffer, sys.stdout.buffer, limits)


def read_into(source: IO[bytes], target: IO[bytes], limits: Limits) -> int:
    """Read whatever `source` is; the exit code. What hinders is told in `target`."""
    spool = SpoolWriter(target, limits.result_bytes)
    try:
        _read(source, spool, limits)
    except Unreadable as reason:
        spool.tell(refused=reason.code, facts=dict(reason.facts))
    except MemoryError:
        return OUT_OF_MEMORY
    except BaseException as error:
        # A panic of the library is no Exception; whatever it says, the file is the cause and a sentence the answer.
        code = "sheet_needs_too_much_memory" if "capacity overflow" in str(error) else "sheet_damaged"
        spool.tell(refused=code, facts={"limit": limits.memory_bytes // MEGABYTE})
        print(f"unforeseen {type(error).__name__}: {error}"[:500], file=sys.stderr)
    target.flush()
    return 0


def _read(file: IO[bytes], spool: SpoolWriter, limits: Limits) -> None:
    nothing = True
    for found in _found_in(file, limits):
        nothing = False
        if isinstance(found, Complaint):
            spool.tell(complaint=found.code, facts=dict(found.facts))
            continue
        try:
            lay_out(found, spool, limits)
        except Unreadable as reason:
            spool.tell(complaint=reason.code, facts=dict(reason.facts))
    if nothing:
        raise Unreadable("sheet_unknown_kind")


def _found_in(file: IO[bytes], limits: Limits) -> Iterator[FoundSheet | Complaint]:
    """The reader of the file's kind; only its libraries are loaded."""
    kind = kind_of(file.read(_HEAD))
    file.seek(0)
    if kind in (FileKind.PACKAGE, FileKind.COMPOUND):
        from tradewind.platform.sheets.reading import workbooks

        reader = workbooks.sheets_of_package if kind is FileKind.PACKAGE else workbooks.sheets_of_compound
        return reader(file, limits)
    from tradewind.platform.sheets.reading import hypertext, spreadsheet_xml, texts

    if kind is FileKind.HTML:
        return hypertext.sheets_of_page(file, limits)
    if kind is FileKind.SPREADSHEET_XML:
        return spreadsheet_xml.sheets_of_spreadsheet_xml(file, limits)
    return texts.sheets_of_text(file)


if __name__ == "__main__":
    sys.exit(main())
