"""Opening and changing records."""

from dataclasses import replace
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.refusals import AlreadyMerged, BadOwner, LooksKnown
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.cadence import NextContactPast
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import Role, StaleVersion, allows, require
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.forms import CustomerForm, NewCustomerForm, NewPartnerForm, OwnerForm, PartyForm
from tradewind.web.parties.lists import KIND_TITLES
from tradewind.web.parties.views.listing import partner_kind
from tradewind.web.parties.views.resembling import party_typed, resembling
from tradewind.web.parties.views.seeing import owner_form, seen_party
from tradewind.web.parties.views.typing import go_on_there
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed


@require_http_methods(["GET", "POST"])
def register_customer(request: Request) -> HttpResponse:
    """A customer in two required fields."""
    require(request.user, permissions.REGISTER_CUSTOMER)
    form = NewCustomerForm(request.POST or None, initial=_typed(request))
    may_assign = allows(request.user, permissions.ASSIGN_OWNER)
    sellers = people.salespeople(request.user) if may_assign else []
    is_alone = not any(person.role == Role.SALESPERSON for person in sellers)
    form.offer_owners(
        [(person.pk, person.called) for person in sellers], usual=request.user.pk if is_alone else None
    )  # fmt: skip
    return _new(request, PartyKind.CUSTOMER, form)


@require_http_methods(["GET", "POST"])
def register_partner(request: Request, kind: str = PartyKind.SUPPLIER) -> HttpResponse:
    """A supplier, forwarder, bank or inspection body."""
    require(request.user, permissions.MANAGE_PARTNERS)
    return _new(request, partner_kind(kind), NewPartnerForm(request.POST or None))


def _typed(request: Request) -> dict[str, str]:
    """A name that was searched for in vain comes along."""
    return {"name": request.GET.get("name", "")[:200]}


def _new(request: Request, kind: PartyKind, form: NewCustomerForm) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            record = services.register_party(
                kind=kind, details=form.details(), contact=form.contact(),
                owner_id=form.cleaned_data.get("owner_id"), insists=form.cleaned_data["insists"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("%(name)s is in the book.") % {"name": record.name})
            return redirect("parties:party", party_id=record.pk)
        except BadDetails as refusal:
            form.pin(refusal)
        except NextContactPast as refusal:
            form.add_error("next_contact_on", sentence_of(refusal))
        except BadOwner as refusal:
            form.add_error("owner_id", sentence_of(refusal))
        except LooksKnown as refusal:
            form.add_error("insists", sentence_of(refusal))
    typed = form.data if form.is_bound else form.initial
    alike = resembling(request.user, party_typed(typed), kind) if any(typed.values()) else []
    strong = [each for each in alike if each.is_strong] if form.is_bound else []
    context = {
        "form": form, "kind": kind.value, "kind_word": WORDS[kind.value], "list_title": KIND_TITLES[kind],
        "alike": alike, "insists": bool(strong), "known": next((each for each in strong if each.leads_on), None),
    }  # fmt: skip
    return render(request, "parties/register.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise(request: Request, party_id: int) -> HttpResponse:
    """Change what is known; a stale save shows both versions."""
    record = seen_party(request, party_id)
    form_class = CustomerForm if record.kind == PartyKind.CUSTOMER else PartyForm
    form = form_class(request.POST or None, initial=form_class.values_of(record))
    if record.state == PartyState.MERGED:
        return go_on_there(request, record, form)
    queries.require_change(request.user, record)
    context: dict[str, Any] = {"form": form, "party": record}
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.revise_party(
                party_id=party_id, version=form.cleaned_data["version"], details=_merged(form, record),
                by=request.user, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Saved."))
            return redirect("parties:party", party_id=party_id)
        except AlreadyMerged:
            return go_on_there(request, record, form)
        except BadDetails as refusal:
            form.pin(refusal)
        except NextContactPast as refusal:
            form.add_error("next_contact_on", sentence_of(refusal))
        except StaleVersion:
            theirs = queries.party_for(request.user, party_id)
            deed = last_deed(request.user, theirs, otherwise=theirs.updated_at)
            context |= conflict_of(form_class, request.POST, form_class.values_of(theirs), *deed)
            status = 409
    return render(request, "parties/revise.html", context, status=422 if form.errors else status)


def _merged(form: PartyForm, record: Any) -> PartyDetails:
    """What the form does not show keeps its value."""
    hidden = set(PartyDetails.__dataclass_fields__) - set(form.detail_names())
    return replace(form.details(), **{name: getattr(record, name) for name in hidden})


@require_POST
def archive(request: Request, party_id: int) -> HttpResponse:
    """Out of the lists; undone from the record itself."""
    record = services.archive_party(party_id=party_id, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s is archived. Nothing is deleted.") % {"name": record.name})
    return redirect("parties:party", party_id=party_id)


@require_POST
def reactivate(request: Request, party_id: int) -> HttpResponse:
    """Back into the lists."""
    record = services.reactivate_party(party_id=party_id, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s is in use again.") % {"name": record.name})
    return redirect("parties:party", party_id=party_id)


@require_POST
def assign(request: Request, party_id: int) -> HttpResponse:
    """Another owner or deputy; who hands over second sees to whom it was given meanwhile."""
    record = queries.party_for(request.user, party_id)
    require(request.user, permissions.ASSIGN_OWNER)
    form = owner_form(request.user, record, request.POST)
    context: dict[str, Any] = {"party": record, "form": form}
    if not form.is_valid():
        return render(request, "parties/assign.html", context, status=422)
    chosen = {name: form.cleaned_data[name] for name in ("version", "owner_id", "deputy_id")}
    try:
        services.assign_owner(party_id=party_id, **chosen, by=request.user, at=timezone.now())
    except StaleVersion:
        theirs = queries.party_for(request.user, party_id)
        deed = last_deed(request.user, theirs, otherwise=theirs.updated_at)
        context |= conflict_of(
            partial(owner_form, request.user, theirs), request.POST, OwnerForm.values_of(theirs), *deed
        )  # fmt: skip
        return render(request, "parties/assign.html", context, status=409)
    messages.success(request, _("Owner saved; the new owner is told."))
    return redirect("parties:party", party_id=party_id)
