"""A quotation: its versions, its lines, how it went to the buyer, and everything that can be done with it."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions as inquiring
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.wording import FIELDS, WORDS
from tradewind.domain.inquiries.lifecycle import INQUIRY_LIFECYCLE
from tradewind.domain.quotations.lifecycle import (
    OPEN_REVISIONS,
    QUOTATION_LIFECYCLE,
    REVISION_LIFECYCLE,
    RevisionState,
)
from tradewind.platform.access import allows
from tradewind.platform.company import queries as company
from tradewind.web.quotations.forms import HandedForm, LoseForm, ShareForm, SubmitForm, VoidForm, WinForm
from tradewind.web.quotations.links import page_of_draft
from tradewind.web.quotations.lists import quotation_list
from tradewind.web.quotations.showing import OptionShown, history_shown, options_shown, reasons_said
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists.walking import walk

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import Quotation, QuotationRevision

_ENDS = {"won": "win", "lost": "lose"}
GIVEN = "quotation_link"  # a link's secret, shown once


@require_GET
def quotation(request: Request, quotation_id: int) -> HttpResponse:
    """In its newest version."""
    found = queries.quotation_for(request.user, quotation_id)
    revisions = queries.revisions_of(request.user, found)
    newest = next((each for each in revisions if each.pk == found.latest_id), revisions[0])
    return _page(request, found, revisions, newest)


@require_GET
def version(request: Request, revision_id: int) -> HttpResponse:
    """In one version."""
    shown = queries.revision_for(request.user, revision_id)
    revisions = queries.revisions_of(request.user, shown.quotation)
    return _page(request, shown.quotation, revisions, next(each for each in revisions if each.pk == shown.pk))


@require_GET
def peek(request: Request, quotation_id: int) -> HttpResponse:
    """Without leaving the list."""
    by = request.user
    found = queries.quotation_for(by, quotation_id)
    revision = queries.latest_revision(by, found)
    context = {"quotation": found, "revision": revision, "words": WORDS, **_shown(request, found, revision)}
    return render(request, "quotations/_peek.html", context)


def _page(
    request: Request, found: "Quotation", revisions: "list[QuotationRevision]", revision: "QuotationRevision"
) -> HttpResponse:
    by = request.user
    before = next((each for each in revisions if each.ordinal < revision.ordinal and each.issued_at), None)
    is_newest = revision.pk == found.latest_id
    shown = _shown(request, found, revision)
    context = shown | _actions(request, found, revision, is_newest=is_newest) | {
        "quotation": found, "revision": revision, "revisions": revisions, "words": WORDS, "section": "products",
        "is_newest": is_newest, "differences": queries.differences(by, before, revision) if before else [],
        "before": before, "dispatches": queries.dispatches_of(by, found), "links": queries.links_of(by, found),
        "approvals": queries.approvals_of(by, found), "papers": queries.papers_of(by, revision),
        "history": history_shown(by, found), "now": timezone.now(),
        "fields": FIELDS, "edit_url": page_of_draft(revision.pk, otherwise=False),
        "party": found.party if parties.may_open(by, found.party) else None,
        "given": _given(request, found.pk), "walk": _walk(request, found.pk),
        "win_form": _win_form(request, found, revision, shown["options"]),
        "public_address": company.public_address(), "closes": _closes(request, found),
    }  # fmt: skip
    return render(request, "quotations/quotation.html", context)


def _shown(request: Request, found: "Quotation", revision: "QuotationRevision") -> dict[str, Any]:
    by = request.user
    options = queries.options_of(by, revision)
    reasons = queries.tell(by, revision, options, at=timezone.now())
    hints = queries.other_prices_of(by, found, options, at=timezone.now())
    return {
        "options": options_shown(options, hints, get_language() or "zh-hans"), "sees_margin": queries.sees_margin(by),
        "total": queries.totals_text(options), "reasons": reasons_said(reasons),
        "lines": sum(len(each.lines.all()) for each in options),
    }  # fmt: skip


def _actions(request: Request, found: "Quotation", revision: "QuotationRevision", *, is_newest: bool) -> dict[str, Any]:
    """What can be done now, and the forms for it."""
    by = request.user
    may = queries.may_change(by, found)
    moves = QUOTATION_LIFECYCLE.actions_from(found.state) if may else ()
    steps = REVISION_LIFECYCLE.actions_from(revision.state) if may and is_newest else ()
    initial, of_version = {"version": found.version}, {"version": revision.version}
    may_send = may and allows(by, permissions.SEND)
    return {
        "may": may, "moves": moves, "steps": steps, "is_open": revision.state in OPEN_REVISIONS,
        "needs_boss": bool(revision.reasons) and revision.state == RevisionState.DRAFT,
        "may_send": may_send and revision.state == RevisionState.ISSUED and "send" in moves,
        "may_follow": may and is_newest and revision.state not in OPEN_REVISIONS and "issue" in moves,
        "lose_form": LoseForm(initial=initial),
        "void_form": VoidForm(initial=initial), "submit_form": SubmitForm(initial=of_version),
        "handed_form": HandedForm(), "share_form": ShareForm(),
    }  # fmt: skip


def _win_form(
    request: Request, found: "Quotation", revision: "QuotationRevision", options: "list[OptionShown]"
) -> WinForm:
    """Of several options of the version that stands it asks which was bought."""
    form = WinForm(initial={"version": found.version})
    if "win" in QUOTATION_LIFECYCLE.actions_from(found.state):
        is_shown = revision.pk == found.standing_id
        form.offer([each.option for each in options] if is_shown else queries.options_to_win(request.user, found))
    return form


def _closes(request: Request, found: "Quotation") -> str:
    """What its inquiry is offered: to end as the quotation did, while it is open still."""
    by, inquiry, action = request.user, found.inquiry, _ENDS.get(found.state, "")
    if not action or inquiry is None or not allows(by, inquiring.GRADE):
        return ""
    is_open = action in INQUIRY_LIFECYCLE.actions_from(inquiry.state) and inquiries.may_open(by, inquiry)
    return action if is_open else ""


def _given(request: Request, pk: int) -> str:
    """The secret of an address just given out; the next look at the page has it no more."""
    given: dict[str, str] = request.session.get(GIVEN, {})
    return request.session.pop(GIVEN)[str(pk)] if str(pk) in given else ""


def _walk(request: Request, pk: int) -> object:
    if "from" not in request.GET:
        return None
    rows = queries.quotations(request.user)
    return walk(
        quotation_list(request.user), rows, request.GET, pk, lambda row: reverse("quotations:quotation", args=[row])
    )
