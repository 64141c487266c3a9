"""May a contract count as in force, and may an order count as done?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.refusal import Refusal


class AcceptanceKind(StrEnum):
    """How the buyer said yes. By statement or by conduct (CISG art. 18(1), 18(3)); what is silent is no acceptance."""

    COUNTERSIGNED = "countersigned"
    PURCHASE_ORDER = "purchase_order"  # his own paper, and nothing in it differs
    WRITTEN = "written"  # a mail or message that says so
    DEPOSIT = "deposit"  # he has paid under it
    CREDIT = "credit"  # he has had the letter of credit opened under it


class NotInForce(Refusal):
    """No copy with his signature is there, and nothing that stands for it is named."""

    code = "contract_not_in_force"


class NotCompleted(Refusal):
    code = "order_not_completed"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """`evidence`: the file, message or receipt that shows it."""

    kind: AcceptanceKind
    on: date
    evidence: str


def refuse_unaccepted(acceptance: Acceptance | None, issued_on: date) -> None:
    """Raises NotInForce; nobody accepts before he was asked."""
    if acceptance is None or not acceptance.evidence.strip():
        raise NotInForce(issued_on=issued_on)
    if acceptance.on < issued_on:
        raise NotInForce(issued_on=issued_on)


def unsigned_findings(issued_on: date, on: date, patience_days: int) -> tuple[Finding, ...]:
    """After so many days without an answer somebody asks."""
    days = (on - issued_on).days
    if days <= patience_days:
        return ()
    return (Finding("contract_unsigned", "CISG art. 18(2)", {"days": days, "issued": issued_on}),)


def refuse_uncompleted(arrived_on: date | None, feedback_on: date | None) -> None:
    """Raises NotCompleted: a deal is done when the goods are there and the customer has said how they are."""
    if arrived_on is None or feedback_on is None or feedback_on < arrived_on:
        raise NotCompleted(arrived=arrived_on or "–", feedback=feedback_on or "–")
