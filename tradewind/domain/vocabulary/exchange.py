"""What an exchange rate is: of which currency in which, of what kind, from whom, on which day, and how it is used."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.money import Money


class RateKind(StrEnum):
    """How a bank or an authority means a rate."""

    BUYING = "buying"  # 现汇买入价: what a bank pays for what a customer remitted
    SELLING = "selling"  # 现汇卖出价: what a bank asks for what one has to pay abroad
    MIDDLE = "middle"  # 折算价 of a bank
    PARITY = "parity"  # 中间价 of the China Foreign Exchange Trade System
    REFERENCE = "reference"  # euro reference rates of the European Central Bank, crossed


# Nobody deals at these: they are shown as 参考 and never enter a saved cost sheet by themselves.
FOR_REFERENCE_ONLY = frozenset({RateKind.MIDDLE, RateKind.PARITY, RateKind.REFERENCE})


@dataclass(frozen=True, slots=True)
class FxRate:
    """How many units of `quote` one unit of `base` costs: 1 USD = 7.1032 CNY is FxRate("USD", "CNY", 7.1032, ...)."""

    base: str
    quote: str
    rate: Decimal
    kind: RateKind
    source: str
    on: date

    def __post_init__(self) -> None:
        if not isinstance(self.rate, Decimal):
            raise TypeError(f"A rate is a Decimal, not {type(self.rate).__name__}")
        if not self.rate.is_finite() or self.rate <= 0:
            raise ValueError("A rate is above zero")

    @property
    def is_reference(self) -> bool:
        return self.kind in FOR_REFERENCE_ONLY


def convert(money: Money, rate: FxRate) -> Money:
    """The amount in the rate's other currency, unrounded. A rate is read in either direction, never mixed up silently.

    Raises TypeError where the amount is in neither of its currencies.
    """
    if money.currency == rate.base:
        return Money(money.amount * rate.rate, rate.quote)
    if money.currency == rate.quote:
        return Money(money.amount / rate.rate, rate.base)
    raise TypeError(f"{money.currency} is not a currency of {rate.base}/{rate.quote}")
