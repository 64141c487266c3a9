"""The page on which a version is written: saved by itself, judged by the house, and sent on its way."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.exchange import permissions as exchange
from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.refusals import NotReady
from tradewind.apps.quotations.services import DraftDetails, OptionDetails
from tradewind.domain.quotations.lifecycle import OPEN_REVISIONS, RevisionState
from tradewind.domain.vocabulary.money import minor_unit
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, StaleVersion, allows
from tradewind.platform.wording import sentence_of
from tradewind.web.quotations.edit_conflicts import newest_line, seen_line, with_added
from tradewind.web.quotations.edit_forms import validity_chips
from tradewind.web.quotations.edit_lines import prices_followed, told_of
from tradewind.web.quotations.edit_page import (
    OptionPane,
    Written,
    details_of_page,
    header_of,
    left_as_kept,
    panes_of,
    problems_said,
    rate_line,
    rate_of_today,
    rate_said,
    read_page,
    strategy_of,
)
from tradewind.web.quotations.known_goods import dressed
from tradewind.web.quotations.showing import reasons_said
from tradewind.web.quotations.unready import missing_said, refusal_noted, too_many_said
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import kept_beside
from tradewind.web.shared.lines import DrawnGrid
from tradewind.web.shared.lines.wording import sentence as cell_sentence

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationRevision
    from tradewind.apps.quotations.services import SavedDraft

BY_ITSELF = "X-Kept-By-Itself"


@require_http_methods(["GET", "POST"])
def edit(request: Request, revision_id: int) -> HttpResponse:
    """Everything of a version at once. What is issued is looked at on the quotation's own page."""
    by = request.user
    revision = queries.revision_for(by, revision_id)
    if not queries.may_change(by, revision.quotation):
        raise NotFound(what="quotation")
    if revision.state not in OPEN_REVISIONS:
        return redirect("quotations:quotation", quotation_id=revision.quotation_id)
    return _page(request, revision) if request.method == "GET" else _save(request, revision)


def _save(request: Request, revision: "QuotationRevision") -> HttpResponse:
    """Keep it whole; what cannot be kept comes back as it was typed."""
    by = request.user
    options = queries.options_of(by, revision)
    written = read_page(by, revision, options, request.POST)
    is_valid = written.is_valid
    wrong = left_as_kept(written) if BY_ITSELF in request.headers else {}
    if not (is_valid or (wrong and written.is_fit)) or not written.forms:
        return _refused(request, revision, written)
    details = _asked_for(request, details_of_page(written, options))
    version, at = written.header.cleaned_data["version"], timezone.now()
    try:
        work = services.judged_draft(revision, details, by=by, at=at)  # before the writer is taken
        saved = services.revise_draft(
            revision_id=revision.pk, version=version, details=details, work=work, by=by, at=at
        )  # fmt: skip
    except NotFound:
        raise
    except StaleVersion:
        now = queries.revision_for(by, revision.pk)
        kept_beside(
            written.header, request.POST, now.version, by, now.quotation, timezone.now(),
            is_by_itself=BY_ITSELF in request.headers,
        )  # fmt: skip
        return _refused(request, now, written, status=409)
    except Refusal as refusal:
        written.header.add_error(None, sentence_of(refusal))
        return _refused(request, revision, written)
    if BY_ITSELF in request.headers:
        return JsonResponse(_kept(request, saved) | {"wrong": wrong})
    return _go_on(request, saved.revision, written)


def _asked_for(request: Request, details: DraftDetails) -> DraftDetails:
    """One option more or less, where a button said so."""
    does = request.POST.get("does", "")
    if does == "more":
        return replace(details, options=[*details.options, _another(details.options[-1])])
    if does.startswith("less-") and len(details.options) > 1:
        place = does.removeprefix("less-")
        options = [each for number, each in enumerate(details.options, 1) if str(number) != place]
        return replace(details, options=options or details.options)
    return details


def _another(last: OptionDetails) -> OptionDetails:
    """The same goods, their prices open: they come from the list of the option's own terms."""
    lines = [replace(each, id=None, row=replace(each.row, unit_price="")) for each in last.lines]
    currency = "EUR" if last.currency != "EUR" else "USD"
    return replace(last, id=None, title="", currency=currency, lines=lines, costs={}, names_rate=False)


