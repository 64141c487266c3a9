"""Who looks after what, who is away, how often a grade is followed up."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.inquiries import permissions, queries, services
from tradewind.apps.inquiries.refusals import AbsenceOverlaps, BadCadence, BadInquiryOwner
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence_of
from tradewind.web.inquiries.cadences import said_of_rules
from tradewind.web.inquiries.forms import AbsenceForm
from tradewind.web.inquiries.setting_forms import CadenceForm, FieldForm, cadence_values, field_values
from tradewind.web.inquiries.tabs import tabs_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of


@require_GET
def fields(request: Request) -> HttpResponse:
    """Everybody's markets and products."""
    rows = queries.fields_of_work(request.user)
    return render(request, "inquiries/fields.html", {"rows": rows, "tabs": tabs_of(request.user, "fields")})


@require_http_methods(["GET", "POST"])
def field(request: Request, user_id: int) -> HttpResponse:
    """Which markets and products are a salesperson's."""
    row = _field_of(request, user_id)
    form = FieldForm(request.POST or None, initial=field_values(row))
    context: dict[str, Any] = {"form": form, "row": row, "tabs": tabs_of(request.user, "fields")}
    status = 200
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services.set_field(
                user_id=user_id, version=values["version"], countries=values["countries"],
                product_words=values["product_words"].splitlines(), by=request.user, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("Saved."))
            return redirect("inquiries:fields")
        except StaleVersion:
            theirs = _field_of(request, user_id)
            context |= conflict_of(
                FieldForm, request.POST, field_values(theirs), theirs.updated_by, theirs.updated_at
            )  # fmt: skip
            status = 409
    return render(request, "inquiries/field.html", context, status=422 if form.errors else status)


def _field_of(request: Request, user_id: int) -> Any:
    row = next((each for each in queries.fields_of_work(request.user) if each.user_id == user_id), None)
    if row is None:
        raise Http404
    return row


@require_http_methods(["GET", "POST"])
def absences(request: Request) -> HttpResponse:
    """Who is away; everybody notes the own, leaders anybody's."""
    by = request.user
    rows = queries.absences(by, on=timezone.localdate())
    sellers = [(row.pk, row.called) for row in people.salespeople(by)]
    who = sellers if allows(by, permissions.SET_UP) else [row for row in sellers if row[0] == by.pk]
    form = AbsenceForm(request.POST or None, who=who, deputies=sellers, initial={"user_id": by.pk})
    if request.method == "POST" and form.is_valid():
        try:
            services.note_absence(
                details=services.AbsenceDetails(**form.cleaned_data), by=by, at=timezone.now()
            )  # fmt: skip
            messages.success(request, _("Noted: what comes goes to the colleague who stands in."))
            return redirect("inquiries:absences")
        except AbsenceOverlaps as refusal:
            form.add_error("begins_on", sentence_of(refusal))
        except BadInquiryOwner as refusal:
            form.add_error("deputy_id", sentence_of(refusal))
    context = {"rows": rows, "form": form, "tabs": tabs_of(by, "absences")}
    return render(request, "inquiries/absences.html", context, status=422 if form.errors else 200)


@require_POST
def end_absence(request: Request, absence_id: int) -> HttpResponse:
    """Back again, or it was a mistake."""
    services.end_absence(absence_id=absence_id, by=request.user, at=timezone.now())
    messages.success(request, _("Back again."))
    return redirect("inquiries:absences")


@require_http_methods(["GET", "POST"])
def cadence(request: Request) -> HttpResponse:
    """How often each grade is followed up; the boss changes it."""
    by = request.user
    table = queries.cadence(by)
    may_change = allows(by, permissions.SET_CADENCE)
    if request.method == "POST":
        require(by, permissions.SET_CADENCE)
    form = CadenceForm(request.POST or None, initial=cadence_values(table), table=table)
    context: dict[str, Any] = {
        "form": form, "table": table, "may_change": may_change, "tabs": tabs_of(by, "cadence"),
        "said": said_of_rules(table),
    }  # fmt: skip
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.set_cadence(
                version=form.cleaned_data["version"], rules=form.rules(), by=by, at=timezone.now()
            )  # fmt: skip
            messages.success(request, _("Saved; next contacts are planned by it from now on."))
            return redirect("inquiries:cadence")
        except BadCadence as refusal:
            form.add_error(None, sentence_of(refusal))
        except StaleVersion:
            theirs = queries.cadence(by)
            context |= conflict_of(
                lambda posted: CadenceForm(posted, table=theirs), request.POST, cadence_values(theirs),
                theirs.updated_by, theirs.updated_at,
            )  # fmt: skip
            status = 409
    return render(request, "inquiries/cadence.html", context, status=422 if form.errors else status)
