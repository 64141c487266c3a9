"""The bell's page."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from tradewind.platform.notifications import queries, services
from tradewind.web.shared.asking import Request


@require_GET
def notifications(request: Request) -> HttpResponse:
    """What one was told, newest first."""
    return render(request, "notifications/notifications.html", {"rows": queries.newest(request.user, limit=100)})


@require_POST
def read(request: Request, notification_id: int) -> HttpResponse:
    """Mark one as read and go to what it is about."""
    services.mark_read(notification_id=notification_id, by=request.user, at=timezone.now())
    return redirect("notifications:notifications")


@require_POST
def read_all(request: Request) -> HttpResponse:
    """Mark all as read."""
    services.mark_read(by=request.user, at=timezone.now())
    return redirect("notifications:notifications")
