"""Several records at once, and one line of a record without opening it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.services.records import LINES
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.cadence import NextContactPast
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.many import AT_ONCE, ManyAction, Outcome, refuse_past_day
from tradewind.platform.access import StaleVersion, require
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.parties.forms import LineForm
from tradewind.web.parties.lists import KIND_TITLES, customer_list, partner_list
from tradewind.web.parties.views.listing import partner_kind
from tradewind.web.parties.views.many_recent import becomes, field_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import last_deed
from tradewind.web.shared.formats import written_day
from tradewind.web.shared.lists import ListDefinition, Rows, TickedForm, looked_at, sealed_rows, ticked
from tradewind.web.shared.returning import own_page

SHOWN = 200


@require_POST
def many_customers(request: Request) -> HttpResponse:
    """Customers: look first, then do it."""
    require(request.user, permissions.REVISE_CUSTOMER)
    definition, rows = customer_list(request.user), queries.customers(request.user)
    return _many(request, definition, rows, PartyKind.CUSTOMER, [*ManyAction])


@require_POST
def many_partners(request: Request, kind: str) -> HttpResponse:
    """Partners of one kind go to the archive together."""
    require(request.user, permissions.MANAGE_PARTNERS)
    wanted = partner_kind(kind)
    definition, rows = partner_list(request.user, wanted), queries.partners(request.user, wanted)
    return _many(request, definition, rows, wanted, [ManyAction.ARCHIVE])


def _many(
    request: Request, definition: ListDefinition, rows: Rows, kind: PartyKind, actions: list[ManyAction]
) -> HttpResponse:
    form = TickedForm(request.POST)
    if not form.is_valid() or form.action not in actions:
        messages.error(request, sentence("bad_change_of_many"))
        return redirect(definition.path)
    back = own_page(request, form.cleaned_data["here"], definition.path)
    asked = queries.Asked(ManyAction(form.action), form.value)
    seen = looked_at(request.POST)
    if seen and (seen.get("action"), seen.get("value")) == (asked.action, asked.value):
        return _do(request, asked, seen["picked"], back)
    preview = queries.preview_of(request.user, ticked(definition, rows, request.POST, form), asked)
    found = len(preview.going) + len(preview.same) + len(preview.not_yours)
    if not found or (asked.action in (ManyAction.OWNER, ManyAction.NEXT_CONTACT) and not asked.value):
        messages.error(request, sentence("bad_change_of_many"))
        return redirect(back)
    refuse_past_day(asked.action, asked.value, on=timezone.localdate())
    context = {
        "preview": preview, "becomes": _becomes(asked), "act": f"{asked.action}:{asked.value}",
        "field": field_of(asked.action), "action": asked.action.value, "back": back, "list_title": KIND_TITLES[kind],
        "is_customer": kind is PartyKind.CUSTOMER,
        "number": len(preview.going),
        "going": [(party, _present(party, asked.action)) for party in preview.going[:SHOWN]],
        "more": max(0, len(preview.going) - SHOWN), "in_background": len(preview.going) > AT_ONCE,
        "looked_at": sealed_rows(preview.picked(), action=asked.action.value, value=asked.value),
    }  # fmt: skip
    return render(request, "parties/many.html", context)


def _do(request: Request, asked: queries.Asked, picked: list[tuple[int, int]], back: str) -> HttpResponse:
    about = f"{field_of(asked.action)} {_becomes(asked)}".strip()
    change = services.begin_many(asked=asked, picked=picked, about=about, by=request.user, at=timezone.now())
    if len(picked) > AT_ONCE:
        messages.info(request, _("This is done in the background; how far it is stands here."))
        return redirect("jobs:jobs")
    change = services.carry_out(change.pk, by=request.user, now=timezone.now)
    counts = queries.outcomes_of(request.user, change)
    done = counts[Outcome.CHANGED]
    undo = reverse("parties:undo_many", args=[change.pk]) if done else ""
    messages.success(request, ngettext("%(n)s changed.", "%(n)s changed.", done) % {"n": done}, extra_tags=undo)
    if counts.total() > done:
        return redirect("parties:changed", change_id=change.pk)
    return redirect(back)


@require_POST
def undo(request: Request, change_id: int) -> HttpResponse:
    """Set everything back that nobody has changed since."""
    change = services.undo_many(change_id=change_id, by=request.user, at=timezone.now())
    if len(queries.to_take_back(request.user, change)) > AT_ONCE:
        messages.info(request, _("This is done in the background; how far it is stands here."))
        return redirect("jobs:jobs")
    change = services.carry_out(change_id, by=request.user, now=timezone.now)
    counts = queries.outcomes_of(request.user, change)
    facts = {"n": counts[Outcome.TAKEN_BACK], "left": counts[Outcome.STAYS]}
    messages.success(request, sentence("many_undone", facts))
    if counts[Outcome.STAYS]:
        return redirect("parties:changed", change_id=change_id)
    return redirect(own_page(request, request.headers.get("Referer", ""), reverse("parties:customers")))


@require_http_methods(["GET", "POST"])
def line(request: Request, party_id: int) -> HttpResponse:
    """One line of a customer in its cell: to read again, to change, to save."""
    name = (request.POST if request.method == "POST" else request.GET).get("line", LINES[0])
    record = queries.party_for(request.user, party_id)
    if name not in LINES or record.kind != PartyKind.CUSTOMER:
        raise Http404
    queries.require_change(request.user, record)
    context: dict[str, Any] = {"row": record, "line": name, "label": FIELDS[name]}
    if request.method == "GET":
        if "shown" in request.GET:
            return render(request, "parties/_line.html", context)
        return render(request, "parties/_line_form.html", context | {"form": LineForm(None, name, record)})
    form = LineForm(request.POST, name, record)
    if request.POST.get("next"):
        return _line_of_row(request, record, form)
    if not form.is_valid():
        return render(request, "parties/_line_form.html", context | {"form": form}, status=422)
    try:
        context["row"] = services.set_line(
            party_id=party_id, version=form.cleaned_data["version"], line=name, value=form.value(), by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except NextContactPast as refusal:
        form.add_error(name, sentence_of(refusal))
        return render(request, "parties/_line_form.html", context | {"form": form}, status=422)
    except StaleVersion:
        theirs = queries.party_for(request.user, party_id)
        actor, at = last_deed(request.user, theirs, otherwise=theirs.updated_at)
        who = people.names_of({actor}).get(actor)
        context |= {
            "row": theirs, "form": LineForm(None, name, theirs), "at": at, "mine": form.written(),
            "who": who.called if who else _("A colleague"), "theirs": _present(theirs, name),
        }  # fmt: skip
        return render(request, "parties/_line_form.html", context, status=409)
    return render(request, "parties/_line.html", context | {"is_saved": True})


def _line_of_row(request: Request, record: Any, form: LineForm) -> HttpResponse:
    """Set from another page's row: back there, with what became of it."""
    if not form.is_valid():
        messages.error(request, " ".join(form.problems) or sentence("stale_version"))
    else:
        try:
            services.set_line(
                party_id=record.pk, version=form.cleaned_data["version"], line=form.shown, value=form.value(),
                by=request.user, at=timezone.now(),
            )  # fmt: skip
            messages.success(request, f"{form[form.shown].label}: {form.written()}")
        except (NextContactPast, StaleVersion) as refusal:
            messages.error(request, sentence_of(refusal))
    return redirect(own_page(request, request.POST["next"], reverse("parties:party", args=[record.pk])))


def _becomes(asked: queries.Asked) -> Any:
    names = people.names_of({f"user:{asked.value}"}) if asked.action is ManyAction.OWNER else {}
    return becomes(asked.action, asked.value, {key: person.called for key, person in names.items()})


def _present(party: Any, action: str) -> Any:
    if action == ManyAction.TIER:
        return WORDS[party.tier]
    if action == ManyAction.OWNER:
        return party.owner.called if party.owner else _("unassigned")
    return written_day(party.next_contact_on) if action == ManyAction.NEXT_CONTACT else ""
