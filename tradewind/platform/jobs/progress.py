"""How does a running job tell how far it is?"""

from uuid import UUID

from django.utils import timezone

from tradewind.platform.jobs.models import Progress


class StopAsked(Exception):  # noqa: N818 - an answer to the job, not an error
    """The person who asked for the job does not want it any more."""


def announce(task_id: UUID | str, *, title: str, asked_by_id: int | None) -> None:
    """Show a job in the tray of the person who asked for it, before it starts."""
    Progress.objects.get_or_create(
        task_id=task_id, defaults={"title": title, "asked_by_id": asked_by_id, "updated_at": timezone.now()}
    )


def report(task_id: UUID | str, *, done: int, total: int, result_url: str = "") -> None:
    """Note how far the job is; called between chunks, outside any transaction. Raises StopAsked."""
    rows = Progress.objects.filter(task_id=task_id)
    rows.update(done=done, total=total, updated_at=timezone.now(), result_url=result_url)
    if rows.filter(stop_asked=True).exists():
        raise StopAsked()
