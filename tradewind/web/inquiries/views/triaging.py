"""The inbox: what came, the message, the customer, and one key for each."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.parties.wording import WORDS as PARTY_WORDS
from tradewind.domain.inquiries.endings import NEVER_ANSWERED, NoInquiryReason
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.messaging.templates import TemplatePurpose
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.company.queries import working_clock
from tradewind.platform.people import queries as people
from tradewind.web.inquiries.cadences import said_of_grades
from tradewind.web.inquiries.filing import scans_of
from tradewind.web.inquiries.forms import ANSWERED_BY
from tradewind.web.inquiries.inbox import Asked, after, around, asked_of
from tradewind.web.inquiries.links import answering
from tradewind.web.inquiries.showing import pane_of
from tradewind.web.inquiries.snoozing import snoozes
from tradewind.web.inquiries.tabs import tabs_of
from tradewind.web.shared.asking import Request

_NEXT_ORDER = {"": "newest", "newest": "oldest", "oldest": ""}


@require_GET
def triage(request: Request) -> HttpResponse:
    """The inbox of new inquiries; to htmx the three panes alone."""
    require(request.user, permissions.VIEW)
    at = timezone.now()
    asked = asked_of(request.GET, at)
    context = _inbox(request, asked, at)
    template = "inquiries/_triage.html" if getattr(request, "htmx", False) else "inquiries/triage.html"
    response = render(request, template, context)
    if getattr(request, "htmx", False):
        response.headers["HX-Replace-Url"] = asked.url(at=context["shown_id"])
    return response


def _inbox(request: Request, asked: Asked, at: datetime) -> dict[str, object]:
    by = request.user
    rows = queries.triage_rows(by, at=at, source=asked.source, order=asked.order)
    counts, steps = queries.waiting_by_source(by, at=at), queries.steps_today(by, at=at)
    shown_id = _shown_id(by, asked.at) or (rows[0].pk if rows else 0)
    above, below = around(rows, shown_id)
    done, seconds = queries.done_rows(by, steps), max(0, int(at.timestamp()) - asked.began)
    context: dict[str, object] = {
        "asked": asked, "rows": rows, "done": done, "lines": [(row, asked.url(at=row.pk)) for row in rows],
        "done_lines": [(row, asked.url(at=row.pk)) for row in done], "shown_id": shown_id,
        "total": sum(counts.values()),
        "sources": [(key, WORDS[f"source.{key}"], many, asked.url(source=key, at=0)) for key, many in counts.items()],
        "all_url": asked.url(source="", at=0), "order_url": asked.url(order=_NEXT_ORDER[asked.order], at=0),
        "above_url": asked.url(at=above) if above else "", "below_url": asked.url(at=below) if below else "",
        "here": asked.url(at=shown_id), "next_url": asked.url(at=after(rows, shown_id)), "steps": steps,
        "last_step": steps[0] if steps else None, "tabs": tabs_of(by, "triage"),
        "office_clock": working_clock(), "now": at, "words": WORDS,
        "seconds": seconds, "elapsed": f"{seconds // 60}:{seconds % 60:02d}",
    }  # fmt: skip
    return context | {"page_keys": _keys()} | (_decision(by, asked, shown_id, at) if shown_id else {})


def _keys() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (_("Grade it"), ("A", "B", "C", "D")), (_("Link it, or join it with another"), ("M",)),
        (_("No inquiry"), ("X",)), (_("Put off"), ("S",)), (_("Undo last"), ("Z",)),
        (_("Down, up"), ("J", "K")), (_("Open the inquiry"), ("Enter",)),
    ]  # fmt: skip


def _shown_id(by: Actor, pk: int) -> int:
    """The one the address names, while it is one's own to see; else the first of the list."""
    if not pk:
        return 0
    try:
        return queries.inquiry_for(by, pk).pk
    except NotFound:
        return 0


def _decision(by: Actor, asked: Asked, shown_id: int, at: datetime) -> dict[str, object]:
    inquiry = queries.inquiry_for(by, shown_id)
    leads = allows(by, permissions.ASSIGN)
    said, questions = queries.beginning_with_questions(by, inquiry)
    return pane_of(by, inquiry, said, questions, at=at) | {
        "scans": [] if inquiry.message_id else scans_of(queries.files_of_inquiry(by, inquiry)),
        "grades": said_of_grades(queries.cadence(by)), "snoozes": snoozes(at), "leads": leads,
        "sellers": people.salespeople(by) if leads else [], "is_open": inquiry.state in FOLLOWED,
        "faster": queries.decided_by_another(by, inquiry) if asked.wanted else None,
        "wanted": Grade(asked.wanted) if asked.wanted else "",
        "no_reasons": [(each.value, WORDS[each.value], each in NEVER_ANSWERED) for each in NoInquiryReason],
        "why_not": asked.reason, "answered_by": [(each.value, PARTY_WORDS[each.value]) for each in ANSWERED_BY],
        "answering": answering(
            by, inquiry, [said], purpose=TemplatePurpose.POLITE_NO, back=asked.url(at=0), aside=asked.reason
        ),
    }  # fmt: skip
