"""What does the frame of every page need to know? Worked out only when a template asks."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tradewind.domain.people.details import THEMES
from tradewind.platform.access import allows
from tradewind.platform.notifications import queries as notifications
from tradewind.web.shared import navigation, zones
from tradewind.web.shared.company import company_of
from tradewind.web.shared.cookies import THEME_COOKIE
from tradewind.web.shared.navigation import Link

# Where the four clocks of the login page stand in its picture.
_SIDE = (
    (392, 444, zones.BEIJING),
    (262, 507, "Asia/Dubai"),
    (84, 562, "Europe/Berlin"),
    (366, 629, "America/Sao_Paulo"),
)


@dataclass(frozen=True, slots=True)
class ZoneClock:
    """A clock in the frame, with its place in the picture where it has one."""

    city: str
    zone: str
    time: str
    x: int = 0
    y: int = 0


class Shell:
    """The frame of one page. For somebody who is not logged in it asks the database nothing."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        # The page of a failure may come before anybody knows who asks.
        self.me: Any = getattr(request, "user", None)

    @cached_property
    def is_known(self) -> bool:
        return bool(self.me is not None and self.me.is_authenticated)

    @property
    def frame(self) -> str:
        """What a page that may meet anybody extends: a message for htmx, the shell, or a bare page."""
        if getattr(self._request, "htmx", False):
            return "shell/fragment.html"
        return "shell/base.html" if self.is_known else "shell/bare.html"

    @cached_property
    def nav(self) -> list[Link]:
        return navigation.links(navigation.RAIL, self.me, self._request) if self.is_known else []

    @cached_property
    def create(self) -> list[Link]:
        return navigation.links(navigation.CREATE, self.me, self._request) if self.is_known else []

    @cached_property
    def menu(self) -> list[Link]:
        return navigation.links(navigation.MENU, self.me, self._request) if self.is_known else []

    @cached_property
    def company_name(self) -> str:
        if not self.is_known:
            return ""
        profile = company_of(self._request)
        english = (get_language() or "").startswith("en")
        return (profile.name_en if english and profile.name_en else profile.name) or _("Our company")

    @property
    def company_kind(self) -> str:
        return str(settings.COMPANY_KIND)

    @property
    def is_demo(self) -> bool:
        return self.company_kind in ("demo", "practice")

    @cached_property
    def unread(self) -> int:
        return notifications.unread_count(self.me) if self.is_known else 0

    @property
    def version(self) -> str:
        return str(settings.PRODUCT_VERSION)

    @property
    def theme(self) -> str:
        chosen = self.me.theme if self.is_known else self._request.COOKIES.get(THEME_COOKIE, "auto")
        return chosen if chosen in THEMES else "auto"

    @property
    def clocks(self) -> list[ZoneClock]:
        """Beijing's, and one's own where that is another."""
        own = self.me.time_zone if self.is_known else zones.BEIJING
        return [_clock(zone) for zone in dict.fromkeys([zones.BEIJING, own])]

    @property
    def side_clocks(self) -> list[ZoneClock]:
        return [_clock(zone, x, y) for x, y, zone in _SIDE]

    @property
    def home_url(self) -> str:
        return reverse("home:today")

    @property
    def search_url(self) -> str:
        return reverse("search:search") if self.is_known else ""

    @property
    def notifications_url(self) -> str:
        return reverse("notifications:notifications")

    @cached_property
    def jobs_url(self) -> str:
        return next((link.url for link in self.menu if link.key == "jobs"), "")

    @cached_property
    def marks_url(self) -> str:
        """Where the marks of today's mail are, for who reads mail."""
        return reverse("messaging:marks") if self.is_known and allows(self.me, "messaging.read") else ""

    @property
    def looked_url(self) -> str:
        return reverse("messaging:look")

    @property
    def doors_url(self) -> str:
        return reverse("welcome:doors")

    @property
    def login_url(self) -> str:
        return reverse("people:login")

    @property
    def logout_url(self) -> str:
        return reverse("people:logout")

    @property
    def preferences_url(self) -> str:
        return reverse("shell:preferences")


def _clock(zone: str, x: int = 0, y: int = 0) -> ZoneClock:
    return ZoneClock(zones.city_of(zone), zone, zones.clock_at(zone, timezone.now()), x, y)


def shell(request: HttpRequest) -> dict[str, Shell]:
    """The context processor."""
    return {"shell": Shell(request)}
