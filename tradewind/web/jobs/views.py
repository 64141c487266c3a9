"""The page of background work."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from tradewind.platform.jobs import queries
from tradewind.web.shared.asking import Request

NAMES = {
    "seal_access_log": _("Seal yesterday's access log into the evidence chain"),
    "nightly_backup": _("Back up everything and prove it by restoring"),
    "prune_old_rows": _("Forget old results and expired sessions"),
}


@require_GET
def jobs(request: Request) -> HttpResponse:
    """The schedule, the queue and what failed."""
    at = timezone.now()
    schedule = [(NAMES.get(row.name, row.name), row) for row in queries.schedule_rows(request.user, at=at)]
    recent = [(NAMES.get(row.name, row.name), row) for row in queries.recent_jobs(request.user)]
    context = {
        "schedule": schedule,
        "recent": recent,
        "mine": queries.my_jobs(request.user),
        "silent": queries.worker_is_silent(at),
    }
    return render(request, "jobs/jobs.html", context)
