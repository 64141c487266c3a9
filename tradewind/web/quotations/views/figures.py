"""What became of our quotations: by market, product and person (R24)."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.queries import Span
from tradewind.platform.access import require
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
    context = {
        "section": "products", "span": span, "said": words,
        "spans": [(name, label, name == key) for name, (label, _span) in spans.items()],
        "whole": queries.overall(by, span),
        "tables": [
            ("market", _("Market"), queries.by_market(by, span)),
            ("person", _("Person"), queries.by_person(by, span)),
            ("product", _("Product"), queries.by_product(by, span)),
        ],
    }  # fmt: skip
    return render(request, "quotations/figures.html", context)


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
