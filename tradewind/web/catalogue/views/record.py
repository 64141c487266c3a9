"""A product's page, and the look at it in the drawer."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import listing, record, scope, supply
from tradewind.apps.catalogue.queries.files import newest_files
from tradewind.apps.catalogue.queries.wishes import wishes_behind
from tradewind.apps.catalogue.wording import WORDS
from tradewind.apps.samples import permissions as sampling
from tradewind.domain.catalogue.lifecycle import PRODUCT_LIFECYCLE
from tradewind.platform.access import Actor, allows
from tradewind.web.catalogue.filing import panel_of
from tradewind.web.catalogue.lists import product_list
from tradewind.web.catalogue.showing import customs_facts, facts_of, missing_by_purpose, packing_facts
from tradewind.web.catalogue.thumbnails import LARGE, thumbnail_url
from tradewind.web.catalogue.writing import percent
from tradewind.web.shared.asking import Request
from tradewind.web.shared.files import SHOWN
from tradewind.web.shared.histories import history_of
from tradewind.web.shared.lists.walking import Walk, walk
from tradewind.web.shared.section_tabs import address_of

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product


@require_GET
def product(request: Request, product_id: int) -> HttpResponse:
    """Everything known of it, and who has to say what is not."""
    by, today = request.user, timezone.localdate()
    found = scope.product_for(by, product_id)
    certificates = record.certificates_of(by, found, on=today)
    files = newest_files(by, [each.certificate for each in certificates])
    listings = record.listings_of(by, found)
    context = _shown(by, found)
    said: record.Supply = context["supply"]
    context |= {
        "certificates": [(each, files.get(each.certificate.pk)) for each in certificates],
        "listings": [(each, thumbnail_url(each.picture_id)) for each in listings],
        "former_offers": supply.former_offers(by, found) if allows(by, permissions.SEE_COST) else [],
        "rates": [(row, percent(row.rate)) for row in said.rates],
        "wishes": wishes_behind(by, found), "owed": record.owed_of(by, found),
        "files": panel_of(by, found, most=SHOWN), "history": history_of(by, found), "walk": _walk(request, found.pk),
        "actions": PRODUCT_LIFECYCLE.actions_from(found.state),
        "pictures_url": address_of("catalogue:pictures_of", found.pk),
        "prices_url": address_of("catalogue:prices_of", found.pk),
    }  # fmt: skip
    return render(request, "catalogue/product.html", context)


@require_GET
def peek(request: Request, product_id: int) -> HttpResponse:
    """The product in the drawer, without leaving the list."""
    found = scope.product_for(request.user, product_id)
    return render(request, "catalogue/_peek.html", _shown(request.user, found))


def _shown(by: Actor, found: "Product") -> dict[str, Any]:
    language = get_language() or "zh-hans"
    said = record.supply_of(by, found, on=timezone.localdate())
    name = found.label(language)
    return {
        "product": found, "name": name, "other_name": found.name_en if name == found.name_zh else found.name_zh,
        "facts": facts_of(found), "packing": packing_facts(found), "customs": customs_facts(found, said),
        "supply": said, "missing": missing_by_purpose(said.missing), "words": WORDS,
        "thumbnail": thumbnail_url(found.picture.current_id if found.picture else None, LARGE),
        "sees_samples": allows(by, sampling.VIEW),
        "may_keep": allows(by, permissions.KEEP), "may_confirm": allows(by, permissions.CONFIRM_SUPPLY),
        "today": timezone.localdate(),
    }  # fmt: skip


def _walk(request: Request, pk: int) -> Walk | None:
    if "from" not in request.GET:
        return None
    rows = listing.products(request.user)
    return walk(product_list(request.user), rows, request.GET, pk, lambda row: reverse("catalogue:product", args=[row]))
