"""How does each salesperson work: the figures of the process table 追过程, of this week or month?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Count, Sum
from django.utils import timezone

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import QuotaCount
from tradewind.apps.inquiries.queries.behind import (
    IN_TIME,
    Behind,
    Span,
    clocks_behind,
    late_inquiries,
    prices_due,
)
from tradewind.apps.messaging.models import MailCheck
from tradewind.apps.parties.models import Party
from tradewind.domain.inquiries.marks import Mark, MarkState, mail_marks
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.access import Actor, Role, require
from tradewind.platform.company.queries import working_clock
from tradewind.platform.people import queries as people

INACTIVE_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class WorkFigures:
    """One person's figures, or the team's; None where there was nothing to count."""

    user_id: int | None
    name: str
    times: tuple[timedelta, ...]  # of first answers, in working time
    priced: tuple[int, int]  # in time, of the price questions whose target is over
    followed: tuple[int, int]  # kept, of the quotas that are over
    looks: tuple[int, int]  # into the mail, of the windows that are over
    marks: tuple[Mark, ...]  # of today
    inactive: int
    late: int

    @property
    def unpriced(self) -> int:
        return self.priced[1] - self.priced[0]

    @property
    def missed(self) -> int:
        return self.followed[1] - self.followed[0]

    @property
    def is_empty(self) -> bool:
        return not (self.times or self.priced[1] or self.followed[1] or self.inactive or self.late)

    @property
    def first_answer(self) -> timedelta | None:
        return timedelta(seconds=median(each.total_seconds() for each in self.times)) if self.times else None

    @property
    def first_answer_hours(self) -> str:
        minutes = int(self.first_answer.total_seconds()) // 60 if self.first_answer is not None else 0
        return f"{minutes // 60}:{minutes % 60:02d}"

    @property
    def quoted_in_time(self) -> int | None:
        return _percent(*self.priced)

    @property
    def followed_up(self) -> int | None:
        return _percent(*self.followed)

    @classmethod
    def together(cls, rows: Iterable["WorkFigures"]) -> "WorkFigures":
        """The team's; the median is that of all answers, not of the medians."""
        people = list(rows)
        return cls(
            None, "", tuple(time for each in people for time in each.times), _sum(each.priced for each in people),
            _sum(each.followed for each in people), _sum(each.looks for each in people), (),
            sum(each.inactive for each in people), sum(each.late for each in people),
        )  # fmt: skip


def work_figures(by: Actor, span: Span, *, at: datetime) -> list[WorkFigures]:
    """For leaders: a row for everybody who sells, of what arrived in a span; late and inactive are of now.

    A leader has one where there is something to count, so that the team's figures are those of everybody in the table.
    """
    require(by, permissions.ASSIGN)
    office, sellers = working_clock(), people.salespeople(by)
    answered, priced, kept = _first_answers(by, span, at), _priced(by, span, at), _kept(span)
    seen, inactive, late = _looks([person.pk for person in sellers], span), _inactive(at), _late(by, at)
    rows = []
    for person in sellers:
        looks, marks = _marks(seen.get(person.pk, []), span, at, office)
        row = WorkFigures(
            person.pk, person.called, tuple(answered.get(person.pk, ())), priced.get(person.pk, (0, 0)),
            kept.get(person.pk, (0, 0)), looks, marks, inactive[person.pk], late[person.pk],
        )  # fmt: skip
        if person.role == Role.SALESPERSON or not row.is_empty:
            rows.append(row)
    return rows


def _first_answers(by: Actor, span: Span, at: datetime) -> Mapping[int, list[timedelta]]:
    found: dict[int, list[timedelta]] = defaultdict(list)
    rows = clocks_behind(by, Behind.ANSWERED, span, at=at).filter(inquiry__owner__isnull=False).order_by()
    for owner, took in rows.values_list("inquiry__owner_id", "took"):
        found[owner].append(timedelta(seconds=took or 0))
    return found


def _priced(by: Actor, span: Span, at: datetime) -> Mapping[int, tuple[int, int]]:
    """Of the price questions whose target is over: how many got their price in time."""
    rows = prices_due(by, span, at=at).filter(inquiry__owner__isnull=False).order_by().values_list("inquiry__owner_id")
    counted = rows.annotate(good=Count("pk", filter=IN_TIME), many=Count("pk"))
    return {owner: (good, many) for owner, good, many in counted}


def _late(by: Actor, at: datetime) -> Counter[int | None]:
    """How many inquiries of each owner are past a clock; under None those nobody has."""
    late = late_inquiries(by, at=at).order_by().values_list("owner_id")
    return Counter(dict(late.annotate(many=Count("pk"))))


def _kept(span: Span) -> Mapping[int, tuple[int, int]]:
    """Quotas that came to their end within the span, and how many of them were met; as they stood when they ended."""
    ended = {"ends_on__gt": span.begins_on, "ends_on__lte": span.ends_on}
    rows = QuotaCount.objects.filter(owner__isnull=False, **ended).order_by()
    counted = rows.values_list("owner_id").annotate(met=Sum("met"), quotas=Sum("quotas"))
    return {owner: (met, quotas) for owner, met, quotas in counted}


def _looks(people: list[int], span: Span) -> Mapping[int, list[datetime]]:
    looks: dict[int, list[datetime]] = defaultdict(list)
    rows = MailCheck.objects.filter(user_id__in=people, at__gte=span.begins_at, at__lt=span.ends_at)
    for user, moment in rows.values_list("user_id", "at"):
        looks[user].append(moment)
    return looks


def _marks(
    looks: list[datetime], span: Span, at: datetime, office: WorkingClock
) -> tuple[tuple[int, int], tuple[Mark, ...]]:
    """The windows kept of those that are over or were kept, and the marks of today."""
    today, day = timezone.localdate(at), span.begins_on
    marks: tuple[Mark, ...] = ()
    kept = over = 0
    while day <= today and day < span.ends_on:
        marks = mail_marks(looks, day, at, office)
        kept += sum(each.state is MarkState.DONE for each in marks)
        over += sum(each.state in (MarkState.DONE, MarkState.MISSED) for each in marks)
        day += timedelta(days=1)
    return (kept, over), marks if day > today else ()


def _inactive(at: datetime) -> Counter[int]:
    """Customers in use with whom nobody has been in touch for thirty days."""
    rows = Party.objects.filter(kind=PartyKind.CUSTOMER, state=PartyState.ACTIVE, owner__isnull=False)
    quiet = rows.filter(last_contact_at__lt=at - INACTIVE_AFTER).order_by().values_list("owner_id")
    return Counter(dict(quiet.annotate(n=Count("pk"))))


def _percent(good: int, total: int) -> int | None:
    return round(100 * good / total) if total else None


def _sum(parts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    pairs = list(parts)
    return sum(good for good, _all in pairs), sum(total for _good, total in pairs)
