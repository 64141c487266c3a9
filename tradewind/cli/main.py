"""Which command is wanted? Finds it by name and loads nothing but it."""

import argparse
import contextlib
import importlib
import json
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TextIO

from tradewind import __version__
from tradewind.cli.contract import FINDINGS, FINE, UNUSABLE, Unusable, print_error
from tradewind.cli.language import gettext as _
from tradewind.cli.language import gettext_noop as N_
from tradewind.domain.vocabulary.refusal import Refusal

# Name, the module that does it, and what it is for. A module has SCHEMA, add_arguments(parser) and run(options).
COMMANDS: dict[str, tuple[str, str]] = {
    "serve": ("tradewind.cli.serve.command", N_("Run Tradewind: web server and worker of every company")),
    "test": ("tradewind.cli.proving.command", N_("Prove it: lint, types, contracts, the whole suite")),
    "check": ("tradewind.cli.check", N_("Is this installation in order?")),
    "audit": ("tradewind.cli.audit", N_("Verify the audit trail, or note its head")),
    "search": ("tradewind.cli.search", N_("Write the index of the search anew")),
    "demo": ("tradewind.cli.demo", N_("Load the demo company")),
    "backup": ("tradewind.cli.backup", N_("Back up a company")),
    "restore": ("tradewind.cli.restore", N_("Put a backup back")),
    "link": ("tradewind.cli.link", N_("Let somebody choose a new password")),
    "user": ("tradewind.cli.user", N_("Take a lost phone off an account")),
    "autostart": ("tradewind.cli.autostart", N_("Start Tradewind with the computer")),
    "sheet": ("tradewind.cli.sheet", N_("Read spreadsheets: sheets, sizes, where the heads stand")),
    "mail": ("tradewind.cli.mail", N_("Read messages, or take them into a company's mail")),
    "inquiry": ("tradewind.cli.inquiry", N_("Read inquiries out of messages: who asks for what")),
    "price": ("tradewind.cli.price.command", N_("Work out prices, conversions, loading and freight")),
    "sampling": ("tradewind.cli.cargo.sampling", N_("Sampling plans of inspections, and the verdict on a lot")),
    "container": ("tradewind.cli.cargo.container", N_("Check container numbers, and the weight of a packed container")),
    "customs": ("tradewind.cli.cargo.customs", N_("Check declaration numbers and goods codes")),
    "documents": (
        "tradewind.cli.documents.command",
        N_("Compare the papers of a shipment: does one contradict another?"),
    ),
    "orders": ("tradewind.cli.orders.command", N_("Simulate a delay, compare a buyer's order, see how far orders are")),
    "duplicates": ("tradewind.cli.duplicates", N_("Compare company names: can they be one company?")),
    "messages": ("tradewind.cli.messages.command", N_("Build or check the translations")),
    "lifecycles": ("tradewind.cli.lifecycles", N_("Draw the states records go through")),
    "manage": ("tradewind.cli.manage", N_("Django's own commands, for developers")),
    "prepare": ("tradewind.cli.serve.prepare", N_("Bring a company's database up to date (serve does it itself)")),
    "web": ("tradewind.cli.web", N_("The web server of one company (serve starts it)")),
    "worker": ("tradewind.cli.worker", N_("The background worker of one company (serve starts it)")),
}
PASSES_EVERYTHING_ON = frozenset({"manage"})


def main(arguments: Sequence[str] | None = None) -> int:
    """The console command. 0 fine, 1 findings or no, 2 nothing usable."""
    os.umask(0o077)  # a company's folder is its owner's: database, logs and backups hold everything
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _dispatch(words)
    except Unusable as sentence:
        print_error(sentence)
        return UNUSABLE
    except Refusal as refusal:
        print_error(_sentence_of(refusal))
        return FINDINGS
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader has seen enough (`| head`); close quietly.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def _dispatch(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        print(_overview())
        return FINE
    if words[0] == "--version":
        print(__version__)
        return FINE
    name, rest = words[0], words[1:]
    if name not in COMMANDS:
        raise Unusable(_("There is no command '%(name)s'. `tradewind --help` lists them.") % {"name": name})
    command = importlib.import_module(COMMANDS[name][0])
    if name in PASSES_EVERYTHING_ON and rest[:1] != ["--schema"]:
        return int(command.run(rest))
    if "--schema" in rest:
        schema = command.schema_of(rest) if hasattr(command, "schema_of") else command.SCHEMA
        print(json.dumps(schema, ensure_ascii=False, indent=1))
        return FINE
    return int(command.run(_parser(name, command).parse_args(rest)))


def _parser(name: str, command: ModuleType) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"tradewind {name}", description=_(COMMANDS[name][1]))
    command.add_arguments(parser)
    parser.add_argument("--json", action="store_true", help=_("one JSON line per record"))
    parser.add_argument("--schema", action="store_true", help=_("print the JSON Schema of a record and stop"))
    return parser


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {_(summary)}" for name, (_module, summary) in COMMANDS.items()]
    after = _("`tradewind COMMAND --help` explains one, `--schema` shows its records.")
    return "\n".join([f"信风 Tradewind {__version__}", "", *lines, "", after])


def _sentence_of(refusal: Refusal) -> str:
    from tradewind.platform.wording import sentence_of

    try:
        return sentence_of(refusal)
    except Exception:  # without Django there are no sentences yet; the code still says what happened
        return str(refusal)


def _speak_utf8(stream: TextIO) -> None:
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
