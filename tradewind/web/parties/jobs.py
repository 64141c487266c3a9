"""Which long lists are written in the background?"""

from typing import Any

from django_tasks import TaskContext, task

from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.exports.events import ExportAsked
from tradewind.web.parties.exporting import source_of
from tradewind.web.shared.background import put_in_queue, write_asked


@task(takes_context=True)
def export_parties(context: TaskContext, *, export_id: int, by_id: int) -> dict[str, Any]:
    """Write the list with the rights, the language and the clock the person has now."""
    return write_asked(context.task_result.id, export_id, by_id, lambda by, of: source_of(by, PartyKind(of)))


def on_export_asked(event: ExportAsked) -> None:
    """Put a long list of parties into the queue."""
    if event.of in {*PartyKind}:
        put_in_queue(event, export_parties)
