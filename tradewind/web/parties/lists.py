"""What do the lists of customers and partners offer?"""

from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties import permissions
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.kinds import NUMBER_LETTER, PartyKind
from tradewind.domain.parties.searching import folded
from tradewind.domain.parties.tiers import ORDER, Tier
from tradewind.platform.access import allows, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.shared.asking import Request
from tradewind.web.shared.countries import country_choices, search_words
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition, Primary, Quick

Rows = QuerySet[Any, Any]
QUIET_DAYS = 30
KIND_OF_LETTER = {letter: kind for kind, letter in NUMBER_LETTER.items()}

KIND_TITLES = {
    PartyKind.CUSTOMER: _("Customers"),
    PartyKind.SUPPLIER: _("Suppliers"),
    PartyKind.FORWARDER: _("Forwarders"),
    PartyKind.BANK: _("Banks"),
    PartyKind.INSPECTION_BODY: _("Inspection bodies"),
}


def search(rows: Rows, text: str) -> Rows:
    """By either name, or by the number people say on the phone (C-0187)."""
    by_name = Q(name_folded__contains=folded(text))
    letter, _dash, number = text.strip().upper().rpartition("-")
    if not (number.isascii() and number.isdigit()) or len(number) > 17 or letter not in ("", *KIND_OF_LETTER):
        return rows.filter(by_name)
    by_number = Q(pk=int(number)) & (Q(kind=KIND_OF_LETTER[letter]) if letter else Q())
    return rows.filter(by_name | by_number)


def _country_filter() -> Filter:
    language = get_language() or "zh-hans"
    return Filter(
        "country", _("Country/region"), lambda rows, value: rows.filter(country__in=value), kind="many",
        choices=country_choices(language), search=search_words,
    )  # fmt: skip


def customer_list(request: Request) -> ListDefinition:
    """The customers in use."""
    by, today = request.user, timezone.localdate()
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
        filters=_customer_filters(request),
        search=search,
        search_label=_("Name or number"),
        primary=_primary(by, permissions.REGISTER_CUSTOMER, reverse("parties:register_customer"), _("New customer")),
        first_use=FirstUse(
            _("No customers yet"),
            _("A name and a country are enough to start; the rest is filled in as you talk."),
            reverse("parties:register_customer") if allows(by, permissions.REGISTER_CUSTOMER) else "",
            _("New customer"),
        ),
        noun=_("customers"),
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


def _customer_filters(request: Request) -> list[Filter]:
    filters = [
        _country_filter(),
        Filter(
            "tier", _("Tier"), lambda rows, value: rows.filter(tier__in=value), kind="many",
            choices=[(tier.value, WORDS[tier.value]) for tier in ORDER],
        ),
    ]  # fmt: skip
    if sees_all_rows(request.user):
        sellers = [(str(row.pk), row.called) for row in people.salespeople(request.user)]
        filters.append(
            Filter("owner", _("Owner"), lambda rows, value: rows.filter(owner_id=value), choices=sellers)
        )  # fmt: skip
    return filters


def partner_list(request: Request, kind: PartyKind) -> ListDefinition:
    """The partners of one kind."""
    path = reverse("parties:partners", args=[kind])
    new = reverse("parties:register_partner", args=[kind])
    may_add = allows(request.user, permissions.MANAGE_PARTNERS)
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
        search=search,
        search_label=_("Name or number"),
        primary=Primary(new, _("New")) if may_add else None,
        first_use=FirstUse(
            _("None yet"), _("Add those you work with; papers and orders take their names from here."),
            new if may_add else "", _("New"),
        ),
        noun=KIND_TITLES[kind],
    )  # fmt: skip


def _primary(by: Any, permission: str, url: str, label: Any) -> Primary | None:
    return Primary(url, label) if allows(by, permission) else None
