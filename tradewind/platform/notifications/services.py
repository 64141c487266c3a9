"""How is a person told something?"""

from datetime import datetime, timedelta

from django.db.models import Model

from tradewind.platform.access import Actor, NotFound
from tradewind.platform.audit.recording import type_of
from tradewind.platform.notifications.models import Notification
from tradewind.platform.people import queries as people
from tradewind.platform.tasks.events import TaskGiven
from tradewind.platform.use_case import use_case

QUIET = timedelta(hours=1)  # at most one notification an hour on the same record and matter


@use_case
def notify(
    *, to_id: int, code: str, facts: dict[str, object], weight: str = Notification.Weight.FYI,
    subject: Model | None = None, quiet: timedelta = QUIET, by: Actor, at: datetime,
) -> Notification | None:  # fmt: skip
    """Tell a person. Nobody is told what he did himself, nor the same thing twice in an hour.

    No `quiet` is kept where each telling is news of its own: the end of what somebody asked for once more.
    """
    if to_id == by.pk:
        return None
    about = {"subject_type": type_of(subject), "subject_id": subject.pk} if subject else {}
    if about and Notification.objects.filter(to_id=to_id, code=code, at__gt=at - quiet, **about).exists():
        return None
    return Notification.objects.create(to_id=to_id, code=code, facts=facts, weight=weight, at=at, **about)


@use_case
def mark_read(*, notification_id: int | None = None, by: Actor, at: datetime) -> int:
    """Mark one of one's notifications, or all of them, as read."""
    rows = Notification.objects.filter(to_id=by.pk)
    if notification_id is not None:
        rows = rows.filter(pk=notification_id)
        if not rows.exists():
            raise NotFound(what="notification")
    return rows.filter(read_at=None).update(read_at=at)


def on_task_given(event: TaskGiven) -> None:
    """Whoever gets a to-do from a colleague is told."""
    giver = people.colleague_by_id(event.by_id)
    if giver is None:
        return
    notify(
        to_id=event.assignee_id, code="told_task_assigned", facts={"by": giver.name, "title": event.title},
        weight=Notification.Weight.TODAY, by=giver, at=event.at,
    )  # fmt: skip
