"""Deciding what colleagues ask, and seeing what became of one's own requests."""

from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations import queries as quotations
from tradewind.domain.approvals.deciding import AnswersMissing, CallNotAfterRequest, NumberNotKnown, RulingMissing
from tradewind.platform.approvals import queries, services
from tradewind.platform.approvals.wording import WORDS
from tradewind.platform.wording import sentence_of
from tradewind.web.approvals import cards, offers
from tradewind.web.approvals.forms import GrantForm, ReturnForm
from tradewind.web.approvals.lists import approval_list
from tradewind.web.shared.asking import Request
from tradewind.web.shared.histories import history_of
from tradewind.web.shared.lists import page_of, read_request, render_list
from tradewind.web.shared.returning import own_page
from tradewind.web.shared.worst_offers import saying_worst


@require_GET
def to_decide(request: Request) -> HttpResponse:
    """What waits for this person's word."""
    return _list(request, "to_decide", queries.to_decide(request.user), deciding=True)


@require_GET
def mine(request: Request) -> HttpResponse:
    """What this person asked for."""
    return _list(request, "mine", queries.requested(request.user))


@require_GET
def decided(request: Request) -> HttpResponse:
    """What was decided, by whom, and why."""
    return _list(request, "decided", queries.decided(request.user))


@require_GET
def approval(request: Request, approval_id: int) -> HttpResponse:
    """One request: what would change, what looks wrong, and the decision."""
    record = queries.approval_for(request.user, approval_id)
    return _page(request, record, GrantForm(record), ReturnForm())


@require_POST
def grant(request: Request, approval_id: int) -> HttpResponse:
    """Say yes."""
    record = queries.approval_for(request.user, approval_id)
    form = GrantForm(record, request.POST)
    if not form.is_valid():
        return _page(request, record, form, ReturnForm())
    try:
        done = services.grant_approval(
            approval_id=approval_id, note=form.cleaned_data["note"], ruling=form.cleaned_data.get("ruling", ""),
            answers=form.answers(), by=request.user, at=timezone.now(),
        )  # fmt: skip
    except NumberNotKnown as refusal:
        form.add_error("number", sentence_of(refusal))
    except CallNotAfterRequest as refusal:
        form.add_error("moment", sentence_of(refusal))
    except (AnswersMissing, RulingMissing) as refusal:
        form.add_error(None, sentence_of(refusal))
    else:
        return _answer(request, done, _("Granted: %(title)s"))
    return _page(request, record, form, ReturnForm())


@require_POST
def turn_down(request: Request, approval_id: int) -> HttpResponse:
    """Say no, and why."""
    record = queries.approval_for(request.user, approval_id)
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return _page(request, record, GrantForm(record), form)
    done = services.return_with_reason(
        approval_id=approval_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
    )  # fmt: skip
    return _answer(request, done, _("Returned: %(title)s"))


@require_POST
def withdraw(request: Request, approval_id: int) -> HttpResponse:
    """Take one's own request back."""
    done = services.withdraw_request(approval_id=approval_id, by=request.user, at=timezone.now())
    return _answer(request, done, _("Withdrawn: %(title)s"))


def _list(request: Request, tab: str, rows: Any, *, deciding: bool = False) -> HttpResponse:
    worst = saying_worst(request.user, rows) if deciding else None
    return render_list(
        request, "approvals/approvals.html", approval_list(tab, worst), rows, tab=tab, deciding=deciding,
        waiting=queries.to_decide(request.user).count(),
    )  # fmt: skip


def _answer(request: Request, done: Any, said: str) -> HttpResponse:
    """The row as it stands now where it was decided in the row, else back to where the person came from."""
    if request.htmx and request.htmx.target != "drawer":
        return render(request, "approvals/_row_decided.html", {"row": done, "words": WORDS} | _left(request))
    if onward := cards.merge_page(request.user, done, parties.evidence_for_pair(request.user, done.facts)):
        messages.success(request, _("Ruled: one company. Choose what stays, then merge."))
        return redirect(onward)
    messages.success(request, said % {"title": done.subject_title})
    return redirect(own_page(request, request.POST.get("next", ""), reverse("approvals:to_decide")))


def _left(request: Request) -> dict[str, Any]:
    """How many wait still: in all, and in the list the row stands in, narrowed as it is."""
    rows = queries.to_decide(request.user)
    if "brief" in request.GET:
        return {"brief": True, "waiting": rows.count()}
    definition = approval_list("to_decide")
    asked = QueryDict(urlsplit(request.htmx.current_url_abs_path or "").query)
    return {"waiting": rows.count(), "list": page_of(definition, read_request(definition, asked), rows)}


def _page(request: Request, record: Any, grant_form: GrantForm, return_form: ReturnForm) -> HttpResponse:
    by = request.user
    evidence = parties.evidence_for_pair(by, record.facts)
    context = {
        "approval": record,
        "rows": cards.compared(record) + cards.beside(evidence),
        "signals": evidence.signals if evidence else [],
        "merge_page": cards.merge_page(by, record, evidence),
        "heads": cards.heads(record),
        "warnings": cards.warnings(record),
        "offered": offers.offered(by, record),
        "sees_margin": quotations.sees_margin(by),
        "answered": cards.answered(record),
        "records": cards.records(by, record),
        "may_decide": queries.may_decide(by, record),
        "is_own": record.requested_by_id == by.pk,
        "grant_form": grant_form,
        "return_form": return_form,
        "history": history_of(by, record, {"approval.granted": record.ruling_word}),
    }
    wrong = grant_form.errors or return_form.errors
    return render(request, "approvals/approval.html", context, status=422 if wrong else 200)
