"""How many of our quotations were won, lost or left unanswered, and for how much: by market, product, person (R24)?

What was sent in the span counts, with what became of it until now. Of several options the one that was bought counts,
until then the first. Amounts are in yuan, at the rate each option was judged with.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import Any

from django.db.models import QuerySet, Sum
from django.utils import timezone

from tradewind.apps.quotations.facts import CNY
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption
from tradewind.apps.quotations.queries.scope import quotations_of_scope
from tradewind.domain.quotations.lifecycle import QuotationState
from tradewind.platform.access import Actor
from tradewind.platform.house_days import house_day

MOST = 20_000  # of one span; beyond it a year is asked for in parts
MOST_PRODUCTS = 50  # those that were quoted most
_COLUMNS = (
    "pk", "country", "owner_id", "owner__name", "owner__name_en", "state", "sent_at", "ended_on", "standing_id",
    "won_option_id",
)  # fmt: skip
_LOST = (QuotationState.LOST, QuotationState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Span:
    """Whole days, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Conversion:
    """`days`: the median from sending to the order. `rate`: of what is decided, which part was won.

    `names`: in Chinese and in English. `unrated`: how many have no amount in yuan, for want of a rate or a price.
    """

    key: str
    names: tuple[str, str]
    quoted: int
    won: int
    lost: int
    open: int
    days: int | None
    quoted_cny: Decimal
    won_cny: Decimal
    unrated: int

    @property
    def rate(self) -> float | None:
        decided = self.won + self.lost
        return self.won / decided if decided else None


@dataclass(frozen=True, slots=True)
class Conversions:
    """`amounts`: by currency what was quoted and what of it was won."""

    whole: Conversion
    markets: Sequence[Conversion]
    people: Sequence[Conversion]
    products: Sequence[Conversion]
    amounts: Mapping[str, tuple[Decimal, Decimal]]


@dataclass(frozen=True, slots=True)
class _Row:
    pk: int
    country: str
    owner_id: int
    owner: str
    owner_en: str
    state: str
    sent_at: datetime
    ended_on: date | None
    standing_id: int | None
    won_option_id: int | None


@dataclass(frozen=True, slots=True)
class _Option:
    pk: int
    currency: str
    amount: Decimal | None
    rate: Decimal | None

    def in_cny(self, amount: Decimal | None) -> Decimal | None:
        rate = Decimal(1) if self.currency == CNY else self.rate
        return amount * rate if amount is not None and rate is not None else None


_Counted = tuple[_Row, Decimal | None]  # a quotation, and what counts of it in yuan
_Key = tuple[str, tuple[str, str]]


def conversions(by: Actor, span: Span) -> Conversions:
    rows = [_Row(*values) for values in of_span(by, span).order_by("pk").values_list(*_COLUMNS)[:MOST]]
    options = _options(by, span, rows)
    counted = [(row, options[row.pk].in_cny(options[row.pk].amount) if row.pk in options else None) for row in rows]
    return Conversions(
        _conversion("", ("", ""), counted),
        _grouped(((row.country, (row.country, row.country)), (row, cny)) for row, cny in counted),
        _grouped(((str(row.owner_id), (row.owner, row.owner_en or row.owner)), (row, cny)) for row, cny in counted),
        _grouped(_of_products(by, span, rows, options))[:MOST_PRODUCTS],
        _amounts(rows, options),
    )


def of_span(by: Actor, span: Span) -> "QuerySet[Quotation]":
    """What counts: sent on one of these days, and not void."""
    return sent_between(by, quotations_of_scope(by), span.first, span.last).exclude(state=QuotationState.VOID)


