"""An inquiry in the drawer of Today: what the buyer wrote, until when, what was said last, and the one thing to do."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import queries
from tradewind.apps.parties import queries as parties
from tradewind.domain.inquiries.lifecycle import FOLLOWED, OURS
from tradewind.platform.company.queries import working_clock
from tradewind.web.inquiries.links import answering, message_url, whole_url
from tradewind.web.inquiries.showing import marked, pane_of, quotes_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.cutting import cut

LAST_CONTACTS = 5


@require_GET
def peek(request: Request, inquiry_id: int) -> HttpResponse:
    """Without leaving the list; what wants more than a look stands on the inquiry's page."""
    by, at = request.user, timezone.now()
    record = queries.inquiry_for(by, inquiry_id)
    pane, thread = pane_of(by, record, at=at), queries.thread_of_inquiry(by, record)
    newest = next((said for said in thread if said.is_theirs), queries.beginning_of(by, record))
    begins = cut(newest.text)
    context = pane | {
        "office_clock": working_clock(), "answering": answering(by, record, thread), "said": newest,
        "text": marked(begins.text, quotes_of(record, pane["questions"])),  # type: ignore[arg-type]
        "whole_url": whole_url(newest) if begins.is_cut else "",
        "message_url": message_url(newest.pk) if newest.may_open else "",
        "may_log": record.party is not None and parties.may_open(by, record.party),
        "follow_ups": queries.follow_ups_of(by, record)[:LAST_CONTACTS],
        "is_followed": record.state in FOLLOWED, "is_ours": record.state in OURS,
    }  # fmt: skip
    return render(request, "inquiries/_peek.html", context)
