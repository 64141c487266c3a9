"""How is a number that was looked at told: as a record, or to a person?"""

from collections.abc import Iterable
from typing import Any

from tradewind.cli.contract import FINDINGS, FINE, Answer, print_records
from tradewind.cli.records.saying import finding_record
from tradewind.domain.vocabulary.finding import Finding, Severity


def record_of(record: dict[str, Any], findings: Iterable[Finding]) -> Answer:
    """What is more than a note ends the command with 1."""
    listed = list(findings)
    told = {**record, "findings": [finding_record(each) for each in listed]}
    return Answer(told, is_finding=any(each.severity is not Severity.NOTE for each in listed))


def tell_records(answers: Iterable[Answer], *, as_json: bool) -> int:
    if as_json:
        return print_records(answers)
    code = FINE
    for answer in answers:
        print(answer.record["shown"] or "–")
        for each in answer.record["findings"]:
            print(f"  ! {each['sentence']}")
        code = FINDINGS if answer.is_finding else code
    return code
