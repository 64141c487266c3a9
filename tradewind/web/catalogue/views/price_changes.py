"""Many prices are moved at once: looked at first, then done."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import price_changes as queries
from tradewind.apps.catalogue.queries import price_lists
from tradewind.apps.catalogue.queries.price_changes import PlannedChange
from tradewind.apps.catalogue.refusals.prices import NothingToChange, PriceListArchived, TooManyPrices
from tradewind.apps.catalogue.services import price_changes as services
from tradewind.domain.catalogue.tiers import PerCentOverHundred, share_of
from tradewind.platform.access import Actor, StaleVersion, allows, require
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.catalogue.price_forms import ChangeForm
from tradewind.web.catalogue.price_sheet import category_choices
from tradewind.web.catalogue.price_tabs import price_tabs
from tradewind.web.shared.asking import Request

SHOWN = 60  # rows of the preview


@require_http_methods(["GET", "POST"])
def change_prices(request: Request, price_list_id: int) -> HttpResponse:
    """Per cent on or off for a list or one category of it; without `seen` only the preview."""
    by = request.user
    require(by, permissions.SET_PRICES)
    price_list = price_lists.price_list_for(by, price_list_id)
    form = ChangeForm(
        request.POST or None, categories=[(int(key), word) for key, word in category_choices(by)],
        may_set_floors=allows(by, permissions.SET_STRATEGY),
    )  # fmt: skip
    planned, is_stale = None, False
    if request.method == "POST" and form.is_valid():
        try:
            if form.cleaned_data["seen"] is not None:
                done = _change(by, price_list_id, form)
                messages.success(request, _said(done))
                return redirect("catalogue:price_list", price_list_id=price_list_id)
            planned = _planned(by, price_list, form)
        except StaleVersion:
            planned, is_stale = _planned(by, price_list, form), True
        except PerCentOverHundred as refusal:
            form.add_error("per_cent", sentence_of(refusal))
        except (NothingToChange, TooManyPrices, PriceListArchived) as refusal:
            form.add_error(None, sentence_of(refusal))
    context = {
        "form": form, "price_list": price_list, "planned": planned, "is_stale": is_stale,
        "said": _said(planned) if planned else "", "rows": planned.shown(SHOWN) if planned else (),
        "tabs": price_tabs(by, "lists"), "is_floors": form.data.get("kind") == ChangeForm.FLOORS,
        "sees_floors": allows(by, permissions.SEE_FLOORS),
    }  # fmt: skip
    status = 409 if is_stale else 422 if form.errors else 200
    return render(request, "catalogue/change_prices.html", context, status=status)


def _planned(by: Actor, price_list: Any, form: ChangeForm) -> PlannedChange:
    values = form.cleaned_data
    plan = queries.planned_floors if values["kind"] == ChangeForm.FLOORS else queries.planned_change
    return plan(by, price_list, share_of(values["per_cent"]), values["category_id"])


def _change(by: Actor, price_list_id: int, form: ChangeForm) -> PlannedChange:
    values = form.cleaned_data
    change = services.set_floors_below if values["kind"] == ChangeForm.FLOORS else services.change_prices
    return change(
        price_list_id=price_list_id, per_cent=values["per_cent"], category_id=values["category_id"],
        version=values["seen"], by=by, at=timezone.now(),
    )  # fmt: skip


def _said(planned: PlannedChange) -> str:
    """将改 120，跳过 3: how many products, and why the others stay."""
    said = _("%(products)s products change, %(left)s stay") % {"products": planned.products, "left": planned.left}
    why = [f"{sentence(code)} {count}" for code, count in planned.skipped.items()]
    return f"{said} ({_(', ').join(why)})" if why else said
