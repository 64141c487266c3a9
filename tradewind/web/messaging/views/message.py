"""One message in its thread, and whose it is."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.inquiries import permissions as inquiry_permissions
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.messaging import permissions, queries, services
from tradewind.apps.messaging.wording import LINKED, WORDS
from tradewind.apps.parties import permissions as party_permissions
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor, StaleVersion, allows, sees_all_rows
from tradewind.web.messaging.forms import LinkForm
from tradewind.web.messaging.lists import mail_list
from tradewind.web.messaging.showing import shown_thread, zone_of
from tradewind.web.shared import cutting
from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import PartyField, choosing
from tradewind.web.shared.lists import Walk, walk
from tradewind.web.shared.seeing import note_look


@require_GET
def message(request: Request, message_id: int) -> HttpResponse:
    """The whole thread, oldest first, with what can be done."""
    return _page(request, message_id)


@require_POST
def link(request: Request, message_id: int) -> HttpResponse:
    """File the message under a customer, or take it from there."""
    found = queries.message_for(request.user, message_id)
    form = LinkForm(request.POST)
    if form.is_valid() and not form.cleaned_data["party_id"] and found.party_id is None:
        form.add_error("party_id", PartyField.default_error_messages["required"])
    if not form.is_valid():
        return _page(request, message_id, form)
    party_id = form.cleaned_data["party_id"]
    try:
        services.link_message(
            message_id=message_id, version=form.cleaned_data["version"], party_id=party_id, by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except StaleVersion:
        messages.warning(request, _("Somebody filed this message meanwhile. Look where it is now."))
        return redirect("messaging:message", message_id=message_id)
    messages.success(request, _("Filed.") if party_id else _("Filed under nobody now."))
    return redirect("messaging:message", message_id=message_id)


def _thread(request: Request, found: Any, zone: str) -> dict[str, Any]:
    """The newest and the one that was asked for; all of them, or this one in full length, where somebody says so."""
    most = None if cutting.ALL in request.GET else cutting.MOST_MESSAGES
    rows = queries.opened_thread(request.user, found, **({"most": most + 1} if most else {}))
    has_more = most is not None and len(rows) > most
    if has_more:
        rows = [each for each in rows if each.pk == found.pk or each in rows[-(most or 0) :]]
    whole = found.pk if "whole" in request.GET else None
    return {"thread": shown_thread(rows, found, zone=zone, whole=whole), "has_more": has_more}


def _page(request: Request, message_id: int, form: forms.Form | None = None) -> HttpResponse:
    by = request.user
    found = queries.message_for(by, message_id)
    party = found.party if found.party and parties.may_open(by, found.party) else None
    if party is not None:
        note_look(request, party)
    context = {
        "message": found,
        "title": found.subject or _("(no subject)"),
        **_thread(request, found, zone_of(party)),
        "kind_word": WORDS.get(found.kind, found.kind),
        "linked_word": LINKED.get(found.linked, ""),
        "party": party,
        "is_foreign": found.party_id is not None and party is None,
        "zone": zone_of(party),
        "form": form or LinkForm(initial={"version": found.version}),
        "choosing": choosing(by, request.POST.get("q", ""), request.POST.get("party_id")),
        "waiting": queries.waiting_letter_of(by, found) if allows(by, permissions.WRITE) else (),
        "may_write": allows(by, permissions.WRITE),
        "may_see_raw": sees_all_rows(by),
        "may_file": party is not None and allows(by, party_permissions.ATTACH_FILE),
        "may_register": allows(by, party_permissions.REGISTER_CUSTOMER),
        "walk": _walk(request, message_id),
        **_inquiry(by, found),
    }
    return render(request, "messaging/message.html", context, status=422 if form else 200)


def _inquiry(by: Actor, found: Any) -> dict[str, object]:
    """Its inquiry, for whoever may open it; of a buyer's mail that has none the button that makes it one."""
    if not allows(by, inquiry_permissions.VIEW):
        return {}
    known = inquiries.inquiry_of_mail(by, found.pk)
    if known is not None:
        return {"inquiry": known} if inquiries.may_open(by, known) else {}
    return {"may_ask": found.direction == Direction.IN and allows(by, inquiry_permissions.TAKE_IN)}


def _walk(request: Request, message_id: int) -> Walk | None:
    """‹ 3 / 42 › when the message was opened from the list."""
    if "from" not in request.GET:
        return None
    by = request.user
    mailboxes = list(queries.visible_mailboxes(by).order_by("address"))
    rows = queries.mail_of(by, mailboxes)
    copy_id = queries.copy_id_of(by, message_id, rows)
    if copy_id is None:
        return None

    def address(copy_id: int) -> str:
        return reverse("messaging:message", args=[queries.message_id_of(by, copy_id)])

    return walk(mail_list(by, mailboxes), rows, request.GET, copy_id, address)
