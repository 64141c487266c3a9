"""How much more or less than agreed may be delivered, under a contract and under a letter of credit?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.refusal import Refusal

_HUNDRED = Decimal(100)


class BadTolerance(Refusal):
    code = "bad_tolerance"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """溢短装: percent more and percent less of each quantity."""

    more_percent: Decimal = Decimal(0)
    less_percent: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.more_percent < 0 or not 0 <= self.less_percent <= _HUNDRED:
            raise BadTolerance(more=self.more_percent, less=self.less_percent)

    def most(self, agreed: Decimal) -> Decimal:
        return agreed * (1 + self.more_percent / _HUNDRED)

    def least(self, agreed: Decimal) -> Decimal:
        return agreed * (1 - self.less_percent / _HUNDRED)

    def allows(self, agreed: Decimal, delivered: Decimal) -> bool:
        return self.least(agreed) <= delivered <= self.most(agreed)


class Counted(StrEnum):
    """How a credit states a quantity."""

    MEASURED = "measured"  # weight, length, area, volume
    PIECES = "pieces"  # packing units or single items: cartons, sets, pairs


@dataclass(frozen=True, slots=True)
class CreditTolerance:
    """One row of UCP 600 art. 30, in force since 1 July 2007."""

    percent: Decimal
    source: str
    begins_on: date = date(2007, 7, 1)


ABOUT = CreditTolerance(Decimal(10), "UCP 600 art. 30(a)")
MEASURED = CreditTolerance(Decimal(5), "UCP 600 art. 30(b)")


def quantity_tolerance(counted: Counted, *, says_about: bool = False) -> Tolerance:
    """Of a quantity in a credit; the amount of the credit may not be exceeded by it, whatever the quantity."""
    if says_about:
        return Tolerance(ABOUT.percent, ABOUT.percent)
    if counted is Counted.MEASURED:
        return Tolerance(MEASURED.percent, MEASURED.percent)
    return Tolerance()
