"""Until when is something put off? An hour, tomorrow's opening, Monday's."""

from datetime import datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.inquiries.services.triage import FARTHEST
from tradewind.platform.company.queries import working_clock

HOUR, TOMORROW, MONDAY = "hour", "tomorrow", "monday"
_WEEK = 7


def snoozes(at: datetime) -> list[tuple[str, str, datetime]]:
    """The chips: key, words, moment."""
    tomorrow, monday = moment_of(TOMORROW, at), moment_of(MONDAY, at)
    found = [
        (HOUR, _("1 hour"), moment_of(HOUR, at)),
        (TOMORROW, _("Tomorrow %(time)s") % {"time": f"{timezone.localtime(tomorrow):%H:%M}"}, tomorrow),
        (MONDAY, _("Monday %(time)s") % {"time": f"{timezone.localtime(monday):%H:%M}"}, monday),
    ]
    return [chip for chip in found if chip[-1] < at + FARTHEST]  # over the Spring Festival both lie too far ahead


def moment_of(key: str, at: datetime) -> datetime:
    """When the office opens on that day, or first after it; a fortnight ahead at most."""
    if key == HOUR:
        return at + timedelta(hours=1)
    today = timezone.localtime(at)
    days = 1 if key == TOMORROW else _WEEK - today.weekday()
    morning = datetime.combine(today.date() + timedelta(days=days), time(0), today.tzinfo)
    return min(working_clock().next_opening(morning), at + FARTHEST)
