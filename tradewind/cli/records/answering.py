"""How does a command answer JSON objects, each by itself? What each kind of question brings stands in its own module:

INPUT and OUTPUT (a JSON Schema of each field), REQUIRED, answer(Fields) -> record, and tell(record).
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from tradewind.cli.contract import FINDINGS, FINE, PROBLEMS, UNUSABLE, canonical, line_of, print_error, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.records.reading import Fields, read_objects, unread
from tradewind.cli.records.saying import detail_records, problem_records, unknown_record
from tradewind.cli.records.schemas import FINDINGS_FIELD
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.finding import Severity
from tradewind.domain.vocabulary.refusal import Refusal

_LONGEST_LIST = 10_000
_REF = {
    "type": ["string", "number", "null"],
    "description": "whatever the caller calls this object; comes back as it is",
}
_ALWAYS: dict[str, Any] = {"findings": FINDINGS_FIELD, "problems": PROBLEMS}


def schema_of_kind(name: str, kind: ModuleType) -> dict[str, Any]:
    """Of a question that is asked in JSON objects, here or in another command."""
    given = {"type": "object", "properties": {"ref": _REF, **kind.INPUT}, "required": kind.REQUIRED}
    schema = record_schema(f"{name}: one record for each object", {"ref": _REF, **_ALWAYS, **kind.OUTPUT})
    return {**schema, "description": "one object or a list of them in ($defs/input), the same out", "$defs": {
        "input": given, "output": {"type": "object", "properties": schema["properties"]}}}  # fmt: skip


def add_kinds(parser: argparse.ArgumentParser, kinds: Mapping[str, ModuleType]) -> None:
    """Which question, and where its objects stand."""
    parser.add_argument("what", choices=list(kinds))
    parser.add_argument("file", metavar="FILE", help=_("a JSON object or a list of them; - reads standard input"))


@dataclass(frozen=True, slots=True)
class Told:
    record: dict[str, Any]
    is_usable: bool
    is_finding: bool


def answer_objects(kind: ModuleType, options: argparse.Namespace) -> int:
    """Answer every object of a file; the exit code."""
    given, is_list = read_objects(options.file)
    if len(given) > _LONGEST_LIST:
        print_error(_("At most %(limit)s objects are answered at once.") % {"limit": _LONGEST_LIST})
        return UNUSABLE
    told = [answer_to(kind, each) for each in given]
    if options.json:
        print(line_of(told[0].record) if not is_list else _line_of_list(told), flush=True)
    else:
        for each in told:
            _tell(each, kind.tell)
    if told and not any(each.is_usable for each in told):
        print_error(_("None of these objects could be worked out."))
        return UNUSABLE
    return FINDINGS if any(each.is_finding for each in told) else FINE


def _line_of_list(told: Sequence[Told]) -> str:
    return "[" + ",\n ".join(line_of(each.record) for each in told) + "]"


def answer_to(kind: ModuleType, given: Any) -> Told:
    problems: list[BadDetail] = []
    fields = Fields.of(given, problems)
    ref = {"ref": canonical(fields.given["ref"])} if "ref" in fields.given else {}
    nothing: dict[str, Any] = {
        name: [] if shape.get("type") == "array" else None for name, shape in kind.OUTPUT.items()
    }
    empty: dict[str, Any] = {**ref, **nothing, "findings": []}
    try:
        if problems:
            raise BadDetails(tuple(problems))
        found = kind.answer(fields)
    except Refusal as refusal:
        told = _once([*detail_records(problems), *problem_records(refusal)])
        return Told({**empty, "problems": told}, is_usable=False, is_finding=False)
    findings = [*found.pop("findings"), *map(unknown_record, unread(fields.given, {"ref": _REF, **kind.INPUT}))]
    warned = any(each["severity"] != Severity.NOTE for each in findings)
    return Told({**empty, **found, "findings": findings, "problems": []}, is_usable=True, is_finding=warned)


def _once(told: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """A field that cannot be read is not also said to be missing."""
    by_field: dict[object, dict[str, Any]] = {}
    for place, each in enumerate(told):
        by_field.setdefault(each["field"] or place, each)
    return list(by_field.values())


def _tell(told: Told, tell: Callable[[dict[str, Any]], None]) -> None:
    """To a person."""
    if told.record.get("ref") is not None:
        print(told.record["ref"])
    if told.is_usable:
        tell(told.record)
    for each in (*told.record["findings"], *told.record["problems"]):
        print(f"  ! {each['sentence']}")
