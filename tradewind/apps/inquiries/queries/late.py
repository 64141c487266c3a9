"""Who is late, with which clock and by how much; and whose follow-ups were missed?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from django.db.models import QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Inquiry, InquiryClock, MissedQuota
from tradewind.apps.inquiries.queries.behind import (
    Behind,
    Owners,
    Span,
    clocks_behind,
    late_inquiries,
    missed_quotas,
)
from tradewind.apps.inquiries.queries.sweeping import running_clocks
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.periods import PeriodKind
from tradewind.platform.access import Actor, require
from tradewind.platform.company.queries import working_clock

MOST_ROWS = 60
_UNSEEN = ("inquiry__text", "inquiry__facts", "inquiry__grade_reasons", "inquiry__owner_reasons")
Row = TypeVar("Row")


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
    over: timedelta  # in working time, negative when it was kept
    took: timedelta | None  # until it was stopped
    owner_id: int | None
    owner: str
    is_open: bool

    @property
    def is_late(self) -> bool:
        return self.over > timedelta()

    @property
    def hours(self) -> str:
        return _hours(self.over)

    @property
    def took_hours(self) -> str:
        return _hours(self.took or timedelta())


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


@dataclass(frozen=True, slots=True)
class Listed(Generic[Row]):
    """Some rows of a list, and how many it has."""

    rows: list[Row]
    total: int


def late_clocks(by: Actor, *, at: datetime, owners: Owners = None, begin: int = 0) -> Listed[LateClock]:
    """Each inquiry that is late now once, with the first of its clocks that are over; the longest first."""
    require(by, permissions.VIEW)
    found = late_inquiries(by, at=at, owners=owners)
    ids = list(found.values_list("pk", flat=True)[begin : begin + MOST_ROWS])
    first: dict[int, InquiryClock] = {}
    for row in _with_inquiry(running_clocks().filter(inquiry_id__in=ids)).order_by("due_at", "pk"):
        first.setdefault(row.inquiry_id, row)
    return Listed(_late([first[pk] for pk in ids if pk in first], at), _total(found, begin, len(ids)))


def clocks_of_span(
    by: Actor, what: Behind, span: Span, *, at: datetime, owners: Owners = None, begin: int = 0
) -> Listed[LateClock]:
    """Of what arrived within the span what was answered too late, first answered, or not priced in time."""
    require(by, permissions.VIEW)
    found = clocks_behind(by, what, span, at=at, owners=owners)
    rows = list(_with_inquiry(found)[begin : begin + MOST_ROWS])
    return Listed(_late(rows, at), _total(found, begin, len(rows)))


def missed_follow_ups(by: Actor, span: Span, *, owners: Owners = None, begin: int = 0) -> Listed[MissedFollowUp]:
    """The quotas that came to their end within the span and were not met."""
    require(by, permissions.VIEW)
    found = missed_quotas(by, span, owners=owners)
    rows = list(found.select_related("inquiry", "owner").defer(*_UNSEEN)[begin : begin + MOST_ROWS])
    return Listed([_missed(row) for row in rows], _total(found, begin, len(rows)))


def _total(found: QuerySet[Inquiry] | QuerySet[InquiryClock] | QuerySet[MissedQuota], begin: int, shown: int) -> int:
    """Counted only where a page does not say it."""
    return shown if begin == 0 and shown < MOST_ROWS else found.order_by().count()


def _with_inquiry(rows: QuerySet[InquiryClock]) -> QuerySet[InquiryClock]:
    return rows.select_related("inquiry", "inquiry__owner").defer(*_UNSEEN)


def _late(rows: Sequence[InquiryClock], at: datetime) -> list[LateClock]:
    office = working_clock()
    return [
        LateClock(
            row.inquiry_id, row.inquiry.number, row.inquiry.called, row.inquiry.country, row.inquiry.grade,
            ClockKind(row.kind), row.due_at, office.working_time_between(row.due_at, row.stopped_at or at),
            timedelta(seconds=row.took) if row.took is not None else None,
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


def _hours(time: timedelta) -> str:
    minutes = int(time.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"
