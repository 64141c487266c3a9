"""The page of background work: one's own jobs, and for those who look after them everything that runs."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.platform.access import allows
from tradewind.platform.jobs import queries
from tradewind.platform.jobs.queries import JobRow, ScheduleRow
from tradewind.platform.upkeep import services as upkeep
from tradewind.web.shared.asking import Request
from tradewind.web.shared.jobs import NAMES, drawn

MINE = "my-jobs"  # the part of the page that renews itself while a job is under way


@require_GET
def jobs(request: Request) -> HttpResponse:
    """What one asked for oneself; with `jobs.view` also the schedule, the queue and what failed."""
    mine = queries.my_jobs(request.user)
    context: dict[str, Any] = {
        "mine": [drawn(row, request.user) for row in mine],
        "is_under_way": any(row.is_under_way for row in mine),
        "may_verify": allows(request.user, "audit.verify"),
    }
    if request.htmx.target == MINE:
        return render(request, "jobs/_mine.html", context)
    at = timezone.now()
    context["silent"] = queries.worker_is_silent(at)
    if allows(request.user, "jobs.view"):
        schedule, recent = queries.schedule_rows(request.user, at=at), queries.recent_jobs(request.user)
        context |= {"schedule": _named(schedule), "recent": _named(recent), "sees_everything": True}
    return render(request, "jobs/jobs.html", context)


@require_POST
def verify(request: Request) -> HttpResponse:
    """Have the whole evidence chain verified in the background."""
    upkeep.ask_for_verification(by=request.user, at=timezone.now())
    messages.success(request, _("The evidence is being verified. The result appears here."))
    return redirect("jobs:jobs")


@require_POST
def stop(request: Request, job_id: UUID) -> HttpResponse:
    """Stop a job one asked for."""
    upkeep.ask_to_stop(task_id=job_id, by=request.user, at=timezone.now())
    messages.success(request, _("The job stops at its next step."))
    return redirect("jobs:jobs")


def _named(rows: Sequence[ScheduleRow | JobRow]) -> list[tuple[Any, ScheduleRow | JobRow]]:
    return [(NAMES.get(row.name, row.name), row) for row in rows]
