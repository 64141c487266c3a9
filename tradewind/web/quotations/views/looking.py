"""What the page of a draft asks for beside itself: products, and the paper as it would leave."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.catalogue.queries import products
from tradewind.apps.quotations import permissions, queries
from tradewind.platform.access import require
from tradewind.web.quotations.drawn_papers import draw, drawn_page
from tradewind.web.quotations.known_goods import choices_for
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_page
from tradewind.web.shared.lines import asked_codes, choices_answer, resolved_answer

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption, QuotationRevision

MOST_TYPED = 80


@require_GET
def choices(request: Request, revision_id: int) -> HttpResponse:
    """The products that answer what is typed in a code cell, else those of a code much like it, with their prices."""
    revision, option = _option(request, revision_id)
    text = request.GET.get("q", "")[:MOST_TYPED]
    found = products.suggest(request.user, text) or products.by_codes(request.user, [text])[text].near
    return choices_answer(choices_for(request.user, revision, option, [each.pk for each in found]))


@require_POST
def resolve(request: Request, revision_id: int) -> HttpResponse:
    """Which of the pasted codes the catalogue knows."""
    revision, option = _option(request, revision_id)
    codes = asked_codes(request)
    known = products.by_codes(request.user, codes)
    ids = [match.product.pk for match in known.values() if match.product]
    return resolved_answer(codes, choices_for(request.user, revision, option, ids))


@require_GET
def preview(request: Request, revision_id: int) -> HttpResponse:
    """The paper beside the lines, page by page: what is seen is what is sent."""
    drawing = draw(request.user, revision_id, timezone.now())
    context = {"revision": drawing.revision, "mark": drawing.mark, "pages": range(1, len(drawing.pages) + 1)}
    return render(request, "quotations/_paper.html", context)


@require_GET
def page(request: Request, revision_id: int, page: int) -> HttpResponse:
    """One page as a picture."""
    picture = drawn_page(request.user, revision_id, request.GET.get("v", ""), page, timezone.now())
    if picture is None:
        raise Http404
    return served_page(picture)


def _option(request: Request, revision_id: int) -> tuple["QuotationRevision", "QuotationOption"]:
    """The version and the table the cell stands in; the first one where none is named."""
    revision = queries.revision_for(request.user, revision_id)
    require(request.user, permissions.DRAFT)
    options = queries.options_of(request.user, revision)
    wanted = request.GET.get("option", "")
    return revision, next((each for each in options if str(each.place) == wanted), options[0])
