"""Can these be the numbers of customs declarations, or codes of goods?"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from tradewind.cli.cargo.telling import record_of, tell_records
from tradewind.cli.contract import COUNT, TEXT, YES_OR_NO, Answer, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.records.schemas import FINDINGS_FIELD, choice
from tradewind.domain.vocabulary.customs_numbers import GOODS_DIGITS, read_declaration_number, read_goods_code

SCHEMA = record_schema(
    "customs check: one record for each number",
    {
        "given": {**TEXT, "description": "as typed"},
        "shown": {**TEXT, "description": "digits only"},
        "what": choice("by its length: more than 13 digits are a declaration", ["declaration", "goods_code"]),
        "right": {**YES_OR_NO, "description": "it can be one"},
        "office": {**TEXT, "description": "declaration: the customs office's four digits"},
        "year": {**COUNT, "description": "declaration"},
        "direction": choice("declaration: 0 export, 1 import", ["0", "1"]),
        "hs10": {**TEXT, "description": "goods code: tariff line and supervision; null where they are not all there"},
        "ciq3": {**TEXT, "description": "goods code: inspection and quarantine"},
        "findings": FINDINGS_FIELD,
    },
)
_PARTS = ("office", "year", "direction", "hs10", "ciq3")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["check"])
    parser.add_argument("numbers", metavar="NUMBER", nargs="+", help=_("18 digits of a declaration, 13 of goods"))
    parser.add_argument(
        "--exported-on", type=date.fromisoformat, metavar="DATE", help=_("day of export, to compare the year with")
    )


def run(options: argparse.Namespace) -> int:
    return tell_records(_answers(options.numbers, options.exported_on), as_json=options.json)


def _answers(numbers: Sequence[str], exported_on: date | None) -> Iterator[Answer]:
    for given in numbers:
        is_goods = sum(sign.isdigit() for sign in given) <= GOODS_DIGITS
        what = "goods_code" if is_goods else "declaration"
        found = read_goods_code(given) if is_goods else read_declaration_number(given, exported_on=exported_on)
        parts = {name: getattr(found, name, None) or None for name in _PARTS}
        record: dict[str, Any] = {"given": given, "shown": found.text, "what": what, "right": found.is_right, **parts}
        yield record_of(record, found.findings)
