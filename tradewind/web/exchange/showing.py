"""How is a rate on record said: which, from whom, of when, and whether it is too old or only for reference?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.exchange.queries import CurrencyRates, DayOfRates
from tradewind.domain.vocabulary.exchange import BEIJING, KnownRate, RateKind, written_rate
from tradewind.web.shared.formats import written_day

COLUMNS = (RateKind.BUYING, RateKind.SELLING, RateKind.MIDDLE, RateKind.PARITY, RateKind.REFERENCE)
_OF_A_BANK = COLUMNS[:3]
_OFFICIAL = frozenset(COLUMNS[3:])


@dataclass(frozen=True, slots=True)
class RateShown:
    """`said` is the whole line: 1 USD = 7.1032 CNY · 中行 10:00."""

    kind: RateKind
    number: str
    said: str
    source: str
    when: str
    age_hours: int
    is_stale: bool
    is_reference: bool
    is_of_today: bool


@dataclass(frozen=True, slots=True)
class RowShown:
    """A currency; `chief` is the rate whose source and age stand for the row."""

    currency: str
    cells: tuple[tuple[RateKind, RateShown | None], ...]
    chief: RateShown | None


def shown(known: KnownRate, now: datetime) -> RateShown:
    rate = known.rate
    when = written_day(rate.on) if rate.kind is RateKind.REFERENCE else when_of(known.taken_at, now)
    return RateShown(
        rate.kind, written_rate(rate.rate), f"{rate} · {rate.source} {when}", rate.source, when, known.age_hours,
        known.is_stale, known.is_reference, rate.on == timezone.localdate(now, BEIJING),
    )  # fmt: skip


def when_of(moment: datetime, now: datetime) -> str:
    """10:00 · yesterday 10:00 · 2026-10-12 10:00, in the reader's zone."""
    local, today = timezone.localtime(moment), timezone.localtime(now).date()
    if local.date() == today:
        return f"{local:%H:%M}"
    if local.date() == today - timedelta(days=1):
        return _("yesterday %(time)s") % {"time": f"{local:%H:%M}"}
    return f"{written_day(local.date())} {local:%H:%M}"


def rows_of(rates: Iterable[CurrencyRates], currencies: Iterable[str], now: datetime) -> list[RowShown]:
    """Every currency that has a rate, and of the office's also those that have none."""
    rows = [_row(each.currency, each.by_kind, now) for each in rates]
    lacking = set(currencies) - {row.currency for row in rows}
    return rows + [_row(currency, {}, now) for currency in currencies if currency in lacking]


def days_of(rows: Iterable[DayOfRates]) -> list[DayOfRates]:
    """A bank's day with the official rates of that day beside them; these alone where no bank gave any."""
    found: list[DayOfRates] = []
    for _on, group in groupby(rows, key=lambda row: row.on):
        of_day = list(group)
        banks = [row for row in of_day if not set(row.by_kind) <= _OFFICIAL]
        if not banks:
            found.extend(of_day)
            continue
        official = {kind: rate for row in of_day if row not in banks for kind, rate in row.by_kind.items()}
        found += [replace(banks[0], by_kind=official | banks[0].by_kind), *banks[1:]]
    return found


def _row(currency: str, by_kind: dict[RateKind, KnownRate], now: datetime) -> RowShown:
    cells = tuple((kind, shown(by_kind[kind], now) if kind in by_kind else None) for kind in COLUMNS)
    found = [cell for _kind, cell in cells if cell]
    chief = next((cell for cell in found if cell.kind in _OF_A_BANK), found[0] if found else None)
    return RowShown(currency, cells, chief)
