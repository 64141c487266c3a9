"""An inquiry: whose turn it is, its clocks, its words, and everything that can be done with it."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.messaging import queries as messaging
from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS
from tradewind.domain.inquiries.lifecycle import FOLLOWED, INQUIRY_LIFECYCLE, OURS
from tradewind.platform.access import Actor, allows
from tradewind.platform.company import queries as company
from tradewind.platform.company.queries import working_clock
from tradewind.platform.people import queries as people
from tradewind.web.inquiries.cadences import said_of_grades
from tradewind.web.inquiries.following import follow_up_form, logging_of
from tradewind.web.inquiries.forms import AnsweredForm, LoseForm, PauseForm, PlanForm, WinForm
from tradewind.web.inquiries.links import answering, whole_url
from tradewind.web.inquiries.lists import inquiry_list
from tradewind.web.inquiries.showing import facts_of, marked, pane_of, quotes_of
from tradewind.web.shared import cutting
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists.walking import walk

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry


@require_GET
def inquiry(request: Request, inquiry_id: int) -> HttpResponse:
    """The record with its actions."""
    by, at = request.user, timezone.now()
    record = queries.inquiry_for(by, inquiry_id)
    letters = queries.correspondence_of(by, record)
    thread, questions = letters.thread, letters.questions
    is_all = cutting.ALL in request.GET
    shown = thread if is_all else thread[: cutting.MOST_MESSAGES]
    chips = facts_of(record)
    pane = pane_of(by, record, _beginning(by, record, thread), questions, at=at)
    if is_all:
        pane |= {"clocks": pane["every_clock"], "questions": questions, "more_clocks": 0, "more_questions": 0}
    quotes = quotes_of(record, pane["questions"])  # type: ignore[arg-type]
    initial = {"version": record.version}
    actions = INQUIRY_LIFECYCLE.actions_from(record.state)
    leads = allows(by, permissions.ASSIGN)
    context = pane | {
        "chips": chips, "thread": [_drawn(said, quotes) for said in shown],
        "has_more": len(thread) > len(shown),
        "ours_said": [said for said in thread if said.pk and not said.is_theirs],
        "follow_ups": queries.follow_ups_of(by, letters.contacts), "grades": said_of_grades(queries.cadence(by)),
        "actions": actions, "leads": leads, "sellers": people.salespeople(by) if leads else [],
        "may_take": record.owner_id is None, "is_followed": record.state in FOLLOWED, "is_ours": record.state in OURS,
        "plan_form": PlanForm(initial=initial | {"next_contact_on": record.next_contact_on}),
        "lose_form": LoseForm(initial=initial), "win_form": WinForm(initial=initial),
        "answered_form": AnsweredForm(initial=initial),
        "office_clock": working_clock(),
        "pause_form": PauseForm(), "walk": _walk(request, record.pk), "quote_clocks": QUOTE_CLOCKS,
        "answering": answering(by, record, thread),
        "merged_into": record.merged_into_id, "under_way": messaging.letters_under_way(by, record.thread_id),
    }  # fmt: skip
    if record.party_id and "party" in pane:
        form = follow_up_form(by, record, pane["others"], letters.contacts)  # type: ignore[arg-type]
        context |= logging_of(form, pane["contacts"])  # type: ignore[arg-type]
    return render(request, "inquiries/inquiry.html", context)


def _beginning(by: Actor, record: "Inquiry", thread: list[queries.Said]) -> queries.Said:
    """What the buyer said first stands in the thread, unless that is long."""
    known = next((said for said in thread if said.pk == record.message_id), None)
    return known or queries.beginning_of(by, record)


def _drawn(said: queries.Said, quotes: list[str]) -> tuple[queries.Said, SafeString, str]:
    """With its marks, and where all of it stands."""
    begins = cutting.cut(said.text)
    return said, marked(begins.text, quotes), whole_url(said) if begins.is_cut else ""


@require_GET
def fax(request: Request, inquiry_id: int) -> HttpResponse:
    """A form to answer a fax by hand: printed, filled in, sent, and written down."""
    record = queries.inquiry_for(request.user, inquiry_id)
    entity = next(iter(company.visible_entities(request.user)), None)
    context = {
        "inquiry": record, "lines_asked": queries.lines_of(request.user, record), "entity": entity, "words": WORDS,
        "said": queries.beginning_of(request.user, record), "now": timezone.now(),
    }  # fmt: skip
    return render(request, "inquiries/fax.html", context)


def _walk(request: Request, pk: int) -> object:
    if "from" not in request.GET:
        return None
    rows = queries.inquiries(request.user)
    return walk(inquiry_list(request.user), rows, request.GET, pk, lambda row: reverse("inquiries:inquiry", args=[row]))
