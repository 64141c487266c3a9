"""The list of products, as a page and as a file, and one cell of it."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import listing, scope
from tradewind.apps.catalogue.queries.products import suggest as suggested
from tradewind.apps.catalogue.queries.responsible import possible_keepers
from tradewind.apps.catalogue.refusals.products import BadKeeper
from tradewind.apps.catalogue.services.products import LINES, set_product_line
from tradewind.apps.catalogue.wording import FIELDS
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.catalogue.exporting import source_of
from tradewind.web.catalogue.lists import product_list
from tradewind.web.catalogue.product_forms import ProductLineForm
from tradewind.web.catalogue.writing import number
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import last_deed
from tradewind.web.shared.lists import export_list, leaves_page, render_list

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product

LONGEST_TYPED = 120


@require_GET
def products(request: Request) -> HttpResponse:
    """Everything we sell."""
    by = request.user
    require(by, permissions.VIEW)
    return render_list(
        request, "catalogue/products.html", product_list(by), listing.products(by),
        may_keep=allows(by, permissions.KEEP), may_import=allows(by, permissions.IMPORT),
    )  # fmt: skip


@leaves_page
@require_POST
def export_products(request: Request) -> HttpResponse:
    """The products as the list shows them."""
    return export_list(request, source_of(request.user))


@require_GET
def suggest(request: Request) -> JsonResponse:
    """What answers in a field where a product is chosen."""
    by, typed = request.user, request.GET.get("q", "")[:LONGEST_TYPED]
    require(by, permissions.VIEW)
    language = get_language() or "zh-hans"
    found = [
        {"pk": each.pk, "code": each.code, "name": each.label(language), "unit": each.unit, "state": each.state}
        for each in suggested(by, typed)
    ]
    return JsonResponse({"found": found})


@require_http_methods(["GET", "POST"])
def line(request: Request, product_id: int) -> HttpResponse:
    """One line of a product in its cell: to read again, to change, to save."""
    by = request.user
    name = (request.POST if request.method == "POST" else request.GET).get("line", LINES[0])
    if name not in LINES:
        raise Http404
    product = scope.product_for(by, product_id)
    require(by, permissions.KEEP)
    context: dict[str, Any] = {"row": product, "line": name, "label": FIELDS[name], "written": _said(product, name)}
    if request.method == "GET" and "shown" in request.GET:
        return render(request, "catalogue/_line.html", context)
    form = ProductLineForm(request.POST or None, name, product, possible_keepers(by))
    if request.method == "GET" or not form.is_valid():
        return render(
            request, "catalogue/_line_form.html", context | {"form": form}, status=422 if form.errors else 200
        )
    try:
        product = set_product_line(
            product_id=product_id, version=form.cleaned_data["version"], line=name, value=form.cleaned_data[name],
            by=by, at=timezone.now(),
        )  # fmt: skip
    except (BadDetails, BadKeeper) as refusal:
        reasons = [each.reason for each in refusal.problems] if isinstance(refusal, BadDetails) else []
        form.add_error(name, sentence(reasons[0]) if reasons else sentence_of(refusal))
        return render(request, "catalogue/_line_form.html", context | {"form": form}, status=422)
    except StaleVersion:
        return _overtaken(request, product_id, form, context)
    product = scope.product_for(by, product_id)
    context |= {"row": product, "written": _said(product, name), "is_saved": True}
    return render(request, "catalogue/_line.html", context)


def _overtaken(request: Request, product_id: int, form: ProductLineForm, context: dict[str, Any]) -> HttpResponse:
    theirs = scope.product_for(request.user, product_id)
    actor, at = last_deed(request.user, theirs, otherwise=theirs.updated_at)
    who = people.names_of({actor}).get(actor)
    anew = ProductLineForm(None, form.shown, theirs, possible_keepers(request.user))
    context |= {
        "row": theirs, "form": anew, "at": at, "mine": form.written(), "theirs": _said(theirs, form.shown),
        "who": who.called if who else _("A colleague"),
    }  # fmt: skip
    return render(request, "catalogue/_line_form.html", context, status=409)


def _said(product: "Product", line: str) -> str:
    if line == "moq":
        return f"{number(product.moq)} {product.unit}" if product.moq is not None else "--"
    return product.keeper.called if product.keeper else "--"
