"""Is this a container's number, and may a packed container weigh so much?"""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from tradewind.cli.cargo import weight
from tradewind.cli.cargo.telling import record_of, tell_records
from tradewind.cli.contract import COUNT, TEXT, YES_OR_NO, Answer, Unusable, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.records.answering import answer_objects, schema_of_kind
from tradewind.cli.records.schemas import FINDINGS_FIELD
from tradewind.domain.vocabulary.containers import ContainerNumber, read_container_number

SCHEMA = record_schema(
    "container check: one record for each number",
    {
        "given": {**TEXT, "description": "as typed"},
        "number": {**TEXT, "description": "capitals and digits only"},
        "shown": {**TEXT, "description": "as it is painted: CSQU 305438-3"},
        "right": YES_OR_NO,
        "check_digit": {**TEXT, "description": "which it must be; null where that cannot be worked out"},
        "size_type": {**TEXT, "description": "the code behind the number, such as 45G1; null without one"},
        "feet": {**COUNT, "description": "length by the code"},
        "container": {**TEXT, "description": "20GP, 40GP, 40HQ or 45HQ by the code; null for every other"},
        "findings": FINDINGS_FIELD,
    },
)


def schema_of(words: Sequence[str]) -> dict[str, Any]:
    return schema_of_kind("container weight", weight) if "weight" in words else SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["check", "weight"])
    parser.add_argument(
        "numbers", metavar="NUMBER", nargs="+", help=_("check: numbers of containers; weight: one file of JSON objects")
    )


def run(options: argparse.Namespace) -> int:
    if options.what == "check":
        return tell_records(_answers(options.numbers), as_json=options.json)
    if len(options.numbers) != 1:
        raise Unusable(_("Name one file, or - for standard input."))
    options.file = options.numbers[0]
    return answer_objects(weight, options)


def _answers(numbers: Sequence[str]) -> Iterator[Answer]:
    for given in numbers:
        found = read_container_number(given)
        yield record_of(_record(given, found), found.findings)


def _record(given: str, found: ContainerNumber) -> dict[str, Any]:
    size = found.size_type
    return {
        "given": given,
        "number": found.text,
        "shown": found.shown,
        "right": found.is_right,
        "check_digit": found.check_digit or None,
        "size_type": size.code if size else None,
        "feet": size.feet if size else None,
        "container": size.container if size else None,
    }
