"""Which rebate rate counts for goods that leave on a day?

The date of export on the customs declaration decides (Cai Shui [2012] 39, article 2; the rates are the Taxation
Administration's library of rebate rates).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class RebateFrom:
    """A rate, and the day of export from which it counts."""

    rate: Decimal
    valid_from: date


def rate_on(rates: Iterable[RebateFrom], export_on: date) -> RebateFrom | None:
    """The last that began by that day; nothing where none had."""
    begun = [each for each in rates if each.valid_from <= export_on]
    return max(begun, key=lambda each: each.valid_from, default=None)
