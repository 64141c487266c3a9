"""Who is late, with which clock and by how much; and whose follow-ups were missed?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import CadenceTable, FollowUp, Inquiry, InquiryClock
from tradewind.apps.inquiries.queries.scope import seen, visible_inquiries
from tradewind.apps.inquiries.queries.sweeping import running_clocks
from tradewind.domain.inquiries.breaches import Outcome, outcomes
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.grading import ORDER, Grade
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.inquiries.periods import Period, PeriodKind, period_of
from tradewind.platform.access import Actor, require, sees_all_rows
from tradewind.platform.company.queries import working_clock

MOST_ROWS = 200
LONGEST_PERIOD = timedelta(days=31)


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
    rows = running_clocks().filter(due_at__lt=at, inquiry__state__in=FOLLOWED).order_by("due_at", "pk")
    return _late(by, list(_mine(by, rows)[:MOST_ROWS]), at)


def broken_clocks(by: Actor, *, since: datetime, at: datetime) -> list[LateClock]:
    """What was answered too late since a day; the newest first."""
    require(by, permissions.VIEW)
    rows = InquiryClock.objects.filter(kind__in=list(ClockKind), arrived_at__gte=since, is_void=False)
    rows = rows.filter(stopped_at__gt=F("due_at")).order_by("-arrived_at", "-pk")
    return _late(by, list(_mine(by, rows)[:MOST_ROWS]), at)


def missed_follow_ups(by: Actor, *, at: datetime) -> list[MissedFollowUp]:
    """The misses in the periods that ended within this month, and on the days since the last week began."""
    require(by, permissions.VIEW)
    on = timezone.localdate(at)
    week = period_of(PeriodKind.WEEK, on)
    begins_on = min(week.begins_on - timedelta(days=7), on.replace(day=1))
    cases = _cases(by, begins_on)
    rules = cadence_rules(CadenceTable.objects.first())
    contacts = contacts_of(contacts_since(begins_on - LONGEST_PERIOD, cases))
    facts = [case for row in cases.values() if (case := followed(row))]
    found = outcomes(facts, contacts, Period(begins_on, on + timedelta(days=1)), working_clock(), rules)
    missed = sorted((each for each in found if not each.is_met), key=_rank)
    return [_missed(cases[each.followed.inquiry], each) for each in missed[:MOST_ROWS]]


def contacts_since(begins_on: date, cases: dict[int, Inquiry]) -> Sequence[FollowUp]:
    rows = standing_follow_ups().filter(on__gte=begins_on).only("inquiry_id", "on", "kind")
    return [row for row in rows if row.inquiry_id in cases]


def _cases(by: Actor, begins_on: date) -> dict[int, Inquiry]:
    rows = visible_inquiries(by).filter(Q(state__in=FOLLOWED) | Q(ended_on__gte=begins_on)).exclude(grade="")
    rows = rows.select_related("owner", "party").defer("text", "facts", "grade_reasons", "owner_reasons")
    return {row.pk: row for row in rows}


def _mine(by: Actor, rows: QuerySet[InquiryClock]) -> QuerySet[InquiryClock]:
    rows = rows.select_related("inquiry", "inquiry__owner")
    if sees_all_rows(by):
        return rows
    return rows.filter(seen(by, of="inquiry__"))


def _late(by: Actor, rows: Sequence[InquiryClock], at: datetime) -> list[LateClock]:
    office = working_clock()
    return [
        LateClock(
            row.inquiry_id, row.inquiry.number, row.inquiry.called, row.inquiry.country, row.inquiry.grade,
            ClockKind(row.kind), row.due_at, office.working_time_between(row.due_at, row.stopped_at or at),
            row.inquiry.owner_id, row.inquiry.owner.called if row.inquiry.owner else "", row.stopped_at is None,
        )
        for row in rows
    ]  # fmt: skip


def _rank(found: Outcome) -> tuple[int, int, int]:
    """The most serious inquiries first."""
    return ORDER.index(found.followed.grade), -found.period.begins_on.toordinal(), found.followed.inquiry


def _missed(inquiry: Inquiry, found: Outcome) -> MissedFollowUp:
    case, period = found.followed, found.period
    return MissedFollowUp(
        inquiry.pk, inquiry.number, inquiry.called, case.grade, case.owner,
        inquiry.owner.called if inquiry.owner else "", found.rule.period, period.begins_on,
        period.ends_on - timedelta(days=1), found.done, found.needed,
    )  # fmt: skip
