"""The page everybody opens in the morning."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.parties import queries as parties
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.access import NotFound, Role, allows, sees_all_rows
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.approvals.wording import WORDS as APPROVAL_WORDS
from tradewind.platform.company import queries as company
from tradewind.platform.doors import queries as doors
from tradewind.platform.notifications import queries as notifications
from tradewind.platform.people import queries as people
from tradewind.platform.tasks import queries as tasks
from tradewind.platform.wording import sentence
from tradewind.web.home.inquiry_rows import inquiry_rows
from tradewind.web.home.rows import MOST, WorkRow, folded, grouped, work_rows
from tradewind.web.home.sample_rows import sample_rows
from tradewind.web.shared.asking import Request
from tradewind.web.shared.worst_offers import worst_said

if TYPE_CHECKING:
    from tradewind.platform.people.models import User

DECISIONS = 5  # rows of the block; the rest stands on its own page
HOME = {Role.BOSS: "home/boss.html", Role.ASSISTANT: "home/assistant.html"}


@require_GET
def today(request: Request) -> HttpResponse:
    """Today: what to do first, and the figures each role works by."""
    by, at, on = request.user, timezone.now(), timezone.localdate()
    office = company.working_clock()
    rows = _rows(by, office, on, at)
    opened, rest = folded(rows)
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    context = {
        "counts": [(key, name, len(found)) for key, name, found in grouped(rows)],
        "more_count": len(rest),
        "first": rows[0] if rows else None,
        "late_inquiries": _at_most(sum(bool(row.clock and row.due_at and row.due_at <= at) for row in rows)),
        "done": tasks.closed_since(by, since=midnight),
        "news": notifications.newest(by, limit=6),
        "set_up": doors.progress_to_show(by),
        "is_new": not rows and allows(by, "parties.register_customer") and not parties.customers(by).exists(),
        "leads": sees_all_rows(by),
        "figures": parties.figures(by, on=on, at=at),
        "page_keys": [(_("Do what the row's button says"), ["E"]), (_("Put off"), ["S"]), (_("Open the page"), ["O"])]
        if rows
        else [],
        **_work(by, opened, on, office),
        **_of_role(by, office.calendar.findings(on)),
        **_to_decide(by),
    }
    return render(request, HOME.get(Role(by.role), "home/today.html"), context)


@require_GET
def rest(request: Request) -> HttpResponse:
    """What folds below the first screen of Today: made when somebody unfolds it."""
    by, at, on = request.user, timezone.now(), timezone.localdate()
    office = company.working_clock()
    _opened, rows = folded(_rows(by, office, on, at))
    return render(request, "home/_work.html" if request.htmx else "home/rest.html", _work(by, rows, on, office))


@require_GET
def process(request: Request) -> HttpResponse:
    """How everybody keeps in touch with customers."""
    by, at, on = request.user, timezone.now(), timezone.localdate()
    if not sees_all_rows(by):
        raise NotFound(what="page")
    return render(request, "home/process.html", {"process": parties.contact_process(by, on=on, at=at)})


def _rows(by: "User", office: WorkingClock, on: date, at: datetime) -> list[WorkRow]:
    """What every room has for this person to do."""
    return work_rows(
        by, today=on, at=at, others=inquiry_rows(by, office, today=on, at=at),
        besides=sample_rows(by, today=on, at=at),
    )  # fmt: skip


def _work(by: "User", rows: Sequence[WorkRow], on: date, office: WorkingClock) -> dict[str, object]:
    """What the rows of work are shown with."""
    return {
        "groups": grouped(rows),
        "on": on,
        "office_clock": office,
        "colleagues": people.active_colleagues(by) if any(row.task_id for row in rows) else [],
    }


def _at_most(count: int) -> str:
    """A page that reads the nearest rows only says so."""
    return f"{MOST}+" if count >= MOST else str(count)


def _to_decide(by: "User") -> dict[str, object]:
    """The requests that wait for this person's word."""
    rows = approvals.to_decide(by)
    shown = list(rows[:DECISIONS])
    waiting = rows.count() if len(shown) == DECISIONS else len(shown)
    worst = worst_said(by, shown)
    for row in shown:
        row.said = worst.get(row.pk, "")
    return {"to_decide": shown, "waiting": waiting, "approval_words": APPROVAL_WORDS}


def _of_role(by: "User", findings: Sequence[Finding]) -> dict[str, object]:
    """What only this role's page shows."""
    shown: dict[str, object] = {}
    if sees_all_rows(by):
        shown["warnings"] = [sentence(each.code, each.facts) for each in findings]
    if by.role == Role.BOSS:
        shown["unassigned"] = parties.unassigned_count(by)
    return shown
