"""Several products at once: look first, then do it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import listing
from tradewind.apps.catalogue.queries import many as queries
from tradewind.apps.catalogue.services.many import Picked, change_many
from tradewind.apps.catalogue.wording import FIELDS, WORDS
from tradewind.domain.catalogue.lifecycle import PRODUCT_LIFECYCLE
from tradewind.domain.catalogue.many import ManyProducts
from tradewind.platform.access import require
from tradewind.platform.wording import sentence
from tradewind.web.catalogue.lists import product_list
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists import TickedForm, looked_at, sealed_rows, ticked
from tradewind.web.shared.returning import own_page

_SHOWN = 200
_NAMED = 10


@require_POST
def many_products(request: Request) -> HttpResponse:
    """Another keeper for them, or another state."""
    by = request.user
    require(by, permissions.KEEP)
    form, definition = TickedForm(request.POST), product_list(by)
    if not form.is_valid() or form.action not in [*ManyProducts]:
        messages.error(request, sentence("bad_change_of_many"))
        return redirect(definition.path)
    back = own_page(request, form.cleaned_data["here"], definition.path)
    asked, act = queries.asked_of(by, ManyProducts(form.action), form.value), f"{form.action}:{form.value}"
    seen = looked_at(request.POST)
    if seen and seen.get("products") == act:
        return _do(request, asked, seen["picked"], back)
    preview = queries.preview_of(by, ticked(definition, listing.products(by), request.POST, form), asked)
    if not preview.going and not preview.same:
        messages.error(request, sentence("bad_change_of_many"))
        return redirect(back)
    language, number = get_language() or "zh-hans", len(preview.going)
    context = {
        "preview": preview, "number": number, "more": max(0, number - _SHOWN), "act": act, "action": form.action,
        "field": FIELDS["keeper"] if asked.keeper else _("State"), "becomes": _becomes(asked), "back": back,
        "list_title": _("Products"), "looked_at": sealed_rows(preview.picked(), products=act),
        "going": [(each, each.label(language), _present(each, asked)) for each in preview.going[:_SHOWN]],
    }  # fmt: skip
    return render(request, "catalogue/many.html", context)


def _do(request: Request, asked: queries.Asked, picked: Picked, back: str) -> HttpResponse:
    left = change_many(asked, picked, by=request.user, now=timezone.now)
    if done := len(picked) - len(left):
        messages.success(request, ngettext("%(n)s changed.", "%(n)s changed.", done) % {"n": done})
    if left:
        codes = ", ".join(queries.codes_of(request.user, left[:_NAMED])) + ("…" if len(left) > _NAMED else "")
        said = _("%(n)s left as they were, for somebody changed them meanwhile: %(codes)s")
        messages.warning(request, said % {"n": len(left), "codes": codes})
    return redirect(back)


def _becomes(asked: queries.Asked) -> Any:
    if asked.keeper:
        return asked.keeper.called
    return WORDS[f"state.{PRODUCT_LIFECYCLE.moves[asked.action.value].to.value}"]


def _present(product: Any, asked: queries.Asked) -> Any:
    if asked.keeper:
        return product.keeper.called if product.keeper else "--"
    return WORDS[f"state.{product.state}"]
