"""Does one paper of a shipment contradict another? A set of papers out of JSON, held paper against paper."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tradewind.cli.contract import FINDINGS, FINE, PROBLEMS, UNUSABLE, canonical, line_of, print_error
from tradewind.cli.documents.fields import DEFINITIONS, INPUT, OUTPUT
from tradewind.cli.language import gettext as _
from tradewind.cli.language import in_chinese, in_english, speaks_chinese
from tradewind.cli.records.reading import read_objects, unread
from tradewind.cli.records.saying import detail_records
from tradewind.domain.documents.checking import check_documents
from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.reading import read_set
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.documents.saying import said

_REF = {"type": ["string", "number", "null"], "description": "whatever the caller calls this set; comes back as it is"}
_OUTPUT = {"ref": _REF, **OUTPUT, "problems": PROBLEMS}
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "documents check: one record for each set of papers",
    "description": "one set or a list of them in ($defs/input), the same out",
    "type": "object",
    "properties": _OUTPUT,
    "$defs": {
        **DEFINITIONS,
        "input": {"type": "object", "properties": {"ref": _REF, **INPUT}, "required": ["documents"]},
        "output": {"type": "object", "properties": _OUTPUT},
    },
}
# The shapes by which fields that nobody reads are found; `$ref`s put in place.
_LINES, _BOXES = DEFINITIONS["line"]["properties"], DEFINITIONS["container"]["properties"]
_DOCUMENT = {
    **{name: DEFINITIONS["party"] if "$ref" in shape else shape
       for name, shape in DEFINITIONS["document"]["properties"].items()},
    "lines": {"items": {"properties": _LINES}},
    "containers": {"items": {"properties": _BOXES}},
}  # fmt: skip
_READ = {"ref": _REF, "presented_on": {}, "documents": {"items": {"properties": _DOCUMENT}}}


@dataclass(frozen=True, slots=True)
class Told:
    record: dict[str, Any]
    is_usable: bool
    is_finding: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["check"])
    parser.add_argument("file", metavar="FILE", help=_("a JSON object or a list of them; - reads standard input"))


def run(options: argparse.Namespace) -> int:
    given, is_list = read_objects(options.file)
    told = [answer_to(each) for each in given]
    if options.json:
        lines = [line_of(each.record) for each in told]
        print("[" + ",\n ".join(lines) + "]" if is_list else lines[0], flush=True)
    else:
        for each in told:
            _tell(each)
    if told and not any(each.is_usable for each in told):
        print_error(_("No papers that could be compared."))
        return UNUSABLE
    return FINDINGS if any(each.is_finding for each in told) else FINE


def answer_to(given: Any) -> Told:
    ref = {"ref": canonical(given["ref"])} if isinstance(given, Mapping) and "ref" in given else {}
    try:
        papers = read_set(given)
    except BadDetails as refusal:
        problems = detail_records(refusal.problems)
        nothing: dict[str, Any] = {"documents": None, "is_consistent": None, "findings": []}
        return Told({**ref, **nothing, "problems": problems}, is_usable=False, is_finding=False)
    found = check_documents(papers)
    findings = [*map(_record, found), *map(_unknown, unread(given, _READ))]
    is_consistent = all(each["severity"] == Verdict.INFO for each in findings)
    record = {**ref, "documents": len(papers.documents), "is_consistent": is_consistent, "findings": findings}
    return Told({**record, "problems": []}, is_usable=True, is_finding=not is_consistent)


def _record(found: Observation) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "source": found.source,
        "severity": found.severity,
        "document": found.document.name,
        "field": found.field,
        "left": found.left or None,
        "right": found.right or None,
        "message_zh": said(found, in_chinese),
        "message_en": said(found, in_english),
        "against": found.against.name if found.against else None,
    }


_NOBODY_READS = "Nobody reads the field %(field)s: look at its spelling."


def _unknown(name: str) -> dict[str, Any]:
    """A slip of the pen in a name would leave what stands behind it uncompared."""
    blanks = {"field": name}
    return {
        "rule": "P1", "source": "UCP 600 art. 14(a)", "severity": Verdict.UNVERIFIED, "document": None, "field": name,
        "left": None, "right": None, "message_zh": in_chinese(_NOBODY_READS) % blanks,
        "message_en": _NOBODY_READS % blanks, "against": None,
    }  # fmt: skip


def _tell(told: Told) -> None:
    """To a person."""
    record = told.record
    if record.get("ref") is not None:
        print(record["ref"])
    message = "message_zh" if speaks_chinese() else "message_en"
    for each in record["findings"]:
        print(f"  {each['severity']} {each['rule']}: {each[message]} ({each['source']})")
    for each in record["problems"]:
        print(f"  ! {each['sentence']}")
    if told.is_usable and not record["findings"]:
        print(_("%(count)s papers: nothing differs.") % {"count": record["documents"]})
