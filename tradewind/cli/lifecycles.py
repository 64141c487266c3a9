"""Which states do records go through? Draws the tables of the rules as a page."""

import argparse
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tradewind.domain
from tradewind.cli.contract import FINDINGS, FINE, TEXT, Answer, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.domain.vocabulary.lifecycle import Lifecycle

SCHEMA = record_schema(
    "lifecycles: one line for each move of each table",
    {"lifecycle": TEXT, "action": TEXT, "source": TEXT, "to": TEXT},
)
PAGE = Path(tradewind.__file__).resolve().parent.parent / "docs" / "lifecycles.md"
HEAD = """# Lifecycles

Which states records go through, drawn from the tables in `tradewind/domain`. Do not edit:
`tradewind lifecycles --write` makes this page, and a test fails when it is stale.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--write", action="store_true", help=_("write docs/lifecycles.md"))
    parser.add_argument("--check", action="store_true", help=_("is docs/lifecycles.md as the tables say?"))


def run(options: argparse.Namespace) -> int:
    if options.json:
        return print_records(
            Answer({"lifecycle": title_of(name), "action": action, "source": str(source), "to": str(step.to)})
            for name, _module, table in tables()
            for action, step in table.moves.items()
            for source in step.sources
        )
    if options.check:
        return FINE if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page() else FINDINGS
    if options.write:
        PAGE.write_text(page(), encoding="utf-8")
        print(PAGE)
        return FINE
    print(page())
    return FINE


def tables() -> Iterator[tuple[str, str, Lifecycle[Any]]]:
    """Every table of every room, with its name and the module it stands in."""
    for module in pkgutil.walk_packages(tradewind.domain.__path__, "tradewind.domain."):
        if module.name.endswith(".lifecycle") and ".vocabulary." not in module.name:
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, Lifecycle):
                    yield name, module.name, value


def title_of(name: str) -> str:
    """BANK_ACCOUNT_LIFECYCLE -> Bank account."""
    return name.removesuffix("_LIFECYCLE").replace("_", " ").capitalize()


def page() -> str:
    """The whole page as Markdown with Mermaid drawings."""
    return "\n".join([HEAD, *(_drawn(name, module, table) for name, module, table in tables())])


def _drawn(name: str, module: str, table: Lifecycle[Any]) -> str:
    moves = [
        f"    {source} --> {step.to}: {action}" for action, step in table.moves.items() for source in step.sources
    ]  # fmt: skip
    lines = ["```mermaid", "stateDiagram-v2", f"    [*] --> {table.start}", *moves, "```"]
    return "\n".join([f"## {title_of(name)}", "", f"`{module}`", "", *lines, ""])
