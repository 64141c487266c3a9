"""How many of our quotations were won, lost or left unanswered: by market, by product and by person (R24)?

What was sent in the span counts, with what became of it until now.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from django.db.models import QuerySet
from django.utils import timezone

from tradewind.apps.quotations.models import Quotation, QuotationLine
from tradewind.apps.quotations.queries.scope import quotations_of_scope
from tradewind.domain.quotations.lifecycle import QuotationState
from tradewind.platform.access import Actor

MOST = 20_000  # of one span; beyond it a year is asked for in parts
_COLUMNS = ("pk", "country", "owner__name", "state", "sent_at", "ended_on")
_LOST = (QuotationState.LOST, QuotationState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Span:
    """Whole days, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Conversion:
    """`days`: the median from sending to the order. `rate`: of what is decided, which part was won."""

    key: str
    quoted: int
    won: int
    lost: int
    open: int
    days: int | None

    @property
    def rate(self) -> float | None:
        decided = self.won + self.lost
        return self.won / decided if decided else None


@dataclass(frozen=True, slots=True)
class _Row:
    pk: int
    country: str
    owner: str
    state: str
    sent_at: datetime
    ended_on: date | None


def overall(by: Actor, span: Span) -> Conversion:
    return _conversion("", _rows(by, span))


def by_market(by: Actor, span: Span) -> list[Conversion]:
    return _grouped((row.country, row) for row in _rows(by, span))


def by_person(by: Actor, span: Span) -> list[Conversion]:
    return _grouped((row.owner, row) for row in _rows(by, span))


def by_product(by: Actor, span: Span, *, limit: int = 50) -> list[Conversion]:
    """Each quotation counts once for every product in it; the products that were quoted most."""
    known = {row.pk: row for row in _rows(by, span)}
    lines = QuotationLine.objects.filter(
        product__isnull=False, option__revision__quotation__in=_of_span(by, span), option__revision__state="issued"
    )
    pairs = set(lines.values_list("product__code", "option__revision__quotation_id"))
    return _grouped((code, known[pk]) for code, pk in sorted(pairs) if pk in known)[:limit]


def _of_span(by: Actor, span: Span) -> "QuerySet[Quotation]":
    rows = quotations_of_scope(by).exclude(state=QuotationState.VOID)
    return rows.filter(sent_at__date__gte=span.first, sent_at__date__lte=span.last)


def _rows(by: Actor, span: Span) -> list[_Row]:
    rows = _of_span(by, span).order_by("pk").values_list(*_COLUMNS)[:MOST]
    return [_Row(*values) for values in rows]


def _grouped(pairs: Iterable[tuple[str, _Row]]) -> list[Conversion]:
    groups: dict[str, list[_Row]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    found = [_conversion(key, rows) for key, rows in groups.items()]
    return sorted(found, key=lambda each: (-each.quoted, each.key))


def _conversion(key: str, rows: list[_Row]) -> Conversion:
    won = [row for row in rows if row.state == QuotationState.WON]
    lost = sum(1 for row in rows if row.state in _LOST)
    days = [(row.ended_on - timezone.localdate(row.sent_at)).days for row in won if row.ended_on]
    middle = round(median(days)) if days else None
    return Conversion(key, len(rows), len(won), lost, len(rows) - len(won) - lost, middle)
