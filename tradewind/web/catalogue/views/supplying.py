"""What suppliers ask, whose word packing and lead time are, and which rebate counts."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import scope, supply
from tradewind.apps.catalogue.refusals.products import NotASupplier
from tradewind.apps.catalogue.services import owing, rates
from tradewind.apps.catalogue.services import supply as services
from tradewind.apps.catalogue.wording import WORDS
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.offers import ValidityPast
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, require
from tradewind.web.catalogue.small_forms import SmallForm, answer_form
from tradewind.web.catalogue.supply_forms import LeadForm, OfferForm, PackingForm, RebateForm
from tradewind.web.catalogue.writing import number
from tradewind.web.shared.asking import Request

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product, SupplierOffer

_LONGEST_NUMBER = 19
_OVER: dict[type[Refusal], str] = {ValidityPast: "valid_until"}


_CONFIRMED_BY: dict[SupplyAbout, type[LeadForm] | type[PackingForm]] = {
    SupplyAbout.PACKING: PackingForm,
    SupplyAbout.LEAD: LeadForm,
}


@require_http_methods(["GET", "POST"])
def offer(request: Request, product_id: int) -> HttpResponse:
    """A supplier's price; `?supplier=` names one whose price is there already."""
    by, at = request.user, timezone.now()
    product = scope.product_for(by, product_id)
    require(by, permissions.CONFIRM_SUPPLY)
    standing = _standing(request, by, product)
    suppliers = supply.suppliers(by)

    def saved() -> tuple[Callable[[QueryDict], OfferForm], dict[str, Any]]:
        now = _standing(request, by, product)
        return (lambda posted: OfferForm(posted, suppliers, now)), OfferForm.values_of(now)

    small = SmallForm(
        title=_("Supplier's price"), button=_("Note the price"), back=_back(product), done=_("Price noted."),
        about=product, refused=_OVER | {NotASupplier: "supplier_id"}, saved=saved,
        hint=_("The price that stands ends with this one and stays in the history."),
    )  # fmt: skip
    form = OfferForm(request.POST or None, suppliers, standing)
    return answer_form(request, form, small, lambda typed: services.offer_cost(
        product_id=product_id, version=typed.cleaned_data["version"], details=typed.details(), by=by, at=at,
    ))  # fmt: skip


@require_POST
def make_main(request: Request, offer_id: int) -> HttpResponse:
    """This supplier is the main one from now on."""
    found = services.rank_supplier(offer_id=offer_id, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s is the main supplier now.") % {"name": _called(found)})
    return redirect(_back(found.product))


@require_POST
def end_offer(request: Request, offer_id: int) -> HttpResponse:
    """This supplier makes it no more."""
    found = services.end_offer(offer_id=offer_id, by=request.user, at=timezone.now())
    messages.success(request, _("The offer of %(name)s has ended.") % {"name": _called(found)})
    return redirect(_back(found.product))


@require_http_methods(["GET", "POST"])
def confirm(request: Request, product_id: int, about: str) -> HttpResponse:
    """Packing or lead time, confirmed by whoever answers for it."""
    by, at = request.user, timezone.now()
    product = scope.product_for(by, product_id)
    require(by, permissions.CONFIRM_SUPPLY)
    make = _CONFIRMED_BY.get(_matter(about))
    if make is None:
        raise Http404  # a cost is confirmed by an offer
    word = WORDS[f"about.{about}"]
    small = SmallForm(
        title=_("Confirm: %(what)s") % {"what": word}, button=_("Confirm"), back=_back(product),
        done=_("Confirmed in your name."), about=product, refused=_OVER,
        saved=lambda: (make, make.values_of(scope.product_for(by, product_id))),
        hint=_("Your name and today's date stand beside it, and in every quotation."),
    )  # fmt: skip
    form = make(request.POST or None, initial=make.values_of(product))
    return answer_form(request, form, small, lambda typed: services.confirm_supply(
        product_id=product_id, version=typed.cleaned_data["version"], about=_matter(about), **typed.typed(), by=by,
        at=at,
    ))  # fmt: skip


@require_POST
def ask(request: Request, product_id: int, about: str) -> HttpResponse:
    """Ask purchasing or production; whoever is asked gets a to-do."""
    matter = _matter(about)
    asked = owing.ask_supply_word(product_id=product_id, about=matter, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s has it as a to-do.") % {"name": asked.task.assignee.called})
    return redirect("catalogue:product", product_id=product_id)


@require_http_methods(["GET", "POST"])
def rebate(request: Request, product_id: int) -> HttpResponse:
    """A rebate rate, and the day of export from which it counts."""
    by, at = request.user, timezone.now()
    product = scope.product_for(by, product_id)
    require(by, permissions.KEEP)

    def values() -> dict[str, Any]:
        newest = max(supply.rebate_rates(by, product), key=lambda row: row.pk, default=None)
        if newest is None:
            return {"version": 0}
        rate = number(newest.rate * 100)
        return {"version": newest.pk, "rate": rate, "valid_from": newest.valid_from, "source": newest.source}

    small = SmallForm(
        title=_("Rebate rate"), button=_("Note the rate"), back=_back(product), done=_("Rate noted."),
        about=product, saved=lambda: (RebateForm, values()),
        hint=_("The day of export on the customs declaration decides which rate counts."),
    )  # fmt: skip
    form = RebateForm(
        request.POST or None, initial={"version": values()["version"], "valid_from": timezone.localdate()}
    )
    names = ("version", "rate", "valid_from", "source")
    return answer_form(request, form, small, lambda typed: rates.set_rebate_rate(
        product_id=product_id, **{name: typed.cleaned_data[name] for name in names}, by=by, at=at
    ))  # fmt: skip


def _standing(request: Request, by: Actor, product: "Product") -> "SupplierOffer | None":
    typed = request.POST.get("supplier_id") or request.GET.get("supplier", "")
    is_number = typed.isascii() and typed.isdigit() and len(typed) < _LONGEST_NUMBER
    return supply.standing_offer(by, product, int(typed)) if is_number else None


def _matter(about: str) -> SupplyAbout:
    if about not in {*SupplyAbout}:
        raise Http404
    return SupplyAbout(about)


def _called(found: "SupplierOffer") -> str:
    return found.supplier.name_zh or found.supplier.name


def _back(product: "Product") -> str:
    return reverse("catalogue:product", args=[product.pk])
