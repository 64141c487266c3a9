"""May an order be taken at these payment terms from this buyer, or must somebody agree who sees his credit file?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import Instalment, PaymentRisk, PaymentTerm, PaymentWay

HOUSE, LIMIT = "rule of the house", "credit limit"
_HUNDRED = Decimal(100)
# What a bank owes is no credit of the buyer's, and what is paid before shipment none at all.
_BANK_OR_ADVANCE = (PaymentRisk.ADVANCE, PaymentRisk.CONFIRMED_CREDIT, PaymentRisk.CREDIT)


class GateReason(StrEnum):
    RISKY_TERMS = "payment_terms_risky"
    ACCEPTANCE = "payment_by_acceptance"
    STRANGER = "payment_terms_for_stranger"
    NO_LIMIT = "credit_limit_missing"
    ABOVE_LIMIT = "credit_limit_exceeded"
    LIMIT_OVER = "credit_limit_over"
    BEYOND_LIMIT_DAYS = "credit_days_beyond_limit"
    OVERDUE = "buyer_overdue"
    SOFT_CLAUSES = "credit_soft_clauses"


@dataclass(frozen=True, slots=True)
class CreditLimit:
    """What an insurer or the boss has granted for a buyer."""

    amount: Money
    days: int | None = None  # the longest time to pay that it covers
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Buyer:
    """`open` and `overdue` in the limit's currency; a stranger has never paid for a finished order."""

    orders_paid: int = 0
    open: Money | None = None
    overdue: Money | None = None
    limit: CreditLimit | None = None
    soft_clauses: int = 0  # found in his letter of credit


@dataclass(frozen=True, slots=True)
class GateRules:
    """What the office wants to be asked about. The order of risks: advance, credits, copy of B/L, D/P, D/A, O/A."""

    highest_risk: PaymentRisk = PaymentRisk.OPEN_ACCOUNT  # that needs no approval for its own sake
    highest_for_strangers: PaymentRisk = PaymentRisk.AGAINST_COPY
    stranger_until: int = 1  # paid orders
    asks_for_acceptance: bool = True  # D/A: the goods are his for a signature


@dataclass(frozen=True, slots=True)
class Order:
    term: PaymentTerm
    total: Money
    ships_on: date


def exposure_of(term: PaymentTerm, total: Money) -> Money:
    """The part of the price that the buyer himself owes once the goods are on their way."""
    percent = sum((each.percent for each in term.instalments if _is_exposed(each)), Decimal(0))
    return Money(total.amount * percent / _HUNDRED, total.currency).rounded()


def gate_findings(order: Order, buyer: Buyer, rules: GateRules) -> tuple[Finding, ...]:
    """Why it needs approval; nothing where a salesperson may go on."""
    return tuple([*_of_terms(order, buyer, rules), *_of_limit(order, buyer), *_of_conduct(buyer)])


def _of_terms(order: Order, buyer: Buyer, rules: GateRules) -> Iterator[Finding]:
    risk = order.term.risk
    if risk > rules.highest_risk:
        yield _found(GateReason.RISKY_TERMS, HOUSE, risk=int(risk))
    if rules.asks_for_acceptance and any(each.way is PaymentWay.DA for each in order.term.instalments):
        days = max(each.days for each in order.term.instalments if each.way is PaymentWay.DA)
        yield _found(GateReason.ACCEPTANCE, HOUSE, days=days)
    if buyer.orders_paid < rules.stranger_until and risk > rules.highest_for_strangers:
        yield _found(GateReason.STRANGER, HOUSE, orders=buyer.orders_paid)


def _of_limit(order: Order, buyer: Buyer) -> Iterator[Finding]:
    """Open amounts and this order together may not go beyond the limit, nor its days and its time."""
    exposed, limit = exposure_of(order.term, order.total), buyer.limit
    if exposed.amount <= 0 or order.term.risk <= PaymentRisk.AGAINST_COPY:
        return  # against a copy the originals are held until the money is there
    if limit is None or limit.amount.currency != exposed.currency:
        yield _found(GateReason.NO_LIMIT, LIMIT, amount=exposed)
        return
    whole = exposed + buyer.open if buyer.open is not None else exposed
    if limit.amount < whole:
        yield _found(GateReason.ABOVE_LIMIT, LIMIT, limit=limit.amount, amount=whole, over=whole - limit.amount)
    if limit.until is not None and order.ships_on > limit.until:
        yield _found(GateReason.LIMIT_OVER, LIMIT, until=limit.until, on=order.ships_on)
    days = max(each.days for each in order.term.instalments if _is_exposed(each))
    if limit.days is not None and days > limit.days:
        yield _found(GateReason.BEYOND_LIMIT_DAYS, LIMIT, days=days, limit=limit.days)


def _of_conduct(buyer: Buyer) -> Iterator[Finding]:
    if buyer.overdue is not None and buyer.overdue.amount > 0:
        yield _found(GateReason.OVERDUE, LIMIT, amount=buyer.overdue)
    if buyer.soft_clauses:
        yield _found(GateReason.SOFT_CLAUSES, HOUSE, number=buyer.soft_clauses)


def _is_exposed(part: Instalment) -> bool:
    return part.risk not in _BANK_OR_ADVANCE


def _found(reason: GateReason, source: str, **facts: object) -> Finding:
    return Finding(reason.value, source, facts, Severity.WARNING)
