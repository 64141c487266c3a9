"""How does each salesperson work: the figures of the process table 追过程, of this week or month?"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Count, F, Q, QuerySet, Sum, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import InquiryClock, QuotaCount
from tradewind.apps.inquiries.queries.daily import late_by_person
from tradewind.apps.messaging.models import MailCheck
from tradewind.apps.parties.models import Party
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.marks import Mark, mail_marks
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
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
    sellers = people.salespeople(by)
    answered, quoted = _first_answers(since), _quoted(since, at)
    kept, marks, inactive, late = _kept(since), _marks(sellers, at), _inactive(at), late_by_person(by, at=at)
    rows = []
    for person in sellers:
        if person.role != Role.SALESPERSON and not (answered.get(person.pk) or quoted.get(person.pk)):
            continue
        (times, taken), (good, asked) = answered.get(person.pk, (0, None)), quoted.get(person.pk, (0, 0))
        met, quotas = kept.get(person.pk, (0, 0))
        rows.append(WorkFigures(
            person.pk, person.called, taken, times, _percent(good, asked), asked, _percent(met, quotas), quotas,
            marks[person.pk], inactive[person.pk], late[person.pk],
        ))  # fmt: skip
    return rows


def _first_answers(since: datetime) -> Mapping[int, tuple[int, timedelta]]:
    """How many first answers each gave, and their median: the middle one, or the mean of the two in the middle."""
    rows = _clocks(since, ClockKind.FIRST_ANSWER).filter(took__isnull=False)
    owner = F("inquiry__owner_id")
    placed = rows.annotate(
        who=owner, place=Window(RowNumber(), partition_by=owner, order_by=[F("took").asc(), F("pk").asc()]),
        many=Window(Count("pk"), partition_by=owner),
    ).filter(place__gte=F("many") / 2.0, place__lte=F("many") / 2.0 + 1)  # fmt: skip
    middle: dict[int, list[int]] = defaultdict(list)
    counted: dict[int, int] = {}
    for who, many, took in placed.values_list("who", "many", "took"):
        middle[who].append(took or 0)
        counted[who] = many
    return {who: (counted[who], timedelta(seconds=median(took))) for who, took in middle.items()}


def _quoted(since: datetime, at: datetime) -> Mapping[int, tuple[int, int]]:
    """Of the price questions whose target is over: how many got their price in time."""
    over = Q(stopped_at__isnull=False) | Q(due_at__lte=at)
    rows = _clocks(since, ClockKind.QUOTE_TARGET).filter(over).values_list("inquiry__owner_id")
    counted = rows.annotate(good=Count("pk", filter=Q(stopped_at__lte=F("due_at"))), many=Count("pk"))
    return {owner: (good, many) for owner, good, many in counted}


def _clocks(since: datetime, kind: ClockKind) -> QuerySet[InquiryClock]:
    rows = InquiryClock.objects.filter(kind=kind, arrived_at__gte=since, is_void=False)
    return rows.filter(inquiry__owner__isnull=False).order_by()


def _kept(since: datetime) -> Mapping[int, tuple[int, int]]:
    """Quotas that came to their end since then, and how many of them were met; as they stood when they ended."""
    rows = QuotaCount.objects.filter(ends_on__gt=timezone.localdate(since), owner__isnull=False).order_by()
    counted = rows.values_list("owner_id").annotate(met=Sum("met"), quotas=Sum("quotas"))
    return {owner: (met, quotas) for owner, met, quotas in counted}


def _marks(sellers: Sequence[people.ColleagueRow], at: datetime) -> Mapping[int, tuple[Mark, ...]]:
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    looks: dict[int, list[datetime]] = {person.pk: [] for person in sellers}
    rows = MailCheck.objects.filter(user_id__in=looks, at__gte=midnight)
    for user, moment in rows.values_list("user_id", "at"):
        looks[user].append(moment)
    today, office = timezone.localdate(at), working_clock()
    return {user: mail_marks(moments, today, at, office) for user, moments in looks.items()}


def _inactive(at: datetime) -> Counter[int]:
    """Customers in use with whom nobody has been in touch for thirty days."""
    rows = Party.objects.filter(kind=PartyKind.CUSTOMER, state=PartyState.ACTIVE, owner__isnull=False)
    quiet = rows.filter(last_contact_at__lt=at - INACTIVE_AFTER).order_by().values_list("owner_id")
    return Counter(dict(quiet.annotate(n=Count("pk"))))


def _percent(good: int, total: int) -> int | None:
    return round(100 * good / total) if total else None
