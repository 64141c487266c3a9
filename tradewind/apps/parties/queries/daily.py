"""Whom should be contacted today, and how well is that done?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet

from tradewind.apps.parties.models import Interaction, Party
from tradewind.apps.parties.queries.scope import customers_of_scope, visible_customers
from tradewind.domain.parties.channels import CONTACT_CHANNELS
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor, sees_all_rows
from tradewind.platform.people import queries as people

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DueContact:
    """A customer whose next contact is due."""

    pk: int
    name: str
    country: str
    time_zone: str
    tier: str
    owner_id: int | None
    next_contact_on: date
    last_contact_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """How one salesperson keeps in touch: what the assistant watches."""

    user_id: int
    name: str
    overdue: int
    due_today: int
    contacts_this_week: int
    new_customers_this_month: int


@dataclass(frozen=True, slots=True)
class Figures:
    """How many customers are late, how many due (late ones among them), how often somebody was in touch."""

    late: int
    due: int
    contacts_this_week: int


def due_contacts(by: Actor, *, until: date, limit: int) -> list[DueContact]:
    """The customers one owns or stands in for, to contact by a day, the longest overdue first."""
    mine = _due(visible_customers(by), until).filter(Q(owner_id=by.pk) | Q(deputy_id=by.pk))
    rows = mine.order_by("next_contact_on", "pk")
    columns = (
        "pk", "name", "country", "time_zone", "tier", "owner_id", "next_contact_on", "last_contact_at", "version",
    )  # fmt: skip
    return [DueContact(*values) for values in rows.values_list(*columns)[:limit]]


def contact_process(by: Actor, *, on: date, at: datetime) -> list[ProcessRow]:
    """One line a salesperson; a salesperson sees the own line only. Costs what is due, not what there is."""
    sellers = [row for row in people.salespeople(by) if sees_all_rows(by) or row.pk == by.pk]
    scope = customers_of_scope(by)
    due, fresh, spoken = _due_by_owner(scope, on), _opened_since(scope, at - timedelta(days=30)), _spoken_by(at - WEEK)
    return [
        ProcessRow(row.pk, row.called, *due.get(row.pk, (0, 0)), spoken[row.pk], fresh[row.pk])
        for row in sellers
        if row.role == "salesperson" or row.pk in due
    ]


def figures(by: Actor, *, on: date, at: datetime) -> Figures:
    """The numbers at the head of a page: of the company for who leads it, of one's own customers for a salesperson."""
    spoken = _spoken(at - WEEK)
    if not sees_all_rows(by):
        spoken = spoken.filter(by_id=by.pk)
    due = _due_by_owner(customers_of_scope(by), on).values()
    return Figures(sum(late for late, _today in due), sum(map(sum, due)), spoken.count())


def unassigned_count(by: Actor) -> int:
    """Customers nobody looks after."""
    return _open(customers_of_scope(by)).filter(owner=None).count()


def _open(rows: QuerySet[Party]) -> QuerySet[Party]:
    return rows.filter(state=PartyState.ACTIVE)


def _due(rows: QuerySet[Party], until: date) -> QuerySet[Party]:
    return _open(rows).filter(next_contact_on__lte=until)


def _opened_since(rows: QuerySet[Party], since: datetime) -> Counter[int]:
    """Among the newest thousand: nobody opens more in a month, and the count stays cheap at a million rows."""
    newest = _open(rows).order_by("-pk").values_list("owner_id", "created_at")[:1000]
    return Counter(owner for owner, opened in newest if owner and opened >= since)


def _due_by_owner(rows: QuerySet[Party], on: date) -> dict[int | None, tuple[int, int]]:
    """How many customers of each owner are late, and how many due today."""
    late = Count("pk", filter=Q(next_contact_on__lt=on))
    counted = _due(rows, on).order_by().values("owner_id").annotate(late=late, due=Count("pk"))
    return {owner: (late, due - late) for owner, late, due in counted.values_list("owner_id", "late", "due")}


def _spoken_by(since: datetime) -> Counter[int]:
    rows = _spoken(since).order_by().values("by_id").annotate(count=Count("pk")).values_list("by_id", "count")
    return Counter(dict(rows))


def _spoken(since: datetime) -> QuerySet[Interaction]:
    """What was said since, without what was struck through."""
    return Interaction.objects.filter(at__gte=since, channel__in=CONTACT_CHANNELS, struck_at=None)
