"""Who is late, with which clock and by how much; and whose follow-ups were missed?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F, QuerySet
from django.utils import timezone

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import InquiryClock, MissedQuota
from tradewind.apps.inquiries.queries.quotas import LONGEST_PERIOD
from tradewind.apps.inquiries.queries.scope import first_due, seen
from tradewind.apps.inquiries.queries.sweeping import running_clocks
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.grading import ORDER, Grade
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.inquiries.periods import PeriodKind, period_of
from tradewind.platform.access import Actor, require, sees_all_rows
from tradewind.platform.company.queries import working_clock

MOST_ROWS = 60
_UNSEEN = ("inquiry__text", "inquiry__facts", "inquiry__grade_reasons", "inquiry__owner_reasons")


@dataclass(frozen=True, slots=True)
class LateClock:
    """A clock that is over, or was when the answer left."""

    inquiry_id: int
    number: str
    called: str
    country: str
    grade: str
    kind: ClockKind
    due_at: datetime
    over: timedelta  # in working time
    owner_id: int | None
    owner: str
    is_open: bool

    @property
    def hours(self) -> str:
        minutes = int(self.over.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"


@dataclass(frozen=True, slots=True)
class MissedFollowUp:
    """A period in which an inquiry got fewer contacts than its grade asks for."""

    inquiry_id: int
    number: str
    called: str
    grade: Grade
    owner_id: int | None
    owner: str
    period: PeriodKind
    begins_on: date
    last_on: date
    done: int
    needed: int


def late_clocks(by: Actor, *, at: datetime) -> list[LateClock]:
    """Of one's scope, what is over now; the longest first."""
    require(by, permissions.VIEW)
    ids = first_due(by, until=at, limit=MOST_ROWS)
    rows = _with_inquiry(running_clocks().filter(inquiry_id__in=ids, due_at__lt=at)).order_by("due_at", "pk")
    return _late(list(rows[:MOST_ROWS]), at)


def broken_clocks(by: Actor, *, since: datetime, at: datetime) -> list[LateClock]:
    """What was answered too late since a day; the newest first."""
    require(by, permissions.VIEW)
    rows = InquiryClock.objects.filter(stopped_at__gt=F("due_at"), is_void=False, arrived_at__gte=since)
    if not sees_all_rows(by):
        rows = rows.filter(seen(by, of="inquiry__"))
    return _late(list(_with_inquiry(rows).order_by("-arrived_at", "-pk")[:MOST_ROWS]), at)


def missed_follow_ups(by: Actor, *, at: datetime) -> list[MissedFollowUp]:
    """The misses in the periods that ended within this month, and on the days since the last week began.

    The most serious inquiries first. They stand with whose they were when the period ended.
    """
    require(by, permissions.VIEW)
    on = timezone.localdate(at)
    begins_on = min(period_of(PeriodKind.WEEK, on).begins_on - timedelta(days=7), on.replace(day=1))
    rows = MissedQuota.objects.filter(is_missed=True, begins_on__gt=begins_on - LONGEST_PERIOD, ends_on__gt=begins_on)
    rows = rows.exclude(inquiry__state=InquiryState.MERGED).select_related("inquiry", "owner").defer(*_UNSEEN)
    if not sees_all_rows(by):
        rows = rows.filter(owner_id=by.pk)
    found: list[MissedQuota] = []
    for grade in ORDER:
        of_grade = rows.filter(grade=grade).order_by("-begins_on", "inquiry_id")
        found += of_grade[: MOST_ROWS - len(found)]
        if len(found) >= MOST_ROWS:
            break
    return [_missed(row) for row in found]


def _with_inquiry(rows: QuerySet[InquiryClock]) -> QuerySet[InquiryClock]:
    return rows.select_related("inquiry", "inquiry__owner").defer(*_UNSEEN)


def _late(rows: Sequence[InquiryClock], at: datetime) -> list[LateClock]:
    office = working_clock()
    return [
        LateClock(
            row.inquiry_id, row.inquiry.number, row.inquiry.called, row.inquiry.country, row.inquiry.grade,
            ClockKind(row.kind), row.due_at, office.working_time_between(row.due_at, row.stopped_at or at),
            row.inquiry.owner_id, row.inquiry.owner.called if row.inquiry.owner else "", row.stopped_at is None,
        )
        for row in rows
    ]  # fmt: skip


def _missed(row: MissedQuota) -> MissedFollowUp:
    return MissedFollowUp(
        row.inquiry_id, row.inquiry.number, row.inquiry.called, Grade(row.grade), row.owner_id,
        row.owner.called if row.owner else "", PeriodKind(row.period), row.begins_on, row.ends_on - timedelta(days=1),
        row.done, row.needed,
    )  # fmt: skip
