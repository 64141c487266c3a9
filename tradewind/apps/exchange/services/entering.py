"""Entering the rates that a bank gave at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tradewind.apps.exchange import permissions
from tradewind.apps.exchange.models import HOME, IN_FORCE, ExchangeRate
from tradewind.apps.exchange.queries import rates_on
from tradewind.apps.exchange.refusals import (
    BadSource,
    NoRates,
    NotAForeignCurrency,
    RateAbsurd,
    RatesCrossed,
)
from tradewind.domain.exchange.looking import is_absurd
from tradewind.domain.exchange.moments import refuse_impossible
from tradewind.domain.exchange.units import NotARate
from tradewind.domain.vocabulary.exchange import BEIJING, MOST_DECIMALS, RateKind, written_rate
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.turns import one_at_a_time

LONGEST_SOURCE = 60
ECB, CFETS = "ECB", "CFETS"
# What a person may enter; reference rates come from their own table.
ENTERED = (RateKind.BUYING, RateKind.SELLING, RateKind.MIDDLE, RateKind.PARITY)
_LARGEST = Decimal(10) ** 9
TURN = "exchange"


@dataclass(frozen=True, slots=True)
class RateLine:
    """One rate for one unit of the currency."""

    currency: str
    kind: RateKind
    rate: Decimal


@use_case
def enter_rates(
    *, source: str, taken_at: datetime, lines: Sequence[RateLine], by: Actor, at: datetime
) -> list[ExchangeRate]:
    """Keep what a bank gave at one moment; what stands there of the same day is replaced, never overwritten.

    Parities stand under CFETS, whoever passed them on. What is the same already is left as it is.
    """
    require(by, permissions.ENTER)
    given_by = _source(source)
    refuse_impossible(taken_at, at=at)
    on = taken_at.astimezone(BEIJING).date()
    judged = _judged(lines)
    if not allows(by, permissions.VOUCH):
        _refuse_absurd(judged, by, at)
    rows = [
        ExchangeRate(
            currency=line.currency, quote=HOME, kind=line.kind, rate=line.rate, on=on, taken_at=taken_at,
            source=CFETS if line.kind == RateKind.PARITY else given_by, entered_by_id=by.pk, entered_at=at,
        )
        for line in judged
    ]  # fmt: skip
    one_at_a_time(TURN)  # two people may enter the same table
    before = _in_force(rows, on)
    new = [row for row in rows if not _is_same(before.get(_key(row)), row)]
    if not new:
        return []

    replaced = [before[_key(row)].pk for row in new if _key(row) in before]
    ExchangeRate.objects.filter(pk__in=replaced).update(replaced_at=at)
    ExchangeRate.objects.bulk_create(new)
    facts = {"source": given_by, "taken_at": taken_at, "rates": {f"{r.currency} {r.kind}": r.rate for r in new}}
    was = {f"{r.currency} {r.kind}": before[_key(r)].rate for r in new if _key(r) in before}
    audit.record("exchange_rate.entered", new[0], by=by, at=at, **facts, **({"replaced": was} if was else {}))
    return new


def _source(text: str) -> str:
    source = clean_line(text)
    if not source or len(source) > LONGEST_SOURCE or source.upper() in (ECB, CFETS):
        raise BadSource()
    return source


def _judged(lines: Sequence[RateLine]) -> Sequence[RateLine]:
    if not lines:
        raise NoRates()
    by_key = {(line.currency, line.kind): line for line in lines}
    for line in by_key.values():
        if line.currency not in CURRENCIES or line.currency == HOME:
            raise NotAForeignCurrency(currency=line.currency)
        if line.kind not in ENTERED or not _can_stand(line.rate):
            raise NotARate(currency=line.currency, text=format(line.rate, "f")[:40])
        sells = by_key.get((line.currency, RateKind.SELLING))
        if line.kind == RateKind.BUYING and sells and line.rate > sells.rate:
            raise RatesCrossed(currency=line.currency)
    return list(by_key.values())


def _refuse_absurd(lines: Sequence[RateLine], by: Actor, at: datetime) -> None:
    on_record = {row.currency: [known.rate.rate for known in row.by_kind.values()] for row in rates_on(by, at=at)}
    for line in lines:
        if is_absurd(line.currency, line.rate, on_record.get(line.currency, ())):
            raise RateAbsurd(currency=line.currency, rate=written_rate(line.rate))


def _can_stand(rate: Decimal) -> bool:
    return rate.is_finite() and 0 < rate < _LARGEST and round(rate, MOST_DECIMALS) == rate


def _in_force(rows: Sequence[ExchangeRate], on: date) -> dict[tuple[str, str, str], ExchangeRate]:
    found = ExchangeRate.objects.filter(IN_FORCE, on=on, quote=HOME, source__in={row.source for row in rows})
    return {_key(row): row for row in found}


def _key(row: ExchangeRate) -> tuple[str, str, str]:
    return row.currency, str(row.kind), row.source


def _is_same(before: ExchangeRate | None, row: ExchangeRate) -> bool:
    return before is not None and (before.rate, before.taken_at) == (row.rate, row.taken_at)
