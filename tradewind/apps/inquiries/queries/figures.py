"""How does each salesperson work: the figures of the process table 追过程, of this week or month?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Count, QuerySet
from django.utils import timezone

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, followed
from tradewind.apps.inquiries.models import CadenceTable, Inquiry, InquiryClock
from tradewind.apps.inquiries.queries.late import LONGEST_PERIOD, contacts_since
from tradewind.apps.messaging.models import MailCheck
from tradewind.apps.parties.models import Party
from tradewind.domain.inquiries.breaches import outcomes
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.inquiries.marks import Mark, mail_marks
from tradewind.domain.inquiries.periods import Period
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.access import Actor, Role, require
from tradewind.platform.company.queries import working_clock
from tradewind.platform.people import queries as people

INACTIVE_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class WorkFigures:
    """One person's figures; None where there was nothing to count."""

    user_id: int
    name: str
    first_answer: timedelta | None  # the median, in working time
    answered: int
    quoted_in_time: int | None  # percent of the price questions whose target is over
    price_questions: int
    followed_up: int | None  # percent of the quotas that are over
    quotas: int
    marks: tuple[Mark, ...]
    inactive: int
    late: int

    @property
    def first_answer_hours(self) -> str:
        minutes = int(self.first_answer.total_seconds()) // 60 if self.first_answer is not None else 0
        return f"{minutes // 60}:{minutes % 60:02d}"


def work_figures(by: Actor, *, since: datetime, at: datetime) -> list[WorkFigures]:
    """For leaders: a row for everybody who sells, of what arrived since then."""
    require(by, permissions.ASSIGN)
    office = working_clock()
    answered, quoted = _first_answers(since, office), _quoted(since, at)
    kept, marks, inactive, late = _kept(since, at, office), _marks(at, office), _inactive(at), _late(at)
    rows = []
    for person in people.salespeople(by):
        if person.role != Role.SALESPERSON and not (answered.get(person.pk) or quoted.get(person.pk)):
            continue
        times, (good, asked) = answered.get(person.pk, []), quoted.get(person.pk, (0, 0))
        met, quotas = kept.get(person.pk, (0, 0))
        rows.append(WorkFigures(
            person.pk, person.called, _median(times), len(times), _percent(good, asked), asked,
            _percent(met, quotas), quotas, marks.get(person.pk) or mail_marks((), timezone.localdate(at), at, office),
            inactive[person.pk], late[person.pk],
        ))  # fmt: skip
    return rows


def _first_answers(since: datetime, office: WorkingClock) -> Mapping[int, list[timedelta]]:
    rows = _clocks(since, ClockKind.FIRST_ANSWER).filter(stopped_at__isnull=False)
    found: dict[int, list[timedelta]] = defaultdict(list)
    for owner, begins, ends in rows.values_list("inquiry__owner_id", "runs_from", "stopped_at"):
        if ends is not None:
            found[owner].append(office.working_time_between(min(begins, ends), ends))
    return found


def _quoted(since: datetime, at: datetime) -> Mapping[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    rows = _clocks(since, ClockKind.QUOTE_TARGET).values_list("inquiry__owner_id", "due_at", "stopped_at")
    for owner, due, stopped in rows:
        if stopped is None and due > at:
            continue  # still runs
        good, asked = found.get(owner, (0, 0))
        found[owner] = (good + int(stopped is not None and stopped <= due), asked + 1)
    return found


def _clocks(since: datetime, kind: ClockKind) -> QuerySet[InquiryClock]:
    rows = InquiryClock.objects.filter(kind=kind, arrived_at__gte=since, is_void=False)
    return rows.filter(inquiry__owner__isnull=False).order_by()


def _kept(since: datetime, at: datetime, office: WorkingClock) -> Mapping[int, tuple[int, int]]:
    """Quotas that are over, and how many of them were met; each rule of the grade in each period that has ended."""
    begins_on, on = timezone.localdate(since), timezone.localdate(at)
    rows = Inquiry.objects.filter(state__in=FOLLOWED, owner__isnull=False, grade_since__isnull=False)
    cases = {row.pk: row for row in rows.select_related("party").defer("text", "facts")}
    rules = cadence_rules(CadenceTable.objects.first())
    contacts = contacts_of(contacts_since(begins_on - LONGEST_PERIOD, cases))
    facts = [case for row in cases.values() if (case := followed(row))]
    found: dict[int, tuple[int, int]] = {}
    for each in outcomes(facts, contacts, Period(begins_on, on + timedelta(days=1)), office, rules):
        if each.followed.owner is not None:
            met, quotas = found.get(each.followed.owner, (0, 0))
            found[each.followed.owner] = (met + int(each.is_met), quotas + 1)
    return found


def _marks(at: datetime, office: WorkingClock) -> Mapping[int, tuple[Mark, ...]]:
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    looks: dict[int, list[datetime]] = defaultdict(list)
    for user, moment in MailCheck.objects.filter(at__gte=midnight).values_list("user_id", "at"):
        looks[user].append(moment)
    return {user: mail_marks(moments, timezone.localdate(at), at, office) for user, moments in looks.items()}


def _inactive(at: datetime) -> Counter[int]:
    """Customers in use with whom nobody has been in touch for thirty days."""
    rows = Party.objects.filter(kind=PartyKind.CUSTOMER, state=PartyState.ACTIVE, owner__isnull=False)
    return _by_person(
        rows.filter(last_contact_at__lt=at - INACTIVE_AFTER).order_by().values_list("owner_id").annotate(n=Count("pk"))
    )  # noqa: E501


def _late(at: datetime) -> Counter[int]:
    rows = InquiryClock.objects.filter(stopped_at=None, is_void=False, is_paused=False, due_at__lt=at)
    rows = rows.filter(inquiry__state__in=FOLLOWED, inquiry__owner__isnull=False).order_by()
    return _by_person(rows.values_list("inquiry__owner_id").annotate(n=Count("inquiry_id", distinct=True)))


def _median(times: list[timedelta]) -> timedelta | None:
    return timedelta(seconds=median(each.total_seconds() for each in times)) if times else None


def _by_person(rows: Iterable[tuple[int, int]]) -> Counter[int]:
    return Counter(dict(rows))


def _percent(good: int, total: int) -> int | None:
    return round(100 * good / total) if total else None
