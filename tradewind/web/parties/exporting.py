"""How do customers and partners stand in an exported file?"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.platform.access import Actor
from tradewind.platform.sheets.writing import Value
from tradewind.web.parties.lists import KIND_TITLES, customer_list, partner_list
from tradewind.web.shared.countries import country_name
from tradewind.web.shared.lists import ListSource, Rows, SheetField
from tradewind.web.shared.zones import city_of

PARTY = "parties.party"  # as the trail calls it

Get = Callable[[Any], Value]  # of a record with its main contact
Field = tuple[str | Promise, int, Get]


def source_of(by: Actor, kind: PartyKind) -> ListSource:
    """The list of one kind in the person's scope, as it can be exported."""
    if kind is PartyKind.CUSTOMER:
        definition, rows = customer_list(by), queries.customers(by)
        permission = permissions.EXPORT_CUSTOMERS
    else:
        definition, rows = partner_list(by, kind), queries.partners(by, kind)
        permission = permissions.EXPORT_PARTNERS
    fields = {
        key: [SheetField(_head(label, get), width, get) for label, width, get in several]
        for key, several in _FIELDS.items()
    }
    return ListSource(
        of=kind.value, permission=permission, subject_type=PARTY, title=str(KIND_TITLES[kind]), definition=definition,
        rows=rows, fields=fields, records=partial(_records, by),
    )  # fmt: skip


def _records(by: Actor, rows: Rows, ids: Sequence[int]) -> Iterator[tuple[int, Any]]:
    for party, contact in queries.parties_with_contact(by, rows, ids):
        yield party.pk, (party, contact)


def _head(label: str | Promise, get: Get) -> str:
    """Excel knows no time zones: the head says by which clock its column goes."""
    return f"{label} ({city_of(timezone.get_current_timezone_name())})" if get is _last_contact else str(label)


def _column(name: str) -> Get:
    return lambda record: getattr(record[0], name)


def _of_contact(name: str) -> Get:
    return lambda record: getattr(record[1], name) if record[1] else ""


def _word(name: str) -> Get:
    return lambda record: str(WORDS.get(getattr(record[0], name), getattr(record[0], name)))


def _person(name: str) -> Get:
    return lambda record: getattr(record[0], name).called if getattr(record[0], name) else ""


def _last_contact(record: Any) -> Value:
    at: datetime | None = record[0].last_contact_at
    return at


# By the list's columns, each as it is seen; the name stands there with the Chinese one, the contact with the post.
_FIELDS: dict[str, tuple[Field, ...]] = {
    "name": ((FIELDS["name"], 34, _column("name")), (FIELDS["name_zh"], 24, _column("name_zh"))),
    "number": ((_("Number"), 10, _column("number")),),
    "country": ((FIELDS["country"], 14, lambda record: country_name(record[0].country)),),
    "city": ((FIELDS["city"], 16, _column("city")),),
    "tier": ((FIELDS["tier"], 10, _word("tier")),),
    "owner": ((_("Owner"), 12, _person("owner")),),
    "deputy": ((_("Deputy"), 12, _person("deputy")),),
    "local": ((FIELDS["time_zone"], 18, lambda record: record[0].time_zone or default_zone(record[0].country)),),
    "last": ((_("Last contact"), 24, _last_contact),),
    "next": ((FIELDS["next_contact_on"], 14, _column("next_contact_on")),),
    "type": ((FIELDS["business_type"], 14, _word("business_type")),),
    "products": ((FIELDS["products"], 30, _column("products")),),
    "annual": ((FIELDS["annual_purchase"], 16, _column("annual_purchase")),),
    "source": ((FIELDS["source"], 18, _column("source")),),
    "contact": ((FIELDS["is_primary"], 20, _of_contact("name")), (FIELDS["title"], 18, _of_contact("title"))),
    "contact_email": ((_("Contact's e-mail"), 28, _of_contact("email")),),
    "contact_phone": ((_("Contact's phone"), 20, _of_contact("phone")),),
    "phone": ((FIELDS["phone"], 20, _column("phone")),),
    "tax_number": ((FIELDS["tax_number"], 24, _column("tax_number")),),
    "email": ((FIELDS["email"], 28, _column("email")),),
    "website": ((FIELDS["website"], 26, _column("website")),),
    "address": ((FIELDS["address"], 34, _column("address")),),
    "remarks": ((FIELDS["remarks"], 40, _column("remarks")),),
    "opened": ((_("Opened"), 12, lambda record: timezone.localdate(record[0].created_at)),),
}
