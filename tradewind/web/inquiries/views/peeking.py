"""An inquiry in the drawer of Today: what the buyer wrote, until when, what was said last, and the one thing to do."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import queries
from tradewind.apps.parties import queries as parties
from tradewind.domain.inquiries.lifecycle import FOLLOWED, OURS
from tradewind.platform.company.queries import working_clock
from tradewind.web.inquiries.links import answering
from tradewind.web.inquiries.showing import pane_of
from tradewind.web.shared.asking import Request

LAST_CONTACTS = 5


@require_GET
def peek(request: Request, inquiry_id: int) -> HttpResponse:
    """Without leaving the list; what wants more than a look stands on the inquiry's page."""
    by, at = request.user, timezone.now()
    record = queries.inquiry_for(by, inquiry_id)
    context = pane_of(by, record, at=at) | {
        "office_clock": working_clock(),
        "answering": answering(by, record, queries.thread_of_inquiry(by, record)),
        "may_log": record.party is not None and parties.may_open(by, record.party),
        "follow_ups": queries.follow_ups_of(by, record)[:LAST_CONTACTS],
        "is_followed": record.state in FOLLOWED, "is_ours": record.state in OURS,
    }  # fmt: skip
    return render(request, "inquiries/_peek.html", context)
