"""What does it cost? Prices under every Incoterm, conversions, loading and freight out of JSON."""

import argparse
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from tradewind.cli.price import convert, freight, loading, quote
from tradewind.cli.records.answering import add_kinds, answer_objects, schema_of_kind

KINDS: Mapping[str, ModuleType] = {"quote": quote, "convert": convert, "loading": loading, "freight": freight}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "price quote, convert, loading, freight: one record for each object",
    "anyOf": [{"$ref": f"#/$defs/{kind}_output"} for kind in KINDS],
    "$defs": {
        f"{kind}_{side}": schema_of_kind(kind, module)["$defs"][side]
        for kind, module in KINDS.items()
        for side in ("input", "output")
    },
}


def schema_of(words: Sequence[str]) -> dict[str, Any]:
    """Of one kind of question where it is named, else of all."""
    kind = next((word for word in words if word in KINDS), None)
    return schema_of_kind(f"price {kind}", KINDS[kind]) if kind else SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_kinds(parser, KINDS)


def run(options: argparse.Namespace) -> int:
    return answer_objects(KINDS[options.what], options)
