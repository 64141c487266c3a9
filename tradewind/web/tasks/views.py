"""The pages of to-dos."""

from collections.abc import Callable, Sequence, Set
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.parties import queries as parties
from tradewind.platform.access import StaleVersion, allows
from tradewind.platform.people import queries as people
from tradewind.platform.tasks import queries, services
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.returning import own_page
from tradewind.web.shared.versions import VersionedForm
from tradewind.web.tasks.forms import HandOnForm, SnoozeForm, TaskForm


@require_GET
def tasks(request: Request) -> HttpResponse:
    """All one's open to-dos; the leaders may look at a colleague's or everybody's."""
    by, today = request.user, timezone.localdate()
    everyone = allows(by, "tasks.view_everyones") and request.GET.get("whose") == "all"
    rows = queries.everyones_open(by, limit=200) if everyone else queries.open_tasks(by, limit=200)
    done = queries.closed_since(by, since=timezone.now() - timedelta(days=7))
    context = {
        "rows": rows, "done": done, "today": today, "everyone": everyone,
        "may_see_all": allows(by, "tasks.view_everyones"),
        "options": _options(people.active_colleagues(by), {row.assignee_id for row in rows}),
    }  # fmt: skip
    return render(request, "tasks/tasks.html", context)


def _options(colleagues: Sequence[people.ColleagueRow], assignees: Set[int]) -> dict[int, SafeString]:
    """To whom a to-do can be handed on, by whose it is: drawn by the template for each row it was most of the page."""

    def drawn(assignee_id: int) -> SafeString:
        rows = ((each.pk, mark_safe(" selected" if each.pk == assignee_id else ""), each.called) for each in colleagues)
        return format_html_join("", '<option value="{}"{}>{}</option>', rows)

    return {assignee_id: drawn(assignee_id) for assignee_id in assignees}


@require_http_methods(["GET", "POST"])
def assign(request: Request) -> HttpResponse:
    """A new to-do for oneself or a colleague, perhaps about a customer."""
    by, today = request.user, timezone.localdate()
    form = TaskForm(request.POST or None, initial=_initial(request, by, today))
    form.offer([(row.pk, row.called) for row in people.active_colleagues(by)])
    subject = _subject(request)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        services.assign_task(
            title=values["title"], assignee_id=values["assignee_id"], due_on=values["due_on"], subject=subject,
            subject_title=subject.name if subject else "", by=by, at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("The to-do is on the list."))
        return redirect("parties:party", party_id=subject.pk) if subject else redirect("tasks:tasks")
    return render(
        request, "tasks/assign.html", {"form": form, "subject": subject}, status=422 if form.errors else 200
    )  # fmt: skip


def _initial(request: Request, by: Any, today: Any) -> dict[str, Any]:
    return {"assignee_id": by.pk, "due_on": today, "party_id": request.GET.get("party", "")}


def _subject(request: Request) -> Any:
    """The party the to-do is about, if the person may see it; a foreign one answers 404."""
    raw = request.POST.get("party_id") if request.method == "POST" else request.GET.get("party")
    if not raw or not (raw.isascii() and raw.isdigit()) or len(raw) > 18:
        return None
    return parties.party_for(request.user, int(raw))


@require_POST
def complete(request: Request, task_id: int) -> HttpResponse:
    """Done; the message offers to take it back."""
    task = services.complete_task(task_id=task_id, by=request.user, at=timezone.now())
    undo = reverse("tasks:reopen", args=[task_id])
    messages.success(request, _("Done: %(title)s") % {"title": task.title}, extra_tags=undo)
    return _back(request)


@require_POST
def reopen(request: Request, task_id: int) -> HttpResponse:
    """Take a completion back."""
    services.reopen_task(task_id=task_id, by=request.user, at=timezone.now())
    messages.success(request, _("The to-do is open again."))
    return _back(request)


@require_POST
def snooze(request: Request, task_id: int) -> HttpResponse:
    """Put off to a later day."""
    task = queries.task_for(request.user, task_id)
    form = SnoozeForm(request.POST)
    if not form.is_valid():
        return _once_more(request, task, {"form": form}, 422)
    values = form.cleaned_data
    try:
        services.snooze_task(
            task_id=task_id, version=values["version"], until=values["until"], by=request.user, at=timezone.now()
        )  # fmt: skip
    except StaleVersion:
        return _overtaken(request, task_id, SnoozeForm, "until", "due_on")
    messages.success(request, _("Put off."))
    return _back(request)


@require_POST
def hand_on(request: Request, task_id: int) -> HttpResponse:
    """To a colleague."""
    task = queries.task_for(request.user, task_id)
    colleagues = [(row.pk, row.called) for row in people.active_colleagues(request.user)]
    form = HandOnForm(request.POST, colleagues)
    if not form.is_valid():
        return _once_more(request, task, {"form": form}, 422)
    values = form.cleaned_data
    try:
        services.hand_task_on(
            task_id=task_id, version=values["version"], assignee_id=values["assignee_id"], by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except StaleVersion:
        return _overtaken(
            request, task_id, lambda posted: HandOnForm(posted, colleagues), "assignee_id", "assignee_id"
        )  # fmt: skip
    messages.success(request, _("Handed on; your colleague is told."))
    return _back(request)


def _overtaken(
    request: Request, task_id: int, make: Callable[[QueryDict], VersionedForm], line: str, column: str
) -> HttpResponse:
    """Somebody put the to-do off or handed it on meanwhile: what stands now beside what was asked for."""
    task = queries.task_for(request.user, task_id)
    saved = {line: getattr(task, column), "version": queries.version_of(task)}
    deed = last_deed(request.user, task, otherwise=timezone.now())
    return _once_more(request, task, conflict_of(make, request.POST, saved, *deed), 409)


def _once_more(request: Request, task: Any, context: dict[str, Any], status: int) -> HttpResponse:
    """What could not be done from the list, on a page of its own."""
    context |= {"task": task, "next": request.POST.get("next", "")}
    return render(request, "tasks/once_more.html", context, status=status)


def _back(request: Request) -> HttpResponse:
    return redirect(own_page(request, request.POST.get("next", ""), reverse("home:today")))
