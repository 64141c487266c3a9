"""What is a time zone called, and what time is it there?"""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import get_timezone_location
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tradewind.domain.vocabulary.countries import is_zone

BEIJING = "Asia/Shanghai"


def city_of(zone: str, language: str | None = None) -> str:
    """The zone's city in the reader's language; China's one time is Beijing's."""
    if zone == BEIJING:
        return _("Beijing")
    english = (language or get_language() or "zh").startswith("en")
    return _city(zone, "en" if english else "zh_Hans")


def clock_at(zone: str, moment: datetime) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%H:%M")


@cache
def _city(zone: str, locale: str) -> str:
    if not is_zone(zone):
        return zone
    return str(get_timezone_location(ZoneInfo(zone), locale=Locale.parse(locale), return_city=True))
