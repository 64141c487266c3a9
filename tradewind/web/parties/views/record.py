"""One party's page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.completeness import missing_facts
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.domain.vocabulary.foreign_offices import next_holiday
from tradewind.platform.access import allows
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries as people
from tradewind.platform.tasks import queries as tasks
from tradewind.web.parties.forms import interaction_form
from tradewind.web.parties.lists import customer_list, partner_list
from tradewind.web.parties.timelines import entries_of
from tradewind.web.parties.views.seeing import seen_party
from tradewind.web.shared.asking import Request
from tradewind.web.shared.countries import country_name
from tradewind.web.shared.lists import Walk, walk

SHOWN, MORE = 30, 200
FACT_FIELDS = ("business_type", "products", "annual_purchase", "source", "city", "address", "website", "email", "phone")
# What stands on the record itself; the rest of the profile comes with its own room.
ASKED_FOR = ("contact", "email", "phone", "website", "business_type", "products", "annual_purchase")


@require_GET
def party(request: Request, party_id: int) -> HttpResponse:
    """Header, profile, timeline, next actions."""
    by = request.user
    record = seen_party(request, party_id)
    channel = request.GET.get("channel", "")
    channel = channel if channel in {*Channel, "system"} else ""
    limit = MORE if request.GET.get("all") else SHOWN
    contacts = list(queries.contacts_of(by, record))
    context = {
        "party": record,
        "kind_word": WORDS[record.kind],
        "is_customer": record.kind == PartyKind.CUSTOMER,
        "facts": _facts(record),
        "missing": _missing(record, contacts),
        "contacts": contacts,
        "entries": entries_of(queries.timeline(by, record, channel=channel, limit=limit), record),
        "channels": [(word, WORDS[word], word == channel) for word in Channel],
        "channel": channel,
        "tasks": tasks.tasks_about(by, record),
        "holiday": next_holiday(record.country, timezone.localdate()),
        "zone": record.time_zone or default_zone(record.country),
        "form": interaction_form(record, timezone.localdate()),
        "walk": _walk(request, record),
        **_rights(request, record),
    }
    return render(request, "parties/party.html", context)


@require_GET
def peek(request: Request, party_id: int) -> HttpResponse:
    """The record in the drawer, without leaving the list."""
    record = seen_party(request, party_id)
    lines = queries.timeline(request.user, record, limit=5)
    context = {
        "party": record,
        "kind_word": WORDS[record.kind],
        "is_customer": record.kind == PartyKind.CUSTOMER,
        "facts": _facts(record),
        "contacts": list(queries.contacts_of(request.user, record)[:3]),
        "entries": entries_of(lines, record),
        "form": interaction_form(record, timezone.localdate()),
        **_rights(request, record),
    }
    return render(request, "parties/_peek.html", context)


@require_GET
def accesses(request: Request, party_id: int) -> HttpResponse:
    """Who viewed, exported and changed the record: for its owner and the boss."""
    record = queries.party_for(request.user, party_id)
    if not queries.may_see_accesses(request.user, record):
        return render(request, "403.html", status=403)
    seen = audit.accesses_to(request.user, record)
    names = people.names_of({row.actor for row in seen})
    context = {
        "party": record,
        "seen": [(row, names.get(row.actor)) for row in seen],
        "changed": entries_of(queries.timeline(request.user, record, channel="system"), record),
    }
    return render(request, "parties/accesses.html", context)


def _rights(request: Request, record: Any) -> dict[str, object]:
    by = request.user
    may_assign = record.kind == PartyKind.CUSTOMER and allows(by, permissions.ASSIGN_OWNER)
    return {
        "may_change": queries.may_change(by, record),
        "may_log": allows(by, permissions.LOG_INTERACTION),
        "may_assign": may_assign,
        "may_see_accesses": queries.may_see_accesses(by, record),
        "sellers": people.salespeople(by) if may_assign else [],
    }


def _facts(record: Any) -> list[tuple[object, object]]:
    facts: list[tuple[object, object]] = [(FIELDS["country"], country_name(record.country))]
    for name in FACT_FIELDS:
        value = getattr(record, name)
        if value:
            facts.append((FIELDS[name], WORDS[value] if name == "business_type" else value))
    return facts


def _missing(record: Any, contacts: list[Any]) -> list[object]:
    """Names of the facts nobody has asked for yet."""
    if record.kind != PartyKind.CUSTOMER:
        return []
    known = {name: getattr(record, name, "") for name in ASKED_FOR} | {"contact": contacts}
    known["email"] = record.email or any(person.email for person in contacts)
    known["phone"] = record.phone or any(person.phone for person in contacts)
    missing = missing_facts(PartyKind.CUSTOMER, {name: value or None for name, value in known.items()})
    return [FIELDS[name] for name in missing if name in ASKED_FOR and name in FIELDS]


def _walk(request: Request, record: Any) -> Walk | None:
    """‹ 3 / 42 › when the record was opened from a list."""
    if record.kind == PartyKind.CUSTOMER:
        definition, rows = customer_list(request), queries.customers(request.user)
    else:
        kind = PartyKind(record.kind)
        definition, rows = partner_list(request, kind), queries.partners(request.user, kind)
    return walk(definition, rows, request.GET, record.pk, lambda pk: reverse("parties:party", args=[pk]))
