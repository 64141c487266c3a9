"""In which language, zone and with which request number is this answered?"""

import secrets
import zoneinfo
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from tradewind.web.shared.cookies import LANGUAGE_COOKIE

KNOWN = dict(settings.LANGUAGES)


class PersonalSettings:
    """The person's own language and zone; before login the language of the cookie or the browser."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.number = secrets.token_hex(4)  # type: ignore[attr-defined]
        language = _language_of(request)
        with translation.override(language), timezone.override(_zone_of(request)):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        response.headers["X-Request-Number"] = request.number  # type: ignore[attr-defined]
        # Pages hold business data: no cache between the server and the person may keep them.
        response.headers.setdefault("Cache-Control", "no-store, private")
        return response


def _language_of(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return request.user.language if request.user.language in KNOWN else settings.LANGUAGE_CODE
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    if chosen in KNOWN:
        return chosen
    accepted = request.headers.get("Accept-Language", "").lower()
    return "en" if accepted.startswith("en") else settings.LANGUAGE_CODE


def _zone_of(request: HttpRequest) -> zoneinfo.ZoneInfo:
    name = request.user.time_zone if request.user.is_authenticated else settings.TIME_ZONE
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return zoneinfo.ZoneInfo(settings.TIME_ZONE)
