"""What should this person do first, and why?"""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One row of Today: who, why now, until when, and the one thing to do."""

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
    task_version: int = 0
    party_id: int | None = None

    @property
    def order(self) -> tuple[object, ...]:
        """Late ones by age; today those whose customers are at work now first."""
        return (self.due_on, not self.is_open_there, self.due_at or datetime.max.replace(tzinfo=UTC))


def work_rows(by: Actor, *, today: date, at: datetime) -> list[WorkRow]:
    """Everything due within a week, in the order in which it should be done."""
    until = today + timedelta(days=6)
    rows = [_task_row(task, today) for task in tasks.open_tasks(by, until=until, limit=MOST)]
    rows += [_contact_row(due, today, at) for due in parties.due_contacts(by, until=until, limit=MOST)]
    order = {NOW: 0, TODAY: 1, WEEK: 2}
    return sorted(rows, key=lambda row: (order[row.group], *row.order))


def grouped(rows: list[WorkRow]) -> list[tuple[str, str, list[WorkRow]]]:
    """The three groups with their names; empty ones left out."""
    names = {NOW: _("Now"), TODAY: _("Today"), WEEK: _("Within 7 days")}
    found = [(key, name, [row for row in rows if row.group == key]) for key, name in names.items()]
    return [group for group in found if group[2]]


def _group(due_on: date, today: date) -> str:
    if due_on < today:
        return NOW
    return TODAY if due_on == today else WEEK


def _task_row(task: tasks.TaskRow, today: date) -> WorkRow:
    is_party = task.subject_type == "parties.party" and task.subject_id
    url = subject_url(task.subject_type, task.subject_id) or reverse("tasks:tasks")
    return WorkRow(
        group=_group(task.due_on, today), kind="task", icon="checklist", kind_word=_("To-do"),
        title=task.subject_title or task.title, why=task.title if task.subject_title else "", url=url, country="",
        zone="", due_on=task.due_on, due_at=task.due_at, is_open_there=False, task_id=task.pk,
        task_version=task.version,
        party_id=task.subject_id if is_party else None,
    )  # fmt: skip


def _contact_row(due: parties.DueContact, today: date, at: datetime) -> WorkRow:
    zone = due.time_zone or default_zone(due.country) or ""
    is_open = bool(zone) and foreign_office(due.country, zone, at).state is OfficeState.OPEN
    return WorkRow(
        group=_group(due.next_contact_on, today), kind="contact", icon="phone", kind_word=_("Follow-up"),
        title=due.name, url=reverse("parties:party", args=[due.pk]), country=due.country, zone=due.time_zone,
        why=_last_contact(due, at), due_on=due.next_contact_on, due_at=None, is_open_there=is_open, party_id=due.pk,
    )  # fmt: skip


def _last_contact(due: parties.DueContact, at: datetime) -> str:
    if due.last_contact_at is None:
        return _("never contacted")
    days = (timezone.localdate(at) - timezone.localdate(due.last_contact_at)).days
    if days > 1:
        return _("last contact %(days)s days ago") % {"days": days}
    return _("last contact yesterday") if days == 1 else _("last contact today")
