"""The picture library: the grid, and one picture."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import picture_uses
from tradewind.apps.catalogue.queries import pictures as queries
from tradewind.apps.catalogue.wording.pictures import WORDS
from tradewind.platform.access import allows, require
from tradewind.web.catalogue.picture_list import picture_list, wants_away
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists import render_list, walk
from tradewind.web.shared.subjects import subject_url

SECTION = "products"


@require_GET
def pictures(request: Request) -> HttpResponse:
    """All pictures that are not put away."""
    require(request.user, permissions.VIEW)
    rows = queries.pictures_in_library(request.user, are_away=wants_away(request.GET))
    return render_list(request, "catalogue/pictures.html", picture_list(request.user), rows, section=SECTION)


@require_GET
def picture(request: Request, picture_id: int) -> HttpResponse:
    """One picture: large, its versions, where it stands, what looks the same."""
    by = request.user
    row = queries.picture_for(by, picture_id)
    versions, uses = queries.versions_of(by, row), picture_uses.uses_of(by, row)
    shown = next((each for each in versions if str(each.pk) == request.GET.get("shown")), row.current)
    context = {
        "picture": row, "versions": versions, "shown": shown, "uses": uses,
        "papers": papers_of(uses),
        "alike": queries.alike(by, row.current.look, but=row.pk) if row.current else [],
        "kind_word": WORDS[f"picture.{row.kind}"], "section": SECTION,
        "may_keep": allows(by, permissions.KEEP), "may_lock": allows(by, permissions.LOCK_PICTURES),
        "is_main": row.product is not None and row.product.picture_id == row.pk,
        "walk": walk(picture_list(by), queries.pictures_in_library(by), request.GET, row.pk, _page),
    }  # fmt: skip
    return render(request, "catalogue/picture.html", context)


def papers_of(uses: picture_uses.Uses) -> list[tuple[picture_uses.Use, str]]:
    """The papers it stands on that the person may open, with their addresses."""
    return [(use, subject_url(use.subject_type, use.subject_id)) for use in uses.named]


def _page(picture_id: int) -> str:
    return reverse("catalogue:picture", args=[picture_id])
