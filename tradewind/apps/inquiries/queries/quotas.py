"""Which quotas of follow-ups came to their end on a day? For the job that writes them down, once a day."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q

from tradewind.apps.inquiries.facts import cadence_rules, standing_follow_ups
from tradewind.apps.inquiries.models import CadenceTable, Inquiry, QuotaCount
from tradewind.domain.inquiries.breaches import Outcome, outcomes
from tradewind.domain.inquiries.cadence import Followed
from tradewind.domain.inquiries.contacts import Contact, ContactKind
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.periods import Period, PeriodKind, finished_within
from tradewind.platform.access import Actor, require
from tradewind.platform.company.queries import working_clock

BEHIND = timedelta(days=40)  # a server that stood still over the longest holidays catches up
LONGEST_PERIOD = timedelta(days=31)
A_DAY = timedelta(days=1)
CHUNK = 1_000


def days_to_close(by: Actor, *, on: date) -> list[date]:
    """The days before this one on which periods ended and are not written down yet, the first one first."""
    require(by, "jobs.view")
    known = set(QuotaCount.objects.filter(ends_on__gt=on - BEHIND).values_list("ends_on", flat=True))
    days = (on - BEHIND + timedelta(days=offset) for offset in range(BEHIND.days))
    return [day for day in days if day + A_DAY not in known and _ends_something(day)]


def quotas_ended(by: Actor, *, on: date) -> Iterator[Outcome]:
    """What became of each quota whose period ended with this day; a thousand inquiries at a time."""
    require(by, "jobs.view")
    span, office, rules = Period(on, on + A_DAY), working_clock(), cadence_rules(CadenceTable.objects.first())
    for cases in _cases(on):
        rows = standing_follow_ups().filter(inquiry_id__in=[case.inquiry for case in cases])
        found = rows.filter(on__gt=on - LONGEST_PERIOD, on__lte=on).values_list("on", "kind", "inquiry_id")
        contacts = [Contact(day, ContactKind(kind), frozenset({pk})) for day, kind, pk in found]
        yield from outcomes(cases, contacts, span, office, rules)


def _cases(on: date) -> Iterator[list[Followed]]:
    """Graded ones that were followed when the day ended."""
    rows = Inquiry.objects.filter(Q(is_followed=True) | Q(ended_on__gt=on)).exclude(grade="")
    rows = rows.filter(grade_since__lte=on).order_by("pk")
    columns, last = ("pk", "owner_id", "grade", "grade_since", "ended_on"), 0
    while chunk := list(rows.filter(pk__gt=last).values_list(*columns)[:CHUNK]):
        last = chunk[-1][0]
        yield [
            Followed(pk, owner, Grade(grade), since, closed_on=ended_on)
            for pk, owner, grade, since, ended_on in chunk
            if since is not None
        ]


def _ends_something(day: date) -> bool:
    return any(True for kind in PeriodKind for _period in finished_within(kind, Period(day, day + A_DAY)))
