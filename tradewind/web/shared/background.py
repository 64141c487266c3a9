"""How is a long list written in the background, with the rights, the language and the clock of whoever asked?"""

from collections.abc import Callable
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone, translation
from django_tasks.base import Task

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor
from tradewind.platform.exports import queries as exports
from tradewind.platform.exports.events import ExportAsked
from tradewind.platform.jobs import progress
from tradewind.platform.people import queries as people
from tradewind.web.shared.lists import ListSource, write_export


def write_asked(
    task_id: str, export_id: int, by_id: int, source_of: Callable[[Actor, str], ListSource]
) -> dict[str, Any]:
    """What the job's page says when it is done. `source_of`: the list of this name, as the person may see it now."""
    by = people.colleague_by_id(by_id)
    if by is None:
        return {"code": "not_found", "facts": {}, "is_finding": True}
    told = partial(progress.report, task_id)
    with translation.override(by.language), timezone.override(ZoneInfo(by.time_zone)):
        try:
            source = source_of(by, exports.own_export(by, export_id).of)
            rows = write_export(export_id, source, by=by, told=lambda done, of: told(done=done, total=of))
        except Refusal as refusal:
            return {"code": refusal.code, "facts": refusal.facts, "is_finding": True}
    facts, address = {"rows": f"{rows:,}"}, reverse("exports:file", args=[export_id])
    return {"code": "list_exported", "facts": facts, "result_url": address}


def put_in_queue(event: ExportAsked, task: "Task[..., Any]") -> None:
    """Put the list into the queue, and show it to the person who asked."""
    by = people.colleague_by_id(event.by_id)
    if by is not None:
        job = task.enqueue(export_id=event.export_id, by_id=event.by_id)
        progress.announce(job.id, name=task.name, about=event.about, by=by, at=event.at)
