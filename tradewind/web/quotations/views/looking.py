"""What the page of a draft asks for beside itself: products, the paper as it would leave, and how a price is made."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.catalogue.queries import products
from tradewind.apps.catalogue.queries.lines import LineFacts, line_facts
from tradewind.apps.catalogue.queries.price_offers import OfferedPrice, Wanted, offer_for
from tradewind.apps.catalogue.queries.price_strategies import buyer_of
from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.printouts import design_of, paper_of
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.papers.printing import print_pages
from tradewind.web.quotations.edit_lines import thumbnail
from tradewind.web.quotations.sheets import sheet_lines
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_page
from tradewind.web.shared.lines import Choice, asked_codes, choices_answer, resolved_answer

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption, QuotationRevision

DOTS = 110  # an inch: sharp in the pane, and quick
MOST_TYPED = 80


@require_GET
def choices(request: Request, revision_id: int) -> HttpResponse:
    """The products that answer what is typed in a code cell, with the customer's price."""
    revision, option = _option(request, revision_id)
    found = products.suggest(request.user, request.GET.get("q", "")[:MOST_TYPED])
    return choices_answer(_choices(request.user, revision, option, [each.pk for each in found]))


@require_POST
def resolve(request: Request, revision_id: int) -> HttpResponse:
    """Which of the pasted codes the catalogue knows."""
    revision, option = _option(request, revision_id)
    codes = asked_codes(request)
    known = products.by_codes(request.user, codes)
    ids = [match.product.pk for match in known.values() if match.product]
    return resolved_answer(codes, _choices(request.user, revision, option, ids))


@require_GET
def preview(request: Request, revision_id: int) -> HttpResponse:
    """The paper beside the lines, page by page: what is seen is what is sent."""
    revision = queries.revision_for(request.user, revision_id)
    pages = range(1, len(_pages(request.user, revision)) + 1)
    return render(request, "quotations/_paper.html", {"revision": revision, "pages": pages})


@require_GET
def page(request: Request, revision_id: int, page: int) -> HttpResponse:
    """One page as a picture."""
    revision = queries.revision_for(request.user, revision_id)
    pages = _pages(request.user, revision)
    if not 1 <= page <= len(pages):
        raise Http404
    return served_page(pages[page - 1])


@require_GET
def costs(request: Request, revision_id: int, line_id: int) -> HttpResponse:
    """How a line's price is made, number by number; for whoever may see costs."""
    revision = queries.revision_for(request.user, revision_id)
    require(request.user, permissions.SEE_MARGIN)
    for option in queries.options_of(request.user, revision):
        for line in option.lines.all():
            if line.pk == line_id:
                context = {"line": line, "option": option, "rows": sheet_lines(line), "revision": revision}
                return render(request, "quotations/_costs.html", context)
    raise NotFound(what="quotation")


def _option(request: Request, revision_id: int) -> tuple["QuotationRevision", "QuotationOption"]:
    """The version and the table the cell stands in; the first one where none is named."""
    revision = queries.revision_for(request.user, revision_id)
    require(request.user, permissions.DRAFT)
    options = queries.options_of(request.user, revision)
    wanted = request.GET.get("option", "")
    return revision, next((each for each in options if str(each.place) == wanted), options[0])


def _choices(by: Actor, revision: "QuotationRevision", option: "QuotationOption", ids: list[int]) -> list[Choice]:
    on = timezone.localdate()
    facts = line_facts(by, ids, on, export_on=revision.expected_ship_on)
    wanted = Wanted(on, option.currency, option.incoterm)
    buyer = buyer_of(by, revision.quotation.party)
    offers = offer_for(by, buyer, {pk: facts[pk].moq or Decimal() for pk in facts}, wanted)
    return [_choice(facts[pk], offers.get(pk), revision) for pk in ids if pk in facts]


def _choice(goods: LineFacts, offered: OfferedPrice | None, revision: "QuotationRevision") -> Choice:
    tongue = "zh" if revision.language == "zh" else "en"
    cells = {"description": goods.label(tongue), "unit": goods.unit}
    if offered is not None:
        cells["price"] = f"{offered.price.normalize():f}"
    carton = goods.carton
    sides = (carton.length_cm, carton.width_cm, carton.height_cm)
    facts = {"pieces": str(carton.pieces or ""), "kg": str(carton.gross_kg or "")}
    if all(sides):
        length, width, height = (Decimal(side or 0) for side in sides)
        facts["cbm"] = f"{(length * width * height / 1_000_000).normalize():f}"
    return Choice(
        id=str(goods.pk), code=goods.code, label=goods.label(get_language() or "zh"), cells=cells,
        facts={name: value for name, value in facts.items() if value}, picture=thumbnail(goods.picture_version_id),
    )  # fmt: skip


def _pages(by: Actor, revision: "QuotationRevision") -> list[bytes]:
    return print_pages(paper_of(by, revision), design_of(by, revision), dots_an_inch=DOTS)
