"""What an amount of money is, how it is added, rounded, split and read."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Self

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.tables import CURRENCIES, MINOR_UNITS
from tradewind.domain.vocabulary.text import read_number

# A quadrillion is more than any office trades, and the last size every database column here can hold.
_LARGEST_EXPONENT = 15


class NotAnAmount(Refusal):
    code = "not_an_amount"


def minor_unit(currency: str) -> int:
    """How many decimals the currency's coins have: USD 2, JPY 0, KWD 3."""
    return MINOR_UNITS.get(currency, 2)


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal):
            raise TypeError(f"Money takes a Decimal, not {type(self.amount).__name__}")
        if not self.amount.is_finite():
            raise ValueError("Money is a finite amount")
        if self.currency not in CURRENCIES:
            raise ValueError(f"{self.currency!r} is not a currency of ISO 4217")

    @classmethod
    def parse(cls, text: str, currency: str) -> Self:
        """Read what a person typed; never passes through a float."""
        amount = read_number(text)
        if amount is None or amount.adjusted() > _LARGEST_EXPONENT:
            raise NotAnAmount(text=text[:40])
        return cls(amount, currency)

    @classmethod
    def zero(cls, currency: str) -> Self:
        return cls(Decimal(0), currency)

    def rounded(self) -> Self:
        """To the minor unit, half up; only at a line's total, a document's total and a posting."""
        return type(self)(self.amount.quantize(self._step, ROUND_HALF_UP), self.currency)

    def allocate(self, weights: Sequence[Decimal | int]) -> tuple[Self, ...]:
        """Split by weights so that the parts sum to the whole; the largest remainders take the odd coins."""
        if self.rounded().amount != self.amount:
            raise ValueError("Round an amount before it is split")
        total = Fraction(sum(weights))
        if total <= 0 or any(weight < 0 for weight in weights):
            raise ValueError("Weights are not negative and not all zero")
        coins = int(abs(self.amount) / self._step)
        shares = [divmod(coins * Fraction(weight) / total, 1) for weight in weights]
        parts = [int(whole) for whole, _ in shares]
        by_remainder = sorted(range(len(parts)), key=lambda place: (-shares[place][1], place))
        for place in by_remainder[: coins - sum(parts)]:
            parts[place] += 1
        sign = -1 if self.amount < 0 else 1
        return tuple(type(self)(sign * part * self._step, self.currency) for part in parts)

    def __add__(self, other: Self) -> Self:
        return type(self)(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Self) -> Self:
        return type(self)(self.amount - self._same(other), self.currency)

    def __neg__(self) -> Self:
        return type(self)(-self.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> Self:
        if isinstance(factor, bool) or not isinstance(factor, Decimal | int):
            raise TypeError("Money is multiplied by a Decimal or an int")
        return type(self)(self.amount * factor, self.currency)

    def __lt__(self, other: Self) -> bool:
        return self.amount < self._same(other)

    def __le__(self, other: Self) -> bool:
        return self.amount <= self._same(other)

    def __str__(self) -> str:
        decimals = max(minor_unit(self.currency), -int(self.amount.as_tuple().exponent))
        return f"{self.currency} {self.amount:,.{decimals}f}"

    @property
    def _step(self) -> Decimal:
        return Decimal(1).scaleb(-minor_unit(self.currency))

    def _same(self, other: Self) -> Decimal:
        if not isinstance(other, Money):
            raise TypeError("Money meets only Money")
        if other.currency != self.currency:
            raise TypeError(f"{self.currency} and {other.currency} do not mix")
        return other.amount
