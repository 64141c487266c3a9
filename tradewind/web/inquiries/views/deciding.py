"""One key over an inquiry: its grade, later, none after all, the same as another, whose it is."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tradewind.apps.inquiries import queries, services
from tradewind.apps.inquiries.refusals import GradedMeanwhile
from tradewind.domain.inquiries.endings import PoliteAnswerNeeded
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.losing import RemarkNeeded
from tradewind.platform.access import StaleVersion
from tradewind.platform.wording import sentence_of
from tradewind.web.inquiries.forms import FileForm, GradeForm, JoinForm, OwnerForm, PutOffForm, SetAsideForm, said_of
from tradewind.web.inquiries.inbox import again
from tradewind.web.inquiries.snoozing import moment_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.returning import own_page


@require_POST
def grade(request: Request, inquiry_id: int) -> HttpResponse:
    """How serious it is; the next one is shown."""

    def act(said: dict[str, Any]) -> None:
        services.grade_inquiry(
            inquiry_id=inquiry_id, version=said["version"], grade=Grade(said["grade"]), owner_id=said["owner_id"],
            next_contact_on=said["next_contact_on"], by=request.user, at=timezone.now(),
        )  # fmt: skip

    return _pressed(request, inquiry_id, GradeForm(request.POST), act)


@require_POST
def put_off(request: Request, inquiry_id: int) -> HttpResponse:
    """Out of the inbox until later; its clocks run on."""

    def act(said: dict[str, Any]) -> None:
        at = timezone.now()
        services.put_off_inquiry(
            inquiry_id=inquiry_id, version=said["version"], until=moment_of(said["until"], at), by=request.user, at=at
        )

    return _pressed(request, inquiry_id, PutOffForm(request.POST), act)


@require_POST
def set_aside(request: Request, inquiry_id: int) -> HttpResponse:
    """No inquiry after all. Who wrote as a person has an answer first, or the page asks for it."""
    form = SetAsideForm(request.POST)

    def act(said: dict[str, Any]) -> None:
        services.set_aside_inquiry(
            inquiry_id=inquiry_id, version=said["version"], reason=said["reason"], remark=said["remark"],
            answered_by=Channel(said["answered_by"]) if said["answered_by"] else None, by=request.user,
            at=timezone.now(),
        )  # fmt: skip

    try:
        return _pressed(request, inquiry_id, form, act)
    except (PoliteAnswerNeeded, RemarkNeeded) as refusal:
        messages.error(request, sentence_of(refusal)) if not _is_in_place(request) else None
        return redirect(again(_next(request), inquiry_id, reason=form.cleaned_data["reason"]))


@require_POST
def join(request: Request, inquiry_id: int) -> HttpResponse:
    """The same request came before: what this one brought goes there."""

    def act(said: dict[str, Any]) -> None:
        services.merge_inquiry(
            inquiry_id=inquiry_id, version=said["version"], into_id=said["into_id"], by=request.user,
            at=timezone.now(),
        )  # fmt: skip

    return _pressed(request, inquiry_id, JoinForm(request.POST), act)


@require_POST
def file(request: Request, inquiry_id: int) -> HttpResponse:
    """Under the customer it comes from; the inquiry stays in sight, with the customer beside it."""

    def act(said: dict[str, Any]) -> None:
        services.file_inquiry(
            inquiry_id=inquiry_id, version=said["version"], party_id=said["party_id"], by=request.user,
            at=timezone.now(),
        )  # fmt: skip

    return _pressed(request, inquiry_id, FileForm(request.POST), act)


@require_POST
def rule_out(request: Request, inquiry_id: int) -> HttpResponse:
    """Not this customer: the strip goes, and comes back with the undo."""

    def act(said: dict[str, Any]) -> None:
        at = timezone.now()
        services.rule_out_friend(
            inquiry_id=inquiry_id, version=said["version"], party_id=said["party_id"], by=request.user, at=at
        )
        if not _is_in_place(request):
            back = reverse("inquiries:undo", args=[queries.steps_today(request.user, at=at)[0].pk])
            messages.success(request, _("Not this one: it is not shown here again."), extra_tags=back)

    return _pressed(request, inquiry_id, FileForm(request.POST), act)


@require_POST
def assign(request: Request, inquiry_id: int) -> HttpResponse:
    """Whose it is: a leader hands it over, everybody takes what nobody has."""

    def act(said: dict[str, Any]) -> None:
        services.assign_inquiry(
            inquiry_id=inquiry_id, version=said["version"], owner_id=said["owner_id"], by=request.user,
            at=timezone.now(),
        )  # fmt: skip

    return _pressed(request, inquiry_id, OwnerForm(request.POST), act)


@require_POST
def undo(request: Request, step_id: int) -> HttpResponse:
    """Take back the last key; the inquiry is shown again."""
    queries.step_for(request.user, step_id)
    inquiry = services.undo_step(step_id=step_id, by=request.user, at=timezone.now())
    if not _is_in_place(request):
        messages.success(request, _("Taken back."))
    return redirect(again(_next(request) or reverse("inquiries:triage"), inquiry.pk))


def _pressed(
    request: Request, inquiry_id: int, form: forms.Form, act: Callable[[dict[str, Any]], None]
) -> HttpResponse:
    """On to the next one; whoever was slower sees who was faster and may press again."""
    queries.inquiry_for(request.user, inquiry_id)
    said_of(form)
    try:
        act(form.cleaned_data)
    except GradedMeanwhile as refusal:
        messages.warning(request, sentence_of(refusal)) if not _is_in_place(request) else None
        return redirect(again(_next(request), inquiry_id, wanted=request.POST.get("grade", "") or "C"))
    except StaleVersion as refusal:
        messages.warning(request, sentence_of(refusal)) if not _is_in_place(request) else None
        return redirect(again(_next(request), inquiry_id, changed="1"))
    return redirect(own_page(request, _next(request), reverse("inquiries:inquiry", args=[inquiry_id])))


def _next(request: Request) -> str:
    return request.POST.get("next", "")


def _is_in_place(request: Request) -> bool:
    """Whether the panes answer by themselves: a message would wait for another page."""
    return bool(getattr(request, "htmx", False))
