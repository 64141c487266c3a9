"""At which rate may one quote, which rates are there, and how did a currency move?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Max, Q, QuerySet

from tradewind.apps.exchange import permissions
from tradewind.apps.exchange.models import HOME, IN_FORCE, ExchangeRate
from tradewind.domain.exchange.looking import strays
from tradewind.domain.vocabulary.exchange import KnownRate, RateDoubt, RateKind, known_rate
from tradewind.platform.access import Actor, NotFound, allows, require

# What an office begins with; what it enters itself comes instead.
USUAL_CURRENCIES = ("USD", "EUR", "GBP", "JPY", "HKD", "AUD", "CAD", "AED")
_IN_USE_FOR = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class CurrencyRates:
    """The newest rate of each kind of one currency."""

    currency: str
    by_kind: dict[RateKind, KnownRate]


@dataclass(frozen=True, slots=True)
class DayOfRates:
    """What one source gave for one day; corrected rows are not among them. `names` are who entered it."""

    on: date
    source: str
    taken_at: datetime
    names: tuple[str, ...]
    by_kind: dict[RateKind, ExchangeRate]
    corrected: int


def visible_rates(by: Actor) -> QuerySet[ExchangeRate]:
    """The rates in force."""
    return _all_rates(by).filter(IN_FORCE)


def rate_for(
    by: Actor, currency: str, *, on: date, at: datetime, kinds: Sequence[RateKind] = (RateKind.BUYING,)
) -> KnownRate | None:
    """The newest rate of these kinds for a day, whoever gave it; without any, a reference rate, which says so itself.

    Nothing for yuan, and for a currency nobody has a rate of. Who quotes may have entered the buying rate himself: one
    that strays from others on record is named, and the lowest counts. What finance or the boss entered is not doubted.
    """
    require(by, permissions.VIEW)
    rows = visible_rates(by).filter(currency=currency, quote=HOME, on__lte=on, taken_at__lte=at)
    found = _newest(rows, kinds) or _newest(rows, (RateKind.REFERENCE,))
    return _tried(by, found, at) if found else None


def rates_on(by: Actor, *, at: datetime) -> list[CurrencyRates]:
    """The newest rate of every currency and kind, those the office uses first."""
    require(by, permissions.VIEW)
    rows = visible_rates(by).filter(quote=HOME, taken_at__lte=at)
    newest = {
        (row["currency"], row["kind"]): row["newest"]
        for row in rows.order_by().values("currency", "kind").annotate(newest=Max("taken_at"))
    }
    found: dict[str, dict[RateKind, KnownRate]] = {}
    for row in rows.filter(taken_at__in=set(newest.values())).order_by("pk"):
        if newest[row.currency, row.kind] == row.taken_at:
            known = known_rate(row.as_rate, taken_at=row.taken_at, at=at)
            found.setdefault(row.currency, {})[known.rate.kind] = known
    order = {currency: place for place, currency in enumerate(USUAL_CURRENCIES)}
    return sorted(
        (CurrencyRates(currency, by_kind) for currency, by_kind in found.items()),
        key=lambda row: (_is_only_reference(row), order.get(row.currency, len(order)), row.currency),
    )


def currencies_of_office(by: Actor, rates: Sequence[CurrencyRates], *, at: datetime) -> tuple[str, ...]:
    """Of all rates on record: the currencies whose rates somebody entered of late; before that, the usual ones."""
    entered = ((row.currency, known) for row in rates for known in row.by_kind.values())
    used = {
        currency
        for currency, known in entered
        if known.rate.kind is not RateKind.REFERENCE and known.taken_at > at - _IN_USE_FOR
    }
    known = [currency for currency in USUAL_CURRENCIES if currency in used or not used]
    return (*known, *sorted(used - set(known)))


def sources_of_office(by: Actor) -> tuple[str, ...]:
    """Who gave the bank rates so far, the one used last first."""
    rows = visible_rates(by).filter(kind__in=(RateKind.BUYING, RateKind.SELLING, RateKind.MIDDLE))
    named = rows.order_by().values("source").annotate(newest=Max("entered_at")).order_by("-newest", "source")
    return tuple(row["source"] for row in named[:10])


def history_of(by: Actor, currency: str, *, since: date) -> list[DayOfRates]:
    """The days of one currency, the newest first, each source for itself; unknown currencies are not found."""
    require(by, permissions.VIEW)
    rows = _all_rates(by).filter(currency=currency, quote=HOME)
    if not rows.exists():
        raise NotFound(what="exchange_rate")
    days: dict[tuple[date, str], list[ExchangeRate]] = {}
    for row in rows.filter(on__gte=since).select_related("entered_by").order_by("-on", "-taken_at", "pk"):
        days.setdefault((row.on, row.source), []).append(row)
    return [_day(on, source, kept) for (on, source), kept in days.items() if any(not row.replaced_at for row in kept)]


def _day(on: date, source: str, rows: Sequence[ExchangeRate]) -> DayOfRates:
    in_force = [row for row in rows if row.replaced_at is None]
    names = tuple(dict.fromkeys(row.entered_by.name for row in in_force if not row.entered_by.is_system))
    by_kind = {RateKind(row.kind): row for row in in_force}
    return DayOfRates(on, source, max(row.taken_at for row in in_force), names, by_kind, len(rows) - len(in_force))


def _all_rates(by: Actor) -> QuerySet[ExchangeRate]:
    rows = ExchangeRate.objects.all()
    return rows if allows(by, permissions.VIEW) else rows.none()


def _tried(by: Actor, row: ExchangeRate, at: datetime) -> KnownRate:
    others: list[ExchangeRate] = []
    if row.kind == RateKind.BUYING and not allows(row.entered_by, permissions.VOUCH):
        others = [each for each in _beside(by, row) if strays(row.rate, each.rate, days=(row.on - each.on).days)]
    lowest = min((row, *others), key=lambda each: each.rate)
    known = known_rate(lowest.as_rate, taken_at=lowest.taken_at, at=at)
    if not others:
        return known
    furthest = max(others, key=lambda each: abs(each.rate - row.rate))
    return replace(known, doubt=RateDoubt(row.as_rate, furthest.as_rate, row.entered_by.name))


def _beside(by: Actor, row: ExchangeRate) -> list[ExchangeRate]:
    """The last of a day before, and the last that somebody else entered, even where this one took its place."""
    rows = _all_rates(by).filter(IN_FORCE | Q(on=row.on), currency=row.currency, quote=HOME, on__lte=row.on)
    last = rows.order_by("-on", "-taken_at")
    found = (last.filter(on__lt=row.on).first(), last.exclude(entered_by=row.entered_by_id).first())
    return [each for each in found if each]


def _newest(rows: QuerySet[ExchangeRate], kinds: Sequence[RateKind]) -> ExchangeRate | None:
    """Of kinds given at the same moment, the one named first."""
    found = list(rows.select_related("entered_by").filter(kind__in=kinds).order_by("-on", "-taken_at")[: len(RateKind)])
    same = [row for row in found if (row.on, row.taken_at) == (found[0].on, found[0].taken_at)]
    return min(same, key=lambda row: list(kinds).index(RateKind(row.kind)), default=None)


def _is_only_reference(row: CurrencyRates) -> bool:
    return set(row.by_kind) == {RateKind.REFERENCE}
