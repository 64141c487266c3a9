"""Which fields does a slip have at the console, and what comes out?"""

from typing import Any

from tradewind.cli.contract import COUNT, DECIMAL, TEXT, YES_OR_NO
from tradewind.cli.orders.saying import DAY, findings
from tradewind.cli.records.schemas import amount, choice, number, objects, text, yes_or_no
from tradewind.domain.shipping.delay.plan import PenaltyBasis
from tradewind.domain.shipping.delay.remedies import RemedyKind
from tradewind.domain.shipping.sailings import CutOffKind
from tradewind.domain.vocabulary.credit_dates import DecidedBy, PartialShipments
from tradewind.domain.vocabulary.lateness import LatenessStep
from tradewind.domain.vocabulary.tolerances import Counted

REQUIRED = ["slip_days", "milestones", "booked"]
_CUT_OFFS = {kind.value: text("day, or day and hour at the port (2026-10-12T12:00)") for kind in list(CutOffKind)[:3]}
_SAILING: dict[str, Any] = {
    "vessel": text("name and voyage"),
    "departs_on": text("day on board; needed"),
    "arrives_on": text("day at the port of destination"),
    "cut_offs": {"type": ["object", "null"], "properties": _CUT_OFFS, "description": "of the carrier"},
}
CLAUSE: dict[str, Any] = {
    "percent": number("of the amount, for each step"),
    "step": choice("how it is counted; a month is 30 days", LatenessStep, default="day"),
    "grace_days": number("days that cost nothing", default="0"),
    "cap_percent": number("never more"),
    "by_the_day": yes_or_no("a begun week or month counts by its days, not as a whole one"),
}
_PENALTY: dict[str, Any] = {
    **CLAUSE,
    "counts": choice("which day of the contract", PenaltyBasis, default="shipment"),
    "amount": number("what the percentage is of"),
    "currency": {**text("ISO 4217"), "default": "USD"},
}
_CREDIT: dict[str, Any] = {
    "latest_shipment_on": text("field 44C"),
    "expires_on": text("field 31D"),
    "presentation_days": number("field 48, calendar days after shipment", default="21"),
    "partial_shipments": choice("field 43P; silence allows them", PartialShipments, default="allowed"),
    "quantity": choice("how the credit counts the goods", Counted, default="pieces"),
    "says_about": yes_or_no("about, circa beside the quantity"),
    "bank_country": {**text("where the papers must be presented"), "default": "CN"},
    "papers_days": number("working days here from departure until the papers are complete", default="0"),
    "courier_days": number("calendar days until they are at the bank", default="0"),
}
INPUT: dict[str, Any] = {
    "slip_days": number("calendar days by which the milestone is late, 0 to 366"),
    "slip_at": text("name of the milestone; else the first that is not done"),
    "milestones": objects(
        "of production, in order; with the last one the goods are ready",
        {"name": text("as people call it"), "planned_on": text("day; needed"), "done_on": text("day it was done")},
    ),
    "booked": {"type": "object", "properties": _SAILING, "description": "the sailing that is booked"},
    "later_sailings": objects("others that could be had", _SAILING),
    "instructions_days": number("working days from ready until the shipping instructions are sent", default="0"),
    "weighing_days": number("working days from ready until the weight (VGM) is declared", default="0"),
    "yard_days": number("working days from ready until the container is in the terminal", default="0"),
    "latest_shipment_on": text("of the contract"),
    "promised_arrival_on": text("what the customer was told"),
    "penalty": {"type": ["object", "null"], "properties": _PENALTY, "description": "the contract's clause on delay"},
    "forbids_partial": yes_or_no("the contract allows one shipment only"),
    "more_percent": number("tolerance of the contract", default="0"),
    "less_percent": number("tolerance of the contract", default="0"),
    "credit": {"type": ["object", "null"], "properties": _CREDIT, "description": "the letter of credit"},
    "ready_percent": number("of the goods that are in time for the booked vessel"),
    "air_days": number("from ready until arrival by air"),
    "factory_country": {**text("whose calendar production, trucking and papers follow"), "default": "CN"},
    "destination_country": text("whose calendar the customer follows"),
    "own_days": objects(
        "what calendars do not know",
        {"country": text("ISO 3166-1"), "on": text("day"), "works": YES_OR_NO, "name": text("of a day of rest")},
    ),
}
_SIDE: dict[str, Any] = {
    "ready_on": DAY,
    "vessel": {**TEXT, "description": "null: no sailing is known, the days are the earliest thinkable"},
    "departs_on": DAY,
    "arrives_on": DAY,
    "deadline_on": {**DAY, "description": "last day for the papers at the bank, holidays counted"},
    "deadline_by": choice("which day decides", DecidedBy),
    "presented_on": DAY,
    "days_late": COUNT,
    "penalty_percent": DECIMAL,
    "penalty": DECIMAL,
}
OUTPUT: dict[str, Any] = {
    "slip_days": {**COUNT, "description": "as given"},
    "slack_days": {**COUNT, "description": "the longest slip that breaks nothing more; null: over 60"},
    "milestones": objects("after the slip", {"name": TEXT, "planned_on": DAY, "on": DAY, "is_done": YES_OR_NO}),
    "cut_offs": objects(
        "of the booked vessel",
        {
            "kind": choice("what must be done", CutOffKind),
            "last_day": DAY,
            "done_on": DAY,
            "days_over": {**COUNT, "description": "above zero: missed"},
        },
    ),
    "before": {"type": "object", "properties": _SIDE, "description": "the plan without the slip"},
    "after": {"type": "object", "properties": _SIDE, "description": "the plan with it"},
    "currency": text("of the penalty"),
    "penalty": amount("what the slip adds to it"),
    "remedies": objects(
        "what can still be done, in the order of trying",
        {
            "code": choice("kind", RemedyKind),
            "source": TEXT,
            "by": {**DAY, "description": "until when"},
            "on": {**DAY, "description": "the day it leads to"},
            "facts": {"type": "object"},
            "sentence": TEXT,
        },
    ),
    "findings": findings(
        "problems are what breaks; warnings and notes are what to look at",
        from_slip={
            **COUNT,
            "description": "with which slip it breaks first; 0: already without one; null: not a break",
        },
    ),
}
