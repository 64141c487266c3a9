"""What stands in these spreadsheets, whatever program wrote them?"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from tradewind.cli.contract import (
    COUNT,
    FINE,
    TEXT,
    UNUSABLE,
    Answer,
    list_of,
    print_error,
    print_records,
    record_schema,
)
from tradewind.cli.language import gettext as _
from tradewind.domain.vocabulary.finding import Finding
from tradewind.platform.sheets.reading.workbook import Sheet, Workbook, read_workbook
from tradewind.platform.sheets.sentences import ENGLISH

SCHEMA = record_schema(
    "sheet read: one line for each file",
    {
        "file": TEXT,
        "sheets": list_of({
            "type": "object",
            "properties": {
                "name": TEXT,
                "rows": {**COUNT, "description": "number of the last row with anything in it"},
                "columns": {**COUNT, "description": "number of the last column with anything in it"},
                "header_row": {**COUNT, "description": "from 1; null where no row is the head"},
                "merged": {**list_of(TEXT), "description": "ranges such as A1:C1"},
            },
        }),
    },
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["read"])
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_("a spreadsheet or a text with columns"))


def run(options: argparse.Namespace) -> int:
    usable = 0

    def answers() -> Iterator[Answer]:
        nonlocal usable
        for path in options.paths:
            with read_workbook(Path(path)) as workbook:
                usable += bool(workbook.sheets)
                if options.json:
                    yield Answer(_record(path, workbook))
                else:
                    _tell(path, workbook)

    code = print_records(answers())
    if code == FINE and not usable:
        print_error(_("None of these files could be read."))
        return UNUSABLE
    return code


def _record(path: str, workbook: Workbook) -> dict[str, object]:
    problems = [{"code": finding.code, "sentence": _sentence(finding)} for finding in workbook.problems]
    return {"file": _name(path), "sheets": [_sheet(each) for each in workbook.sheets], "problems": problems}


def _sheet(sheet: Sheet) -> dict[str, object]:
    return {
        "name": sheet.name,
        "rows": sheet.rows,
        "columns": sheet.columns,
        "header_row": sheet.header.row if sheet.header else None,
        "merged": [str(area) for area in sheet.merged],
    }


def _tell(path: str, workbook: Workbook) -> None:
    print(_name(path))
    for sheet in workbook.sheets:
        facts = {"sheet": sheet.name, "rows": sheet.rows, "columns": sheet.columns}
        if sheet.header:
            print("  " + _("%(sheet)s: %(rows)s rows, %(columns)s columns, names of the columns in row %(header)s") % {
                **facts, "header": sheet.header.row})  # fmt: skip
        else:
            print("  " + _("%(sheet)s: %(rows)s rows, %(columns)s columns, no names of columns") % facts)
    for finding in workbook.problems:
        print(f"  {_sentence(finding)}")


def _name(path: str) -> str:
    """A name whose bytes are no text is shown with a mark for each."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _sentence(finding: Finding) -> str:
    return _(ENGLISH[finding.code]) % dict(finding.facts)
