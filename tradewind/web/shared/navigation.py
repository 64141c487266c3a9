"""Which rooms does a person find in the rail and the menus?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.platform.access import Actor, Role, allows


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
    only: str = ""  # the one role whose menu has it; others who may enter know the address


@dataclass(frozen=True, slots=True)
class Link:
    """A place as a page shows it."""

    key: str
    url: str
    icon: str
    label: str
    go: str
    is_current: bool


# Roles hide what they cannot use and never reorder it.
RAIL = (
    Place("today", "home:today", "", "sun", _("Today"), "t"),
    Place("inquiries", "inquiries:triage", "inquiries.view", "inbox", _("Inquiries"), "i"),
    Place("customers", "parties:customers", "parties.view_customers", "building-store", _("Customers"), "c"),
    Place("products", "catalogue:products", "catalogue.view", "tag", _("Products & Quotes"), "p"),
    Place("mail", "messaging:mail", "messaging.read", "mail", _("Mail"), "m"),
    Place(
        "partners",
        "parties:partners",
        "parties.view_partners",
        "building-factory",
        _("Partners"),
        unless="parties.view_customers",
    ),
    Place("team", "people:colleagues", "people.view_colleagues", "users-group", _("Team")),
)
CREATE = (
    Place("inquiry", "inquiries:register", "inquiries.take_in", "inbox", _("Inquiry")),
    Place("customer", "parties:register_customer", "parties.register_customer", "building-store", _("Customer")),
    Place("quotation", "quotations:choose", "quotations.draft", "file-text", _("Quotation")),
    Place("sample", "samples:draft", "samples.ask", "archive", _("Sample")),
    Place("partner", "parties:register_partner", "parties.manage_partners", "building-factory", _("Partner")),
    Place("product", "catalogue:register_product", "catalogue.keep", "tag", _("Product")),
    Place("wish", "catalogue:note_wish", "catalogue.note_wish", "star", _("Wish")),
    Place("task", "tasks:assign", "", "checklist", _("To-do")),
    Place("colleague", "people:open_account", "people.manage_accounts", "user-plus", _("Colleague")),
)
MENU = (
    Place("preferences", "people:preferences", "", "user-cog", _("My settings")),
    Place("company", "company:entities", "company.view", "building", _("Company settings")),
    Place("calendar", "company:calendar", "company.view", "calendar", _("Working calendar")),
    Place("doors", "welcome:doors", "", "transfer", _("Change company")),
    Place("jobs", "jobs:jobs", "", "progress", _("Background jobs")),
    Place("gallery", "gallery:gallery", "gallery.view", "palette", _("Component gallery"), only=Role.BOSS),
)


# Rooms without an entrance of their own stand behind another's.
PART_OF = {
    "tasks": "home", "notifications": "home", "approvals": "home", "quotations": "catalogue", "samples": "catalogue",
    "exchange": "catalogue",
}  # fmt: skip


def links(places: Sequence[Place], by: Actor, request: HttpRequest) -> list[Link]:
    """The places this person may enter, the one the page belongs to marked."""
    found = []
    for place in places:
        if _is_open(place, by):
            url = reverse(place.url_name)
            here = request.path == url or (url != "/" and request.path.startswith(url))
            found.append(Link(place.key, url, place.icon, str(place.label), place.go, here))
    return found if any(link.is_current for link in found) else _marked_by_room(found, places, request)


def _is_open(place: Place, by: Actor) -> bool:
    if (place.only and by.role != place.only) or (place.unless and allows(by, place.unless)):
        return False
    return not place.permission or allows(by, place.permission)


def _marked_by_room(found: list[Link], places: Sequence[Place], request: HttpRequest) -> list[Link]:
    """A record whose address lies outside its list still belongs to the first place of its room."""
    if any(request.path.startswith(reverse(place.url_name)) for place in MENU if place not in places):
        return found  # what the avatar's menu leads to belongs to no room of the rail
    room = request.resolver_match.namespace if request.resolver_match else ""
    room = PART_OF.get(room, room)
    keys = [place.key for place in places if room and place.url_name.partition(":")[0] == room]
    home = next((link for link in found if link.key in keys), None)
    return [replace(link, is_current=link is home) for link in found]
