"""The page of background work: one's own jobs, and for those who look after them everything that runs."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from tradewind.platform.access import allows
from tradewind.platform.jobs import queries
from tradewind.platform.jobs.queries import JobRow, ProgressRow, ScheduleRow
from tradewind.platform.upkeep import services as upkeep
from tradewind.platform.wording import sentence
from tradewind.web.shared.asking import Request

NAMES = {
    "seal_access_log": gettext_lazy("Seal yesterday's access log into the evidence chain"),
    "nightly_backup": gettext_lazy("Back up everything and prove it by restoring"),
    "prune_old_rows": gettext_lazy("Forget old results and expired sessions"),
    "sweep_orphan_files": gettext_lazy("Delete uploads that no record came to keep"),
    "export_parties": gettext_lazy("Export a list"),
    "carry_on_changes": gettext_lazy("Take up changes of many records that were interrupted"),
    "change_many": gettext_lazy("Change many records"),
    "keep_parties_found": gettext_lazy("Write what the search lacks"),
    "compare_parties": gettext_lazy("Look for duplicates"),
    "forget_exports": gettext_lazy("Delete exported files that are a day old"),
    "advance_import": gettext_lazy("Import customers"),
    "forget_sheets": gettext_lazy("Forget the cells of sheets that can no longer be taken back"),
    "carry_on_imports": gettext_lazy("Take up imports that were interrupted"),
    "verify_trail": gettext_lazy("Verify the whole evidence chain"),
}
MINE = "my-jobs"  # the part of the page that renews itself while a job is under way


@require_GET
def jobs(request: Request) -> HttpResponse:
    """What one asked for oneself; with `jobs.view` also the schedule, the queue and what failed."""
    mine = queries.my_jobs(request.user)
    context: dict[str, Any] = {
        "mine": [_drawn(row) for row in mine],
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


def _drawn(row: ProgressRow) -> dict[str, Any]:
    """The row as `shared/_job.html` shows it."""
    name, outcome = str(NAMES.get(row.name, row.name)), row.outcome
    may_stop = row.state in ("waiting", "running")
    return {
        "key": f"job-{row.task_id}", "title": f"{name}: {row.about}" if row.about else name,
        "state": row.state, "done": row.done, "total": row.total, "percent": row.percent,
        "note": sentence(outcome["code"], outcome["facts"]) if outcome else "",
        "is_finding": bool(outcome and outcome.get("is_finding")),
        "result_url": outcome.get("result_url", "") if outcome else "", "result_label": _("Download"),
        "cancel_url": reverse("jobs:stop", args=[row.task_id]) if may_stop else "",
    }  # fmt: skip
