"""Buyers' wishes: the list, one of them, and what becomes of it."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import wishes as queries
from tradewind.apps.catalogue.queries.products import by_codes
from tradewind.apps.catalogue.refusals.products import NoWish, WishNeedsAnswer, WishNeedsProduct
from tradewind.apps.catalogue.services import wishes as services
from tradewind.apps.catalogue.wording import WORDS
from tradewind.domain.catalogue.lifecycle import WISH_LIFECYCLE
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, StaleVersion, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.catalogue.lists import wish_list
from tradewind.web.catalogue.wish_forms import DecideForm, WishForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import choosing
from tradewind.web.shared.histories import history_of
from tradewind.web.shared.lists import render_list
from tradewind.web.shared.subjects import subject_url

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import ProductWish


@require_GET
def wishes(request: Request) -> HttpResponse:
    """What buyers asked for."""
    by = request.user
    return render_list(
        request, "catalogue/wishes.html", wish_list(by), queries.wishes(by)
    )  # fmt: skip


@require_GET
def wish(request: Request, wish_id: int) -> HttpResponse:
    """One wish, and what may become of it."""
    found = queries.wish_for(request.user, wish_id)
    return render(request, "catalogue/wish.html", _shown(request, found, _decide_form(found)))


@require_http_methods(["GET", "POST"])
def note(request: Request) -> HttpResponse:
    """Write one down; `?customer=` names who asked."""
    by = request.user
    require(by, permissions.NOTE_WISH)
    chosen = request.POST.get("party_id") or request.GET.get("customer", "")
    form = WishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.note_wish(details=form.details(), by=by, at=timezone.now())
        except BadDetails as refusal:
            form.pin(refusal)
        except (NoWish, NotFound) as refusal:
            form.add_error("text" if isinstance(refusal, NoWish) else "party_id", sentence_of(refusal))
        else:
            messages.success(request, _("Wish noted; whoever decides has it as a to-do."))
            return redirect("catalogue:wish", wish_id=made.pk)
    context = {"form": form, "choosing": choosing(by, request.POST.get("q", ""), chosen)}
    return render(request, "catalogue/note_wish.html", context, status=422 if form.errors else 200)


@require_POST
def decide(request: Request, wish_id: int) -> HttpResponse:
    """What becomes of it; who is slower sees what the other one decided."""
    by, found = request.user, queries.wish_for(request.user, wish_id)
    require(by, permissions.DECIDE_WISH)
    form = _decide_form(found, request)
    if form.is_valid():
        values = form.cleaned_data
        try:
            services.decide_wish(
                wish_id=wish_id, version=values["version"], action=values["action"],
                product_id=_product_of(request, values["code"]), answer=values["answer"], by=by, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Saved."))
            return redirect("catalogue:wish", wish_id=wish_id)
        except WishNeedsProduct as refusal:
            form.add_error("code", sentence_of(refusal))
        except WishNeedsAnswer as refusal:
            form.add_error("answer", sentence_of(refusal))
        except StaleVersion as refusal:
            now = queries.wish_for(by, wish_id)
            messages.error(request, sentence_of(refusal))
            context = _shown(request, now, _decide_form(now))
            return render(request, "catalogue/wish.html", context, status=409)
    return render(request, "catalogue/wish.html", _shown(request, found, form), status=422)


def _decide_form(found: "ProductWish", request: Request | None = None) -> DecideForm:
    form = DecideForm(request.POST if request else None, initial={"version": found.version})
    form.offer(WISH_LIFECYCLE.actions_from(found.state))
    return form


def _product_of(request: Request, code: str) -> int | None:
    match = by_codes(request.user, [code]).get(code) if code else None
    return match.product.pk if match and match.product else None


def _shown(request: Request, found: "ProductWish", form: DecideForm) -> dict[str, Any]:
    by = request.user
    origin = subject_url(found.origin_type, found.origin_id) if found.origin_type else ""
    return {
        "wish": found, "form": form, "words": WORDS, "state_word": WORDS[f"wish.{found.state}"],
        "party": queries.buyer_shown(by)(found), "origin_url": origin,
        "may_decide": allows(by, permissions.DECIDE_WISH), "history": history_of(by, found),
    }  # fmt: skip
