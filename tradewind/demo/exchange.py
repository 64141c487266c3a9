"""Which rates did the demo's bank give, and who entered them?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import OFFICE_ZONE, at_minute
from tradewind.domain.vocabulary.exchange import RateKind, is_bank_day

BANK = "甬江银行"
_BACK = 60  # days
# Yuan for one, as the European Central Bank's rates of the end of October 2026 cross.
_AROUND = {
    "USD": Decimal("6.6530"), "EUR": Decimal("7.4330"), "GBP": Decimal("8.9140"), "JPY": Decimal("0.042310"),
    "HKD": Decimal("0.84800"), "AUD": Decimal("4.6730"),
}  # fmt: skip
_PEG = Decimal("3.6725")  # dirhams for a dollar, since 1997
_SPREAD = {"AED": Decimal("0.0060"), "JPY": Decimal("0.0037")}  # half of it; the others trade more
_USUAL_SPREAD = Decimal("0.0021")
_ENTERED_BY = ("heting", "liqiang", "heting", "assistant", "heting")


@dataclass(frozen=True, slots=True)
class TableRow:
    """What the bank gave at ten in the morning, and who typed it some minutes later."""

    taken_at: datetime
    by: str
    at: datetime
    rates: tuple[tuple[str, RateKind, Decimal], ...]


def tables(at: datetime, seed: int = SEED) -> tuple[TableRow, ...]:
    """Sixty days up to now; of today only when the bank has given it and somebody has had the time."""
    return tuple(row for row in _tables(at.astimezone(OFFICE_ZONE).date(), seed) if row.at < at)


def latest(rows: tuple[TableRow, ...]) -> dict[str, Decimal]:
    """What the bank gave last for one unit of each currency that comes in: the rates offers are made at."""
    return {currency: rate for currency, kind, rate in rows[-1].rates if kind is RateKind.BUYING}


def _tables(today: date, seed: int) -> Iterator[TableRow]:
    walks = {currency: dice(seed, "rates", currency) for currency in _AROUND}
    middles = dict(_AROUND)
    for back in range(_BACK, -1, -1):
        on = today - timedelta(days=back)
        if not is_bank_day(on):
            continue
        middles = {currency: _moved(middle, currency, walks[currency]) for currency, middle in middles.items()}
        priced = middles | {"AED": middles["USD"] / _PEG}
        rates = tuple(rate for currency, middle in priced.items() for rate in _given(currency, middle))
        minute = 3 + on.toordinal() % 4
        yield TableRow(at_minute(on, 10, 0), _ENTERED_BY[on.toordinal() % 5], at_minute(on, 10, minute), rates)


def _moved(middle: Decimal, currency: str, chance: Random) -> Decimal:
    """A quarter of a percent a day at most, and drawn back to where it began."""
    away = _AROUND[currency] / middle - 1
    return middle * (1 + Decimal(chance.randint(-25, 25)) / 10_000 + away / 8)


def _given(currency: str, middle: Decimal) -> Iterator[tuple[str, RateKind, Decimal]]:
    half = _SPREAD.get(currency, _USUAL_SPREAD)
    yield currency, RateKind.BUYING, _as_given(middle * (1 - half))
    yield currency, RateKind.SELLING, _as_given(middle * (1 + half))
    yield currency, RateKind.MIDDLE, _as_given(middle)
    yield currency, RateKind.PARITY, _as_given(middle * Decimal("0.9994"))


def _as_given(rate: Decimal) -> Decimal:
    """As banks give it for a hundred: two decimals, four where it is small."""
    places = "0.0001" if rate > 1 else "0.000001"
    return rate.quantize(Decimal(places), ROUND_HALF_UP)
