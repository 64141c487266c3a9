"""Which fields does a comparison have at the console, and what comes out?"""

from typing import Any

from tradewind.cli.contract import COUNT, TEXT, YES_OR_NO
from tradewind.cli.orders.saying import findings
from tradewind.cli.records.schemas import amount, choice, number, objects, text, yes_or_no
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.payment_terms import PaymentTrigger, PaymentWay

REQUIRED = ["contract", "order"]
_LINE: dict[str, Any] = {
    "code": text("our code of the goods"),
    "buyer_code": text("the buyer's"),
    "description": text("of the goods"),
    "quantity": number("ordered"),
    "unit": text("any spelling"),
    "price": number("of a unit"),
    "amount": number("of the line"),
}
PART: dict[str, Any] = {
    "percent": number("of the price; the parts add up to 100"),
    "way": choice("how it is paid", PaymentWay),
    "trigger": choice("from which day", PaymentTrigger),
    "days": number("after it", default="0"),
    "against_copy": yes_or_no("against a copy of the bill of lading"),
}
_PAPER: dict[str, Any] = {
    "lines": objects("in the paper's order; needed", _LINE),
    "currency": text("ISO 4217"),
    "incoterm": choice("rule", Incoterm),
    "place": text("named place of the rule"),
    "payment": objects("parts of the price in the order of paying", PART),
    "payment_text": text("instead of payment: the paper's words"),
    "latest_shipment_on": text("day, ISO 8601"),
    "destination": text("port or place"),
    "packing": text("the paper's words"),
    "more_percent": number("tolerance"),
    "less_percent": number("tolerance"),
    "allows_partial": {**YES_OR_NO, "description": "partial shipments; null: not said"},
    "total": number("as it is written"),
}
_BUYER: dict[str, Any] = {
    "orders_paid": number("finished orders he has paid; 0 is a stranger", default="0"),
    "open": number("what he owes already"),
    "overdue": number("of it, behind its day"),
    "limit": number("credit limit"),
    "limit_days": number("longest time to pay it covers"),
    "limit_until": text("last day of the limit"),
    "limit_currency": text("of the four amounts; else the order's"),
    "soft_clauses": number("found in his letter of credit", default="0"),
}
INPUT: dict[str, Any] = {
    "contract": {"type": "object", "properties": _PAPER, "description": "what was quoted or agreed"},
    "order": {"type": "object", "properties": _PAPER, "description": "the buyer's purchase order"},
    "buyer": {"type": ["object", "null"], "properties": _BUYER, "description": "for the gate of payment terms"},
}
OUTPUT: dict[str, Any] = {
    "is_same": {**YES_OR_NO, "description": "nothing differs"},
    "lines": objects("which belong together", {"contract_line": COUNT, "order_line": COUNT}),
    "contract_total": amount("as written, else the sum of its lines"),
    "order_total": amount("as written, else the sum of its lines"),
    "exposure": amount("what the buyer owes when the goods are on their way; null without payment and buyer"),
    "currency": text("of the exposure"),
    "needs_approval": {**YES_OR_NO, "description": "the payment terms do, for this buyer; null: nobody asked"},
    "findings": findings(
        "every difference, then why the payment terms need approval",
        field={**TEXT, "description": "what differs; null: it is about the payment terms"},
        line={**COUNT, "description": "the contract's line (added lines: the buyer's)"},
        left={**TEXT, "description": "with us"},
        right={**TEXT, "description": "with the buyer"},
    ),
}
