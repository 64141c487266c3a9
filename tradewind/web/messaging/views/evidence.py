"""Where the end of the trail is mailed every day, and whether it left."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.refusals import CannotSendFrom, MailboxStopped
from tradewind.apps.messaging.wording import WORDS
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import StaleVersion, require
from tradewind.platform.wording import sentence_of
from tradewind.web.messaging.forms import EvidenceForm
from tradewind.web.messaging.letter_page import trouble_of
from tradewind.web.messaging.tabs import tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed

_RIGHT = "audit.view_everything"


@require_http_methods(["GET", "POST"])
def evidence(request: Request) -> HttpResponse:
    """From which mailbox, to whom, and the newest that were sent; the boss sets it."""
    by = request.user
    require(by, _RIGHT)
    make = partial(EvidenceForm, mailboxes=queries.mailboxes_to_send_from(by))
    route = queries.evidence_route(by)
    form = make(request.POST or None, initial=EvidenceForm.values_of(route))
    context: dict[str, Any] = {}
    status = 200
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services.set_evidence_route(
                version=values["version"], mailbox_id=int(values["mailbox_id"]), address=values["address"], by=by,
                at=timezone.now(),
            )  # fmt: skip
        except BadDetails as refusal:
            form.pin(refusal)
        except StaleVersion:
            theirs = queries.evidence_route(by)
            assert theirs is not None
            deed = last_deed(by, theirs, otherwise=theirs.updated_at)
            context, status = conflict_of(make, request.POST, EvidenceForm.values_of(theirs), *deed), 409
        else:
            messages.success(request, _("Set. Send one now, and ask whether it came."))
            return redirect("messaging:evidence")
    context = _page(request, route) | {"form": form} | context
    return render(request, "messaging/evidence.html", context, status=422 if form.errors and status == 200 else status)


@require_POST
def send_now(request: Request) -> HttpResponse:
    """Send today's end of the trail at once, as a try."""
    require(request.user, _RIGHT)
    try:
        letter = services.send_evidence(by=request.user, at=timezone.now())
    except (CannotSendFrom, MailboxStopped) as refusal:
        messages.error(request, sentence_of(refusal))
        return redirect("messaging:evidence")
    if letter is None:
        messages.warning(request, _("Say first from where and to whom it goes."))
    else:
        text = _("Leaves in 10 seconds to %(address)s.") % {"address": letter.to[0]["address"]}
        messages.success(request, text, extra_tags=reverse("messaging:take_back", args=[letter.pk]))
    return redirect("messaging:evidence")


def _page(request: Request, route: Any) -> dict[str, object]:
    by = request.user
    letters = queries.evidence_letters(by, route) if route else []
    own = {address.rpartition("@")[2] for address in queries.own_addresses(by)} if route else set()
    return {
        "route": route, "tabs": tabs(by, "evidence"),
        "lines": [(each, WORDS[each.state], trouble_of(each)) for each in letters],
        "is_inside": bool(route) and route.address.rpartition("@")[2].lower() in own,
    }  # fmt: skip
