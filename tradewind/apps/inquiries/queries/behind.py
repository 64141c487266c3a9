"""Which rows stand behind each figure of the process table and of the late page?

Figure and list ask the same: whoever follows a figure finds as many rows as it says.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from tradewind.apps.inquiries.models import Inquiry, InquiryClock, MissedQuota
from tradewind.apps.inquiries.queries.scope import seen, visible_inquiries
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.grading import ORDER
from tradewind.platform.access import Actor, sees_all_rows

LONGEST_PERIOD = timedelta(days=31)
Owners = Collection[int] | None


class Behind(StrEnum):
    """What somebody wants to see the rows of."""

    LATE = "late"  # inquiries with a clock that is over now
    BROKEN = "broken"  # clocks that were stopped too late
    ANSWERED = "answered"  # first answers, whose median is shown
    UNPRICED = "unpriced"  # price questions that did not get their price within the target
    MISSED = "missed"  # quotas of follow-ups that were not met


@dataclass(frozen=True, slots=True)
class Span:
    """The days a table of figures is about: from midnight to midnight, the last one excluded."""

    begins_at: datetime
    ends_at: datetime

    @property
    def begins_on(self) -> date:
        return timezone.localdate(self.begins_at)

    @property
    def ends_on(self) -> date:
        return timezone.localdate(self.ends_at)

    @property
    def last_on(self) -> date:
        return self.ends_on - timedelta(days=1)


def late_inquiries(by: Actor, *, at: datetime, owners: Owners = None) -> QuerySet[Inquiry]:
    """Of one's scope, what has a clock that is over; the longest first. Not of a span: it is late now."""
    rows = visible_inquiries(by).filter(is_followed=True, due_at__lt=at)
    rows = rows if owners is None else rows.filter(owner_id__in=owners)
    return rows.order_by("due_at", "pk")


def clocks_behind(
    by: Actor, what: Behind, span: Span, *, at: datetime, owners: Owners = None
) -> QuerySet[InquiryClock]:
    """Of one's scope, the clocks of what arrived within the span, the newest first."""
    arrived = {"arrived_at__gte": span.begins_at, "arrived_at__lt": span.ends_at}
    rows = InquiryClock.objects.filter(is_void=False, **arrived)
    if what is Behind.BROKEN:
        rows = rows.filter(stopped_at__gt=F("due_at"))
    elif what is Behind.ANSWERED:
        rows = rows.filter(kind=ClockKind.FIRST_ANSWER, took__isnull=False)
    else:
        rows = rows.filter(kind=ClockKind.QUOTE_TARGET).filter(_over(at)).exclude(IN_TIME)
    if not sees_all_rows(by):
        # Asked of each clock of these days: what somebody has ever had may be tens of thousands.
        rows = rows.filter(Exists(Inquiry.objects.filter(seen(by), pk=OuterRef("inquiry_id"))))
    rows = rows if owners is None else rows.filter(inquiry__owner_id__in=owners)
    return rows.order_by("-arrived_at", "-pk")


def prices_due(by: Actor, span: Span, *, at: datetime) -> QuerySet[InquiryClock]:
    """Everybody's price questions of a span whose target is over, kept or not; a paused one is neither."""
    arrived = {"arrived_at__gte": span.begins_at, "arrived_at__lt": span.ends_at}
    return InquiryClock.objects.filter(_over(at), kind=ClockKind.QUOTE_TARGET, is_void=False, **arrived)


def missed_quotas(by: Actor, span: Span, *, owners: Owners = None) -> QuerySet[MissedQuota]:
    """The misses in the periods that ended within the span, the most serious inquiries first.

    They stand with whose they were when the period ended.
    """
    ended = {"ends_on__gt": span.begins_on, "ends_on__lte": span.ends_on}
    rows = MissedQuota.objects.filter(is_missed=True, begins_on__gt=span.begins_on - LONGEST_PERIOD, **ended)
    rows = rows.filter(grade__in=ORDER)
    if not sees_all_rows(by):
        rows = rows.filter(owner_id=by.pk)
    rows = rows if owners is None else rows.filter(owner_id__in=owners)
    return rows.order_by("grade", "-begins_on", "inquiry_id")


IN_TIME = Q(stopped_at__isnull=False, stopped_at__lte=F("due_at"))


def _over(at: datetime) -> Q:
    return Q(stopped_at__isnull=False) | Q(due_at__lte=at, is_paused=False)
