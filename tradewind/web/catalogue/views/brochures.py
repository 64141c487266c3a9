"""Catalogues and electronic samples: picked, looked at, made, made again, sent."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import brochures as queries
from tradewind.apps.catalogue.queries.brochures import Chosen
from tradewind.apps.catalogue.refusals.pictures import NoPriceInList, NothingChosen, TooManyChosen
from tradewind.apps.catalogue.services import brochures as services
from tradewind.apps.catalogue.services.brochures import BrochureDetails
from tradewind.apps.catalogue.wording.pictures import WORDS
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor, StaleVersion, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.brochure_forms import BrochureAgainForm, BrochureForm, ticked_products
from tradewind.web.catalogue.brochure_list import brochure_list
from tradewind.web.catalogue.brochure_papers import kept_paper
from tradewind.web.catalogue.brochure_sending import begin_letter_with
from tradewind.web.catalogue.picture_list import wants_away
from tradewind.web.catalogue.views.pictures import SECTION
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_file
from tradewind.web.shared.formats import listed
from tradewind.web.shared.lists import render_list
from tradewind.web.shared.lists.ticking import ticked_ids
from tradewind.web.shared.versions import version_of_button

_REFUSED = (NothingChosen, NoPriceInList, TooManyChosen)


@require_GET
def brochures(request: Request) -> HttpResponse:
    """All brochures that are not put away."""
    require(request.user, permissions.VIEW)
    rows = queries.brochures(request.user, are_away=wants_away(request.GET))
    definition = brochure_list(request.user)
    return render_list(request, "catalogue/brochures.html", definition, rows, section=SECTION)


@require_http_methods(["GET", "POST"])
def make(request: Request) -> HttpResponse:
    """Tick products, look at the sheets, make it."""
    by = request.user
    require(by, permissions.MAKE_BROCHURES)
    if request.method == "GET":
        return _page(request, BrochureForm(price_lists=queries.price_lists(by)), ticked_products(request.GET))

    def keep(details: BrochureDetails) -> Any:
        return services.make_brochure(details=details, stored=kept_paper(by, details), by=by, at=timezone.now())

    return _make(request, BrochureForm(request.POST, price_lists=queries.price_lists(by)), keep)


@require_http_methods(["GET", "POST"])
def remake(request: Request, brochure_id: int) -> HttpResponse:
    """The next version: changed, or (`today`) the same with today's pictures and prices."""
    by, record = request.user, queries.brochure_for(request.user, brochure_id)
    require(by, permissions.MAKE_BROCHURES)
    if request.method == "GET":
        return _page(request, _form_of(by, record), _products_of(by, record), brochure=record)

    def keep(details: BrochureDetails, version: int | None = None) -> Any:
        seen = form.cleaned_data["version"] if version is None else version
        return services.remake_brochure(
            brochure_id=brochure_id, version=seen, details=details, stored=kept_paper(by, details), by=by,
            at=timezone.now(),
        )  # fmt: skip

    if "today" in request.POST:
        return _done(request, _with_todays(request, record, keep))
    form = BrochureAgainForm(request.POST, price_lists=queries.price_lists(by))
    return _make(request, form, keep, brochure=record)


@require_GET
def brochure(request: Request, brochure_id: int) -> HttpResponse:
    """One brochure: what it shows, its versions, and the way out of the house."""
    by, record = request.user, queries.brochure_for(request.user, brochure_id)
    editions = queries.editions_of(by, record)
    shown = next((each for each in editions if str(each.pk) == request.GET.get("shown")), editions[0])
    context = {
        "brochure": record, "editions": editions, "shown": shown, "items": queries.items_of(by, shown),
        "may_make": allows(by, permissions.MAKE_BROCHURES), "words": WORDS, "section": SECTION,
    }  # fmt: skip
    return render(request, "catalogue/brochure.html", context)


@require_GET
def picking(request: Request) -> HttpResponse:
    """Products to tick, for any form that takes `product_ids`: what is ticked stays, what is sought comes below."""
    require(request.user, permissions.VIEW)
    return render(request, "catalogue/_picking.html", _picked(request, ticked_products(request.GET)))


@require_POST
def of_pictures(request: Request) -> HttpResponse:
    """A brochure of the products whose pictures were ticked."""
    require(request.user, permissions.MAKE_BROCHURES)
    found = queries.products_of_pictures(request.user, ticked_ids(request.POST))
    if not found:
        messages.warning(request, _("None of these pictures is of a product yet."))
        return redirect("catalogue:pictures")
    form = BrochureForm(price_lists=queries.price_lists(request.user))
    return _page(request, form, found)


