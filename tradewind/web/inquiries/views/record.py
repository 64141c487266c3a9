"""An inquiry: whose turn it is, its clocks, its words, and everything that can be done with it."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.quotations import permissions as quoting
from tradewind.apps.samples import permissions as sampling
from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS, ClockKind
from tradewind.domain.inquiries.lifecycle import FOLLOWED, INQUIRY_LIFECYCLE, OURS
from tradewind.platform.access import Actor, allows
from tradewind.platform.company.queries import working_clock
from tradewind.platform.people import queries as people
from tradewind.web.inquiries.cadences import said_of_grades
from tradewind.web.inquiries.filing import panel_of, scans_of
from tradewind.web.inquiries.forms import AnsweredForm, LoseForm, PlanForm, WinForm
from tradewind.web.inquiries.links import answering, is_on_platform, whole_url
from tradewind.web.inquiries.lists import inquiry_list
from tradewind.web.inquiries.showing import facts_of, marked, pane_of, quotes_of
from tradewind.web.inquiries.talks import Talk, talks_of
from tradewind.web.shared import cutting
from tradewind.web.shared.asking import Request
from tradewind.web.shared.files import SHOWN
from tradewind.web.shared.leaving import leaves_soon
from tradewind.web.shared.lists.walking import walk

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry

MOST_FOLLOW_UPS = 12


@require_GET
def inquiry(request: Request, inquiry_id: int) -> HttpResponse:
    """The record with its actions."""
    by, at = request.user, timezone.now()
    record = queries.inquiry_for(by, inquiry_id)
    letters = queries.correspondence_of(by, record)
    thread, questions = letters.thread, letters.questions
    is_all = cutting.ALL in request.GET
    shown = thread if is_all else thread[: cutting.MOST_MESSAGES]
    chips, lying = facts_of(record), queries.files_of_inquiry(by, record)
    pane = pane_of(by, record, _beginning(by, record, thread), questions, at=at)
    if is_all:
        pane |= {"clocks": pane["every_clock"], "questions": questions, "more_clocks": 0, "more_questions": 0}
    quotes = quotes_of(record, pane["questions"])  # type: ignore[arg-type]
    initial = {"version": record.version}
    actions = INQUIRY_LIFECYCLE.actions_from(record.state)
    follow_ups = queries.follow_ups_of(by, letters.contacts)
    talks = talks_of(by, follow_ups, may_open="party" in pane)
    leads, under_way = allows(by, permissions.ASSIGN), messaging.letters_under_way(by, record.thread_id)
    context = pane | {
        "chips": chips, "thread": _in_order(shown, quotes, talks),
        "has_more": len(thread) > len(shown),
        "follow_ups": follow_ups[:MOST_FOLLOW_UPS], "grades": said_of_grades(queries.cadence(by)),
        "actions": actions, "leads": leads, "sellers": people.salespeople(by) if leads else [],
        "may_take": record.owner_id is None, "is_followed": record.state in FOLLOWED, "is_ours": record.state in OURS,
        "plan_form": PlanForm(initial=initial | {"next_contact_on": record.next_contact_on}),
        "lose_form": LoseForm(initial=initial), "win_form": WinForm(initial=initial),
        "answered_form": AnsweredForm.for_page(
            record.version, is_on_platform=is_on_platform(record), has_fax=_has_fax(pane["every_clock"])
        ),
        "office_clock": working_clock(),
        "walk": _walk(request, record.pk), "quote_clocks": QUOTE_CLOCKS, "answering": answering(by, record, thread),
        "may_sample": allows(by, sampling.ASK) and record.state in FOLLOWED,
        "may_quote": allows(by, quoting.DRAFT) and record.state in FOLLOWED,
        "sees_quotations": allows(by, quoting.VIEW),
        "may_log": record.party_id is not None and allows(by, permissions.GRADE),
        "files": panel_of(by, record, lying, most=SHOWN), "scans": [] if record.message_id else scans_of(lying),
        "merged_into": record.merged_into_id, "under_way": under_way,
        "leaves_soon": any(leaves_soon(each, at) for each in under_way),
    }  # fmt: skip
    return render(request, "inquiries/inquiry.html", context)


def _has_fax(clocks: object) -> bool:
    return any(each.kind is ClockKind.FAX for each in clocks)  # type: ignore[attr-defined]


def _beginning(by: Actor, record: "Inquiry", thread: list[queries.Said]) -> queries.Said:
    """What the buyer said first stands in the thread, unless that is long."""
    known = next((said for said in thread if said.pk == record.message_id), None)
    return known or queries.beginning_of(by, record)


def _in_order(shown: list[queries.Said], quotes: list[str], talks: list[Talk]) -> list[tuple[object, ...]]:
    """Messages, with their marks and where all of each stands, and what was logged: the newest first."""
    begins: list[tuple[datetime, tuple[object, ...]]] = []
    begins += [(said.at, (said, *_drawn(said, quotes), None)) for said in shown]
    begins += [(talk.at, (None, "", "", talk)) for talk in talks]
    return [line for _at, line in sorted(begins, key=lambda each: each[0], reverse=True)]


def _drawn(said: queries.Said, quotes: list[str]) -> tuple[SafeString, str]:
    begins = cutting.cut(said.text)
    return marked(begins.text, quotes), whole_url(said) if begins.is_cut else ""


def _walk(request: Request, pk: int) -> object:
    if "from" not in request.GET:
        return None
    rows = queries.inquiries(request.user)
    return walk(inquiry_list(request.user), rows, request.GET, pk, lambda row: reverse("inquiries:inquiry", args=[row]))
