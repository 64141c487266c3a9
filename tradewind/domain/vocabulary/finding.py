"""What an examiner noticed: one observation among many, with its source and its facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    NOTE = "note"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    code: str
    source: str
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.WARNING
