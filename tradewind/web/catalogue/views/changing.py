"""Writing products down, changing them, and their way from draft to discontinued."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import scope
from tradewind.apps.catalogue.queries.responsible import possible_keepers
from tradewind.apps.catalogue.refusals.products import BadKeeper, CodeTaken
from tradewind.apps.catalogue.services import products as services
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.folding import holds_chinese
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.units import UNITS
from tradewind.platform.access import Actor, StaleVersion, require
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.product_forms import NewProductForm, ProductForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import version_of_button

_FIELDS: dict[type[Refusal], str] = {CodeTaken: "code", BadKeeper: "keeper_id"}


@require_http_methods(["GET", "POST"])
def register_product(request: Request) -> HttpResponse:
    """A product in two fields; a code that was not found comes along, with the name beside it."""
    by = request.user
    require(by, permissions.KEEP)
    name = request.GET.get("name", "")[:200]
    typed: dict[str, Any] = {"code": request.GET.get("code", "")[:40], "keeper_id": by.pk}
    typed["name_zh" if holds_chinese(name) else "name_en"] = name
    form = NewProductForm(request.POST or None, initial=typed)
    form.offer(scope.categories(by), possible_keepers(by))
    if request.method == "POST" and form.is_valid():
        try:
            made = services.register_product(details=form.details(), by=by, at=timezone.now())
        except (BadDetails, CodeTaken, BadKeeper) as refusal:
            _pin(form, refusal)
        else:
            messages.success(request, _("%(code)s is in the catalogue, as a draft.") % {"code": made.code})
            return redirect("catalogue:product", product_id=made.pk)
    context = {"form": form, "units": UNITS}
    return render(request, "catalogue/register.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise_product(request: Request, product_id: int) -> HttpResponse:
    """Change what is known; a stale save shows both versions."""
    by = request.user
    product = scope.product_for(by, product_id)
    require(by, permissions.KEEP)
    form = _form(by, request.POST or None, ProductForm.values_of(product))
    context: dict[str, Any] = {"form": form, "product": product, "units": UNITS}
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.revise_product(
                product_id=product_id, version=form.cleaned_data["version"], details=form.details(), by=by,
                at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Saved."))
            return redirect("catalogue:product", product_id=product_id)
        except (BadDetails, CodeTaken, BadKeeper) as refusal:
            _pin(form, refusal)
        except StaleVersion:
            theirs = scope.product_for(by, product_id)
            deed = last_deed(by, theirs, otherwise=theirs.updated_at)
            context |= conflict_of(lambda posted: _form(by, posted), request.POST, ProductForm.values_of(theirs), *deed)
            status = 409
    return render(request, "catalogue/revise.html", context, status=422 if form.errors else status)


@require_POST
def publish(request: Request, product_id: int) -> HttpResponse:
    """It may be quoted from now on."""
    at, version = timezone.now(), version_of_button(request.POST)
    made = services.publish_product(product_id=product_id, version=version, by=request.user, at=at)
    messages.success(request, _("%(code)s may be quoted now.") % {"code": made.code})
    return redirect("catalogue:product", product_id=product_id)


@require_POST
def discontinue(request: Request, product_id: int) -> HttpResponse:
    """It is offered no more."""
    at, version = timezone.now(), version_of_button(request.POST)
    made = services.discontinue_product(product_id=product_id, version=version, by=request.user, at=at)
    messages.success(request, _("%(code)s is discontinued. Nothing is deleted.") % {"code": made.code})
    return redirect("catalogue:product", product_id=product_id)


@require_POST
def resume(request: Request, product_id: int) -> HttpResponse:
    """It is offered again."""
    at, version = timezone.now(), version_of_button(request.POST)
    made = services.resume_product(product_id=product_id, version=version, by=request.user, at=at)
    messages.success(request, _("%(code)s is offered again.") % {"code": made.code})
    return redirect("catalogue:product", product_id=product_id)


def _form(by: Actor, posted: QueryDict | None, values: dict[str, Any] | None = None) -> ProductForm:
    form = ProductForm(posted, initial=values or {})
    form.offer(scope.categories(by), possible_keepers(by))
    return form


def _pin(form: PinningForm, refusal: Refusal) -> None:
    if isinstance(refusal, BadDetails):
        form.pin(refusal)
    else:
        form.add_error(_FIELDS[type(refusal)], sentence_of(refusal))
