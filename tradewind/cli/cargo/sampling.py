"""How many pieces of a lot are looked at, and has it passed?"""

import argparse
from collections.abc import Sequence
from typing import Any

from tradewind.cli.cargo import verdict
from tradewind.cli.contract import COUNT, FINE, TEXT, YES_OR_NO, Answer, Unusable, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.records.answering import answer_objects, schema_of_kind
from tradewind.cli.records.saying import sentence
from tradewind.domain.inspections.sampling import SamplingPlan, plan_for, read_aql, read_level
from tradewind.domain.inspections.tables import EDITION, Level
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import read_number

SCHEMA = record_schema(
    "sampling plan: one record",
    {
        "code": {**TEXT, "description": "code letter of the lot"},
        "n": {**COUNT, "description": "pieces to look at; the whole lot where inspect_all is true"},
        "ac": {**COUNT, "description": "so many defective pieces are accepted"},
        "re": {**COUNT, "description": "from so many on the lot is rejected"},
        "inspect_all": {**YES_OR_NO, "description": "the plan asks for as many pieces as the lot has, or more"},
        "plan_from": {**TEXT, "description": "code letter whose plan is used; another than code where an arrow led on"},
    },
) | {"description": f"single sampling, normal inspection: {EDITION.source}"}


def schema_of(words: Sequence[str]) -> dict[str, Any]:
    return schema_of_kind("sampling verdict", verdict) if "verdict" in words else SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["plan", "verdict"])
    parser.add_argument(
        "file", metavar="FILE", nargs="?", help=_("verdict: a JSON object or a list of them; - reads standard input")
    )
    parser.add_argument("--lot", metavar="N", help=_("plan: pieces in the lot"))
    parser.add_argument("--aql", metavar="A", help=_("plan: acceptance quality limit, such as 2.5"))
    parser.add_argument("--level", default=Level.II, help=_("plan: inspection level"))


def run(options: argparse.Namespace) -> int:
    if options.what == "verdict":
        if options.file is None:
            raise Unusable(_("Which file? `tradewind sampling verdict FILE`, or - for standard input."))
        return answer_objects(verdict, options)
    if options.lot is None or options.aql is None or options.file is not None:
        raise Unusable(_("Name the lot and the limit: `tradewind sampling plan --lot 1200 --aql 2.5`."))
    plan = _plan(options)
    if options.json:
        return print_records([Answer(_record(plan))])
    facts = {"code": plan.code, "from": plan.plan_from, "n": plan.pieces, "ac": plan.accept, "re": plan.reject}
    print(_("Code letter %(code)s, plan of %(from)s: look at %(n)s, accept %(ac)s, reject from %(re)s") % facts)
    if plan.inspect_all:
        print("  " + sentence("whole_lot_inspected", {"pieces": plan.pieces}))
    return FINE


def _plan(options: argparse.Namespace) -> SamplingPlan:
    """What the table lacks cannot be answered: the command ends with 2."""
    lot = read_number(options.lot)
    if lot is None or lot != lot.to_integral_value():
        raise Unusable(_("A lot is a whole number of pieces, not %(lot)s.") % {"lot": options.lot})
    try:
        return plan_for(int(lot), read_aql(options.aql), read_level(options.level))
    except Refusal as refusal:
        raise Unusable(sentence(refusal.code, refusal.facts)) from None


def _record(plan: SamplingPlan) -> dict[str, Any]:
    return {
        "code": plan.code,
        "n": plan.pieces,
        "ac": plan.accept,
        "re": plan.reject,
        "inspect_all": plan.inspect_all,
        "plan_from": plan.plan_from,
    }
