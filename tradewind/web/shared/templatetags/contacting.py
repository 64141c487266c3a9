"""Can the customer be called now, and when should it be? Tags built in for every template."""

from datetime import date, datetime
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from tradewind.domain.vocabulary.countries import default_zone
from tradewind.domain.vocabulary.foreign_offices import OfficeState, foreign_office
from tradewind.web.shared.formats import written_day
from tradewind.web.shared.holidays import holiday_called
from tradewind.web.shared.templatetags.tw import KEPT, local_time, nothing

register = template.Library()


@register.simple_tag
def office(country: str, zone: str = "") -> SafeString:
    """The local time at a party and whether its office works now: weekend and holidays of its country known."""
    zone = zone or default_zone(country) or ""
    this_minute = timezone.now().replace(second=0, microsecond=0)
    return _office(country, zone, this_minute, get_language()) if zone else nothing()


@lru_cache(KEPT)
def _office(country: str, zone: str, at: datetime, _language: str | None) -> SafeString:
    there = foreign_office(country, zone, at)
    words = {
        OfficeState.OPEN: _("at work"),
        OfficeState.CLOSED: _("resting"),
        OfficeState.WEEKEND: _("weekend"),
        OfficeState.HOLIDAY: holiday_called(there.holiday) or _("holiday"),
    }
    return local_time(zone, open=there.state is OfficeState.OPEN, state=words[there.state])


register.filter("holiday_called", holiday_called)


@register.simple_tag
def due_day(on: date | None) -> SafeString | str:
    """A day something is due: overdue in red with the days, today in bold, later as a date."""
    return nothing() if on is None else _due_day(on, timezone.localdate(), get_language())


@lru_cache(KEPT)
def _due_day(on: date, today: date, _language: str | None) -> SafeString:
    late = (today - on).days
    if late > 0:
        words = ngettext("%(days)s day late", "%(days)s days late", late) % {"days": late}
        return format_html('<span class="tw-risk" title="{}">{}</span>', written_day(on), words)
    if late == 0:
        return format_html("<b>{}</b>", _("today"))
    return format_html("<span>{}</span>", written_day(on))
