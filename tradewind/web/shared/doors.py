"""Which doors does a page offer, and as whom can one look around the demo?"""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.platform.access.wording import WORDS
from tradewind.platform.doors import home
from tradewind.platform.doors import queries as doors
from tradewind.platform.people import queries as people


@dataclass(frozen=True, slots=True)
class DoorCard:
    """One door as a page shows it; the address is posted to."""

    name: str
    icon: str
    title: str
    text: str
    verb: str
    url: str


def door_cards() -> list[DoorCard]:
    """The ways to the neighbours. A practice area comes with the training."""
    return [_card(name) for name in home.neighbours()]


def demo_logins() -> list[tuple[str, str, str, str]]:
    """Role, name, login and password of the demo's people, on the demo's own login page."""
    found = doors.demo_people(people.system_user()) if settings.COMPANY_KIND == "demo" else []
    return [(str(WORDS[user.role]), user.called, user.username, word) for user, word in found]


def address_beside(request: HttpRequest, port: int) -> str:
    """The same host name under another port: whoever came as office-pc goes on as office-pc."""
    host = request.get_host()
    bare = host if host.endswith("]") else host.rsplit(":", 1)[0]
    return f"{request.scheme}://{bare}:{port}"


def _card(name: str) -> DoorCard:
    url = reverse("welcome:door", args=[name])
    if name == home.DEMO:
        text = _("An invented export company with all its records. Click around.")
        return DoorCard(name, "school", _("Look at the demo company"), text, _("Enter"), url)
    if home.is_founded(name):
        return DoorCard(
            name, "building-store", _("My company"), _("Your real company. You log in there."), _("Go"), url
        )
    text = _("Three steps, each can be skipped; at most 15 minutes to your own Today.")
    return DoorCard(name, "building-store", _("Set up my company"), text, _("Begin"), url)
