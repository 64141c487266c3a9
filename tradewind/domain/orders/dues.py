"""Which part of an order's price is due when, how much of it is open, and what does the delay cost?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.lateness import LatenessClause, cost_of_lateness
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import Instalment, PaymentTerm, PaymentTrigger
from tradewind.domain.vocabulary.working_days import WorkingDays

CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Due:
    """One instalment in money; `on` is None while its trigger has not happened."""

    part: Instalment
    amount: Money
    open: Money
    on: date | None

    def days_late(self, on: date) -> int:
        return max((on - self.on).days, 0) if self.on is not None and self.open.amount > 0 else 0


def due_on(part: Instalment, triggers: Mapping[PaymentTrigger, date], bank: WorkingDays) -> date | None:
    """The trigger's day and the days after it; a closed bank pays when it opens."""
    trigger = triggers.get(part.trigger)
    return None if trigger is None else bank.first_from(trigger + timedelta(days=part.days))


def dues_of(
    term: PaymentTerm, total: Money, received: Money, triggers: Mapping[PaymentTrigger, date], bank: WorkingDays
) -> tuple[Due, ...]:
    """The parts add up to the whole to the coin; money that has come pays the first parts first."""
    found, left = [], received
    amounts = total.rounded().allocate([each.percent for each in term.instalments])
    for part, amount in zip(term.instalments, amounts, strict=True):
        paid = min(amount, left, key=lambda each: each.amount)
        left -= paid
        found.append(Due(part, amount, amount - paid, due_on(part, triggers, bank)))
    return tuple(found)


def overdue_findings(dues: Sequence[Due], on: date, clause: LatenessClause | None) -> tuple[Finding, ...]:
    return tuple(found for each in dues for found in _overdue(each, on, clause))


def _overdue(due: Due, on: date, clause: LatenessClause | None) -> Iterator[Finding]:
    """Interest only where the contract has a rate."""
    if due.on is None or not due.days_late(on):
        return
    facts = {"amount": due.open, "due": due.on, "days": due.days_late(on)}
    if clause is None:
        yield Finding("payment_overdue", CONTRACT, facts)
    else:
        interest = cost_of_lateness(clause, due.open, due.on, on).amount
        yield Finding("payment_overdue_with_interest", CONTRACT, {**facts, "interest": interest})
