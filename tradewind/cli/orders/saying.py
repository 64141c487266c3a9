"""How are findings with their figures and sources written into a record?"""

from collections.abc import Mapping
from typing import Any

from tradewind.cli.contract import TEXT
from tradewind.cli.records.saying import finding_record, shown
from tradewind.cli.records.schemas import choice, objects, text
from tradewind.domain.vocabulary.finding import Finding, Severity

FOUND: dict[str, Any] = {
    "code": TEXT,
    "severity": choice("problem: it breaks; warning: look at it; note: good to know", Severity),
    "source": text("the clause, field or article it rests on"),
    "facts": {"type": "object", "description": "its days, amounts and names"},
    "sentence": TEXT,
}


def found_record(finding: Finding, **more: Any) -> dict[str, Any]:
    return {**finding_record(finding), "source": finding.source, "facts": facts_of(finding.facts), **more}


def facts_of(facts: Mapping[str, object]) -> dict[str, object]:
    """Days as ISO 8601, amounts as people read them, counts as they are."""
    return shown(facts)


def findings(description: str, **more: Any) -> dict[str, Any]:
    return objects(description, {**FOUND, **more})


DAY: dict[str, Any] = {**TEXT, "format": "date"}
