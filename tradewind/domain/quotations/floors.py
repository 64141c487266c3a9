"""Is a line offered below its floor, and does the whole offer need somebody's approval?"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.exchange import FxRate, convert
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import PaymentRisk


@dataclass(frozen=True, slots=True)
class Floor:
    """What the boss has set. None sets nothing."""

    price: Money | None = None
    least_margin_percent: Decimal | None = None  # of the price, from the strategy


@dataclass(frozen=True, slots=True)
class OfferedLine:
    number: int
    price: Money
    margin_percent: Decimal | None  # None: nobody knows what it costs


def floor_findings(line: OfferedLine, floor: Floor, rate: FxRate | None = None) -> tuple[Finding, ...]:
    """Below its floor price or its least margin. A floor in another currency needs a rate; without one that is said."""
    return tuple(each for each in (_below_price(line, floor, rate), _below_margin(line, floor)) if each)


def _below_price(line: OfferedLine, floor: Floor, rate: FxRate | None) -> Finding | None:
    if floor.price is None:
        return None
    facts = {"line": line.number, "price": line.price, "floor": floor.price}
    lowest = _in_currency(floor.price, line.price.currency, rate)
    if lowest is None:
        return Finding("floor_not_comparable", "price", facts)
    if lowest <= line.price:
        return None
    return Finding("line_below_floor", "price", facts)


def _in_currency(floor: Money, currency: str, rate: FxRate | None) -> Money | None:
    if floor.currency == currency:
        return floor
    if rate is None or {floor.currency, currency} != {rate.base, rate.quote}:
        return None
    return convert(floor, rate)


def _below_margin(line: OfferedLine, floor: Floor) -> Finding | None:
    least = floor.least_margin_percent
    if least is None:
        return None
    if line.margin_percent is None:
        return Finding("margin_unknown", "margin", {"line": line.number, "least": least})
    if line.margin_percent >= least:
        return None
    return Finding("line_below_margin", "margin", {"line": line.number, "margin": line.margin_percent, "least": least})


class ApprovalReason(StrEnum):
    FLOOR = "floor"
    AMOUNT = "amount"
    MARGIN = "margin"
    PAYMENT_RISK = "payment_risk"


@dataclass(frozen=True, slots=True)
class ApprovalLimits:
    """From where on a quotation has to be approved. None: never for that reason."""

    amount: Money | None = None
    margin_percent: Decimal | None = None
    payment_risk: PaymentRisk | None = None  # the highest that a salesperson may offer by himself


@dataclass(frozen=True, slots=True)
class OfferedWhole:
    """Of a quotation, its total in the currency of the limit."""

    total: Money
    margin_percent: Decimal | None
    payment_risk: PaymentRisk


def reasons_for_approval(
    whole: OfferedWhole, limits: ApprovalLimits, of_lines: tuple[Finding, ...] = ()
) -> tuple[ApprovalReason, ...]:
    """Why it may not leave without approval, in the order of telling. An unknown margin counts as too low."""
    below = any(finding.code in ("line_below_floor", "line_below_margin") for finding in of_lines)
    too_large = limits.amount is not None and limits.amount < whole.total
    margin, least = whole.margin_percent, limits.margin_percent
    too_thin = least is not None and (margin is None or margin < least)
    too_risky = limits.payment_risk is not None and whole.payment_risk > limits.payment_risk
    asked = {
        ApprovalReason.FLOOR: below,
        ApprovalReason.AMOUNT: too_large,
        ApprovalReason.MARGIN: too_thin,
        ApprovalReason.PAYMENT_RISK: too_risky,
    }
    return tuple(reason for reason, is_asked in asked.items() if is_asked)
