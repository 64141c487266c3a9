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
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import StaleVersion, require
from tradewind.web.parties.forms import CustomerForm, NewCustomerForm, NewPartnerForm, OwnerForm, PartyForm
from tradewind.web.parties.lists import KIND_TITLES
from tradewind.web.parties.views.listing import partner_kind
from tradewind.web.shared.asking import Request


@require_http_methods(["GET", "POST"])
def register_customer(request: Request) -> HttpResponse:
    """A customer in two required fields."""
    require(request.user, permissions.REGISTER_CUSTOMER)
    return _new(request, PartyKind.CUSTOMER, NewCustomerForm(request.POST or None, initial=_typed(request)))


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
                kind=kind, details=form.details(), contact=form.contact(), by=request.user, at=timezone.now()
            )
            messages.success(request, _("%(name)s is in the book.") % {"name": record.name})
            return redirect("parties:party", party_id=record.pk)
        except BadDetails as refusal:
            form.pin(refusal)
    context = {"form": form, "kind": kind.value, "kind_word": WORDS[kind.value], "list_title": KIND_TITLES[kind]}
    return render(request, "parties/register.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def revise(request: Request, party_id: int) -> HttpResponse:
    """Change what is known; a stale save shows both versions."""
    record = queries.party_for(request.user, party_id)
    is_customer = record.kind == PartyKind.CUSTOMER
    require(request.user, permissions.REVISE_CUSTOMER if is_customer else permissions.MANAGE_PARTNERS)
    form = (CustomerForm if is_customer else PartyForm)(request.POST or None, initial=_values(record))
    status, conflict = 200, None
    if request.method == "POST" and form.is_valid():
        try:
            services.revise_party(
                party_id=party_id, version=_version(request), details=_merged(form, record), by=request.user,
                at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Saved."))
            return redirect("parties:party", party_id=party_id)
        except BadDetails as refusal:
            form.pin(refusal)
        except StaleVersion:
            status, conflict = 409, _conflict(form, queries.party_for(request.user, party_id))
            record = queries.party_for(request.user, party_id)
    context = {
        "form": form, "party": record, "is_customer": is_customer, "conflict": conflict,
        # After a refusal the version the person saw stays; after a conflict the new one, with both values shown.
        "version": _version(request) if request.method == "POST" and not conflict else record.version,
    }  # fmt: skip
    return render(request, "parties/revise.html", context, status=422 if form.errors else status)


def _version(request: Request) -> int:
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _values(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}


def _merged(form: PartyForm, record: Any) -> Any:
    """What the form does not show keeps its value."""
    details = form.details()
    hidden = {"time_zone": record.time_zone}
    if not isinstance(form, CustomerForm):
        hidden |= {name: getattr(record, name) for name in ("tier", "business_type", "products", "source")}
    return replace(details, **hidden)


def _conflict(form: PartyForm, theirs: Any) -> dict[str, Any]:
    """Line by line what differs between what was typed and what somebody else saved."""
    rows = []
    for name in form.detail_names():
        mine, other = form.cleaned_data[name], getattr(theirs, name)
        if (mine or "") != (other or ""):
            rows.append((name, FIELDS[name], _shown(mine), _shown(other)))
    return {"who": theirs.updated_by.called, "at": theirs.updated_at, "rows": rows}


def _shown(value: Any) -> str:
    return "" if value is None else str(value)


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
