"""One party's page."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries.wording import WORDS as INQUIRY_WORDS
from tradewind.apps.messaging import permissions as mail_permissions
from tradewind.apps.messaging import queries as mail
from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.apps.quotations import permissions as quoting
from tradewind.apps.samples import permissions as sampling
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.completeness import expected_facts
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.profile import COLUMN_FACTS, minutes_to_ask
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.domain.vocabulary.foreign_offices import next_holiday
from tradewind.platform.access import Actor, allows
from tradewind.platform.tasks import queries as tasks
from tradewind.web.parties.beside import beside
from tradewind.web.parties.forms import tax_doubts
from tradewind.web.parties.lists import customer_list, partner_list
from tradewind.web.parties.timelines import entries_of, with_mail
from tradewind.web.parties.views.files import panel_of
from tradewind.web.parties.views.seeing import owner_form, seen_party
from tradewind.web.parties.views.typing import gone_into
from tradewind.web.shared.asking import Request
from tradewind.web.shared.company import company_of
from tradewind.web.shared.countries import country_name
from tradewind.web.shared.files import SHOWN as SHOWN_FILES
from tradewind.web.shared.following import follow_up_form
from tradewind.web.shared.lists import Walk, walk

SHOWN, MORE = 30, 200
WHERE_FIELDS = ("city", "address", "website", "email", "phone", "tax_number")
CHATS = frozenset({Channel.WHATSAPP, Channel.WECHAT})
_LONGEST_NUMBER = 19
PEEK_FIELDS = (*COLUMN_FACTS, *WHERE_FIELDS)


@require_GET
def party(request: Request, party_id: int) -> HttpResponse:
    """Header, profile, timeline, next actions."""
    by = request.user
    record = seen_party(request, party_id)
    if record.state == PartyState.MERGED:
        return gone_into(request, record)
    channel = request.GET.get("channel", "")
    channel = channel if channel in {*Channel, "system"} else ""
    chat = _number(request.GET.get("chat", ""))
    limit = MORE if chat or request.GET.get("all") else SHOWN
    contacts, rights = list(queries.contacts_of(by, record)), _rights(request, record)
    has = queries.what_a_party_has(by, record)
    records = queries.records_of(by, record) if has.taken_over else [record.pk]
    lines = queries.timeline(by, record, channel=channel, limit=limit, records=records)
    lines = with_mail(by, record, lines, channel=channel, limit=limit)
    chats = mail.chats_of_entries(by, [line.pk for line in lines if line.pk and line.channel in CHATS])
    context = {
        "party": record,
        "kind_word": WORDS[record.kind],
        "is_customer": record.kind == PartyKind.CUSTOMER,
        "facts": [*_facts(record), *(_former_names(by, record) if has.former_names else [])],
        "contacts": _with_returned(by, contacts),
        "entries": entries_of(lines, record, chats, new=chat),
        "channels": [(word, WORDS[word], word == channel) for word in Channel],
        "channel": channel,
        "tasks": tasks.tasks_about(by, record),
        "holiday": next_holiday(record.country, timezone.localdate()),
        "zone": record.time_zone or default_zone(record.country),
        "form": follow_up_form(by, record),
        "walk": _walk(request, record),
        **_profile(request, record, contacts),
        "minute": queries.one_minute(by, record, at=timezone.now()) if record.kind == PartyKind.CUSTOMER else None,
        **rights,
        **beside(by, record, has),
        "files": panel_of(by, record, most=SHOWN_FILES, records=records),
        **_asked(by, record),
        "owner_form": owner_form(by, record) if rights["may_assign"] else None,
    }
    return render(request, "parties/party.html", context)


@require_GET
def peek(request: Request, party_id: int) -> HttpResponse:
    """The record in the drawer, without leaving the list."""
    record = seen_party(request, party_id)
    lines = queries.timeline(request.user, record, limit=5)
    lines = with_mail(request.user, record, lines, channel="", limit=5)
    context = {
        "party": record,
        "kind_word": WORDS[record.kind],
        "is_customer": record.kind == PartyKind.CUSTOMER,
        "facts": _facts(record, PEEK_FIELDS),
        "contacts": list(queries.contacts_of(request.user, record)[:3]),
        "entries": entries_of(lines, record),
        "form": follow_up_form(request.user, record),
        **_rights(request, record),
    }
    return render(request, "parties/_peek.html", context)


def _with_returned(by: Actor, contacts: list[Any]) -> list[Any]:
    """The people, each with the day on which our last letter to him came back."""
    returned = mail.returned_from(by, [each.email for each in contacts])
    for each in contacts:
        each.returned_at = returned.get(each.email.lower())
    return contacts


def _rights(request: Request, record: Any) -> dict[str, object]:
    by = request.user
    may_assign = record.kind == PartyKind.CUSTOMER and allows(by, permissions.ASSIGN_OWNER)
    return {
        "may_change": queries.may_change(by, record),
        "may_log": allows(by, permissions.LOG_INTERACTION),
        "may_write": allows(by, mail_permissions.WRITE) and record.state == PartyState.ACTIVE,
        "may_assign": may_assign,
        "may_see_accesses": queries.may_see_accesses(by, record),
        "may_quote": allows(by, quoting.DRAFT) and record.state == PartyState.ACTIVE,
        "may_sample": allows(by, sampling.ASK) and record.state == PartyState.ACTIVE,
        "sees_quotations": allows(by, quoting.VIEW),
        "sees_samples": allows(by, sampling.VIEW),
    }


def _facts(record: Any, names: tuple[str, ...] = WHERE_FIELDS) -> list[tuple[object, object]]:
    facts: list[tuple[object, object]] = [(FIELDS["country"], country_name(record.country))]
    known = [(name, getattr(record, name)) for name in names if getattr(record, name)]
    return facts + [(FIELDS[name], _said(record, name, value)) for name, value in known]


def _said(record: Any, name: str, value: str) -> object:
    """A value as it is read; what looks wrong about a tax number stands beside it."""
    if name == "tax_number" and (doubts := tax_doubts(value, record.country)):
        return format_html('{}<br><span class="tw-12 tw-3">{}</span>', value, " ".join(doubts))
    return WORDS[value] if name == "business_type" else value


def _former_names(by: Actor, record: Any) -> list[tuple[object, object]]:
    return [(FIELDS["former_names"], _(", ").join(queries.former_names_of(by, record)))]


def _profile(request: Request, record: Any, contacts: list[Any]) -> dict[str, object]:
    """What is known, and the names of what nobody has asked yet."""
    fresh_for_days = company_of(request).facts_fresh_for_days
    lines = queries.profile_of(request.user, record, today=timezone.localdate(), fresh_for_days=fresh_for_days)
    missing = queries.missing_of(request.user, record, contacts, lines)
    expected = len(expected_facts(PartyKind(record.kind)))
    return {
        "profile": [(FIELDS[line.code], line) for line in lines if line.fact],
        "known": expected - len(missing),
        "lines": expected,
        "doubtful": sum(1 for line in lines if line.is_doubtful),
        "missing": [FIELDS[code] for code in missing] if record.kind == PartyKind.CUSTOMER else [],
        "minutes": minutes_to_ask(len(missing)),
    }


def _asked(by: Actor, record: Any) -> dict[str, object]:
    """Inquiries and old quotations, of customers only."""
    if record.kind != PartyKind.CUSTOMER or not allows(by, "inquiries.view"):
        return {}
    return {
        "asked": inquiries.inquiries_of_party(by, record),
        "inquiry_words": INQUIRY_WORDS,
    }


def _walk(request: Request, record: Any) -> Walk | None:
    """‹ 3 / 42 › when the record was opened from a list."""
    if "from" not in request.GET:
        return None
    if record.kind == PartyKind.CUSTOMER:
        definition, rows = customer_list(request.user), queries.customers(request.user)
    else:
        kind = PartyKind(record.kind)
        definition, rows = partner_list(request.user, kind), queries.partners(request.user, kind)
    return walk(definition, rows, request.GET, record.pk, lambda pk: reverse("parties:party", args=[pk]))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LONGEST_NUMBER else 0
