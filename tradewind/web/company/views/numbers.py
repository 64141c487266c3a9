"""The numbers of papers: which comes next, how they begin, and how they look."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.domain.numbering.series import Series
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import require
from tradewind.platform.company import queries as company
from tradewind.platform.numbering import permissions, queries, services
from tradewind.platform.numbering.refusals import BadStart, BadStyle, SeriesBegun, StyleTaken
from tradewind.platform.numbering.wording import WORDS
from tradewind.platform.wording import sentence_of
from tradewind.web.company.number_forms import LetterForm, StartForm, StyleForm
from tradewind.web.company.tabs import tabs
from tradewind.web.shared.asking import Request

_EXPECTED = (BadStart, BadStyle, SeriesBegun, StyleTaken)


@require_GET
def numbers(request: Request) -> HttpResponse:
    """Every legal entity's numbers of this year."""
    require(request.user, permissions.MANAGE)
    return _page(request)


@require_POST
def start(request: Request, entity_id: int) -> HttpResponse:
    """Go on where an older system stopped."""

    def act(typed: dict[str, Any]) -> object:
        return services.set_start(
            entity_id=entity_id, series=Series(typed["series"]), year=typed["year"], first=typed["first"],
            by=request.user, at=timezone.now(),
        )  # fmt: skip

    return _done(request, StartForm(request.POST), act, entity_id)


@require_POST
def style(request: Request) -> HttpResponse:
    """Another prefix, or more digits, in every year without a number."""

    def act(typed: dict[str, Any]) -> object:
        return services.set_style(
            series=Series(typed["series"]), prefix=typed["sign"], digits=typed["digits"], by=request.user,
            at=timezone.now(),
        )  # fmt: skip

    return _done(request, StyleForm(request.POST), act)


@require_POST
def letter(request: Request, entity_id: int) -> HttpResponse:
    """The letter that tells one legal entity's papers from another's."""

    def act(typed: dict[str, Any]) -> object:
        return services.set_entity_letter(
            entity_id=entity_id, letter=typed["letter"], by=request.user, at=timezone.now()
        )  # fmt: skip

    return _done(request, LetterForm(request.POST), act, entity_id)


def _done(
    request: Request, form: forms.Form, act: Callable[[dict[str, Any]], object], entity_id: int | None = None
) -> HttpResponse:  # fmt: skip
    require(request.user, permissions.MANAGE)
    if entity_id is not None:
        company.legal_entity_for(request.user, entity_id)
    if not form.is_valid():
        return _page(request, [str(error) for errors in form.errors.values() for error in errors])
    try:
        act(form.cleaned_data)
    except _EXPECTED as refusal:
        return _page(request, [_said(refusal)])
    messages.success(request, _("Saved. Papers issued from now on are numbered so."))
    return redirect("company:numbers")


def _said(refusal: Refusal) -> str:
    return sentence_of(refusal)


def _page(request: Request, wrong: list[str] | None = None) -> HttpResponse:
    by, year = request.user, timezone.localdate().year
    letters, runs = queries.letters_of_entities(by), queries.runs_of_year(by, year)
    entities = [
        (entity, letters.get(entity.pk, ""), list(of_entity))
        for entity, of_entity in groupby(runs, key=lambda run: run.entity)
    ]
    return render(request, "company/numbers.html", {
        "tabs": tabs(by, "numbers"), "year": year, "entities": entities, "words": WORDS, "wrong": wrong or (),
        "styles": queries.styles_of_office(by).items(),
    }, status=422 if wrong else 200)  # fmt: skip
