"""Price strategies: which there are and in which order, and which one counts for a customer."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import price_lists
from tradewind.apps.catalogue.queries import price_strategies as queries
from tradewind.apps.catalogue.refusals.prices import PriceListArchived, StrategyNameTaken
from tradewind.apps.catalogue.services import price_strategies as services
from tradewind.domain.catalogue.tiers import MarginEatsPrice, PerCentOverHundred
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import NotFound, StaleVersion, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.price_tabs import price_tabs
from tradewind.web.catalogue.price_words import said
from tradewind.web.catalogue.strategy_forms import RevisedStrategyForm, StrategyForm, strategy_values
from tradewind.web.catalogue.strategy_trial import trial_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.histories import history_of


@require_GET
def strategies(request: Request) -> HttpResponse:
    """All strategies in the boss's order; with a customer chosen, which one counts and why."""
    by = request.user
    require(by, permissions.VIEW)
    context = {
        "rows": [said(row) for row in queries.visible_strategies(by)], "tabs": price_tabs(by, "strategies"),
        "may_set": allows(by, permissions.SET_STRATEGY), "sees_floors": allows(by, permissions.SEE_FLOORS),
        "trial": trial_of(by, request.GET, on=timezone.localdate()),
    }  # fmt: skip
    return render(request, "catalogue/strategies.html", context)


@require_http_methods(["GET", "POST"])
def open_strategy(request: Request) -> HttpResponse:
    """To whom, from which list, with how much on or off."""
    by = request.user
    require(by, permissions.SET_STRATEGY)
    form = StrategyForm(request.POST or None, price_lists=_lists(request))
    if request.method == "POST" and form.is_valid():
        kept = _kept(form, lambda: services.open_strategy(details=form.details(), by=by, at=timezone.now()))
        if kept:
            messages.success(request, _("Saved. It counts from now on."))
            return redirect("catalogue:strategies")
    return _form_page(request, form, None)


@require_http_methods(["GET", "POST"])
def revise_strategy(request: Request, strategy_id: int) -> HttpResponse:
    """Change a strategy; a stale save shows both versions."""
    by = request.user
    require(by, permissions.SET_STRATEGY)
    row, lists = queries.strategy_for(by, strategy_id), _lists(request)
    form = RevisedStrategyForm(request.POST or None, initial=strategy_values(row), price_lists=lists)
    context: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        try:
            version = form.cleaned_data["version"]
            kept = _kept(form, lambda: services.revise_strategy(
                strategy_id=strategy_id, version=version, details=form.details(), by=by, at=timezone.now(),
            ))  # fmt: skip
            if kept:
                messages.success(request, _("Saved. It counts from now on."))
                return redirect("catalogue:strategies")
        except StaleVersion:
            theirs = queries.strategy_for(by, strategy_id)
            deed = last_deed(by, theirs, otherwise=theirs.updated_at)
            context = conflict_of(
                lambda posted: RevisedStrategyForm(posted, price_lists=lists), request.POST, strategy_values(theirs),
                *deed,
            )  # fmt: skip
    return _form_page(request, form, row, context)


@require_POST
def move_strategy(request: Request, strategy_id: int) -> HttpResponse:
    """One place up, or down."""
    services.move_strategy(
        strategy_id=strategy_id, is_up=request.POST.get("to") == "up", by=request.user, at=timezone.now()
    )
    return redirect("catalogue:strategies")


@require_POST
def archive_strategy(request: Request, strategy_id: int) -> HttpResponse:
    """Out of use: its customers go by the next that fits."""
    services.archive_strategy(strategy_id=strategy_id, by=request.user, at=timezone.now())
    messages.success(request, _("Taken out of use. Its customers go by the next strategy that fits."))
    return redirect("catalogue:strategies")


_AT_FIELD: dict[type[Refusal], str] = {
    StrategyNameTaken: "name", PriceListArchived: "price_list_id", NotFound: "price_list_id",
    MarginEatsPrice: "least_margin_per_cent", PerCentOverHundred: "per_cent",
}  # fmt: skip


def _kept(form: StrategyForm, save: Callable[[], Any]) -> Any:
    """What was saved; nothing where the form now says why not."""
    try:
        return save()
    except BadDetails as refusal:
        form.pin(refusal)
    except tuple(_AT_FIELD) as refusal:
        form.add_error(_AT_FIELD[type(refusal)], sentence_of(refusal))
    return None


def _lists(request: Request) -> list[tuple[int, str]]:
    rows = price_lists.price_lists(request.user)
    return [(row.pk, f"{row.name} ({row.currency}, {row.incoterm} {row.place})") for row in rows]


def _form_page(
    request: Request, form: StrategyForm, row: Any, more: dict[str, Any] | None = None
) -> HttpResponse:  # fmt: skip
    history = history_of(request.user, row)[:12] if row else ()
    context = {"form": form, "row": row, "history": history, "tabs": price_tabs(request.user, "strategies")} | (
        more or {}
    )
    status = 409 if "conflict" in context else 422 if form.errors else 200
    return render(request, "catalogue/strategy_form.html", context, status=status)
