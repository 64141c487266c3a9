"""What is done with a quotation: submitted, issued, won, lost, void."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from tradewind.apps.quotations import queries, services
from tradewind.apps.quotations.refusals import ApprovalNeeded, NothingToApprove, NotReady, NotUnderstood
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.wording import sentence_of
from tradewind.web.quotations.forms import KeyForm, LoseForm, SubmitForm, VoidForm, WinForm
from tradewind.web.quotations.unready import missing_said, refusal_noted
from tradewind.web.shared.asking import Request
from tradewind.web.shared.returning import own_page

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption


@require_POST
def win(request: Request, quotation_id: int) -> HttpResponse:
    """The buyer orders."""

    def act(said: dict[str, Any]) -> None:
        services.win_quotation(quotation_id=quotation_id, **said, by=request.user, at=timezone.now())

    return _of_quotation(request, quotation_id, WinForm(request.POST), act, _("Won. Congratulations!"))


@require_POST
def lose(request: Request, quotation_id: int) -> HttpResponse:
    """The buyer will not buy, and why."""

    def act(said: dict[str, Any]) -> None:
        services.lose_quotation(quotation_id=quotation_id, **said, by=request.user, at=timezone.now())

    return _of_quotation(request, quotation_id, LoseForm(request.POST), act, _("Closed; the reason is kept."))


@require_POST
def take_up(request: Request, quotation_id: int) -> HttpResponse:
    """Open again what was decided."""

    def act(said: dict[str, Any]) -> None:
        services.take_up_quotation(quotation_id=quotation_id, **said, by=request.user, at=timezone.now())

    return _of_quotation(request, quotation_id, KeyForm(request.POST), act, _("Taken up again."))


@require_POST
def void(request: Request, quotation_id: int) -> HttpResponse:
    """It counts no more; its number stays."""

    def act(said: dict[str, Any]) -> None:
        services.void_quotation(quotation_id=quotation_id, **said, by=request.user, at=timezone.now())

    return _of_quotation(request, quotation_id, VoidForm(request.POST), act, _("Void: its number stays taken."))


@require_POST
def submit(request: Request, revision_id: int) -> HttpResponse:
    """Ask for the boss's word."""

    def act(said: dict[str, Any]) -> None:
        with _judgement_kept(request, revision_id, said):
            services.submit_for_approval(revision_id=revision_id, **said, by=request.user, at=timezone.now())

    return of_version(request, revision_id, SubmitForm(request.POST), act, _("It waits for the boss now."))


@require_POST
def withdraw(request: Request, revision_id: int) -> HttpResponse:
    """Take the request back, to write on."""

    def act(_said: dict[str, Any]) -> None:
        services.withdraw_submission(revision_id=revision_id, by=request.user, at=timezone.now())

    return of_version(request, revision_id, KeyForm(request.POST), act, _("Taken back: write on."))


@require_POST
def leave_out(request: Request, revision_id: int, place: int) -> HttpResponse:
    """One option less, without what stands on the page: where there is too much of it to be sent."""

    def act(said: dict[str, Any]) -> None:
        services.leave_out_option(revision_id=revision_id, place=place, **said, by=request.user, at=timezone.now())

    return of_version(request, revision_id, KeyForm(request.POST), act, _("Left out."))


@require_POST
def issue(request: Request, revision_id: int) -> HttpResponse:
    """Freeze it; the first version takes its number."""

    def act(said: dict[str, Any]) -> None:
        with _judgement_kept(request, revision_id, said), refusal_noted(request, revision_id):
            done = services.issue_version(revision_id=revision_id, **said, by=request.user, at=timezone.now())
        number = done.quotation.number
        messages.success(request, _("Issued as %(number)s. Nothing in it changes any more.") % {"number": number})

    return of_version(request, revision_id, KeyForm(request.POST), act, "")


@require_POST
def discard(request: Request, revision_id: int) -> HttpResponse:
    """Give up the next version; back to the one that stands."""
    revision = queries.revision_for(request.user, revision_id)

    def act(said: dict[str, Any]) -> None:
        services.discard_draft(revision_id=revision_id, **said, by=request.user, at=timezone.now())

    said = _("The draft is given up; the version before it stands on.")
    return _of_quotation(request, revision.quotation_id, KeyForm(request.POST), act, said)


@require_POST
def supply(request: Request, revision_id: int) -> HttpResponse:
    """Ask purchasing and production for what nobody stands behind."""

    def act(_said: dict[str, Any]) -> None:
        asked = services.ask_supply(revision_id=revision_id, by=request.user, at=timezone.now())
        text = ngettext("%(n)s matter is asked.", "%(n)s matters are asked.", asked) % {"n": asked}
        messages.success(request, text if asked else _("Everything is confirmed."))

    return of_version(request, revision_id, KeyForm(request.POST), act, "")


@contextmanager
def _judgement_kept(request: Request, revision_id: int, said: dict[str, Any]) -> Iterator[None]:
    """Judged since it was kept, it turned out otherwise: the page then shows why, and the button that fits."""
    try:
        yield
    except (ApprovalNeeded, NothingToApprove):
        version = said["version"]
        services.judge_again(revision_id=revision_id, version=version, by=request.user, at=timezone.now())
        raise


def _of_quotation(
    request: Request, quotation_id: int, form: forms.Form, act: Callable[[dict[str, Any]], None], said: str
) -> HttpResponse:
    queries.quotation_for(request.user, quotation_id)
    _done(request, form, act, said)
    back = reverse("quotations:quotation", args=[quotation_id])
    return redirect(own_page(request, request.POST.get("next", ""), back))


def of_version(
    request: Request, revision_id: int, form: forms.Form, act: Callable[[dict[str, Any]], None], said: str
) -> HttpResponse:
    """Back to the version, with what became of it."""
    revision = queries.revision_for(request.user, revision_id)
    _done(request, form, act, said, queries.options_of(request.user, revision))
    back = reverse("quotations:version", args=[revision_id])
    return redirect(own_page(request, request.POST.get("next", ""), back))


def _done(
    request: Request, form: forms.Form, act: Callable[[dict[str, Any]], None], said: str,
    options: Sequence["QuotationOption"] = (),
) -> None:  # fmt: skip
    if not form.is_valid():
        raise NotUnderstood(what=" ".join(str(line) for lines in form.errors.values() for line in lines))
    try:
        act(form.cleaned_data)
        if said:
            messages.success(request, said)
    except (NotFound, NotPermitted):
        raise
    except StaleVersion as refusal:
        messages.warning(request, sentence_of(refusal))
    except NotReady as refusal:
        messages.error(request, f"{sentence_of(refusal)} {missing_said(refusal, options)}")
    except Refusal as refusal:
        messages.error(request, sentence_of(refusal))
