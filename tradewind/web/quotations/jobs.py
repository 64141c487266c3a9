"""Which long lists of quotations are written in the background?"""

from typing import Any

from django_tasks import TaskContext, task

from tradewind.platform.exports.events import ExportAsked
from tradewind.web.quotations.exporting import QUOTATIONS, source_of
from tradewind.web.shared.background import put_in_queue, write_asked


@task(takes_context=True)
def export_quotations(context: TaskContext, *, export_id: int, by_id: int) -> dict[str, Any]:
    """Write the list with the rights, the language and the clock the person has now."""
    return write_asked(context.task_result.id, export_id, by_id, lambda by, _of: source_of(by))


def on_export_asked(event: ExportAsked) -> None:
    """Put a long list of quotations into the queue."""
    if event.of == QUOTATIONS:
        put_in_queue(event, export_quotations)
