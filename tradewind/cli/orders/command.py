"""What becomes of an order? A slip and what it breaks, a buyer's order, the chain of stages, out of JSON."""

import argparse
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from tradewind.cli.orders import chain, compare, delay
from tradewind.cli.records.answering import add_kinds, answer_objects, schema_of_kind

KINDS: Mapping[str, ModuleType] = {"delay": delay, "compare": compare, "chain": chain}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "orders delay, compare, chain: one record for each object",
    "anyOf": [schema_of_kind(f"orders {kind}", module) for kind, module in KINDS.items()],
}


def schema_of(words: Sequence[str]) -> dict[str, Any]:
    """Of one kind of question where it is named, else of all."""
    kind = next((word for word in words if word in KINDS), None)
    return schema_of_kind(f"orders {kind}", KINDS[kind]) if kind else SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_kinds(parser, KINDS)


def run(options: argparse.Namespace) -> int:
    return answer_objects(KINDS[options.what], options)