def sent_between(
    by: Actor, rows: "QuerySet[Quotation]", first: date | None = None, last: date | None = None
) -> "QuerySet[Quotation]":
    """Those of a list that left on one of these days, both included, as the house's calendar has them."""
    if first is not None:
        rows = rows.filter(sent_at__gte=_begin(first))
    return rows.filter(sent_at__lt=_begin(last + timedelta(days=1))) if last is not None else rows


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _options(by: Actor, span: Span, rows: Iterable[_Row]) -> dict[int, _Option]:
    """By quotation the option that counts."""
    offered = QuotationOption.objects.filter(revision__in=_standing(by, span))
    found, first = dict[int, _Option](), dict[int, _Option]()
    columns = ("revision_id", "pk", "currency", "amount", "rate")
    for revision_id, pk, currency, amount, rate in offered.order_by("-place").values_list(*columns):
        option = _Option(pk, currency, amount, rate)
        found[option.pk] = first[revision_id] = option
    counts = {row.pk: found.get(row.won_option_id or 0) or first.get(row.standing_id or 0) for row in rows}
    return {pk: option for pk, option in counts.items() if option is not None}


def _of_products(
    by: Actor, span: Span, rows: Iterable[_Row], options: Mapping[int, _Option]
) -> Iterable[tuple[_Key, _Counted]]:
    """Each quotation counts once for every product in it, with what the product comes to in the option that counts."""
    known = {row.pk: row for row in rows}
    lines = QuotationLine.objects.filter(product__isnull=False, option__revision__in=_standing(by, span))
    names = ("product__code", "product__name_zh", "product__name_en")
    sums = lines.values_list(*names, "option__revision__quotation_id", "option_id").annotate(total=Sum("amount"))
    pairs: dict[tuple[_Key, int], Decimal | None] = {}
    for code, zh, en, pk, option_id, total in sums.order_by("product__code", "option_id"):
        option = options.get(pk)
        pair = ((code, (zh or en, en or zh)), pk)
        pairs.setdefault(pair, Decimal(0))
        if option is not None and option.pk == option_id:
            pairs[pair] = option.in_cny(total)
    return [(key, (known[pk], cny)) for (key, pk), cny in pairs.items() if pk in known]


def _standing(by: Actor, span: Span) -> "QuerySet[Quotation, Any]":
    return of_span(by, span).values("standing_id")


def _amounts(rows: Iterable[_Row], options: Mapping[int, _Option]) -> dict[str, tuple[Decimal, Decimal]]:
    found: dict[str, tuple[Decimal, Decimal]] = {}
    for row in rows:
        option = options.get(row.pk)
        if option is None or option.amount is None:
            continue
        quoted, won = found.get(option.currency, (Decimal(0), Decimal(0)))
        is_won = row.state == QuotationState.WON
        found[option.currency] = (quoted + option.amount, won + option.amount if is_won else won)
    return dict(sorted(found.items(), key=lambda each: -each[1][0]))


def _grouped(pairs: Iterable[tuple[_Key, _Counted]]) -> list[Conversion]:
    groups: dict[_Key, list[_Counted]] = defaultdict(list)
    for key, counted in pairs:
        groups[key].append(counted)
    found = [_conversion(key, names, counted) for (key, names), counted in groups.items()]
    return sorted(found, key=lambda each: (-each.quoted, each.key))


def _conversion(key: str, names: tuple[str, str], counted: Sequence[_Counted]) -> Conversion:
    won = [(row, cny) for row, cny in counted if row.state == QuotationState.WON]
    lost = sum(1 for row, _cny in counted if row.state in _LOST)
    days = [(row.ended_on - house_day(row.sent_at)).days for row, _cny in won if row.ended_on]
    return Conversion(
        key, names, len(counted), len(won), lost, len(counted) - len(won) - lost,
        round(median(days)) if days else None, _whole_yuan(counted), _whole_yuan(won),
        sum(cny is None for _row, cny in counted),
    )  # fmt: skip


def _whole_yuan(counted: Sequence[_Counted]) -> Decimal:
    return sum((cny for _row, cny in counted if cny is not None), Decimal(0)).quantize(Decimal(1), ROUND_HALF_UP)
