"""Can the two names of each row of a file be one company?"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tradewind.cli.contract import (
    COUNT,
    FINE,
    TEXT,
    YES_OR_NO,
    Answer,
    Unusable,
    print_records,
    problem,
    record_schema,
)
from tradewind.cli.language import gettext as _
from tradewind.cli.unread import why_unread
from tradewind.domain.parties.duplicates.score import NameComparison, compare_names
from tradewind.domain.vocabulary.sheets.delimited import rows_of
from tradewind.domain.vocabulary.sheets.encoding import decode

SCHEMA = record_schema(
    "duplicates compare: one line for each row",
    {
        "left": TEXT,
        "right": TEXT,
        "score": {**COUNT, "minimum": 0, "maximum": 100, "description": "percent; 80 and more where same is true"},
        "same": {**YES_OR_NO, "description": "can the two names be one legal entity?"},
    },
)
_SEPARATORS = ",;\t|"
_LONGEST_SHOWN = 48


@dataclass(frozen=True, slots=True)
class _Row:
    left: str | None
    right: str | None

    @property
    def is_complete(self) -> bool:
        return bool(self.left and self.left.strip() and self.right and self.right.strip())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["compare"])
    parser.add_argument("file", metavar="FILE", type=Path, help=_("a csv file with the columns left and right"))


def run(options: argparse.Namespace) -> int:
    rows = _rows(options.file)
    if options.json:
        return print_records(map(_answer, rows))
    for row in rows:
        print(_sentence(row))
    return FINE


def _rows(file: Path) -> Iterator[_Row]:
    try:
        text = decode(file.read_bytes()).text
    except OSError as error:
        raise Unusable(_("The file cannot be read: %(reason)s") % {"reason": why_unread(error)}) from None
    first = next((line for line in text.splitlines() if line.strip()), "")
    for separator in _SEPARATORS:
        head = [cell.strip(' "').casefold() for cell in first.split(separator)]
        if "left" in head and "right" in head:
            return _named(text, separator, head.index("left"), head.index("right"))
    raise Unusable(_("The first row must name the columns left and right."))


def _named(text: str, separator: str, left: int, right: int) -> Iterator[_Row]:
    filled = (cells for _number, cells in rows_of(text, separator) if any(cell.strip() for cell in cells))
    next(filled)  # the head
    for cells in filled:
        yield _Row(*(cells[at] if at < len(cells) else None for at in (left, right)))


def _answer(row: _Row) -> Answer:
    if not row.is_complete:
        return problem("name_missing", _no_name(), left=row.left, right=row.right, score=None, same=None)
    compared = _compared(row)
    return Answer({"left": row.left, "right": row.right, "score": compared.score, "same": compared.same})


def _compared(row: _Row) -> NameComparison:
    return compare_names(row.left or "", row.right or "")


def _no_name() -> str:
    return _("A name is missing in this row.")


def _sentence(row: _Row) -> str:
    names = f"{_shown(row.left)} | {_shown(row.right)}"
    if not row.is_complete:
        return f"  -       | {names} | {_no_name()}"
    compared = _compared(row)
    verdict = _("same") if compared.same else _("other")
    return f"{compared.score:>3} {verdict:<5} | {names}"


def _shown(name: str | None) -> str:
    text = " ".join((name or "").split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
