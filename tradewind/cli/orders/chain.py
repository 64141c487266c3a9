"""How far is an order, where is it late, and what is owed for it?"""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from tradewind.cli.contract import COUNT, DECIMAL, TEXT, YES_OR_NO
from tradewind.cli.orders.compare_fields import PART
from tradewind.cli.orders.compare_reading import read_currency, read_payment
from tradewind.cli.orders.delay_fields import CLAUSE
from tradewind.cli.orders.delay_reading import day_of, read_clause
from tradewind.cli.orders.saying import DAY, findings, found_record
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import figure, plain, sentence
from tradewind.cli.records.schemas import choice, number, objects, text
from tradewind.domain.orders.chain import Light, Node, Stage, StageFacts, chain_findings, chain_of
from tradewind.domain.orders.dues import Due, dues_of, overdue_findings
from tradewind.domain.orders.standing import unsigned_findings
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.lateness import LatenessClause
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import PaymentTrigger
from tradewind.domain.vocabulary.working_days import WorkingDays

__all__ = ["INPUT", "OUTPUT", "REQUIRED", "answer", "tell"]
REQUIRED = ["stages"]
_STAGE: dict[str, Any] = {
    "stage": choice("of the chain; what is not named has not begun", Stage),
    "planned_on": text("the day it should be done"),
    "expected_on": text("what is known now"),
    "started_on": text("day"),
    "done_on": text("day"),
    "done": number("parts that are done", default="0"),
    "of": number("all parts: milestones, shipments, papers", default="0"),
    "applies": {**YES_OR_NO, "description": "false: left out of this order", "default": True},
    "blocked_by": text("why nothing may go on"),
}
_DAYS_OF: dict[str, Any] = {trigger.value: text("day it happened") for trigger in PaymentTrigger}
INPUT: dict[str, Any] = {
    "on": text("as of which day; else today in China"),
    "stages": objects("as far as anything is known", _STAGE),
    "issued_on": text("day the contract went to the buyer; told while the order is not done"),
    "patience_days": number("days to wait for his signature", default="7"),
    "total": number("of the contract"),
    "received": number("money that has come"),
    "currency": {**text("of both, ISO 4217"), "default": "USD"},
    "payment": objects("parts of the price in the order of paying", PART),
    "triggers": {"type": ["object", "null"], "properties": _DAYS_OF, "description": "from which days payments count"},
    "late_payment": {
        "type": ["object", "null"],
        "properties": CLAUSE,
        "description": "the contract's clause on interest; without it none is reckoned",
    },
}
OUTPUT: dict[str, Any] = {
    "on": {**DAY, "description": "as of which day"},
    "light": choice("of the worst stage", Light),
    "days_late": {**COUNT, "description": "of what is still to be done"},
    "current": choice("the first stage that is not done; null: all are", Stage),
    "owes_papers": {**YES_OR_NO, "description": "shipped, and papers are missing"},
    "owes_money": {**YES_OR_NO, "description": "the collection is late or blocked, or a part of the price overdue"},
    "stages": objects(
        "all ten, in the order of the trade",
        {
            "stage": choice("which", Stage),
            "name": TEXT,
            "light": choice("how it stands", Light),
            "days_late": COUNT,
            "planned_on": DAY,
            "on": {**DAY, "description": "done, else expected"},
            "done": COUNT,
            "of": COUNT,
        },
    ),
    "payments": objects(
        "each part of the price; due_on null: not triggered yet",
        {"percent": DECIMAL, "amount": DECIMAL, "open": DECIMAL, "due_on": DAY, "days_late": COUNT},
    ),
    "findings": findings("where it is late, blocked or overdue"),
}
_MARKS = {
    Light.NOT_APPLICABLE: "–", Light.NOT_STARTED: "○", Light.RUNNING: "◐", Light.DONE: "●", Light.LATE: "▲",
    Light.BLOCKED: "⛔",
}  # fmt: skip
_MOST_PARTS = 10_000


