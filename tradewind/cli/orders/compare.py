"""In what does a buyer's order differ from the contract, and do its payment terms need approval?"""

from typing import Any

from tradewind.cli.language import gettext as _
from tradewind.cli.orders.compare_fields import INPUT, OUTPUT, REQUIRED
from tradewind.cli.orders.compare_reading import read_gate, read_paper
from tradewind.cli.orders.saying import found_record
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import figure
from tradewind.domain.orders.comparison import differences
from tradewind.domain.orders.matching import match_lines
from tradewind.domain.orders.payment_gate import GateRules, exposure_of, gate_findings
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.finding import Finding

__all__ = ["INPUT", "OUTPUT", "REQUIRED", "answer", "tell"]


def answer(fields: Fields) -> dict[str, Any]:
    contract, order = read_paper(fields, "contract"), read_paper(fields, "order")
    gate = read_gate(fields, contract, order)
    if fields.problems:
        raise BadDetails(tuple(fields.problems))
    found = differences(contract, order)
    reasons = gate_findings(*gate, GateRules()) if gate else ()
    exposure = exposure_of(gate[0].term, gate[0].total) if gate else None
    matched = match_lines(contract.lines, order.lines)
    return {
        "is_same": not found,
        "lines": [{"contract_line": ours.place, "order_line": theirs.place} for ours, theirs in matched.pairs],
        "contract_total": figure(contract.whole),
        "order_total": figure(order.whole),
        "exposure": figure(exposure.amount) if exposure else None,
        "currency": exposure.currency if exposure else None,
        "needs_approval": bool(reasons) if gate else None,
        "findings": [_record(each) for each in (*found, *reasons)],
    }


def tell(record: dict[str, Any]) -> None:
    said = {"lines": len(record["lines"]), "ours": record["contract_total"], "theirs": record["order_total"]}
    print("  " + _("Compared %(lines)s lines: %(ours)s with us, %(theirs)s with the buyer") % said)


def _record(found: Finding) -> dict[str, Any]:
    """What differs stands beside the facts, as both sides say it."""
    record = found_record(found)
    facts = dict(record["facts"])
    sides: dict[str, Any] = {name: facts.pop(name, None) for name in ("field", "line", "left", "right")}
    texts = {name: _side(sides[name]) for name in ("left", "right")}
    return {**record, "facts": facts, **sides, **texts}


def _side(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)
