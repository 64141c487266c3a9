"""What is late, whose, by how much; and how does everybody work?"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.queries import Behind
from tradewind.apps.inquiries.wording import WORDS
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.people import queries as people
from tradewind.web.inquiries import spans
from tradewind.web.inquiries.process import TEAM, behind_url, process_of
from tradewind.web.inquiries.spans import LAST, SpanShown, span_of
from tradewind.web.inquiries.tabs import tabs_of
from tradewind.web.shared.asking import Request

SECTIONS = (Behind.LATE, Behind.BROKEN, Behind.MISSED)  # of the page; the others are asked for by a figure
NAMED: dict[Behind, Promise] = {
    Behind.LATE: gettext_lazy("Late now"),
    Behind.BROKEN: gettext_lazy("Answered too late"),
    Behind.ANSWERED: gettext_lazy("First answers"),
    Behind.UNPRICED: gettext_lazy("Not priced within 2 hours"),
    Behind.MISSED: gettext_lazy("Follow-ups missed"),
}
_LONGEST_NUMBER = 9


@require_GET
def late(request: Request) -> HttpResponse:
    """By person what is late and was missed; or all the rows behind one figure, page by page."""
    by, at = request.user, timezone.now()
    require(by, permissions.VIEW)
    span, what = span_of(request.GET.get("span", ""), at), request.GET.get("what", "")
    shown = {"span": span, "spans": spans.WORDS.items(), "words": WORDS, "tabs": tabs_of(by, "late")}
    if what in set(Behind):
        return render(request, "inquiries/behind.html", shown | _behind(request, Behind(what), span, at))
    return render(request, "inquiries/late.html", shown | _by_person(by, span, at))


@require_GET
def process(request: Request) -> HttpResponse:
    """How everybody works: a panel that Today asks for apart, so that it stays quick; or a page of its own."""
    by, at = request.user, timezone.now()
    asked = request.GET.get("span", "")
    shown = process_of(by, span_of(asked, at), at=at)
    if not asked and not shown.has_figures:  # on a Monday morning the week has nothing to tell yet
        shown = process_of(by, span_of(LAST, at), at=at)
    context = {"process": shown} | ({} if request.htmx else {"tabs": tabs_of(by, "late")})
    return render(request, "inquiries/_process.html" if request.htmx else "inquiries/process.html", context)


def _by_person(by: Actor, span: SpanShown, at: datetime) -> dict[str, object]:
    found = {what: _listed(by, what, span, at) for what in SECTIONS}
    people_of: dict[tuple[int, str], dict[str, list[Any]]] = defaultdict(lambda: {each.value: [] for each in SECTIONS})
    for what, listed in found.items():
        for row in listed.rows:
            people_of[row.owner_id or 0, row.owner or _("nobody")][what.value].append(row)
    cut = [
        (NAMED[what], len(listed.rows), listed.total, behind_url(what, span))
        for what, listed in found.items()
        if listed.total > len(listed.rows)
    ]
    return {
        "people": sorted(people_of.items(), key=lambda item: (-len(item[1][Behind.LATE]), item[0][1])), "cut": cut,
        "process": process_of(by, span, at=at) if allows(by, permissions.ASSIGN) else None,
    }  # fmt: skip


def _behind(request: Request, what: Behind, span: SpanShown, at: datetime) -> dict[str, object]:
    by, most = request.user, queries.MOST_ROWS
    sellers = people.salespeople(by) if allows(by, permissions.ASSIGN) else []
    owners, who = _whose(request.GET.get("person", ""), {each.pk: each.called for each in sellers})
    page = _number(request.GET.get("page", "")) or 1
    listed = _listed(by, what, span, at, owners=owners, begin=(page - 1) * most)
    last = page * most - most + len(listed.rows)
    return {
        "what": what.value, "named": NAMED[what], "who": who, "rows": {what.value: listed.rows},
        "total": listed.total, "first": last - len(listed.rows) + 1, "last": last,
        "previous": page - 1, "next": page + 1 if last < listed.total else 0, "is_of_now": what is Behind.LATE,
    }  # fmt: skip


def _listed(
    by: Actor, what: Behind, span: SpanShown, at: datetime, *, owners: Sequence[int] | None = None, begin: int = 0
) -> queries.Listed[Any]:
    if what is Behind.LATE:
        return queries.late_clocks(by, at=at, owners=owners, begin=begin)
    if what is Behind.MISSED:
        return queries.missed_follow_ups(by, span.days, owners=owners, begin=begin)
    return queries.clocks_of_span(by, what, span.days, at=at, owners=owners, begin=begin)


def _whose(person: str, sellers: dict[int, str]) -> tuple[Sequence[int] | None, str]:
    """Whose rows: one's of whom a leader named, those of all who sell, or whatever one sees."""
    if not sellers:
        return None, ""
    if person == TEAM:
        return list(sellers), _("Team")
    pk = _number(person)
    return ([pk], sellers.get(pk, "")) if pk else (None, "")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER else 0