def answer(fields: Fields) -> dict[str, Any]:
    on = day_of(fields, "on") or datetime.now(ZoneInfo("Asia/Shanghai")).date()
    rows = fields.list_of("stages")
    if not rows:
        fields.complain("stages", "required")
    facts = {stage: read for stage, read in map(_stage, rows) if stage is not None}
    clause, dues = _clause(fields), _dues(fields)
    issued_on, patience = day_of(fields, "issued_on"), _parts(fields, "patience_days", 7)
    if fields.problems:
        raise BadDetails(tuple(fields.problems))
    chain = chain_of(facts, on)
    waits_since = None if chain.node(Stage.ORDER).light is Light.DONE else issued_on
    unsigned = unsigned_findings(waits_since, on, patience) if waits_since else ()
    overdue = overdue_findings(dues, on, clause)
    return {
        "on": on,
        "light": chain.light,
        "days_late": chain.days_late,
        "current": chain.current,
        "owes_papers": chain.owes_papers,
        "owes_money": chain.owes_money or bool(overdue),
        "stages": [_node(each) for each in chain.nodes],
        "payments": [_due(each, on) for each in dues],
        "findings": [found_record(_named(each)) for each in (*unsigned, *chain_findings(chain), *overdue)],
    }


def tell(record: dict[str, Any]) -> None:
    marks = (f"{each['name']} {_MARKS[each['light']]}" for each in record["stages"])
    print("  " + " ─ ".join(marks))


def _stage(row: Fields) -> tuple[Stage | None, StageFacts]:
    if not row.given.get("stage"):
        row.complain("stage", "required")
    facts = StageFacts(
        planned_on=day_of(row, "planned_on"),
        expected_on=day_of(row, "expected_on"),
        started_on=day_of(row, "started_on"),
        done_on=day_of(row, "done_on"),
        done=_parts(row, "done"),
        of=_parts(row, "of"),
        is_applicable=row.flag("applies") if row.given.get("applies") is not None else True,
        blocked_by=row.text("blocked_by"),
    )
    return row.choice("stage", Stage), facts


def _parts(row: Fields, name: str, default: int = 0) -> int:
    found = row.whole(name, default)
    if not 0 <= found <= _MOST_PARTS:
        row.complain(name, "below_zero" if found < 0 else "too_large")
    return found


def _clause(fields: Fields) -> LatenessClause | None:
    told = fields.object_of("late_payment")
    return read_clause(told) if told is not None else None


def _dues(fields: Fields) -> tuple[Due, ...]:
    """Nothing where nobody has said how it is paid or what it costs."""
    term, currency = read_payment(fields), read_currency(fields, "currency") or "USD"
    total, received = fields.optional("total"), fields.number("received")
    for name, amount in (("total", total), ("received", received)):
        if amount is not None and amount < 0:
            fields.complain(name, "below_zero")
    told = fields.object_of("triggers")
    known = {trigger: day_of(told, trigger) for trigger in PaymentTrigger} if told is not None else {}
    triggers = {trigger: day for trigger, day in known.items() if day is not None}
    if term is None or total is None or fields.problems:
        return ()
    return dues_of(term, Money(total, currency), Money(received, currency).rounded(), triggers, WorkingDays("CN"))


def _node(each: Node) -> dict[str, Any]:
    facts = each.facts
    return {
        "stage": each.stage,
        "name": _name(each.stage),
        "light": each.light,
        "days_late": each.days_late,
        "planned_on": facts.planned_on,
        "on": facts.done_on or facts.expected_on,
        "done": facts.done,
        "of": facts.of,
    }


def _due(each: Due, on: date) -> dict[str, Any]:
    return {
        "percent": plain(each.part.percent),
        "amount": figure(each.amount.amount),
        "open": figure(each.open.amount),
        "due_on": each.on,
        "days_late": each.days_late(on),
    }


def _named(found: Finding) -> Finding:
    """Stages by the names people call them."""
    names = {name: _name(found.facts[name]) for name in ("stage", "later") if name in found.facts}
    return Finding(found.code, found.source, {**found.facts, **names}, found.severity)


def _name(stage: object) -> str:
    return sentence(f"order_stage.{stage}", {})
