"""Contacts and what was said."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.refusals import AlreadyMerged, BadInteraction
from tradewind.domain.parties.cadence import NextContactPast
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.forms import ContactForm, NewContactForm, interaction_form
from tradewind.web.parties.views.seeing import seen_party
from tradewind.web.parties.views.typing import go_on_there
from tradewind.web.shared.asking import Request
from tradewind.web.shared.bringing import StrikeForm
from tradewind.web.shared.conflicts import conflict_of
from tradewind.web.shared.returning import leave_drawer, own_page
from tradewind.web.shared.seeing import note_look
from tradewind.web.shared.waiting_files import receive


@require_http_methods(["GET", "POST"])
def log(request: Request, party_id: int) -> HttpResponse:
    """Write down what was said and when to be in touch next. By GET the form alone, for the drawer and the phone."""
    record = seen_party(request, party_id)
    require(request.user, permissions.LOG_INTERACTION)
    form = interaction_form(record, timezone.localdate(), request.POST or None, request.FILES or None)
    at = timezone.now()
    waiting = receive(request, form, at) if request.method == "POST" else []
    if record.state == PartyState.MERGED:
        return go_on_there(request, record, form, waiting)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services.log_interaction(
                party_id=party_id, channel=Channel(values["channel"]), summary=values["summary"],
                contact_id=values["contact_id"], next_contact_on=values["next_contact_on"],
                files=[each.stored for each in waiting], by=request.user, at=at,
            )  # fmt: skip
            messages.success(request, _("Logged."))
            return leave_drawer(request, _back(request, party_id))
        except AlreadyMerged:
            return go_on_there(request, record, form, waiting)
        except BadInteraction as refusal:
            form.add_error("summary", sentence_of(refusal))
        except NextContactPast as refusal:
            form.add_error("next_contact_on", sentence_of(refusal))
    people = list(queries.contacts_of(request.user, record))
    context = {"form": form, "party": record, "contacts": people, "waiting": waiting}
    return render(request, "parties/log.html", context, status=422 if form.errors else 200)


def _back(request: Request, party_id: int) -> str:
    """To the page the drawer was opened on, else to the record."""
    return own_page(request, request.POST.get("next", ""), reverse("parties:party", args=[party_id]))


@require_POST
def strike(request: Request, interaction_id: int) -> HttpResponse:
    """Strike an entry through, with a reason."""
    entry = queries.interaction_for(request.user, interaction_id)
    form = StrikeForm(request.POST)
    if form.is_valid():
        services.strike_interaction(
            interaction_id=interaction_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
        )
        again = reverse("parties:restore", args=[interaction_id])
        messages.success(request, _("Struck through; it stays readable."), extra_tags=again)
    else:
        messages.error(request, _("Say why the entry is struck through."))
    return redirect("parties:party", party_id=entry.party_id)


@require_POST
def restore(request: Request, interaction_id: int) -> HttpResponse:
    """An entry that was struck through stands again."""
    entry = services.restore_interaction(interaction_id=interaction_id, by=request.user, at=timezone.now())
    messages.success(request, _("The entry stands again."))
    return redirect("parties:party", party_id=entry.party_id)


@require_http_methods(["GET", "POST"])
def add_contact(request: Request, party_id: int) -> HttpResponse:
    """Another person at the party."""
    record = seen_party(request, party_id)
    queries.require_change(request.user, record)
    form = NewContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person = services.add_contact(party_id=party_id, details=form.details(), by=request.user, at=timezone.now())
            messages.success(request, _("%(name)s added.") % {"name": person.name})
            return redirect("parties:party", party_id=party_id)
        except BadDetails as refusal:
            form.pin(refusal)
    context = {"form": form, "party": record, "contact": None}
    return render(request, "parties/contact.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise_contact(request: Request, contact_id: int) -> HttpResponse:
    """Change what is known about a person."""
    person = queries.contact_for(request.user, contact_id)
    queries.require_change(request.user, person.party)
    note_look(request, person.party)
    form = ContactForm(request.POST or None, initial=ContactForm.values_of(person))
    may_erase = allows(request.user, "audit.erase_facts")
    context: dict[str, Any] = {"form": form, "party": person.party, "contact": person, "may_erase": may_erase}
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.revise_contact(
                contact_id=contact_id, version=form.cleaned_data["version"], details=form.details(),
                by=request.user, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Saved."))
            return redirect("parties:party", party_id=person.party_id)
        except BadDetails as refusal:
            form.pin(refusal)
        except StaleVersion:
            theirs = queries.contact_for(request.user, contact_id)
            saved, who = ContactForm.values_of(theirs), theirs.updated_by.actor_key
            status, context = 409, context | conflict_of(ContactForm, request.POST, saved, who, theirs.updated_at)
    return render(request, "parties/contact.html", context, status=422 if form.errors else status)


@require_POST
def archive_contact(request: Request, contact_id: int) -> HttpResponse:
    """The person left the company."""
    person = services.archive_contact(contact_id=contact_id, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s archived.") % {"name": person.name})
    return redirect("parties:party", party_id=person.party_id)
