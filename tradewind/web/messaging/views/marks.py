"""The three marks of today's mail in the top bar (R53): asked for by the browser every few minutes, by no page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.messaging import permissions
from tradewind.domain.inquiries.marks import Mark, MarkState
from tradewind.platform.access import require
from tradewind.web.shared.asking import Request


@require_GET
def marks(request: Request) -> HttpResponse:
    """The fragment alone; empty for whoever has no mailbox."""
    require(request.user, permissions.READ)
    found = inquiries.own_marks(request.user, at=timezone.now())
    rows = [(mark, WORDS[f"window.{mark.window}"], _said(mark)) for mark in found]
    return render(request, "messaging/_marks.html", {"marks": rows})


def _said(mark: Mark) -> str:
    facts = {"window": WORDS[f"window.{mark.window}"], "until": f"{timezone.localtime(mark.ends_at):%H:%M}"}
    if mark.state is MarkState.DONE:
        return _("%(window)s: the mail was looked through") % facts
    if mark.state is MarkState.NOW:
        return _("%(window)s: to be looked through until %(until)s") % facts
    if mark.state is MarkState.MISSED:
        return _("%(window)s: nobody looked, it ended at %(until)s") % facts
    return _("%(window)s: still to come") % facts
