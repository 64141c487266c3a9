"""What is to be looked at again before a typed rate is kept?"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from tradewind.domain.exchange.tables import ROUGHLY
from tradewind.domain.exchange.units import is_far_off
from tradewind.domain.vocabulary.finding import Finding

SOURCE = "rates on record"
# A major currency moves less than this from one entry to the next, except in a crisis.
JUMP = Decimal(3)
# What one may have moved since an older rate: so much more a day, and never more than this.
_A_DAY, _MOST = Decimal("0.1"), Decimal(15)


def percent_changed(rate: Decimal, before: Decimal) -> Decimal:
    return ((rate / before - 1) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def remarks(currency: str, rate: Decimal, before: Decimal | None) -> tuple[Finding, ...]:
    """A slip of the decimal point, or a jump since the rate that is on record."""
    if is_far_off(currency, rate, before):
        return (Finding("rate_far_off", SOURCE, {"currency": currency}),)
    if before is not None and abs(percent := percent_changed(rate, before)) > JUMP:
        return (Finding("rate_jumped", SOURCE, {"currency": currency, "percent": format(percent, "+f")}),)
    return ()


def strays(rate: Decimal, other: Decimal, *, days: int) -> bool:
    """Whether two rates of one currency, so many days apart, lie further from each other than markets move."""
    return abs(percent_changed(rate, other)) > min(JUMP + _A_DAY * days, _MOST)


def is_absurd(currency: str, rate: Decimal, on_record: Iterable[Decimal]) -> bool:
    """Whether a rate is several times off all that is known; one slip on record does not forbid its correction."""
    known = [*on_record, *([ROUGHLY[currency]] if currency in ROUGHLY else [])]
    return bool(known) and all(is_far_off(currency, rate, each) for each in known)
