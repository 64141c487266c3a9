"""Price lists: which there are, what stands in one, opened, changed, copied, taken out."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import price_lists as queries
from tradewind.apps.catalogue.refusals import prices as refusals
from tradewind.apps.catalogue.services import price_lists as services
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.price_forms import CopyForm, PriceListForm, RevisedPriceListForm
from tradewind.web.catalogue.price_sheet import price_sheet, source_of
from tradewind.web.catalogue.price_tabs import price_tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.histories import history_of
from tradewind.web.shared.lists import export_list, leaves_page, render_list


@require_GET
def price_lists(request: Request) -> HttpResponse:
    """The lists in use."""
    by = request.user
    require(by, permissions.VIEW)
    context = {
        "rows": queries.price_lists(by), "tabs": price_tabs(by, "lists"),
        "may_set": allows(by, permissions.SET_PRICES),
    }  # fmt: skip
    return render(request, "catalogue/price_lists.html", context)


@require_GET
def price_list(request: Request, price_list_id: int) -> HttpResponse:
    """One list: products and their tiers."""
    return _sheet(request, price_list_id, is_unpriced=False)


@require_GET
def unpriced_products(request: Request, price_list_id: int) -> HttpResponse:
    """The products on sale that have no price in a list yet."""
    require(request.user, permissions.SET_PRICES)
    return _sheet(request, price_list_id, is_unpriced=True)


def _sheet(request: Request, price_list_id: int, *, is_unpriced: bool) -> HttpResponse:
    by = request.user
    require(by, permissions.VIEW)
    row = queries.price_list_for(by, price_list_id)
    rows = queries.products_without(by, row) if is_unpriced else queries.products_in_list(by, row)
    context = {
        "price_list": row, "is_unpriced": is_unpriced, "tabs": price_tabs(by, "lists"),
        "may_set": allows(by, permissions.SET_PRICES) and not row.archived_at,
        "sees_floors": allows(by, permissions.SEE_FLOORS),
        "sets_floors": allows(by, permissions.SET_STRATEGY) and not row.archived_at,
        "history": () if request.htmx else history_of(by, row)[:12],
    }  # fmt: skip
    return render_list(
        request, "catalogue/price_list.html", price_sheet(by, row, is_unpriced=is_unpriced), rows, **context
    )


@leaves_page
@require_POST
def export_price_list(request: Request, price_list_id: int) -> HttpResponse:
    """The list as the page shows it."""
    by = request.user
    require(by, permissions.EXPORT)
    return export_list(request, source_of(by, queries.price_list_for(by, price_list_id)))


@require_http_methods(["GET", "POST"])
def open_price_list(request: Request) -> HttpResponse:
    """A list of its own currency and Incoterm."""
    require(request.user, permissions.SET_PRICES)
    form = PriceListForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = _kept(form, lambda: services.open_price_list(details=form.details(), by=request.user, at=timezone.now()))
        if row:
            messages.success(request, _("Opened. Now give products their prices."))
            return redirect("catalogue:unpriced_products", price_list_id=row.pk)
    return _form_page(request, form, _("New price list"), None)


@require_http_methods(["GET", "POST"])
def revise_price_list(request: Request, price_list_id: int) -> HttpResponse:
    """What a list says about itself; a stale save shows both versions."""
    by = request.user
    require(by, permissions.SET_PRICES)
    row = queries.price_list_for(by, price_list_id)
    form = RevisedPriceListForm(request.POST or None, initial=RevisedPriceListForm.values_of(row))
    context: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        try:
            version = form.cleaned_data["version"]
            kept = _kept(form, lambda: services.revise_price_list(
                price_list_id=price_list_id, version=version, details=form.details(), by=by, at=timezone.now(),
            ))  # fmt: skip
            if kept:
                messages.success(request, _("Saved."))
                return redirect("catalogue:price_list", price_list_id=price_list_id)
        except StaleVersion:
            theirs = queries.price_list_for(by, price_list_id)
            deed = last_deed(by, theirs, otherwise=theirs.updated_at)
            context = conflict_of(RevisedPriceListForm, request.POST, RevisedPriceListForm.values_of(theirs), *deed)
    return _form_page(request, form, _("Change the price list"), row, context)


@require_http_methods(["GET", "POST"])
def copy_price_list(request: Request, price_list_id: int) -> HttpResponse:
    """A new list of another's prices by a rate."""
    by = request.user
    require(by, permissions.SET_PRICES)
    row = queries.price_list_for(by, price_list_id)
    first = {"incoterm": row.incoterm, "place": row.place, "rate": 1, "currency": row.currency}
    form = CopyForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        copy = _kept(form, lambda: services.copy_price_list(
            price_list_id=price_list_id, details=form.details(), rate=form.cleaned_data["rate"], by=by,
            at=timezone.now(),
        ))  # fmt: skip
        if copy:
            messages.success(request, _("Copied. Look at the prices before they are used."))
            return redirect("catalogue:price_list", price_list_id=copy.pk)
    return _form_page(request, form, _("Copy %(name)s") % {"name": row.name}, row)


@require_POST
def archive_price_list(request: Request, price_list_id: int) -> HttpResponse:
    """Out of use; what strategies go by stays."""
    try:
        services.archive_price_list(price_list_id=price_list_id, by=request.user, at=timezone.now())
        messages.success(request, _("Taken out of use. Its prices stay readable."))
    except (refusals.PriceListInUse, refusals.PriceListArchived, refusals.FloorsNeedBoss) as refusal:
        messages.error(request, sentence_of(refusal))
        return redirect("catalogue:price_list", price_list_id=price_list_id)
    return redirect("catalogue:price_lists")


_AT_FIELD: dict[type[Refusal], str] = {
    refusals.PriceListNameTaken: "name", refusals.CurrencyStands: "currency", refusals.BadCopyRate: "rate",
}  # fmt: skip
_SAID = (
    refusals.PriceListNameTaken, refusals.CurrencyStands, refusals.BadCopyRate, refusals.PriceListArchived,
    refusals.TooManyPrices, refusals.NothingToChange, refusals.FloorsNeedBoss,
)  # fmt: skip


def _kept(form: PriceListForm, save: Callable[[], Any]) -> Any:
    """What was saved; nothing where the form now says why not."""
    try:
        return save()
    except BadDetails as refusal:
        form.pin(refusal)
    except _SAID as refusal:
        form.add_error(_AT_FIELD.get(type(refusal)), sentence_of(refusal))
    return None


def _form_page(
    request: Request, form: PriceListForm, title: str, row: Any, more: dict[str, Any] | None = None
) -> HttpResponse:
    context = {"form": form, "title": title, "price_list": row, "tabs": price_tabs(request.user, "lists")} | (
        more or {}
    )
    status = 409 if "conflict" in context else 422 if form.errors else 200
    return render(request, "catalogue/price_list_form.html", context, status=status)
