"""How does somebody begin a quotation, its copy or its next version?"""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tradewind.apps.quotations import permissions, queries, services
from tradewind.apps.quotations.refusals import NotUnderstood
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, NotFound, NotPermitted, StaleVersion, require
from tradewind.platform.wording import sentence_of
from tradewind.web.quotations.forms import BeginForm, KeyForm
from tradewind.web.quotations.links import page_of_draft
from tradewind.web.shared.asking import Request
from tradewind.web.shared.returning import own_page

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationRevision


@require_POST
def begin(request: Request) -> HttpResponse:
    """From an inquiry, from a quotation of former files, or for a customer: on to the draft."""
    by, at, form = request.user, timezone.now(), BeginForm(request.POST)
    require(by, permissions.DRAFT)
    if not form.is_valid():
        raise NotFound(what="quotation")
    said = form.cleaned_data
    if any(name in request.POST and said[name] is None for name in said):
        raise NotFound(what="quotation")  # something was named that is no number
    begun = queries.draft_of_inquiry(by, said["inquiry_id"]) if said["inquiry_id"] and not said["past_id"] else None
    if begun is not None:
        messages.info(request, _("This inquiry has a draft already: go on with it."))
        return redirect(page_of_draft(begun.latest_id or 0))
    try:
        made = _made(said, by, at)
    except (NotFound, NotPermitted):
        raise
    except Refusal as refusal:
        messages.error(request, sentence_of(refusal))
        return redirect(own_page(request, request.POST.get("next", ""), "/quotations/"))
    return redirect(page_of_draft(made.pk))


def _made(said: Mapping[str, int | None], by: Actor, at: datetime) -> "QuotationRevision":
    if said["past_id"]:
        return services.draft_from_former(past_id=said["past_id"], inquiry_id=said["inquiry_id"], by=by, at=at)
    if said["inquiry_id"]:
        return services.draft_for_inquiry(inquiry_id=said["inquiry_id"], by=by, at=at)
    if said["party_id"]:
        return services.draft_for_customer(party_id=said["party_id"], by=by, at=at)
    raise NotFound(what="quotation")


@require_POST
def copy(request: Request, quotation_id: int) -> HttpResponse:
    """The same lines and terms again, for the same customer."""
    queries.quotation_for(request.user, quotation_id)
    made = services.copy_quotation(quotation_id=quotation_id, by=request.user, at=timezone.now())
    messages.success(request, _("Copied: this is a draft of its own."))
    return redirect(page_of_draft(made.pk))


@require_POST
def following(request: Request, quotation_id: int) -> HttpResponse:
    """The next version begins as the last one ended."""
    found = queries.quotation_for(request.user, quotation_id)
    form = KeyForm(request.POST)
    if not form.is_valid():
        raise NotUnderstood(what=" ".join(str(line) for lines in form.errors.values() for line in lines))
    seen = form.cleaned_data["version"]
    try:
        made = services.begin_version(quotation_id=found.pk, version=seen, by=request.user, at=timezone.now())
    except (NotFound, NotPermitted):
        raise
    except StaleVersion as refusal:
        messages.warning(request, sentence_of(refusal))
        return redirect("quotations:quotation", quotation_id=found.pk)
    except Refusal as refusal:
        messages.error(request, sentence_of(refusal))
        return redirect("quotations:quotation", quotation_id=found.pk)
    return redirect(page_of_draft(made.pk))
