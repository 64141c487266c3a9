"""What do the lists of customers and partners offer?"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.kinds import BusinessType, PartyKind
from tradewind.domain.parties.many import ManyAction
from tradewind.domain.parties.tiers import ORDER, Tier
from tradewind.platform.access import Actor, allows, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.web.parties.filters import country_filter, customer_filters
from tradewind.web.shared.lists import (
    Bulk,
    BulkAction,
    Column,
    FirstUse,
    HouseView,
    ListDefinition,
    Primary,
    Quick,
    known_views,
)

Rows = QuerySet[Any, Any]
Choices = list[tuple[str, str]]
QUIET_DAYS = 30
CORE, QUIET, UNASSIGNED = _("Core and major"), _("No contact for 30 days"), _("Unassigned")

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


def customer_list(by: Actor) -> ListDefinition:
    """The customers in use."""
    quick, house = _customer_views(by)
    sellers = [(str(row.pk), row.called) for row in people.salespeople(by)] if sees_all_rows(by) else []
    return ListDefinition(
        name="customers",
        path=reverse("parties:customers"),
        columns=_customer_columns(by),
        row_template="parties/_customer_row.html",
        sort="-opened",
        quick=quick,
        filters=customer_filters(by, sellers),
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
        words={"unassigned": _("unassigned"), "log": _("Log contact"), "change": _("Change")}
        | {kind.value: WORDS[kind.value] for kind in BusinessType},
        house_views=house,
        views=known_views(by, "customers"),
        bulk=_customer_bulk(by, sellers),
    )


def _customer_views(by: Actor) -> tuple[list[Quick], list[HouseView]]:
    """The pills, and the views that everybody has."""
    today = timezone.localdate()
    quiet_since = timezone.now() - timedelta(days=QUIET_DAYS)
    quick = [
        Quick("due", _("Due today"), lambda rows: rows.filter(next_contact_on__lte=today), "next"),
        Quick("late", _("Late"), lambda rows: rows.filter(next_contact_on__lt=today), "next"),
        Quick("important", CORE, lambda rows: rows.filter(tier__in=[Tier.KEY, Tier.MAJOR]), is_pill=False),
        Quick("quiet", QUIET, lambda rows: rows.filter(last_contact_at__lt=quiet_since), "last", is_pill=False),
    ]
    house = [HouseView("all", _("All customers")), HouseView("important", CORE, "quick=important"),
             HouseView("quiet", QUIET, "quick=quiet")]  # fmt: skip
    if sees_all_rows(by):
        quick.append(Quick("unassigned", UNASSIGNED, lambda rows: rows.filter(owner=None), is_pill=False))
        house.append(HouseView("unassigned", UNASSIGNED, "quick=unassigned"))
    return quick, house


def _customer_columns(by: Actor) -> list[Column]:
    return [
        Column("name", _("Customer"), order=("name_folded",), css="stick-l"),
        Column("number", _("Number"), order=("pk",), is_usual=False),
        Column("country", _("Country/region")),
        Column("city", FIELDS["city"], is_usual=False),
        Column("tier", _("Tier")),
        Column("owner", _("Owner")),
        Column("deputy", _("Deputy"), is_usual=False, prepare=_with_deputy),
        Column("local", _("Local time")),
        Column("last", _("Last contact"), order=("last_contact_at",), nullable=True),
        Column("next", _("Next contact"), order=("next_contact_on",), nullable=True),
        Column("type", FIELDS["business_type"], is_usual=False),
        Column("products", FIELDS["products"], is_usual=False),
        Column("annual", FIELDS["annual_purchase"], is_usual=False),
        Column("source", FIELDS["source"], is_usual=False),
        *_reaching_columns(by),
        Column("opened", _("Opened"), order=("pk",), is_usual=False),
        Column("acts", "", css="tw-acts stick-r"),
    ]


def _reaching_columns(by: Actor, *usual: str) -> list[Column]:
    """By what a company and its main contact are reached."""
    contact = partial(queries.with_main_contact, by)
    return [
        Column("contact", FIELDS["is_primary"], is_usual=False, prepare=contact),
        Column("contact_email", _("Contact's e-mail"), is_usual=False, prepare=contact),
        Column("contact_phone", _("Contact's phone"), is_usual=False, prepare=contact),
        Column("phone", FIELDS["phone"], is_usual="phone" in usual),
        Column("tax_number", FIELDS["tax_number"], is_usual=False),
        Column("email", FIELDS["email"], is_usual=False),
        Column("website", FIELDS["website"], is_usual=False),
        Column("address", FIELDS["address"], is_usual=False),
        Column("remarks", FIELDS["remarks"], is_usual=False),
    ]


def _with_deputy(rows: Rows) -> Rows:
    return rows.select_related("owner", "deputy")


def _customer_bulk(by: Actor, sellers: Choices) -> Bulk | None:
    """What this person may do with several customers; the use cases ask again for each."""
    if not allows(by, permissions.REVISE_CUSTOMER):
        return None
    actions = []
    if allows(by, permissions.ASSIGN_OWNER):
        actions.append(BulkAction(ManyAction.OWNER, _("Owner"), "transfer", choices=sellers))
    tiers = [(tier.value, WORDS[tier.value]) for tier in ORDER]
    actions.append(BulkAction(ManyAction.TIER, _("Tier"), "star", choices=tiers))
    actions.append(BulkAction(ManyAction.NEXT_CONTACT, _("Next contact"), "calendar-event", is_day=True))
    if allows(by, permissions.ARCHIVE_CUSTOMER):
        actions.append(BulkAction(ManyAction.ARCHIVE, _("Archive"), "archive"))
    return Bulk(reverse("parties:many_customers"), actions)


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
            Column("number", _("Number"), order=("pk",), is_usual=False),
            Column("country", _("Country/region")),
            Column("city", _("City")),
            Column("local", _("Local time")),
            Column("last", _("Last contact"), order=("last_contact_at",), nullable=True),
            *_reaching_columns(by, "phone"),
            Column("opened", _("Opened"), order=("pk",), is_usual=False),
        ],
        row_template="parties/_partner_row.html",
        sort="name",
        filters=[country_filter()],
        search=_search(by),
        search_label=_("Name, number, phone or mail"),
        primary=Primary(new, _("New")) if may_add else None,
        first_use=FirstUse(
            _("None yet"), _("Add those you work with; papers and orders take their names from here."),
            new if may_add else "", _("New"),
        ),
        noun=KIND_TITLES[kind],
        export_url=_open_to(by, permissions.EXPORT_PARTNERS, reverse("parties:export_partners", args=[kind])),
        house_views=[HouseView("all", _("All"))],
        views=known_views(by, kind.value),
        bulk=Bulk(
            reverse("parties:many_partners", args=[kind]), [BulkAction(ManyAction.ARCHIVE, _("Archive"), "archive")]
        ) if may_add else None,
    )  # fmt: skip


def _primary(by: Actor, permission: str, url: str, label: Any) -> Primary | None:
    return Primary(url, label) if allows(by, permission) else None


def _open_to(by: Actor, permission: str, url: str) -> str:
    return url if allows(by, permission) else ""
