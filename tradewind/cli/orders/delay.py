"""What does a slip of production break, and what remedies it?"""

from typing import Any

from tradewind.cli.orders.delay_fields import INPUT, OUTPUT, REQUIRED
from tradewind.cli.orders.delay_reading import read_plan
from tradewind.cli.orders.saying import facts_of, found_record
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import figure, percent, sentence
from tradewind.domain.shipping.delay.outcome import Outcome
from tradewind.domain.shipping.delay.plan import Milestone
from tradewind.domain.shipping.delay.remedies import Remedy
from tradewind.domain.shipping.delay.simulating import Simulation, first_key, simulate
from tradewind.domain.shipping.sailings import Reached

__all__ = ["INPUT", "OUTPUT", "REQUIRED", "answer", "tell"]


def answer(fields: Fields) -> dict[str, Any]:
    plan, days = read_plan(fields)
    found = simulate(plan, days, fields.text("slip_at"))
    return {
        "slip_days": days,
        "slack_days": found.slack,
        "milestones": [_milestone(*pair) for pair in zip(found.after.milestones, plan.milestones, strict=True)],
        "cut_offs": [_cut_off(each) for each in found.after.cut_offs],
        "before": _side(found.before),
        "after": _side(found.after),
        **_added(found),
        "remedies": [_remedy(each) for each in found.remedies],
        "findings": [
            *(found_record(each, from_slip=found.first_days[first_key(each)]) for each in found.breaks),
            *(found_record(each, from_slip=None) for each in found.notes),
        ],
    }


def tell(record: dict[str, Any]) -> None:
    """Both ends of the plan and what is left to do; what breaks is told behind it."""
    for name in ("before", "after"):
        side = record[name]
        days = " → ".join(str(side[day]) for day in ("ready_on", "departs_on", "arrives_on") if side[day])
        print(f"  {side['vessel'] or '?'}: {days}")
    for each in record["remedies"]:
        print(f"  + {each['sentence']}")


def _milestone(each: Milestone, planned: Milestone) -> dict[str, Any]:
    return {"name": each.name, "planned_on": planned.planned_on, "on": each.on, "is_done": each.done_on is not None}


def _cut_off(each: Reached) -> dict[str, Any]:
    return {
        "kind": each.cut_off.kind,
        "last_day": each.cut_off.last_day,
        "done_on": each.done_on,
        "days_over": each.days_over,
    }


def _side(outcome: Outcome) -> dict[str, Any]:
    voyage, deadline, lateness = outcome.voyage, outcome.deadline, outcome.lateness
    return {
        "ready_on": outcome.ready_on,
        "vessel": voyage.sailing.vessel if voyage.sailing else None,
        "departs_on": voyage.departs_on,
        "arrives_on": voyage.arrives_on,
        "deadline_on": deadline.on if deadline else None,
        "deadline_by": deadline.decided_by if deadline else None,
        "presented_on": outcome.presented_on,
        "days_late": lateness.days if lateness else None,
        "penalty_percent": percent(lateness.percent) if lateness else None,
        "penalty": figure(lateness.amount.amount) if lateness else None,
    }


def _added(found: Simulation) -> dict[str, Any]:
    before, after = found.before.lateness, found.after.lateness
    if after is None or before is None:
        return {"currency": None, "penalty": None}
    return {"currency": after.amount.currency, "penalty": figure((after.amount - before.amount).amount)}


def _remedy(each: Remedy) -> dict[str, Any]:
    facts = {**each.facts, "by": each.by, "on": each.on}
    said = {name: "–" if value is None else value for name, value in facts.items()}
    return {
        "code": each.kind,
        "source": each.source,
        "by": each.by,
        "on": each.on,
        "facts": facts_of(each.facts),
        "sentence": sentence(f"delay_remedy.{each.kind}", said),
    }
