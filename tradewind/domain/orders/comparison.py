"""In what does a buyer's order differ from what was offered or agreed? Every difference by itself."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from tradewind.domain.orders.matching import match_lines
from tradewind.domain.orders.papers import Paper, PaperLine, PaperTerms, same_words, unit_of
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.money import minor_unit
from tradewind.domain.vocabulary.tolerances import Tolerance

# A reply that adds to, limits or changes an offer rejects it and is a counter-offer; price, payment, quality, quantity,
# place and time of delivery change it materially (CISG art. 19(1), 19(3)).
MATERIAL = "CISG art. 19(3)"
MINOR = "CISG art. 19(2)"
OWN_FIGURES = "arithmetic"


class Difference(StrEnum):
    LINE_MISSING = "po_line_missing"
    LINE_ADDED = "po_line_added"
    UNIT_DIFFERS = "po_unit_differs"
    QUANTITY_WITHIN_TOLERANCE = "po_quantity_within_tolerance"
    QUANTITY_DIFFERS = "po_quantity_differs"
    PRICE_DIFFERS = "po_price_differs"
    CODE_DIFFERS = "po_code_differs"
    DESCRIPTION_DIFFERS = "po_description_differs"
    CURRENCY_DIFFERS = "po_currency_differs"
    INCOTERM_DIFFERS = "po_incoterm_differs"
    SHIPMENT_EARLIER = "po_shipment_earlier"
    SHIPMENT_LATER = "po_shipment_later"
    PAYMENT_RISKIER = "po_payment_riskier"
    PAYMENT_DIFFERS = "po_payment_differs"
    PLACE_DIFFERS = "po_place_differs"
    DESTINATION_DIFFERS = "po_destination_differs"
    PACKING_DIFFERS = "po_packing_differs"
    TOLERANCE_DIFFERS = "po_tolerance_differs"
    PARTIAL_WANTED = "po_partial_wanted"
    PARTIAL_REFUSED = "po_partial_refused"
    AMOUNT_WRONG = "po_amount_wrong"
    TOTAL_WRONG = "po_total_wrong"
    TOTAL_DIFFERS = "po_total_differs"


def differences(ours: Paper, theirs: Paper) -> tuple[Finding, ...]:
    """`left` is ours, `right` the buyer's; lines first, then terms, then the buyer's own arithmetic."""
    return tuple([*_lines(ours, theirs), *_terms(ours.terms, theirs.terms), *_totals(ours, theirs)])


def _lines(ours: Paper, theirs: Paper) -> Iterator[Finding]:
    matched = match_lines(ours.lines, theirs.lines)
    tolerance = ours.terms.tolerance or Tolerance()
    for left, right in matched.pairs:
        yield from _line(left, right, tolerance)
    for line in matched.missing:
        yield _found(Difference.LINE_MISSING, "line", line.place, _name(line), None)
    for line in matched.added:
        yield _found(Difference.LINE_ADDED, "line", line.place, None, _name(line))


def _line(left: PaperLine, right: PaperLine, tolerance: Tolerance) -> Iterator[Finding]:
    """What one side does not say is not a difference."""
    place = left.place
    if left.unit and right.unit and unit_of(left.unit) != unit_of(right.unit):
        yield _found(Difference.UNIT_DIFFERS, "unit", place, left.unit, right.unit)
    if left.quantity is not None and right.quantity is not None and left.quantity != right.quantity:
        if tolerance.allows(left.quantity, right.quantity):
            facts = {"field": "quantity", "line": place, "left": left.quantity, "right": right.quantity}
            yield Finding(Difference.QUANTITY_WITHIN_TOLERANCE, "contract", facts, Severity.WARNING)
        else:
            yield _found(Difference.QUANTITY_DIFFERS, "quantity", place, left.quantity, right.quantity)
    if left.price is not None and right.price is not None and left.price != right.price:
        yield _found(Difference.PRICE_DIFFERS, "price", place, left.price, right.price)
    ours = {same_words(left.code), same_words(left.buyer_code)}
    if left.code and right.code and same_words(right.code) not in ours:
        yield _found(Difference.CODE_DIFFERS, "code", place, left.code, right.code)
    if left.description and right.description and same_words(left.description) != same_words(right.description):
        facts = {"field": "description", "line": place, "left": left.description, "right": right.description}
        yield Finding(Difference.DESCRIPTION_DIFFERS, MATERIAL, facts, Severity.WARNING)


def _terms(left: PaperTerms, right: PaperTerms) -> Iterator[Finding]:
    if left.currency and right.currency and left.currency != right.currency:
        yield _found(Difference.CURRENCY_DIFFERS, "currency", None, left.currency, right.currency)
    if left.incoterm and right.incoterm and left.incoterm != right.incoterm:
        yield _found(Difference.INCOTERM_DIFFERS, "incoterm", None, left.incoterm, right.incoterm)
    if left.latest_shipment_on and right.latest_shipment_on and left.latest_shipment_on != right.latest_shipment_on:
        days = (right.latest_shipment_on - left.latest_shipment_on).days
        code = Difference.SHIPMENT_EARLIER if days < 0 else Difference.SHIPMENT_LATER
        yield _found(code, "latest_shipment_on", None, left.latest_shipment_on, right.latest_shipment_on)
    yield from _payment(left, right)
    yield from _words(left, right)
    yield from _permissions(left, right)


def _payment(left: PaperTerms, right: PaperTerms) -> Iterator[Finding]:
    if left.payment is not None and right.payment is not None:
        if left.payment != right.payment:
            code = Difference.PAYMENT_RISKIER if right.payment.risk > left.payment.risk else Difference.PAYMENT_DIFFERS
            yield _found(code, "payment", None, left.payment_words, right.payment_words)
    elif _differ(left.payment_words, right.payment_words):
        yield _found(Difference.PAYMENT_DIFFERS, "payment", None, left.payment_words, right.payment_words)


def _words(left: PaperTerms, right: PaperTerms) -> Iterator[Finding]:
    """Places and packing are words; whoever wrote them may mean the same by others."""
    for code, name, ours, theirs in (
        (Difference.PLACE_DIFFERS, "place", left.place, right.place),
        (Difference.DESTINATION_DIFFERS, "destination", left.destination, right.destination),
        (Difference.PACKING_DIFFERS, "packing", left.packing, right.packing),
    ):
        if _differ(ours, theirs):
            source = MINOR if code is Difference.PACKING_DIFFERS else MATERIAL
            facts = {"field": name, "line": None, "left": ours, "right": theirs}
            yield Finding(code, source, facts, Severity.WARNING)


def _permissions(left: PaperTerms, right: PaperTerms) -> Iterator[Finding]:
    if left.tolerance is not None and right.tolerance is not None and left.tolerance != right.tolerance:
        yield _found(Difference.TOLERANCE_DIFFERS, "tolerance", None, _said(left.tolerance), _said(right.tolerance))
    ours, theirs = left.allows_partial, right.allows_partial
    if ours is not None and theirs is not None and ours != theirs:
        code = Difference.PARTIAL_WANTED if theirs else Difference.PARTIAL_REFUSED
        yield _found(code, "allows_partial", None, ours, theirs)


def _totals(ours: Paper, theirs: Paper) -> Iterator[Finding]:
    """The buyer's slips of the pen come back as claims; both totals are looked at where they are said."""
    coin = minor_unit(theirs.terms.currency or ours.terms.currency)
    for line in theirs.lines:
        worked_out = line.worked_out
        if worked_out is not None and line.amount is not None and _coins(worked_out, coin) != _coins(line.amount, coin):
            yield _found(
                Difference.AMOUNT_WRONG, "amount", line.place, _coins(worked_out, coin), line.amount, OWN_FIGURES
            )
    total = theirs.sum_of_lines
    if theirs.total is not None and total is not None and _coins(total, coin) != _coins(theirs.total, coin):
        yield _found(Difference.TOTAL_WRONG, "total", None, _coins(total, coin), theirs.total, OWN_FIGURES)
    agreed, ordered = ours.whole, theirs.whole
    if agreed is not None and ordered is not None and _coins(agreed, coin) != _coins(ordered, coin):
        yield _found(Difference.TOTAL_DIFFERS, "total", None, _coins(agreed, coin), _coins(ordered, coin))


def _found(
    code: Difference, field: str, line: int | None, left: object, right: object, source: str = MATERIAL
) -> Finding:  # fmt: skip
    facts = {"field": field, "line": line, "left": left, "right": right}
    return Finding(code, source, facts, Severity.PROBLEM)


def _name(line: PaperLine) -> str:
    return " ".join(part for part in (line.code or line.buyer_code, line.description) if part) or str(line.place)


def _differ(left: str, right: str) -> bool:
    return bool(left and right) and same_words(left) != same_words(right)


def _coins(amount: Decimal, places: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _said(tolerance: Tolerance) -> str:
    return f"+{tolerance.more_percent:f} / −{tolerance.less_percent:f} %"
