"""What do the lists of customers and partners offer?"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.tiers import ORDER, Tier
from tradewind.platform.access import Actor, allows, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.shared.countries import country_choices, search_words
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition, Primary, Quick

Rows = QuerySet[Any, Any]
QUIET_DAYS = 30

KIND_TITLES = {
    PartyKind.CUSTOMER: _("Customers"),
    PartyKind.SUPPLIER: _("Suppliers"),
    PartyKind.FORWARDER: _("Forwarders"),
    PartyKind.BANK: _("Banks"),
    PartyKind.INSPECTION_BODY: _("Inspection bodies"),
}


def _search(by: Actor) -> Callable[[Rows, str], Rows]:
    """By names of today and before, pinyin, number, phone, mail, contacts and city."""
    return lambda rows, text: queries.matching_parties(by, rows, text)


def _country_filter() -> Filter:
    language = get_language() or "zh-hans"
    return Filter(
        "country", _("Country/region"), lambda rows, value: rows.filter(country__in=value), kind="many",
        choices=country_choices(language), search=search_words,
    )  # fmt: skip


def customer_list(by: Actor) -> ListDefinition:
    """The customers in use."""
    today = timezone.localdate()
    quiet_since = timezone.now() - timedelta(days=QUIET_DAYS)
    quick = [
        Quick("due", _("Due today"), lambda rows: rows.filter(next_contact_on__lte=today), "next"),
        Quick("late", _("Late"), lambda rows: rows.filter(next_contact_on__lt=today), "next"),
        Quick("important", _("Core and major"), lambda rows: rows.filter(tier__in=[Tier.KEY, Tier.MAJOR])),
        Quick("quiet", _("No contact for 30 days"), lambda rows: rows.filter(last_contact_at__lt=quiet_since), "last"),
    ]
    if sees_all_rows(by):
        quick.append(Quick("unassigned", _("Unassigned"), lambda rows: rows.filter(owner=None)))
    return ListDefinition(
        name="customers",
        path=reverse("parties:customers"),
        columns=_customer_columns(),
        row_template="parties/_customer_row.html",
        sort="-opened",
        quick=quick,
        filters=_customer_filters(by),
        search=_search(by),
        search_label=_("Name, number, phone or mail"),
        primary=_primary(by, permissions.REGISTER_CUSTOMER, reverse("parties:register_customer"), _("New customer")),
        first_use=FirstUse(
            _("No customers yet"),
            _("A name and a country are enough to start; the rest is filled in as you talk."),
            reverse("parties:register_customer") if allows(by, permissions.REGISTER_CUSTOMER) else "",
            _("New customer"),
        ),
        noun=_("customers"),
        export_url=_open_to(by, permissions.EXPORT_CUSTOMERS, reverse("parties:export_customers")),
        words={"unassigned": _("unassigned"), "log": _("Log contact")},
    )


def _customer_columns() -> list[Column]:
    return [
        Column("name", _("Customer"), order=("name_folded",), css="stick-l"),
        Column("country", _("Country/region")),
        Column("tier", _("Tier")),
        Column("owner", _("Owner")),
        Column("local", _("Local time")),
        Column("last", _("Last contact"), order=("last_contact_at",), nullable=True),
        Column("next", _("Next contact"), order=("next_contact_on",), nullable=True),
        Column("opened", _("Opened"), order=("pk",)),
        Column("acts", "", css="tw-acts stick-r"),
    ]


def _customer_filters(by: Actor) -> list[Filter]:
    filters = [
        _country_filter(),
        Filter(
            "tier", _("Tier"), lambda rows, value: rows.filter(tier__in=value), kind="many",
            choices=[(tier.value, WORDS[tier.value]) for tier in ORDER],
        ),
    ]  # fmt: skip
    if sees_all_rows(by):
        sellers = [(str(row.pk), row.called) for row in people.salespeople(by)]
        filters.append(
            Filter("owner", _("Owner"), lambda rows, value: rows.filter(owner_id=value), choices=sellers)
        )  # fmt: skip
    return filters


def partner_list(by: Actor, kind: PartyKind) -> ListDefinition:
    """The partners of one kind."""
    path = reverse("parties:partners", args=[kind])
    new = reverse("parties:register_partner", args=[kind])
    may_add = allows(by, permissions.MANAGE_PARTNERS)
    return ListDefinition(
        name=kind.value,
        path=path,
        columns=[
            Column("name", WORDS[kind.value], order=("name_folded",), css="stick-l"),
            Column("country", _("Country/region")),
            Column("city", _("City")),
            Column("local", _("Local time")),
            Column("phone", _("Phone")),
            Column("last", _("Last contact"), order=("last_contact_at",), nullable=True),
        ],
        row_template="parties/_partner_row.html",
        sort="name",
        filters=[_country_filter()],
        search=_search(by),
        search_label=_("Name, number, phone or mail"),
        primary=Primary(new, _("New")) if may_add else None,
        first_use=FirstUse(
            _("None yet"), _("Add those you work with; papers and orders take their names from here."),
            new if may_add else "", _("New"),
        ),
        noun=KIND_TITLES[kind],
        export_url=_open_to(by, permissions.EXPORT_PARTNERS, reverse("parties:export_partners", args=[kind])),
    )  # fmt: skip


def _primary(by: Actor, permission: str, url: str, label: Any) -> Primary | None:
    return Primary(url, label) if allows(by, permission) else None


def _open_to(by: Actor, permission: str, url: str) -> str:
    return url if allows(by, permission) else ""
