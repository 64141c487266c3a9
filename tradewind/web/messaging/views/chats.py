"""A chat from a telephone on its way to a customer's timeline: brought, looked at, kept, taken back."""

from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.inquiries import permissions as inquiry_permissions
from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries import services as inquiry_services
from tradewind.apps.messaging import queries, services
from tradewind.apps.messaging.refusals import ChatTooLarge, ChatZipWithoutText, NoChat
from tradewind.apps.parties import permissions as party_permissions
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.messaging.chat_imports import ChatState
from tradewind.domain.messaging.chat_people import speakers
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, allows, require, sees_all_rows
from tradewind.platform.attachments.checking import LARGEST_ATTACHMENT
from tradewind.platform.attachments.quota import refuse_full
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence_of
from tradewind.web.messaging.chat_forms import BringForm, WhoForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.choosing import choosing

PASTED = "chat"  # what words are called that came without a file
SHOWN_LINES = 3  # from the beginning, and from the end
_BAD_FILES: tuple[type[Refusal], ...] = (NoChat, ChatZipWithoutText, ChatTooLarge, FileRefused)


@require_http_methods(["GET", "POST"])
def bring(request: Request) -> HttpResponse:
    """Choose the file or paste the words; nothing is written on the timeline yet."""
    by = request.user
    require(by, party_permissions.LOG_INTERACTION)
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        parties.party_for(by, form.cleaned_data["party_id"])
        try:
            chat = _begun(by, form.cleaned_data)
        except _BAD_FILES as refusal:
            form.add_error("pasted" if not form.cleaned_data["chat"] else "chat", sentence_of(refusal))
        else:
            return redirect("messaging:chat", chat_id=chat.pk)
    chosen = choosing(by, request.POST.get("q", ""), request.POST.get("party_id") or request.GET.get("party"))
    context = {"form": form, "choosing": chosen, "section": "customers"}
    return render(request, "messaging/chat_bring.html", context, status=422 if form.errors else 200)


def _begun(by: Actor, values: dict[str, Any]) -> Any:
    upload, zone = values["chat"], _zone()
    if upload:
        if (upload.size or 0) > LARGEST_ATTACHMENT:
            raise ChatTooLarge(limit=LARGEST_ATTACHMENT // 1024 // 1024)
        read, name = services.chat_in(upload.read(), zone=zone), upload.name or PASTED
    else:
        read, name = services.chat_said(values["pasted"], zone=zone), PASTED
    refuse_full(len(read.text))
    stored = services.store_chat(read, name)
    return services.begin_chat(party_id=values["party_id"], stored=stored, read=read, by=by, at=timezone.now())


@require_http_methods(["GET", "POST"])
def chat(request: Request, chat_id: int) -> HttpResponse:
    """What was read and who is who; by POST it goes to the timeline. Afterwards what became of it."""
    by = request.user
    found: Any = queries.chat_for(by, chat_id)
    if found.state != ChatState.READ:
        context = {
            "chat": found, "word": WORDS[found.channel], "may_take_back": _may_take_back(by, found),
            "section": "customers",
        }  # fmt: skip
        return render(request, "messaging/chat_done.html", context)
    read = services.stored_chat(found.attachment.stored_name, zone=_zone())
    form = _who_form(by, found, read, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _kept(request, found, read, form)
    context = _read_page(by, found, read) | {"form": form}
    return render(request, "messaging/chat.html", context, status=422 if form.errors else 200)


def _read_page(by: Actor, found: Any, read: services.ChatRead) -> dict[str, object]:
    """What was read, and how much of it stands on the timeline already."""
    lines = read.lines
    known = queries.known_chat_keys(by, found.party_id, {line.key for line in lines})
    fresh = [line for line in lines if line.key not in known]
    return {
        "chat": found, "word": WORDS[found.channel], "section": "customers", "new": len(fresh),
        "known": len(lines) - len(fresh), "days": len({timezone.localdate(line.at) for line in fresh}),
        "first": lines[:SHOWN_LINES], "last": lines[SHOWN_LINES:][-SHOWN_LINES:],
        "between": max(0, len(lines) - 2 * SHOWN_LINES),
    }  # fmt: skip


def _kept(request: Request, found: Any, read: services.ChatRead, form: WhoForm) -> HttpResponse:
    by, values = request.user, form.cleaned_data
    done = services.import_chat(found, read, form.who(), by=by, now=timezone.now)
    if values["inquiry_ids"]:
        inquiry_services.count_chat(
            chat_id=done.pk, inquiry_ids=values["inquiry_ids"], is_priced=values["is_priced"], by=by, at=timezone.now()
        )
    facts = {"new": done.new, "lines": done.lines}
    said = ngettext("%(new)s new of %(lines)s message.", "%(new)s new of %(lines)s messages.", done.lines) % facts
    if not done.new:
        messages.info(request, said + " " + _("All of it stood on the timeline already; nothing was added."))
    else:
        messages.success(request, said)
    query = {"channel": done.channel, "chat": done.pk}
    return redirect(f"{reverse('parties:party', args=[done.party_id])}?{urlencode(query)}#timeline")


@require_POST
def take_back(request: Request, chat_id: int) -> HttpResponse:
    """Strike its entries through."""
    found = queries.chat_for(request.user, chat_id)
    reason = request.POST.get("reason", "").strip()[:200] or _("The chat was taken back")
    services.take_back_chat(chat_id=chat_id, reason=reason, by=request.user, at=timezone.now())
    messages.success(request, _("Taken back: its entries are struck through and count for nothing."))
    return redirect("parties:party", party_id=found.party_id)


def _who_form(by: Actor, found: Any, read: services.ChatRead, typed: Any) -> WhoForm:
    contacts = list(parties.contacts_of(by, found.party))
    ours = [name for each in people.active_colleagues(by) for name in (each.name, each.name_en) if name]
    return WhoForm(
        typed, speakers=speakers(read.lines), people=contacts, ours=ours, names=queries.names_at(by, contacts),
        about=_about(by, found.party),
    )  # fmt: skip


def _about(by: Actor, party: Any) -> list[tuple[int, str]]:
    """The customer's open inquiries, for who may write contacts down with them."""
    if not allows(by, inquiry_permissions.GRADE):
        return []
    rows = inquiries.inquiries_of_party(by, party)
    return [(row.pk, f"{row.number} {row.subject}") for row in rows if row.state in FOLLOWED]


def _may_take_back(by: Actor, found: Any) -> bool:
    is_his = found.by_id == by.pk or sees_all_rows(by)
    return found.state == ChatState.KEPT and is_his and allows(by, party_permissions.LOG_INTERACTION)


def _zone() -> ZoneInfo:
    return ZoneInfo(str(timezone.get_current_timezone()))
