"""Which days are figures and lists about: this week, the last one or this month?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.apps.inquiries import queries

WEEK, LAST, MONTH = "week", "last", "month"
WORDS: Mapping[str, Promise] = {WEEK: _("This week"), LAST: _("Last week"), MONTH: _("This month")}


@dataclass(frozen=True, slots=True)
class SpanShown:
    """The span an address names, with its words: this week where it names none."""

    key: str
    days: queries.Span

    @property
    def word(self) -> str:
        return str(WORDS[self.key])


def span_of(asked: str, at: datetime) -> SpanShown:
    key = asked if asked in WORDS else WEEK
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    if key == MONTH:
        first = midnight.replace(day=1)
        return SpanShown(key, queries.Span(first, (first + timedelta(days=32)).replace(day=1)))
    monday = midnight - timedelta(days=midnight.weekday() + (7 if key == LAST else 0))
    return SpanShown(key, queries.Span(monday, monday + timedelta(days=7)))
