"""Is the audit trail untouched, and where does it end?"""

import argparse
from typing import TYPE_CHECKING

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import (
    COUNT,
    FINDINGS,
    FINE,
    TEXT,
    YES_OR_NO,
    Answer,
    list_of,
    print_records,
    record_schema,
)
from tradewind.cli.language import gettext as _

if TYPE_CHECKING:
    from tradewind.platform.audit import verifying

_BREACH = {"type": "object", "properties": {"seq": COUNT, "reason": TEXT}}
SCHEMA = record_schema(
    "audit: one line; `audit head` gives only the head",
    {"entries": COUNT, "head": TEXT, "holds": YES_OR_NO, "breaches": list_of(_BREACH)},
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["verify", "head"])
    parser.add_argument(
        "--anchor", metavar="SEQ:HASH", help=_("a head noted earlier: also proves that nothing before it was rewritten")
    )
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    open_company(options)
    from tradewind.platform.audit import verifying

    if options.what == "head":
        head = verifying.head()
        return print_records([Answer({"head": head})]) if options.json else _say(head)
    verdict = verifying.verify(options.anchor)
    if options.json:
        breaches = [{"seq": breach.seq, "reason": breach.reason} for breach in verdict.breaches]
        record = {"entries": verdict.entries, "head": verdict.head, "holds": verdict.holds, "breaches": breaches}
        return print_records([Answer(record, is_finding=not verdict.holds)])
    return _say_verdict(verdict)


def _say(text: str) -> int:
    print(text)
    return FINE


def _say_verdict(verdict: "verifying.Verdict") -> int:
    facts = {"entries": verdict.entries, "head": verdict.head}
    if verdict.holds:
        return _say(_("The trail holds: %(entries)s entries, head %(head)s") % facts)
    for breach in verdict.breaches:
        print(_("Entry %(seq)s does not hold: %(reason)s") % {"seq": breach.seq, "reason": breach.reason})
    return FINDINGS
