"""Which long lists are written in the background?"""

from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone, translation
from django_tasks import TaskContext, task

from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.exports import queries as exports
from tradewind.platform.exports.events import ExportAsked
from tradewind.platform.jobs import progress
from tradewind.platform.people import queries as people
from tradewind.web.parties.exporting import source_of
from tradewind.web.shared.lists import write_export


@task(takes_context=True)
def export_parties(context: TaskContext, *, export_id: int, by_id: int) -> dict[str, Any]:
    """Write the list with the rights, the language and the clock the person has now."""
    by = people.colleague_by_id(by_id)
    if by is None:
        return {"code": "not_found", "facts": {}, "is_finding": True}
    told = partial(progress.report, context.task_result.id)
    with translation.override(by.language), timezone.override(ZoneInfo(by.time_zone)):
        try:
            kind = PartyKind(exports.own_export(by, export_id).of)
            rows = write_export(export_id, source_of(by, kind), by=by, told=lambda done, of: told(done=done, total=of))
        except Refusal as refusal:
            return {"code": refusal.code, "facts": refusal.facts, "is_finding": True}
    facts, address = {"rows": f"{rows:,}"}, reverse("exports:file", args=[export_id])
    return {"code": "list_exported", "facts": facts, "result_url": address}


def on_export_asked(event: ExportAsked) -> None:
    """Put a long list of parties into the queue, and show it to the person who asked."""
    by = people.colleague_by_id(event.by_id)
    if by is not None and event.of in {*PartyKind}:
        job = export_parties.enqueue(export_id=event.export_id, by_id=event.by_id)
        progress.announce(job.id, name=export_parties.name, about=event.about, by=by, at=event.at)
