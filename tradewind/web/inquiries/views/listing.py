"""The list of inquiries, and the board by grade."""

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.quotations import permissions as quoting
from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS
from tradewind.platform.access import allows, require
from tradewind.platform.company.queries import working_clock
from tradewind.web.inquiries.cadences import said_of_grades
from tradewind.web.inquiries.lists import inquiry_list
from tradewind.web.inquiries.tabs import tabs_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists import render_list


@require_GET
def inquiries(request: Request) -> HttpResponse:
    """The inquiries of one's scope."""
    require(request.user, permissions.VIEW)
    rows, *besides = queries.inquiries_in_parts(request.user)
    definition = replace(inquiry_list(request.user), besides=besides)
    return render_list(
        request, "inquiries/inquiries.html", definition, rows, tabs=tabs_of(request.user, "inquiries"),
        now=timezone.now(), today=timezone.localdate(), office_clock=working_clock(),
        may_quote=allows(request.user, quoting.DRAFT), quote_clocks=QUOTE_CLOCKS,
    )  # fmt: skip


@require_GET
def board(request: Request) -> HttpResponse:
    """Four columns: what is followed in each grade, whom to be in touch with first on top."""
    by = request.user
    require(by, permissions.VIEW)
    parts = queries.board_parts(by)
    columns = [(each, *queries.on_board(by, parts, each.key)) for each in said_of_grades(queries.cadence(by))]
    context = {"columns": columns, "tabs": tabs_of(by, "board"), "words": WORDS, "today": timezone.localdate()}
    return render(request, "inquiries/board.html", context)
