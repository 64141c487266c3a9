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
from tradewind.platform.sheets.writing import SheetColumn, Value
from tradewind.web.parties.lists import KIND_TITLES, customer_list, partner_list
from tradewind.web.shared.countries import country_name
from tradewind.web.shared.lists import ListSource, Rows
from tradewind.web.shared.zones import city_of

PARTY = "parties.party"  # as the trail calls it

Get = Callable[[Any, Any], Value]
Field = tuple[str | Promise, int, Get]


def source_of(by: Actor, kind: PartyKind) -> ListSource:
    """The list of one kind in the person's scope, as it can be exported."""
    if kind is PartyKind.CUSTOMER:
        definition, rows, fields = customer_list(by), queries.customers(by), (*_FIRST, *_CUSTOMERS, *_LAST)
        permission = permissions.EXPORT_CUSTOMERS
    else:
        definition, rows, fields = partner_list(by, kind), queries.partners(by, kind), (*_FIRST, *_LAST)
        permission = permissions.EXPORT_PARTNERS
    columns = [SheetColumn(_head(label, get), width) for label, width, get in fields]
    return ListSource(
        of=kind.value, permission=permission, subject_type=PARTY, title=str(KIND_TITLES[kind]), definition=definition,
        rows=rows, columns=columns, lines=partial(_lines, by, fields),
    )  # fmt: skip


def _lines(by: Actor, fields: Sequence[Field], rows: Rows, ids: Sequence[int]) -> Iterator[tuple[int, list[Value]]]:
    for party, contact in queries.parties_with_contact(by, rows, ids):
        yield party.pk, [get(party, contact) for _label, _width, get in fields]


def _head(label: str | Promise, get: Get) -> str:
    """Excel knows no time zones: the head says by which clock its column goes."""
    return f"{label} ({city_of(timezone.get_current_timezone_name())})" if get is _last_contact else str(label)


def _column(name: str) -> Get:
    return lambda party, _contact: getattr(party, name)


def _of_contact(name: str) -> Get:
    return lambda _party, contact: getattr(contact, name) if contact else ""


def _word(name: str) -> Get:
    return lambda party, _contact: str(WORDS.get(getattr(party, name), getattr(party, name)))


def _person(name: str) -> Get:
    return lambda party, _contact: getattr(party, name).called if getattr(party, name) else ""


def _last_contact(party: Any, _contact: Any) -> Value:
    at: datetime | None = party.last_contact_at
    return at


_FIRST: tuple[Field, ...] = (
    (_("Number"), 10, _column("number")),
    (FIELDS["name"], 34, _column("name")),
    (FIELDS["name_zh"], 24, _column("name_zh")),
    (FIELDS["country"], 14, lambda party, _contact: country_name(party.country)),
)
_CUSTOMERS: tuple[Field, ...] = (
    (FIELDS["tier"], 10, _word("tier")),
    (_("Owner"), 12, _person("owner")),
    (_("Deputy"), 12, _person("deputy")),
    (FIELDS["next_contact_on"], 14, _column("next_contact_on")),
    (FIELDS["business_type"], 14, _word("business_type")),
    (FIELDS["products"], 30, _column("products")),
    (FIELDS["annual_purchase"], 16, _column("annual_purchase")),
    (FIELDS["source"], 18, _column("source")),
)
_LAST: tuple[Field, ...] = (
    (_("Last contact"), 24, _last_contact),
    (FIELDS["is_primary"], 20, _of_contact("name")),
    (FIELDS["title"], 18, _of_contact("title")),
    (_("Contact's e-mail"), 28, _of_contact("email")),
    (_("Contact's phone"), 20, _of_contact("phone")),
    (FIELDS["email"], 28, _column("email")),
    (FIELDS["phone"], 20, _column("phone")),
    (FIELDS["website"], 26, _column("website")),
    (FIELDS["city"], 16, _column("city")),
    (FIELDS["address"], 34, _column("address")),
    (FIELDS["time_zone"], 18, lambda party, _contact: party.time_zone or default_zone(party.country)),
    (_("Opened"), 12, lambda party, _contact: timezone.localdate(party.created_at)),
    (FIELDS["remarks"], 40, _column("remarks")),
)
