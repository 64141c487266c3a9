"""What should this person do first, and why?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.parties import queries as parties
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.domain.vocabulary.foreign_offices import OfficeState, foreign_office
from tradewind.platform.access import Actor
from tradewind.platform.tasks import queries as tasks
from tradewind.web.shared.subjects import subject_url

SHOWN = 12  # rows of the first screen; the rest folds
MOST = 60
NOW, TODAY, WEEK = "now", "today", "week"
_ORDER = {NOW: 0, TODAY: 1, WEEK: 2}


@dataclass(frozen=True, slots=True)
class Button:
    """The one thing to do: a link, opened in the drawer where it needs no page of its own.

    One that begins something is a form: `sends` is what it sends.
    """

    label: str
    url: str
    is_drawer: bool = False
    sends: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PutOff:
    """The form that gives a row another day: where it goes to, and what its field of the day is called there."""

    url: str
    name: str
    version: int


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One row of Today: who, why now, until when, and the one thing to do. A row with a clock names it."""

    group: str
    kind: str
    icon: str
    kind_word: str
    title: str
    url: str
    country: str
    zone: str
    why: str
    due_on: date
    due_at: datetime | None
    is_open_there: bool
    task_id: int | None = None
    put_off: PutOff | None = None  # a clock runs whatever anybody says
    party_id: int | None = None
    grade: str = ""
    clock: str = ""
    is_pressing: bool = False  # its clock runs out within the hour
    button: Button | None = None
    peek_url: str = ""  # what Enter shows in the drawer

    @property
    def customer_url(self) -> str:
        """Where its customer stands, if the row does not lead there itself."""
        url = reverse("parties:party", args=[self.party_id]) if self.party_id else ""
        return "" if url == self.url else url

    @property
    def order(self) -> tuple[object, ...]:
        """Clocks first, the nearest of them first; then by day. Who is at work now goes first only among equals."""
        moment = self.due_at or datetime.max.replace(tzinfo=UTC)
        if self.clock:
            return (False, moment, not self.is_open_there)
        return (True, self.due_on, not self.is_open_there, moment)


def work_rows(
    by: Actor, *, today: date, at: datetime, others: Sequence[WorkRow] = (), besides: Sequence[WorkRow] = ()
) -> list[WorkRow]:
    """Everything due within a week. `others` are rows of inquiries: their customers need no second row."""
    until = today + timedelta(days=6)
    due = parties.due_contacts(by, until=until, limit=MOST)
    spoken_of = {row.party_id for row in others}
    rows = [*others, *besides, *(_task_row(task, today) for task in tasks.open_tasks(by, until=until, limit=MOST))]
    rows += [_contact_row(each, today, at) for each in due if each.pk not in spoken_of]
    return sorted(rows, key=lambda row: (_ORDER[row.group], *row.order))


def folded(rows: Sequence[WorkRow]) -> tuple[list[WorkRow], list[WorkRow]]:
    """What stands open and what folds: the first screen, and whatever runs out within the hour; the rest."""
    opened = [row for place, row in enumerate(rows) if place < SHOWN or row.is_pressing]
    return opened, [row for place, row in enumerate(rows) if not (place < SHOWN or row.is_pressing)]


def grouped(rows: Collection[WorkRow]) -> list[tuple[str, str, list[WorkRow]]]:
    """The three groups with their names; empty ones left out."""
    names = {NOW: _("Now"), TODAY: _("Today"), WEEK: _("Within 7 days")}
    found = [(key, name, [row for row in rows if row.group == key]) for key, name in names.items()]
    return [group for group in found if group[2]]


def group_of(due_on: date, today: date) -> str:
    if due_on < today:
        return NOW
    return TODAY if due_on == today else WEEK


def is_open_there(country: str, zone: str, at: datetime) -> bool:
    known = zone or default_zone(country) or ""
    return bool(known) and foreign_office(country, known, at).state is OfficeState.OPEN


def _task_row(task: tasks.TaskRow, today: date) -> WorkRow:
    is_party = task.subject_type == "parties.party" and task.subject_id
    url = subject_url(task.subject_type, task.subject_id) or reverse("tasks:tasks")
    return WorkRow(
        group=group_of(task.due_on, today), kind="task", icon="checklist", kind_word=_("To-do"),
        title=task.subject_title or task.title, why=task.title if task.subject_title else "", url=url, country="",
        zone="", due_on=task.due_on, due_at=task.due_at, is_open_there=False, task_id=task.pk,
        put_off=PutOff(reverse("tasks:snooze", args=[task.pk]), "until", task.version),
        party_id=task.subject_id if is_party else None,
        peek_url=reverse("parties:peek", args=[task.subject_id]) if is_party else "",
    )  # fmt: skip


def _contact_row(due: parties.DueContact, today: date, at: datetime) -> WorkRow:
    return WorkRow(
        group=group_of(due.next_contact_on, today), kind="contact", icon="phone", kind_word=_("Follow-up"),
        title=due.name, url=reverse("parties:party", args=[due.pk]), country=due.country, zone=due.time_zone,
        why=said_before(due.last_contact_at, at), due_on=due.next_contact_on, due_at=None,
        is_open_there=is_open_there(due.country, due.time_zone, at), party_id=due.pk,
        peek_url=reverse("parties:peek", args=[due.pk]),
        button=Button(_("Log contact"), reverse("parties:log", args=[due.pk]), is_drawer=True),
        put_off=PutOff(reverse("parties:line", args=[due.pk]), "next_contact_on", due.version),
    )  # fmt: skip


def said_before(last: datetime | None, at: datetime) -> str:
    if last is None:
        return _("never contacted")
    days = (timezone.localdate(at) - timezone.localdate(last)).days
    if days > 1:
        return _("last contact %(days)s days ago") % {"days": days}
    return _("last contact yesterday") if days == 1 else _("last contact today")
