"""The prices of one product: its tiers and floors in one list, and what it costs in all of them."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import price_history
from tradewind.apps.catalogue.queries import price_lists as queries
from tradewind.apps.catalogue.refusals.prices import NotInPriceList, OddPrices, PriceListArchived
from tradewind.apps.catalogue.services import price_tiers as services
from tradewind.apps.catalogue.services.price_tiers import TiersSet
from tradewind.domain.catalogue import tiers as rules
from tradewind.domain.vocabulary.finding import Finding
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.catalogue.price_forms import FloorsForm, TiersForm, floor_values, tier_values
from tradewind.web.catalogue.price_tabs import price_tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.returning import own_page
from tradewind.web.shared.versions import VersionedForm, version_of_button

_SAID = (
    rules.NoTiers, rules.PriceNotAboveZero, rules.PriceTooLarge, rules.PriceTooFine, rules.QuantityOutOfRange,
    rules.SameQuantityTwice, NotInPriceList, PriceListArchived,
)  # fmt: skip


@require_GET
def prices_of(request: Request, product_id: int) -> HttpResponse:
    """What a product costs in each list, and how its prices came about; a panel of the product's page as well."""
    by = request.user
    product = queries.priced_product(by, product_id)
    context = {
        "product": product, "prices": queries.prices_of(by, product_id),
        "changes": price_history.price_history(by, product_id)[:20], "tabs": price_tabs(by, ""),
        "may_set": allows(by, permissions.SET_PRICES), "sees_floors": allows(by, permissions.SEE_FLOORS),
    }  # fmt: skip
    return render(request, "catalogue/_prices_of.html" if request.htmx else "catalogue/prices_of.html", context)


@require_http_methods(["GET", "POST"])
def set_tiers(request: Request, price_list_id: int, product_id: int) -> HttpResponse:
    """All tiers of a product in one list."""
    by = request.user
    require(by, permissions.SET_PRICES)

    def form_of(posted: Any, tiers: Any) -> TiersForm:
        values = tier_values(tiers, queries.tiers_version(by, tiers)) | {"next": request.GET.get("next", "")}
        return TiersForm(posted, initial=values)

    return _one_product(
        request, price_list_id, product_id, "catalogue/tiers.html", form_of,
        lambda form: services.set_tiers(
            price_list_id=price_list_id, product_id=product_id, version=form.cleaned_data["version"],
            tiers=form.tiers(), insists=form.cleaned_data["insists"], by=by, at=timezone.now(),
        ),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def set_floors(request: Request, price_list_id: int, product_id: int) -> HttpResponse:
    """How low each tier may go: the boss's."""
    by = request.user
    require(by, permissions.SET_STRATEGY)

    def form_of(posted: Any, tiers: Any) -> FloorsForm:
        values = floor_values(tiers, queries.tiers_version(by, tiers)) | {"next": request.GET.get("next", "")}
        return FloorsForm(posted, initial=values, tiers=tiers)

    return _one_product(
        request, price_list_id, product_id, "catalogue/floors.html", form_of,
        lambda form: services.set_floors(
            price_list_id=price_list_id, product_id=product_id, version=form.cleaned_data["version"],
            floors=form.floors(), insists=form.cleaned_data["insists"], by=by, at=timezone.now(),
        ),
    )  # fmt: skip


@require_POST
def take_out_product(request: Request, price_list_id: int, product_id: int) -> HttpResponse:
    """End all prices of a product in one list."""
    try:
        services.take_out_product(
            price_list_id=price_list_id, product_id=product_id, version=version_of_button(request.POST),
            by=request.user, at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Taken out of the list. Its former prices stay readable."))
    except (NotInPriceList, PriceListArchived) as refusal:
        messages.error(request, sentence_of(refusal))
    return redirect("catalogue:price_list", price_list_id=price_list_id)


def _one_product(
    request: Request, price_list_id: int, product_id: int, template: str,
    form_of: Callable[[Any, Any], Any], save: Callable[[Any], TiersSet],
) -> HttpResponse:  # fmt: skip
    """Draw the form of a product's prices, or save it and go back to where one came from."""
    by = request.user
    price_list = queries.price_list_for(by, price_list_id)
    product = queries.priced_product(by, product_id)
    tiers = queries.standing_tiers(by, price_list_id, product_id)
    form, context = form_of(request.POST or None, tiers), {}
    if request.method == "POST" and form.is_valid():
        try:
            done = save(form)
            _tell(request, product, done)
            there = reverse("catalogue:price_list", args=[price_list_id])
            return redirect(own_page(request, form.cleaned_data["next"], there))
        except StaleVersion:
            context = _conflict(request, price_list, product_id, form_of)
        except OddPrices as refusal:
            form.add_error(None, [sentence_of(refusal), *_said(refusal)])
            context = {"asked": refusal.facts["asked"]}
        except _SAID as refusal:
            form.add_error(None, sentence_of(refusal))
    context = {
        "form": form, "price_list": price_list, "product": product, "tiers": tiers, "tabs": price_tabs(by, "lists"),
        "sees_floors": allows(by, permissions.SEE_FLOORS), "taking_out": {"version": queries.tiers_version(by, tiers)},
        "changes": price_history.price_history(by, product_id, price_list_id)[:12],
    } | context  # fmt: skip
    status = 409 if "conflict" in context else 422 if form.errors else 200
    return render(request, template, context, status=status)


def _conflict(
    request: Request, price_list: Any, product_id: int, form_of: Callable[..., VersionedForm]
) -> dict[str, Any]:
    by = request.user
    theirs = queries.standing_tiers(by, price_list.pk, product_id)
    deed = last_deed(by, price_list, otherwise=price_list.updated_at)
    return conflict_of(lambda posted: form_of(posted, theirs), request.POST, form_of(None, theirs).initial, *deed)


def _said(refusal: OddPrices) -> list[str]:
    findings = cast("list[Finding]", refusal.facts["findings"])
    return [sentence(each.code, each.facts) for each in findings]


def _tell(request: Request, product: Any, done: TiersSet) -> None:
    said = ngettext("%(code)s: %(n)s row of prices changed.", "%(code)s: %(n)s rows of prices changed.", done.changed)
    messages.success(request, said % {"code": product.code, "n": done.changed})
    for finding in done.findings:
        messages.warning(request, f"{product.code}: {sentence(finding.code, finding.facts)}")
