"""How a letter begins: as an answer, passed on, or new."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tradewind.apps.messaging import permissions, queries, services
from tradewind.apps.messaging.services import LetterDetails
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.message import Address
from tradewind.domain.messaging.quoting import answer_subject, forward_subject
from tradewind.domain.messaging.templates import TemplatePurpose
from tradewind.platform.access import require
from tradewind.web.messaging.forms import BeginForm
from tradewind.web.messaging.people import MOST_PEOPLE
from tradewind.web.messaging.prefilling import begin_with_text
from tradewind.web.shared.asking import Request
from tradewind.web.shared.returning import own_page

LONGEST_KEPT = 60


@require_POST
def answer(request: Request, message_id: int) -> HttpResponse:
    """Begin an answer (`how` = one or all) or pass the message on; an answer begun already is gone on with."""
    by, how = request.user, request.POST.get("how", "one")
    found = queries.message_for(by, message_id)
    require(by, permissions.WRITE)
    begun = queries.draft_answering(by, found)
    text = _text(request)
    if begun is not None and how != "forward" and not text:
        return _to_the_letter(request, begun)
    mailbox = _mailbox_for(request, found)
    if mailbox is None:
        return _no_mailbox(request)
    details = (
        _passed_on(found, mailbox)
        if how == "forward"
        else replace(_bounded(request, _answer(request, found, mailbox, how)), text=text)
    )
    return _to_the_letter(request, services.begin_letter(details=details, by=by, at=timezone.now()))


@require_POST
def begin(request: Request) -> HttpResponse:
    """Begin a letter to a customer (`party`, `contact`), to an address (`to`) or to nobody yet."""
    by = request.user
    require(by, permissions.WRITE)
    mailbox = next(iter(queries.mailboxes_to_send_from(by)), None)
    if mailbox is None:
        return _no_mailbox(request)
    form = BeginForm(request.POST)
    named = form.cleaned_data if form.is_valid() else {}
    party, contact = _addressee(request, named)
    address = named.get("to") or (contact.email if contact else "") or (party.email if party else "")
    name = named.get("name") or (contact.name if contact else "")
    about = named.get("about")
    details = LetterDetails(
        mailbox_id=mailbox.pk, to=[Address(name, address.lower())] if address else [],
        subject=answer_subject(about) if about else "", text=named.get("text") or "",
        party_id=party.pk if party else None, contact_id=contact.pk if contact else None,
    )  # fmt: skip
    return _to_the_letter(request, services.begin_letter(details=details, by=by, at=timezone.now()))


def _to_the_letter(request: Request, letter: Any) -> HttpResponse:
    """`purpose`: what it is written for; the page offers texts for it. `back`: the page that waits for it;
    `inquiry`, `aside`: what is none once a friendly no has left, and why."""
    purpose, back = request.POST.get("purpose", ""), _back(request)
    begin_with_text(request.user, letter.pk, purpose)
    named = {name: request.POST.get(name, "")[:30] for name in ("inquiry", "aside")}
    said = {"purpose": purpose if purpose in set(TemplatePurpose) else "", "back": back, **named}
    asked = urlencode({name: value for name, value in said.items() if value})
    address = reverse("messaging:letter", args=[letter.pk])
    return redirect(f"{address}?{asked}" if asked else address)


def _back(request: Request) -> str:
    """With what was chosen there already: `back_keeps` names the field."""
    back, name = own_page(request, request.POST.get("back", ""), ""), request.POST.get("back_keeps", "")
    chosen = request.POST.get(name, "")[:LONGEST_KEPT] if name else ""
    return f"{back}?{urlencode({name: chosen})}" if back and chosen else back


def _text(request: Request) -> str:
    """What was typed of it already, on the page from which it begins."""
    form = BeginForm(request.POST)
    return str(form.cleaned_data["text"]) if form.is_valid() else ""


def _addressee(request: Request, named: Mapping[str, Any]) -> tuple[Any, Any]:
    """The customer and the person named, in the writer's scope."""
    if named.get("contact"):
        contact = parties.contact_for(request.user, named["contact"])
        return contact.party, contact
    if named.get("party"):
        party = parties.party_for(request.user, named["party"])
        return party, queries.main_contact(request.user, party)
    return None, None


def _bounded(request: Request, details: LetterDetails) -> LetterDetails:
    """What went to a crowd is no talk: its form would take no such line, and servers take it for a mailing."""
    number = len(details.to) + len(details.cc)
    if max(len(details.to), len(details.cc)) <= MOST_PEOPLE:
        return details
    said = _("That mail went to %(number)s addresses, and a line of a letter takes %(most)s. Name those you mean.")
    messages.warning(request, said % {"number": number, "most": MOST_PEOPLE})
    return replace(details, to=details.to if len(details.to) <= MOST_PEOPLE else (), cc=())


def _answer(request: Request, found: Any, mailbox: Any, how: str) -> LetterDetails:
    """To whom wrote, where an answer is asked for; of our own message to whom it went."""
    people = queries.people_of(request.user, found)
    own = queries.own_addresses(request.user)
    if found.direction == Direction.OUT:
        to = [each for each in people["to"] if each.address not in own]
    else:
        to = people["reply_to"] or [Address(found.sender_name, found.sender_address)]
    taken = {each.address for each in to} | own
    others = [each for each in (*people["to"], *people["cc"]) if each.address not in taken] if how == "all" else []
    return LetterDetails(
        mailbox_id=mailbox.pk, to=[each for each in to if each.address], cc=others,
        subject=answer_subject(found.subject), text="", answers_id=found.pk,
    )  # fmt: skip


def _passed_on(found: Any, mailbox: Any) -> LetterDetails:
    text = services.passed_on_text(found)
    return LetterDetails(mailbox_id=mailbox.pk, to=[], subject=forward_subject(found.subject), text=f"\n\n{text}")


def _mailbox_for(request: Request, found: Any) -> Any:
    """Where the message lies, if one may send from there; else the first one may send from."""
    able = queries.mailboxes_to_send_from(request.user)
    lies_in = queries.mailbox_ids_with(request.user, found)
    return next((each for each in able if each.pk in lies_in), able[0] if able else None)


def _no_mailbox(request: Request) -> HttpResponse:
    messages.info(request, _("You send from no mailbox yet: set up your own, or ask a leader to share one with you."))
    return redirect("messaging:mailboxes")
