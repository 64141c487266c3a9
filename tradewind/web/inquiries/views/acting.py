"""What is done with an inquiry besides its grade: questions, pauses, follow-ups, its end."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.inquiries import permissions, queries, services
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.refusals import BadInteraction
from tradewind.domain.inquiries.grading import NextContactNeeded
from tradewind.domain.parties.cadence import NextContactPast
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion, require
from tradewind.platform.wording import sentence_of
from tradewind.web.inquiries.forms import (
    AnsweredForm,
    KeyForm,
    LoseForm,
    MarkForm,
    PlanForm,
    WinForm,
    said_of,
)
from tradewind.web.shared.asking import Request
from tradewind.web.shared.following import follow_up_form
from tradewind.web.shared.returning import leave_drawer, own_page
from tradewind.web.shared.waiting_files import receive


@require_POST
def settle(request: Request, question_id: int) -> HttpResponse:
    """A message asks a price, or it does not."""
    queries.question_for(request.user, question_id)
    question = services.settle_question(
        question_id=question_id, is_one=request.POST.get("is_one") == "1", by=request.user, at=timezone.now()
    )  # fmt: skip
    return redirect(_back(request, question.inquiry_id))


@require_POST
def mark(request: Request, inquiry_id: int) -> HttpResponse:
    """A message asks a price, and nobody saw it."""

    def act(said: dict[str, Any]) -> None:
        services.mark_question(inquiry_id=inquiry_id, message_id=said["message_id"], by=request.user, at=timezone.now())

    return _done(request, inquiry_id, MarkForm(request.POST), act, "")


@require_POST
def priced(request: Request, follow_up_id: int) -> HttpResponse:
    """An answer of ours named a price, or it did not."""
    made = services.say_priced(
        follow_up_id=follow_up_id, is_priced=request.POST.get("is_priced") == "1", by=request.user, at=timezone.now()
    )  # fmt: skip
    return redirect(_back(request, made.inquiry_id))


@require_POST
def plan(request: Request, inquiry_id: int) -> HttpResponse:
    """When to be in touch next."""

    def act(said: dict[str, Any]) -> None:
        services.plan_inquiry(inquiry_id=inquiry_id, **said, by=request.user, at=timezone.now())

    return _done(request, inquiry_id, PlanForm(request.POST), act, _("Planned."))


@require_POST
def answered(request: Request, inquiry_id: int) -> HttpResponse:
    """It was answered on the platform, by a printed fax, by telephone."""

    def act(said: dict[str, Any]) -> None:
        services.answer_by_hand(
            inquiry_id=inquiry_id, **said | {"channel": Channel(said["channel"])}, by=request.user, at=timezone.now()
        )

    return _done(
        request, inquiry_id, AnsweredForm(request.POST), act, _("Recorded. The clocks it answers to are stopped.")
    )


@require_POST
def win(request: Request, inquiry_id: int) -> HttpResponse:
    """The buyer orders."""

    def act(said: dict[str, Any]) -> None:
        services.win_inquiry(inquiry_id=inquiry_id, **said, by=request.user, at=timezone.now())

    return _done(request, inquiry_id, WinForm(request.POST), act, _("Won. Congratulations!"))


@require_POST
def lose(request: Request, inquiry_id: int) -> HttpResponse:
    """The buyer will not buy, and why."""

    def act(said: dict[str, Any]) -> None:
        services.lose_inquiry(inquiry_id=inquiry_id, **said, by=request.user, at=timezone.now())

    return _done(request, inquiry_id, LoseForm(request.POST), act, _("Closed; the reason is kept."))


@require_POST
def take_up(request: Request, inquiry_id: int) -> HttpResponse:
    """Open again what had ended."""

    def act(said: dict[str, Any]) -> None:
        services.take_up_inquiry(inquiry_id=inquiry_id, **said, by=request.user, at=timezone.now())

    return _done(request, inquiry_id, KeyForm(request.POST), act, _("Taken up again."))


@require_http_methods(["GET", "POST"])
def log(request: Request, inquiry_id: int) -> HttpResponse:
    """A call, chat or visit about one or several inquiries. By GET the form alone, for the drawer."""
    record = queries.inquiry_for(request.user, inquiry_id)
    require(request.user, permissions.GRADE)
    if record.party is None:
        return redirect("inquiries:customer", inquiry_id=inquiry_id)
    form = follow_up_form(
        request.user, record.party, inquiry=record, typed=request.POST or None, files=request.FILES or None
    )
    at = timezone.now()
    waiting = receive(request, form, at) if request.method == "POST" else []
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services.log_follow_up(
                party_id=record.party.pk, inquiry_ids=values["inquiry_ids"], channel=Channel(values["channel"]),
                summary=form.said(), contact_id=values["contact_id"], next_contact_on=values["next_contact_on"],
                is_priced=values["is_priced"], files=[each.stored for each in waiting],
                by=request.user, at=at,
            )  # fmt: skip
            messages.success(request, _("Logged."))
            return leave_drawer(request, _back(request, inquiry_id))
        except BadInteraction as refusal:
            form.add_error("summary", sentence_of(refusal))
        except (NextContactPast, NextContactNeeded) as refusal:
            form.add_error("next_contact_on", sentence_of(refusal))
    people = list(parties.contacts_of(request.user, record.party))
    context = {
        "inquiry": record, "form": form, "contacts": people, "unsaved": f"inquiry:{record.pk}", "waiting": waiting,
    }  # fmt: skip
    return render(request, "inquiries/log.html", context, status=422 if form.errors else 200)


def _done(
    request: Request, inquiry_id: int, form: forms.Form, act: Callable[[dict[str, Any]], None], said: str
) -> HttpResponse:
    """Back to the record, with what became of it."""
    queries.inquiry_for(request.user, inquiry_id)
    said_of(form)
    try:
        act(form.cleaned_data)
        if said:
            messages.success(request, said)
    except (NotFound, NotPermitted):
        raise
    except StaleVersion as refusal:
        messages.warning(request, sentence_of(refusal))
    except Refusal as refusal:
        messages.error(request, sentence_of(refusal))
    return redirect(_back(request, inquiry_id))


def _back(request: Request, inquiry_id: int) -> str:
    return own_page(request, request.POST.get("next", ""), reverse("inquiries:inquiry", args=[inquiry_id]))
