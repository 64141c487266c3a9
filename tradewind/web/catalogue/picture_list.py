"""What does the grid of pictures offer?"""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import pictures
from tradewind.platform.access import Actor, allows
from tradewind.web.catalogue.picture_forms import KINDS
from tradewind.web.shared.lists import (
    Bulk,
    BulkAction,
    Column,
    Filter,
    FirstUse,
    HouseView,
    ListDefinition,
    Primary,
    Quick,
    known_views,
)

Rows = QuerySet[Any, Any]
AWAY = "away"


def wants_away(query: QueryDict) -> bool:
    """What was put away stands in no other list."""
    return AWAY in query.getlist("quick") or query.get("view") == AWAY


def picture_list(by: Actor) -> ListDefinition:
    """The library, the newest first."""
    new, may_keep = reverse("catalogue:add_pictures"), allows(by, permissions.KEEP)
    return ListDefinition(
        name="pictures",
        path=reverse("catalogue:pictures"),
        columns=_columns(by),
        row_template="catalogue/_picture.html",
        sort="-number",
        quick=_quick(by),
        filters=[
            Filter("kind", _("Shows"), lambda rows, value: rows.filter(kind=value), choices=KINDS),
            Filter("code", _("Product code"), partial(pictures.of_code, by), kind="text"),
        ],
        search=partial(pictures.matching_pictures, by),
        search_label=_("P-00012, product code or title"),
        primary=Primary(new, _("Add pictures"), "upload") if may_keep else None,
        first_use=FirstUse(
            _("No pictures yet"),
            _("Drop many at once: a file called TE-4P-02_1.jpg goes to the product TE-4P-02."),
            new if may_keep else "",
            _("Add pictures"),
        ),
        noun=_("pictures"),
        words={"is_main": _("Main picture"), "locked": _("Locked"), "papers": _("papers"), "loose": _("no product")}
        | dict(KINDS),
        house_views=[
            HouseView("all", _("All pictures")),
            HouseView("loose", _("Without product"), "quick=loose"),
            HouseView("unused", _("On no paper"), "quick=unused"),
            HouseView("locked", _("Locked"), "quick=locked"),
            HouseView(AWAY, _("Put away"), f"quick={AWAY}"),
        ],
        views=known_views(by, "pictures"),
        bulk=_bulk(by),
    )


def _columns(by: Actor) -> list[Column]:
    return [
        Column("number", _("Number"), order=("pk",), css="stick-l"),
        Column("product", _("Product")),
        Column("kind", _("Shows")),
        Column("uses", _("On papers"), prepare=partial(pictures.with_uses, by)),
    ]


def _quick(by: Actor) -> list[Quick]:
    return [
        Quick("loose", _("Without product"), lambda rows: rows.filter(product=None)),
        Quick("locked", _("Locked"), lambda rows: rows.filter(locked_at__isnull=False)),
        Quick("unused", _("On no paper"), partial(pictures.unused, by)),
        Quick(AWAY, _("Put away"), lambda rows: rows, is_pill=False),  # the page asks for other rows then
    ]


def _bulk(by: Actor) -> Bulk | None:
    if not allows(by, permissions.MAKE_BROCHURES):
        return None
    label = _("Catalogue or electronic sample")
    return Bulk(reverse("catalogue:brochure_of_pictures"), [BulkAction("brochure", label, "file-type-pdf")])
