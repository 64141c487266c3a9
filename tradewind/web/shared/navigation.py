"""Which rooms does a person find in the rail, the menus and the bottom bar?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.platform.access import Actor, allows


@dataclass(frozen=True, slots=True)
class Place:
    """A room's entrance. An empty permission is everybody's; `go` is the letter after G."""

    key: str
    url_name: str
    permission: str
    icon: str
    label: str | Promise
    go: str = ""
    unless: str = ""  # hidden from those who reach it another way


@dataclass(frozen=True, slots=True)
class Link:
    """A place as a page shows it."""

    key: str
    url: str
    icon: str
    label: str
    go: str
    is_current: bool


# Roles hide what they cannot use and never reorder it. A room whose addresses do not exist is not shown.
RAIL = (
    Place("today", "home:today", "", "sun", _("Today"), "t"),
    Place("inquiries", "inquiries:inquiries", "inquiries.view", "inbox", _("Inquiries"), "i"),
    Place("customers", "parties:customers", "parties.view_customers", "building-store", _("Customers"), "c"),
    Place("quotes", "quotations:quotations", "quotations.view", "tag", _("Products & quotes")),
    Place(
        "partners",
        "parties:partners",
        "parties.view_partners",
        "building-factory",
        _("Partners"),
        unless="parties.view_customers",
    ),
    Place("orders", "orders:orders", "orders.view", "package", _("Orders"), "o"),
    Place("documents", "shipping:documents", "shipping.view", "file-certificate", _("Documents & L/C")),
    Place("money", "receivables:money", "receivables.view", "cash", _("Money"), "m"),
    Place("aftersales", "after_sales:claims", "after_sales.view", "lifebuoy", _("After-sales")),
    Place("team", "people:colleagues", "people.view_colleagues", "users-group", _("Team")),
)
BOTTOM = ("today", "inquiries", "customers", "orders", "partners", "team")
BOTTOM_PLACES = 4  # the fifth is the plus
CREATE = (
    Place("inquiry", "inquiries:take_in", "inquiries.take_in", "inbox", _("Inquiry")),
    Place("customer", "parties:register_customer", "parties.register_customer", "building-store", _("Customer")),
    Place("partner", "parties:register_partner", "parties.manage_partners", "building-factory", _("Partner")),
    Place("task", "tasks:assign", "", "checklist", _("To-do")),
    Place("colleague", "people:open_account", "people.manage_accounts", "user-plus", _("Colleague")),
)
MENU = (
    Place("preferences", "people:preferences", "", "user-cog", _("My settings")),
    Place("company", "company:entities", "company.view", "building", _("Company settings")),
    Place("calendar", "company:calendar", "company.view", "calendar", _("Working calendar")),
    Place("doors", "welcome:doors", "", "transfer", _("Change company")),
    Place("jobs", "jobs:jobs", "jobs.view", "progress", _("Background jobs")),
    Place("gallery", "gallery:gallery", "gallery.view", "palette", _("Component gallery")),
)
SEARCH = ("search:results", "parties:customers")  # the first that exists answers the search field


def links(places: Sequence[Place], by: Actor, request: HttpRequest) -> list[Link]:
    """The places this person may enter, the one the page belongs to marked."""
    found = []
    for place in places:
        if not _is_open(place, by):
            continue
        if url := address(place.url_name):
            here = request.path == url or (url != "/" and request.path.startswith(url))
            found.append(Link(place.key, url, place.icon, str(place.label), place.go, here))
    return found if any(link.is_current for link in found) else _marked_by_room(found, places, request)


def _is_open(place: Place, by: Actor) -> bool:
    if place.unless and allows(by, place.unless):
        return False
    return not place.permission or allows(by, place.permission)


def _marked_by_room(found: list[Link], places: Sequence[Place], request: HttpRequest) -> list[Link]:
    """A record whose address lies outside its list still belongs to the first place of its room."""
    room = request.resolver_match.namespace if request.resolver_match else ""
    keys = [place.key for place in places if room and place.url_name.partition(":")[0] == room]
    home = next((link for link in found if link.key in keys), None)
    return [replace(link, is_current=link is home) for link in found]


def bottom(rail: Sequence[Link]) -> list[Link]:
    """The four places of the phone's bar."""
    by_key = {link.key: link for link in rail}
    return [by_key[key] for key in BOTTOM if key in by_key][:BOTTOM_PLACES]


def address(*names: str) -> str:
    """The address of the first of these pages that exists, or nothing."""
    for name in names:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return ""