def _go_on(request: Request, revision: "QuotationRevision", written: Written) -> HttpResponse:
    """After saving: issue it, ask the boss, ask purchasing, or stay. Nothing leaves at a price nobody has seen."""
    does, by, at = request.POST.get("does", ""), request.user, timezone.now()
    options = queries.options_of(by, revision)
    followed = prices_followed(written.sheets, options) if does in ("issue", "submit") else []
    if followed:
        said = _("These prices followed terms or quantities: %(lines)s. Look at them, and press once more.")
        messages.warning(request, said % {"lines": ", ".join(followed)})
        return redirect("quotations:edit", revision_id=revision.pk)
    try:
        if does == "issue":
            with refusal_noted(request, revision.pk):
                services.issue_version(revision_id=revision.pk, version=revision.version, by=by, at=at)
            messages.success(request, _("Issued. It counts as sent once it has left."))
            return redirect("quotations:quotation", quotation_id=revision.quotation_id)
        if does == "submit":
            reason = request.POST.get("reason", "").strip()
            services.submit_for_approval(revision_id=revision.pk, version=revision.version, reason=reason, by=by, at=at)
            messages.success(request, _("The boss is asked; Today tells when it is decided."))
            return redirect("quotations:quotation", quotation_id=revision.quotation_id)
        if does == "supply":
            count = services.ask_supply(revision_id=revision.pk, by=by, at=at)
            messages.success(request, _("Asked: %(count)s matters.") % {"count": count})
    except NotReady as refusal:
        messages.warning(request, f"{sentence_of(refusal)} {missing_said(refusal, options)}")
    except Refusal as refusal:
        messages.warning(request, sentence_of(refusal))
    return redirect("quotations:edit", revision_id=revision.pk)


def _refused(
    request: Request, revision: "QuotationRevision", written: Written, status: int = 422
) -> HttpResponse:  # fmt: skip
    if BY_ITSELF in request.headers:
        said = [str(line) for form in (written.header, *written.forms.values()) for lines in form.errors.values()
                for line in lines]  # fmt: skip
        said += [cell_sentence(problem) for problem in written.unfit]
        return JsonResponse({"refused": said[:5]}, status=status)
    return _page(request, revision, written, status=status)


def _kept(request: Request, saved: "SavedDraft") -> dict[str, object]:
    """What the browser needs after it was kept by itself: the version, the lines' numbers, prices and states."""
    options = queries.options_of(request.user, saved.revision)
    others = queries.other_prices_of(request.user, saved.revision.quotation, options, at=timezone.now())
    reasons = queries.tell(request.user, saved.revision, options, at=timezone.now())
    told = [
        {
            "place": option.place, "lines": [told_of(line, others.get(line.pk)) for line in option.lines.all()],
            "currency": option.currency, "minor": minor_unit(option.currency), "problems": problems_said(option),
            **_rate_told(request, option.currency),
        }
        for option in options
    ]  # fmt: skip
    return {
        "version": saved.revision.version, "seen": newest_line(options), "at": f"{timezone.localtime():%H:%M}",
        "options": told, "reasons": reasons_said(reasons),
    }  # fmt: skip


def _rate_told(request: Request, currency: str) -> dict[str, object]:
    rate = rate_of_today(request.user, currency, timezone.now())
    is_reference = rate is not None and rate.rate.is_reference
    return {"rate": rate_said(currency, rate), "rateLine": rate_line(currency, rate), "isReference": is_reference}


def _page(
    request: Request, revision: "QuotationRevision", written: Written | None = None, status: int = 200
) -> HttpResponse:
    by, is_conflict = request.user, status == 409
    options = queries.options_of(by, revision)
    reasons = queries.tell(by, revision, options, at=timezone.now())
    panes = panes_of(by, revision, options)
    if written is not None:
        sheets = {pane.option.place: pane for pane in panes if pane.option.place in written.sheets}
        written = replace(
            written, sheets={
                place: dressed(by, revision, pane.option, written.sheets[place], pane.lines.sheet.rows)
                for place, pane in sheets.items()
            },
        )  # fmt: skip
        written = with_added(panes, written, seen_line(request.POST)) if is_conflict else written
        panes = [_as_written(pane, written) for pane in panes]
    quotation = revision.quotation
    lines = [line for pane in panes for line in pane.option.lines.all()]
    context = {
        "revision": revision, "quotation": quotation, "party": quotation.party, "panes": panes,
        "form": written.header if written else header_of(by, revision), "strategy": strategy_of(by, revision),
        "reasons": reasons_said(reasons),
        "is_with_boss": revision.state == RevisionState.SUBMITTED,
        "is_released": revision.state == RevisionState.APPROVED,
        "chips": validity_chips(), "sees_margin": queries.sees_margin(by), "may_enter_rate": allows(by, exchange.ENTER),
        "open_words": sum(line.cost_word == "stale" or line.lead_word == "stale" or line.is_custom for line in lines),
        "is_conflict": is_conflict, "seen": seen_line(request.POST) if status == 422 else newest_line(options),
        "may_write": revision.state != RevisionState.SUBMITTED, "too_many": too_many_said(len(lines)),
    }  # fmt: skip
    return render(request, "quotations/edit.html", context, status=status)


def _as_written(pane: OptionPane, written: Written) -> OptionPane:
    """With what came back in place of what is kept."""
    place = pane.option.place
    if place not in written.forms:
        return pane
    return replace(pane, form=written.forms[place], lines=DrawnGrid(pane.lines.grid, written.sheets[place]))
