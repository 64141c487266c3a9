"""What became of our quotations: by market, product and person (R24)."""

from collections.abc import Collection, Sequence
from datetime import date
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.queries import Conversion, Span
from tradewind.platform.access import Actor, require, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.shared.asking import Request


@require_GET
def figures(request: Request) -> HttpResponse:
    """One span, said in words; an unknown one is this year."""
    by, today = request.user, timezone.localdate()
    require(by, permissions.VIEW)
    chosen = request.GET.get("span", "year")
    spans = _spans(today)
    key = chosen if chosen in spans else "year"
    words, span = spans[key]
    found = queries.conversions(by, span)
    context = {
        "section": "products", "span": span, "said": words,
        "spans": [(name, label, name == key) for name, (label, _span) in spans.items()],
        "whole": found.whole, "amounts": found.amounts, "is_english": (get_language() or "").startswith("en"),
        "tables": [
            ("market", _("Market"), _rows(found.markets, span, "country")),
            ("person", _("Person"), _rows(found.people, span, "owner", _listed(by))),
            ("product", _("Product"), _rows(found.products, span, "product")),
        ],
    }  # fmt: skip
    return render(request, "quotations/figures.html", context)


def _rows(
    rows: Sequence[Conversion], span: Span, name: str, listed: Collection[str] | None = None
) -> list[tuple[Conversion, str]]:
    """Each with the list narrowed to just what it counts, where the list can be narrowed so."""
    begins = {"quick": "counted", "sent_from": span.first.isoformat(), "sent_until": span.last.isoformat()}
    path = reverse("quotations:quotations")
    known = [bool(row.key) and (listed is None or row.key in listed) for row in rows]
    return [
        (row, f"{path}?{urlencode(begins | {name: row.key})}" if is_known else "")
        for row, is_known in zip(rows, known, strict=True)
    ]


def _listed(by: Actor) -> set[str]:
    """Whom the list of quotations can be narrowed to."""
    return {str(row.pk) for row in people.salespeople(by)} if sees_all_rows(by) else set()


def _spans(today: date) -> dict[str, tuple[str, Span]]:
    month = today.replace(day=1)
    quarter = today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1)
    before = date(today.year - 1, 1, 1)
    return {
        "month": (_("This month"), Span(month, today)),
        "quarter": (_("This quarter"), Span(quarter, today)),
        "year": (_("This year"), Span(today.replace(month=1, day=1), today)),
        "last": (_("Last year"), Span(before, date(today.year - 1, 12, 31))),
    }
