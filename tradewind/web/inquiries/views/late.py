"""What is late, whose, by how much; and how everybody works."""

from collections import defaultdict
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.platform.access import allows, require
from tradewind.web.inquiries.cadences import PERIODS
from tradewind.web.inquiries.tabs import tabs_of
from tradewind.web.shared.asking import Request


@require_GET
def late(request: Request) -> HttpResponse:
    """By person: what is over now, what was answered too late this week, which follow-ups were missed."""
    by, at = request.user, timezone.now()
    require(by, permissions.VIEW)
    today = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    is_month = request.GET.get("span") == "month"
    since = today.replace(day=1) if is_month else today - timedelta(days=today.weekday())
    late_now, broken = queries.late_clocks(by, at=at), queries.broken_clocks(by, since=since, at=at)
    missed = queries.missed_follow_ups(by, at=at)
    people: dict[str, dict[str, list[object]]] = defaultdict(lambda: {"late": [], "broken": [], "missed": []})
    for key, rows in (("late", late_now), ("broken", broken), ("missed", missed)):
        for row in rows:
            people[row.owner or _("nobody")][key].append(row)
    context = {
        "people": sorted(people.items(), key=lambda item: (-len(item[1]["late"]), item[0])), "words": WORDS,
        "figures": queries.work_figures(by, since=since, at=at) if allows(by, permissions.ASSIGN) else [],
        "is_month": is_month, "since": since, "tabs": tabs_of(by, "late"), "total": len(late_now),
        "periods": {each.value: word for each, word in PERIODS.items()},
    }  # fmt: skip
    return render(request, "inquiries/late.html", context)
