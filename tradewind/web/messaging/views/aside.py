"""Messages that could not be read: what they are, and what becomes of them."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.refusals import StillUnreadable
from tradewind.platform.access import NotFound
from tradewind.platform.mail.raw_store import raw_of
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.messaging.tabs import tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_download


@require_GET
def aside(request: Request) -> HttpResponse:
    """What waits for a person; the mail after it was read all the same."""
    rows = [(each, _reason(each)) for each in queries.quarantined(request.user)]
    context = {"rows": rows, "too_large": services.TOO_LARGE, "tabs": tabs(request.user, "aside")}
    return render(request, "messaging/aside.html", context)


def _reason(kept: Any) -> str:
    """Why it could not be read; of what is too large also what to do."""
    said = sentence(kept.code, kept.facts)
    return f"{said} {sentence('too_large_to_read', kept.facts)}" if kept.code == services.TOO_LARGE else said


@require_GET
def raw(request: Request, quarantined_id: int) -> HttpResponseBase:
    """Its bytes, as they came."""
    kept = queries.quarantined_for(request.user, quarantined_id)
    if not kept.raw_name:
        raise NotFound(what="message")
    return served_download(BytesIO(raw_of(kept.raw_name)), f"set-aside-{kept.pk}.eml", "application/octet-stream")


@require_POST
def again(request: Request, quarantined_id: int) -> HttpResponse:
    """Try it once more: a later version may read it."""
    kept = queries.quarantined_for(request.user, quarantined_id)
    try:
        services.read_quarantined_again(kept, by=request.user, now=timezone.now)
    except StillUnreadable as refusal:
        messages.warning(request, sentence_of(refusal))
    else:
        messages.success(request, _("Read. It stands among the mail now."))
    return redirect("messaging:aside")


@require_POST
def dismiss(request: Request, quarantined_id: int) -> HttpResponse:
    """Nobody needs it; its bytes stay."""
    queries.quarantined_for(request.user, quarantined_id)
    services.settle_quarantined(quarantined_id=quarantined_id, by=request.user, at=timezone.now())
    messages.success(request, _("Dismissed; its bytes stay."))
    return redirect("messaging:aside")
