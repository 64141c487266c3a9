"""An inquiry in the drawer of Today: what the buyer wrote, until when, what was said last, and the one thing to do."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.domain.inquiries.lifecycle import FOLLOWED, OURS
from tradewind.platform.access import allows
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
    letters = queries.correspondence_of(by, record)
    thread = letters.thread
    newest = next((said for said in thread if said.is_theirs), None) or queries.beginning_of(by, record)
    pane = pane_of(by, record, newest, letters.questions, at=at)
    begins = cut(newest.text)
    context = pane | {
        "office_clock": working_clock(), "answering": answering(by, record, thread), "said": newest,
        "text": marked(begins.text, quotes_of(record, pane["questions"])),  # type: ignore[arg-type]
        "whole_url": whole_url(newest) if begins.is_cut else "",
        "message_url": message_url(newest.pk) if newest.may_open else "",
        "may_log": record.party_id is not None and allows(by, permissions.GRADE),
        "follow_ups": queries.follow_ups_of(by, letters.contacts)[:LAST_CONTACTS],
        "is_followed": record.state in FOLLOWED, "is_ours": record.state in OURS,
    }  # fmt: skip
    return render(request, "inquiries/_peek.html", context)
