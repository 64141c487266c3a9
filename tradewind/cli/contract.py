"""What may a program expect from every command? Records, exit codes and schemas; described in docs/cli.md."""

import dataclasses
import enum
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

FINE = 0  # read, and nothing to complain of
FINDINGS = 1  # there are findings, or the answer is no
UNUSABLE = 2  # nothing could be done; a sentence is on stderr

TEXT: dict[str, Any] = {"type": ["string", "null"]}
COUNT: dict[str, Any] = {"type": ["integer", "null"]}
YES_OR_NO: dict[str, Any] = {"type": ["boolean", "null"]}
DECIMAL: dict[str, Any] = {"type": ["string", "null"], "pattern": r"^-?\d+(\.\d+)?$"}
MOMENT: dict[str, Any] = {"type": ["string", "null"], "format": "date-time", "pattern": "Z$"}
PROBLEMS: dict[str, Any] = {
    "type": "array",
    "items": {"type": "object", "properties": {"code": TEXT, "sentence": TEXT}},
    "description": "present only where this input could not be used; the other inputs go on",
}


class Unusable(Exception):  # noqa: N818 - a sentence for the person at the console
    """Nothing could be done. The sentence goes to stderr and the command ends with 2."""


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """One record for one input, and whether it is something to act on."""

    record: Mapping[str, Any]
    is_finding: bool = False


def list_of(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(item)}


def record_schema(title: str, fields: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The JSON Schema of one line of a command."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "properties": {**fields, "problems": PROBLEMS},
    }


def no_records(title: str) -> dict[str, Any]:
    """The schema of a command that only does something."""
    schema = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": schema, "title": title, "description": "This command prints no records.", "not": {}}


def canonical(value: Any) -> Any:
    """The one way a value is written, whatever command writes it."""
    simple = _canonical_leaf(value)
    if simple is not value or value is None or isinstance(value, str | bool | int):
        return simple
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: canonical(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): canonical(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(canonical(item) for item in value)
    if isinstance(value, Iterable):
        return [canonical(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no place in a record")


def _canonical_leaf(value: Any) -> Any:
    match value:
        case enum.Enum():
            return canonical(value.value)
        case Decimal():
            return format(value, "f")
        case float():
            raise TypeError("A float has no place in a record: amounts and quantities are Decimal.")
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case Path() | UUID():
            return str(value)
    return value


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("A moment needs its time zone.")
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def line_of(record: Mapping[str, Any]) -> str:
    return json.dumps(canonical(record), ensure_ascii=False)


def problem(code: str, sentence: str, **record: Any) -> Answer:
    """The line of an input that could not be used. It is no finding: the exit code stays."""
    return Answer({**record, "problems": [{"code": code, "sentence": sentence}]})


def print_records(answers: Iterable[Answer]) -> int:
    """Print one JSON line per answer as it comes, in the order of the inputs; the exit code."""
    code = FINE
    for answer in answers:
        print(line_of(answer.record), flush=True)
        if answer.is_finding:
            code = FINDINGS
    return code


def print_error(sentence: object) -> None:
    print(sentence, file=sys.stderr, flush=True)
