"""Does a typed rate mean one unit of the currency, or a hundred as on the pages of banks?"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tradewind.domain.exchange.tables import ROUGHLY
from tradewind.domain.vocabulary.exchange import MOST_DECIMALS
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_code, read_number

UNITS = (1, 100)
_STEP = Decimal(1).scaleb(-MOST_DECIMALS)
_LARGEST = Decimal(10) ** 8
_TYPED = re.compile(r"([^/]+)(?:/(1|100))?")
# Between a price for one and a price for a hundred lies a factor of a hundred; ten is the middle.
_MIDDLE = Decimal(10)
# A rate this many times off what is known of its currency is hardly meant.
FAR_OFF = Decimal(3)


class NotARate(Refusal):
    """What was typed is no number above zero. Facts: currency, text."""

    code = "not_a_rate"


class UnitNeeded(Refusal):
    """Nothing is known of the currency that would tell one from a hundred. Fact: currency."""

    code = "rate_unit_needed"


@dataclass(frozen=True, slots=True)
class Understood:
    """How a typed rate was read: `typed` for `per` units, `rate` for one."""

    currency: str
    typed: Decimal
    per: int
    rate: Decimal

    def said(self, quote: str = "CNY") -> str:
        """As the bank says it: 100 USD = 710.32 CNY."""
        return f"{self.per} {self.currency} = {self.typed:f} {quote}"


def understand(currency: str, text: str, *, per: int | None = None, known: Decimal | None = None) -> Understood:
    """Read a typed rate: 7.1032, 710.32 or 710.32/100. Without a unit, that of the right size is meant.

    Raises NotARate, and UnitNeeded where neither the table nor what is `known` tells the size.
    """
    match = _TYPED.fullmatch(clean_code(text))
    typed = read_number(match[1]) if match else None
    if match is None or typed is None or not 0 < typed < _LARGEST:
        raise NotARate(currency=currency, text=text[:40])
    unit = int(match[2]) if match[2] else per or _unit_of(currency, typed, known)
    rate = (typed / unit).quantize(_STEP, ROUND_HALF_UP)
    if rate <= 0:
        raise NotARate(currency=currency, text=text[:40])
    return Understood(currency, typed, unit, rate)


def is_far_off(currency: str, rate: Decimal, known: Decimal | None = None) -> bool:
    """Whether a rate is several times what is known of its currency: most likely a slip."""
    usual = known or ROUGHLY.get(currency)
    return usual is not None and not usual / FAR_OFF <= rate <= usual * FAR_OFF


def _unit_of(currency: str, typed: Decimal, known: Decimal | None) -> int:
    usual = known or ROUGHLY.get(currency)
    if usual is None:
        raise UnitNeeded(currency=currency)
    return 100 if typed > usual * _MIDDLE else 1
