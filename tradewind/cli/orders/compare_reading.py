"""Which papers and which buyer stand in an object?"""

from datetime import UTC, date, datetime
from decimal import Decimal

from tradewind.cli.orders.delay_reading import day_of
from tradewind.cli.records.reading import Fields
from tradewind.domain.orders.papers import Paper, PaperLine, PaperTerms
from tradewind.domain.orders.payment_gate import Buyer, CreditLimit, Order
from tradewind.domain.quotations.payment_words import payment_words
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import (
    Instalment,
    PaymentCondition,
    PaymentTerm,
    PaymentTrigger,
    PaymentWay,
)
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.tolerances import Tolerance

_MOST_LINES, _MOST_PARTS = 500, 20


def read_paper(fields: Fields, name: str) -> Paper:
    told = fields.object_of(name)
    if told is None:
        fields.complain(name, "required")
        return Paper(())
    rows = told.list_of("lines")
    if not rows:
        told.complain("lines", "required")
    if len(rows) > _MOST_LINES:
        told.complain("lines", "too_many")
    lines = tuple(_line(row, place) for place, row in enumerate(rows[:_MOST_LINES], 1))
    return Paper(lines, _terms(told), told.optional("total"))


def _line(row: Fields, place: int) -> PaperLine:
    words = {name: row.text(name) for name in ("code", "buyer_code", "description", "unit")}
    figures = {name: row.optional(name) for name in ("quantity", "price", "amount")}
    for name, figure in figures.items():
        if figure is not None and figure < 0:
            row.complain(name, "below_zero")
    return PaperLine(place, **words, **figures)  # type: ignore[arg-type]


def _terms(fields: Fields) -> PaperTerms:
    payment, tolerance = read_payment(fields), None
    if any(fields.given.get(name) is not None for name in ("more_percent", "less_percent")):
        tolerance = Tolerance(_percent(fields, "more_percent"), _percent(fields, "less_percent"))
    words = payment_words(payment)[0] if payment is not None else fields.text("payment_text")
    return PaperTerms(
        currency=read_currency(fields, "currency"),
        incoterm=fields.choice("incoterm", Incoterm),
        place=fields.text("place"),
        payment=payment,
        payment_words=words,
        latest_shipment_on=day_of(fields, "latest_shipment_on"),
        destination=fields.text("destination"),
        packing=fields.text("packing"),
        tolerance=tolerance,
        allows_partial=fields.flag("allows_partial") if fields.given.get("allows_partial") is not None else None,
    )


def read_currency(fields: Fields, name: str) -> str:
    currency = fields.currency(name)
    if currency and currency not in CURRENCIES:
        fields.complain(name, "unknown_currency")
        return ""
    return currency


def _percent(fields: Fields, name: str) -> Decimal:
    found = fields.number(name)
    if 0 <= found <= 100:
        return found
    fields.complain(name, "below_zero" if found < 0 else "above_100_percent")
    return Decimal(0)


def read_payment(fields: Fields) -> PaymentTerm | None:
    """Raises the refusals of payment terms where its parts can be read and cannot be."""
    rows, before = fields.list_of("payment")[:_MOST_PARTS], len(fields.problems)
    read = [_part(row) for row in rows]
    parts = [part for part in read if part is not None]
    return PaymentTerm(tuple(parts)) if parts and len(fields.problems) == before else None


def _part(row: Fields) -> Instalment | None:
    percent, days = row.needed("percent"), row.whole("days")
    way, trigger = row.choice("way", PaymentWay), row.choice("trigger", PaymentTrigger)
    for name in ("way", "trigger"):
        if not row.given.get(name):
            row.complain(name, "required")
    if way is None or trigger is None:
        return None
    condition = PaymentCondition.COPY_OF_BILL if row.flag("against_copy") else PaymentCondition.NONE
    return Instalment(percent, way, trigger, days, condition)


def read_gate(fields: Fields, contract: Paper, order: Paper) -> tuple[Order, Buyer] | None:
    """What the gate asks: by the buyer's terms where he writes some, else by ours. None where nobody asks."""
    told, term = fields.object_of("buyer"), order.terms.payment or contract.terms.payment
    if told is None or term is None:
        return None
    currency = order.terms.currency or contract.terms.currency or "USD"
    total = order.whole if order.whole is not None else contract.whole
    ships_on = order.terms.latest_shipment_on or contract.terms.latest_shipment_on or _today()
    return Order(term, Money(total or Decimal(0), currency), ships_on), _buyer(told, currency)


def _buyer(fields: Fields, currency: str) -> Buyer:
    currency = read_currency(fields, "limit_currency") or currency
    amounts = {name: fields.optional(name) for name in ("open", "overdue", "limit")}
    days = fields.optional("limit_days")
    until = day_of(fields, "limit_until")
    granted = amounts["limit"]
    return Buyer(
        fields.whole("orders_paid"),
        _money(amounts["open"], currency),
        _money(amounts["overdue"], currency),
        CreditLimit(Money(granted, currency), None if days is None else int(days), until)
        if granted is not None
        else None,
        fields.whole("soft_clauses"),
    )


def _money(amount: Decimal | None, currency: str) -> Money | None:
    return None if amount is None else Money(amount, currency)


def _today() -> date:
    return datetime.now(UTC).date()
