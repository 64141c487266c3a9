"""What is late, whose, by how much; and how does everybody work?"""

from collections import defaultdict

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.platform.access import allows, require
from tradewind.web.inquiries.cadences import PERIODS
from tradewind.web.inquiries.process import month_of, process_of, week_of
from tradewind.web.inquiries.tabs import tabs_of
from tradewind.web.shared.asking import Request


@require_GET
def late(request: Request) -> HttpResponse:
    """By person: what is over now, what was answered too late this week, which follow-ups were missed."""
    by, at = request.user, timezone.now()
    require(by, permissions.VIEW)
    is_month = request.GET.get("span") == "month"
    span = month_of(at) if is_month else week_of(at)
    late_now, broken = queries.late_clocks(by, at=at), queries.broken_clocks(by, since=span.begins_at, at=at)
    missed = queries.missed_follow_ups(by, at=at)
    people: dict[tuple[int, str], dict[str, list[object]]] = defaultdict(
        lambda: {"late": [], "broken": [], "missed": []}
    )
    for key, rows in (("late", late_now), ("broken", broken), ("missed", missed)):
        for row in rows:
            people[row.owner_id or 0, row.owner or _("nobody")][key].append(row)
    context = {
        "people": sorted(people.items(), key=lambda item: (-len(item[1]["late"]), item[0][1])), "words": WORDS,
        "process": process_of(by, span, at=at) if allows(by, permissions.ASSIGN) else None,
        "is_month": is_month, "tabs": tabs_of(by, "late"), "total": len(late_now),
        "periods": {each.value: word for each, word in PERIODS.items()},
    }  # fmt: skip
    return render(request, "inquiries/late.html", context)


@require_GET
def process(request: Request) -> HttpResponse:
    """How everybody works: a panel that Today asks for apart, so that it stays quick; or a page of its own."""
    by, at = request.user, timezone.now()
    weeks_back = int(request.GET.get("week") == "last")
    here = reverse("inquiries:process")
    other = (
        {"word": _("This week"), "url": here} if weeks_back else {"word": _("Last week"), "url": f"{here}?week=last"}
    )
    context = {"process": process_of(by, week_of(at, before=weeks_back), at=at), "other_week": other}
    return render(request, "inquiries/_process.html" if request.htmx else "inquiries/process.html", context)
