"""How does a running job tell how far it is?"""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from tradewind.platform.access import Actor, NotFound
from tradewind.platform.jobs.models import Progress


class StopAsked(Exception):  # noqa: N818 - an answer to the job, not an error
    """The person who asked for the job does not want it any more."""


def announce(task_id: UUID | str, *, name: str, about: str = "", by: Actor, at: datetime) -> None:
    """Show a job to the person who asked for it, before it starts; in the use case that puts it into the queue."""
    Progress.objects.create(task_id=task_id, name=name, about=about, asked_by_id=by.pk, updated_at=at)


def report(task_id: UUID | str, *, done: int, total: int) -> None:
    """Note how far the job is; called between chunks, outside any transaction. Raises StopAsked."""
    rows = Progress.objects.filter(task_id=task_id)
    rows.update(done=done, total=total, updated_at=timezone.now())
    if rows.filter(stop_asked=True).exists():
        raise StopAsked()


def ask_to_stop(task_id: UUID | str, *, by: Actor, at: datetime) -> None:
    """The job hears it at its next report. Only who asked for it can; another's job is not there for him."""
    mine = Progress.objects.filter(task_id=task_id, asked_by_id=by.pk)
    if not mine.update(stop_asked=True, updated_at=at):
        raise NotFound(what="job")
