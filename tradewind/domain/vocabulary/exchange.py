"""What an exchange rate is: of which currency in which, of what kind, from whom, on which day, and how it is used."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from tradewind.domain.vocabulary.calendars import DayKind, china_day
from tradewind.domain.vocabulary.money import Money

# How long a rate is fresh, in hours of days on which Chinese banks quote. The one place of this number.
FRESH_FOR = timedelta(hours=24)
BEIJING = ZoneInfo("Asia/Shanghai")
_SATURDAY, _DAY = 5, timedelta(days=1)
_LEAST_DECIMALS, _SIGNIFICANT, MOST_DECIMALS = 4, 5, 8


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

    def __str__(self) -> str:
        return f"1 {self.base} = {written_rate(self.rate)} {self.quote}"


@dataclass(frozen=True, slots=True)
class RateDoubt:
    """What somebody entered lies far from another rate on record."""

    typed: FxRate
    against: FxRate
    who: str


@dataclass(frozen=True, slots=True)
class KnownRate:
    """A rate on record, and how old it is: in hours of bank days, for a Friday's rate is Sunday's too.

    Where it is in doubt it is the lowest of those that differ.
    """

    rate: FxRate
    taken_at: datetime
    age_hours: int
    is_stale: bool
    doubt: RateDoubt | None = None

    @property
    def is_reference(self) -> bool:
        return self.rate.is_reference


def known_rate(rate: FxRate, *, taken_at: datetime, at: datetime) -> KnownRate:
    """The rate as it is known at a moment; older than `FRESH_FOR` it is stale, and a page says so."""
    age = time_on_bank_days(taken_at, at)
    return KnownRate(rate, taken_at, int(age // timedelta(hours=1)), age > FRESH_FOR)


def is_bank_day(on: date) -> bool:
    """Whether Chinese banks quote: Monday to Friday without holidays, and days of rest that are worked for them.

    The office's own days do not count here. In a year without a notice of the State Council weekdays count.
    """
    kind = china_day(on).kind
    return kind is DayKind.MAKE_UP or (kind is DayKind.ORDINARY and on.weekday() < _SATURDAY)


def time_on_bank_days(begins: datetime, ends: datetime) -> timedelta:
    """How much of a period lies on bank days, midnight to midnight in Beijing; nothing of one that ends too early."""
    counted, on = timedelta(0), begins.astimezone(BEIJING).date()
    while (midnight := datetime.combine(on, time.min, BEIJING).astimezone(UTC)) < ends:
        if is_bank_day(on):
            counted += max(min(ends, midnight + _DAY) - max(begins, midnight), timedelta(0))
        on += _DAY
    return counted


def written_rate(rate: Decimal) -> str:
    """Four decimals, and more where they would not show five digits: 7.1032, 0.046012, 0.00027912."""
    decimals = min(max(_LEAST_DECIMALS, _SIGNIFICANT - 1 - rate.adjusted()), MOST_DECIMALS)
    return format(rate.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP), "f")


def convert(money: Money, rate: FxRate) -> Money:
    """The amount in the rate's other currency, unrounded. A rate is read in either direction, never mixed up silently.

    Raises TypeError where the amount is in neither of its currencies.
    """
    if money.currency == rate.base:
        return Money(money.amount * rate.rate, rate.quote)
    if money.currency == rate.quote:
        return Money(money.amount / rate.rate, rate.base)
    raise TypeError(f"{money.currency} is not a currency of {rate.base}/{rate.quote}")
