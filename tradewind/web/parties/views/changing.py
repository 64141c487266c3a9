"""Opening and changing records."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.refusals import BadOwner
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import Role, StaleVersion, allows, require
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.forms import CustomerForm, NewCustomerForm, NewPartnerForm, OwnerForm, PartyForm
from tradewind.web.parties.lists import KIND_TITLES
from tradewind.web.parties.views.listing import partner_kind
from tradewind.web.parties.views.seeing import seen_party
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of


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
                owner_id=form.cleaned_data.get("owner_id"), by=request.user, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("%(name)s is in the book.") % {"name": record.name})
            return redirect("parties:party", party_id=record.pk)
        except BadDetails as refusal:
            form.pin(refusal)
        except BadOwner as refusal:
            form.add_error("owner_id", sentence_of(refusal))
    context = {"form": form, "kind": kind.value, "kind_word": WORDS[kind.value], "list_title": KIND_TITLES[kind]}
    return render(request, "parties/register.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise(request: Request, party_id: int) -> HttpResponse:
    """Change what is known; a stale save shows both versions."""
    record = seen_party(request, party_id)
    queries.require_change(request.user, record)
    form_class = CustomerForm if record.kind == PartyKind.CUSTOMER else PartyForm
    form = form_class(request.POST or None, initial=_values(form_class, record))
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
        except BadDetails as refusal:
            form.pin(refusal)
        except StaleVersion:
            theirs = queries.party_for(request.user, party_id)
            saved, who = _values(form_class, theirs), theirs.updated_by.actor_key
            status, context = 409, context | conflict_of(form_class, request.POST, saved, who, theirs.updated_at)
    return render(request, "parties/revise.html", context, status=422 if form.errors else status)


def _values(form_class: type[PartyForm], record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in form_class.base_fields}


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
    """Another owner or deputy."""
    queries.party_for(request.user, party_id)
    form = OwnerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a colleague of the list."))
        return redirect("parties:party", party_id=party_id)
    services.assign_owner(party_id=party_id, **form.cleaned_data, by=request.user, at=timezone.now())
    messages.success(request, _("Owner saved; the new owner is told."))
    return redirect("parties:party", party_id=party_id)
