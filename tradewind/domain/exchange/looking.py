"""What is to be looked at again before a typed rate is kept?"""

from decimal import ROUND_HALF_UP, Decimal

from tradewind.domain.exchange.units import is_far_off
from tradewind.domain.vocabulary.finding import Finding

SOURCE = "rates on record"
# A major currency moves less than this from one entry to the next, except in a crisis.
JUMP = Decimal(3)


def percent_changed(rate: Decimal, before: Decimal) -> Decimal:
    return ((rate / before - 1) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def remarks(currency: str, rate: Decimal, before: Decimal | None) -> tuple[Finding, ...]:
    """A slip of the decimal point, or a jump since the rate that is on record."""
    if is_far_off(currency, rate, before):
        return (Finding("rate_far_off", SOURCE, {"currency": currency}),)
    if before is not None and abs(percent := percent_changed(rate, before)) > JUMP:
        return (Finding("rate_jumped", SOURCE, {"currency": currency, "percent": format(percent, "+f")}),)
    return ()
