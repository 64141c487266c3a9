"""Asking a colleague for a share of a customer, and ending one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.parties import queries, services
from tradewind.apps.parties.refusals import AlreadyYours, NobodyOwnsIt
from tradewind.platform.approvals.refusals import AlreadyAsked
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.bank_forms import SharingForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.sharing import shared_party_id


@require_http_methods(["GET", "POST"])
def ask(request: Request, token: str) -> HttpResponse:
    """What one may know of a colleague's customer, and the request for a share of it."""
    party_id = shared_party_id(token)
    known = queries.known_of(request.user, party_id)
    form = SharingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = services.request_sharing(
                party_id=party_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
            )  # fmt: skip
        except (AlreadyAsked, AlreadyYours, NobodyOwnsIt) as refusal:
            form.add_error(None, sentence_of(refusal))
        else:
            messages.success(request, _("Asked. The owner, the assistant or the boss decides; you are told."))
            return redirect("approvals:approval", approval_id=asked.pk)
    context = {"form": form, "known": known, "party_url": reverse("parties:party", args=[known.pk])}
    return render(request, "parties/ask_to_share.html", context, status=422 if form.errors else 200)


@require_POST
def end(request: Request, share_id: int) -> HttpResponse:
    """Take a share back, or give one's own up."""
    share = services.end_share(share_id=share_id, by=request.user, at=timezone.now())
    messages.success(request, _("No longer shared with %(name)s.") % {"name": share.user.called})
    kept = queries.visible_customers(request.user).filter(pk=share.party_id).exists()
    return redirect("parties:party", party_id=share.party_id) if kept else redirect("parties:customers")
