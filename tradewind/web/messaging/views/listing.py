"""The list of mail, fetching it, and the mark that somebody looked."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.messaging import permissions, queries, services
from tradewind.apps.messaging.jobs import READ_ONE
from tradewind.apps.parties import permissions as party_permissions
from tradewind.domain.messaging.mailboxes import MailboxKind, MailboxState
from tradewind.platform.access import allows, require
from tradewind.platform.jobs import queries as jobs
from tradewind.platform.wording import sentence
from tradewind.web.messaging.lists import mail_list
from tradewind.web.messaging.tabs import tabs
from tradewind.web.shared.asking import Request
from tradewind.web.shared.jobs import drawn
from tradewind.web.shared.lists import render_list

_SHOWN_FOR = timedelta(minutes=3)  # after that, how a fetching ended is no news


@require_GET
def mail(request: Request) -> HttpResponse:
    """What came and left in the mailboxes one may read."""
    by = request.user
    require(by, permissions.READ)
    mailboxes = list(queries.visible_mailboxes(by).order_by("address"))
    in_use = [each for each in mailboxes if each.state == MailboxState.ACTIVE]
    troubles = [(each, sentence(each.trouble_code, each.trouble_facts)) for each in in_use if each.trouble_code]
    return render_list(
        request, "messaging/mail.html", mail_list(by, mailboxes), queries.mail_of(by, mailboxes),
        tabs=tabs(by, "mail"), troubles=troubles, job=_job(request), may_write=allows(by, permissions.WRITE),
        may_bring=allows(by, party_permissions.LOG_INTERACTION),
        can_fetch=any(each.kind != MailboxKind.ARCHIVE for each in in_use),
    )  # fmt: skip


@require_POST
def look(request: Request) -> HttpResponse:
    """The page was opened: that marks morning, noon or evening. Sent by the page itself, for GET writes nothing."""
    services.note_look(by=request.user, at=timezone.now())
    return HttpResponse(status=204)


@require_POST
def fetch(request: Request) -> HttpResponse:
    """Have every mailbox read that one may read; the page shows how far it is."""
    by, at = request.user, timezone.now()
    require(by, permissions.READ)
    asked = queries.mailboxes_to_ask(by)
    for mailbox_id in asked:
        services.ask_for_reading(mailbox_id=mailbox_id, by=by, at=at)
    if not asked:
        messages.info(request, _("There is no mailbox to fetch from. Set one up first."))
    return redirect("messaging:mail")


@require_GET
def fetching(request: Request) -> HttpResponse:
    """How far the fetching is; a page that waits for it asks every second."""
    require(request.user, permissions.READ)
    return render(request, "messaging/_fetching.html", {"job": _job(request), "is_renewed": True})


def _job(request: Request) -> dict[str, object] | None:
    """The newest fetching this person asked for."""
    by = request.user
    if not allows(by, "jobs.view"):
        return None
    row = jobs.newest_job(by, READ_ONE, since=timezone.now() - _SHOWN_FOR)
    if row is None or row.asked_by_id != by.pk:
        return None
    return {
        "drawn": drawn(row, by),
        "is_under_way": row.state in ("waiting", "running"),
        "is_done": row.state == "done",
    }