@require_GET
def paper(request: Request, edition_id: int) -> HttpResponseBase:
    """The PDF of one version."""
    return served_file(queries.brochure_file(request.user, edition_id))


@require_POST
def send(request: Request, brochure_id: int) -> HttpResponse:
    """A letter with the paper of the newest version; whom it goes to is chosen there."""
    letter_id = begin_letter_with(request.user, queries.brochure_for(request.user, brochure_id), at=timezone.now())
    if letter_id is None:
        messages.warning(request, _("You have no mailbox to write from. A leader sets one up."))
        return redirect("catalogue:brochure", brochure_id=brochure_id)
    return redirect("messaging:letter", letter_id=letter_id)


@require_POST
def archive(request: Request, brochure_id: int) -> HttpResponse:
    """Put it away."""
    return _act(request, brochure_id, services.archive_brochure, _("Put away."), "catalogue:restore_brochure")


@require_POST
def restore(request: Request, brochure_id: int) -> HttpResponse:
    """Bring it back."""
    return _act(request, brochure_id, services.restore_brochure, _("It is back."), "catalogue:archive_brochure")


def _make(
    request: Request, form: BrochureForm, keep: Callable[[BrochureDetails], Any], *, brochure: Any = None
) -> HttpResponse:  # fmt: skip
    by, ticked = request.user, ticked_products(request.POST)
    if not form.is_valid():
        return _page(request, form, ticked, brochure=brochure, status=422)
    typed, unknown = queries.products_by_codes(by, form.cleaned_data["codes"])
    product_ids = list(dict.fromkeys([*ticked, *typed]))
    if unknown:
        form.add_error("codes", _("No product is called: %(codes)s") % {"codes": listed(unknown[:10])})
        return _page(request, form, product_ids, brochure=brochure, status=422)
    details = form.details(product_ids)
    try:
        if "preview" in request.POST:
            _price_list, items = queries.judged(by, details.product_ids, details.price_list_id)
            return _page(request, form, product_ids, brochure=brochure, preview=items)
        made = keep(details)
    except _REFUSED as refusal:
        form.add_error(None, sentence_of(refusal))
        return _page(request, form, product_ids, brochure=brochure, status=422)
    except StaleVersion as refusal:
        form.add_error(None, sentence_of(refusal))
        return _page(request, form, product_ids, brochure=brochure, status=409)
    return _done(request, made)


def _done(request: Request, made: Any) -> HttpResponse:
    messages.success(request, _("%(title)s is ready.") % {"title": made.title})
    return redirect("catalogue:brochure", brochure_id=made.pk)


def _with_todays(request: Request, record: Any, keep: Callable[..., Any]) -> Any:
    edition = record.current
    details = BrochureDetails(
        record.title, PaperLanguage(edition.language), _products_of(request.user, record), edition.price_list_id
    )
    if edition.price_list is not None and edition.price_list.archived_at is not None:
        details = replace(details, price_list_id=None)  # a list that is gone prices nothing
    return keep(details, version_of_button(request.POST))


def _products_of(by: Actor, record: Any) -> list[int]:
    return [item.product_id for item in queries.items_of(by, record.current)]


def _form_of(by: Actor, record: Any) -> BrochureAgainForm:
    edition = record.current
    initial = {
        "title": record.title, "language": edition.language, "price_list": str(edition.price_list_id or ""),
        "version": record.version,
    }  # fmt: skip
    return BrochureAgainForm(initial=initial, price_lists=queries.price_lists(by))


def _page(
    request: Request, form: BrochureForm, product_ids: list[int], *, brochure: Any = None,
    preview: list[Chosen] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    context = {"form": form, "brochure": brochure, "preview": preview, "section": SECTION, "words": WORDS}
    return render(request, "catalogue/make_brochure.html", context | _picked(request, product_ids), status=status)


def _picked(request: Request, product_ids: list[int]) -> dict[str, Any]:
    by, text = request.user, request.GET.get("q", "")[:100]
    picked, seen = queries.chosen(by, product_ids), set(product_ids)
    offered = [each for each in queries.products_to_show(by, text) if each.pk not in seen]
    return {"picked": picked, "offered": offered, "sought": text}


def _act(request: Request, brochure_id: int, deed: Callable[..., Any], text: str, undo: str) -> HttpResponse:
    record = queries.brochure_for(request.user, brochure_id)
    version = version_of_button(request.POST if "version" in request.POST else request.GET)
    done = deed(brochure_id=record.pk, version=version, by=request.user, at=timezone.now())
    messages.success(request, text, extra_tags=f"{reverse(undo, args=[record.pk])}?version={done.version}")
    return redirect("catalogue:brochure", brochure_id=record.pk)
