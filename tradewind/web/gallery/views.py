"""Which parts do pages have, and how do they look in every state?"""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.platform.access import require
from tradewind.web.gallery import lines as sample_lines
from tradewind.web.gallery import samples
from tradewind.web.gallery.forms import SampleForm, wrong_form
from tradewind.web.shared import looks
from tradewind.web.shared.lines import DrawnGrid, LineSheet, asked_codes, choices_answer, read_lines, resolved_answer
from tradewind.web.shared.lists import ListPage, Walk, read_request
from tradewind.web.shared.lists.responding import TARGET

VIEW = "gallery.view"


@require_GET
def gallery(request: HttpRequest) -> HttpResponse:
    """All parts on one page."""
    _check(request)
    now = timezone.now()
    context = {
        "form": SampleForm(), "wrong": wrong_form(), "steps": samples.steps(), "timeline": samples.timeline(),
        "jobs": samples.jobs(), "conflict": samples.conflict(), "monday": samples.MONDAY,
        "soon": now + timedelta(minutes=22), "later": now + timedelta(hours=6, minutes=10),
        "over": now - timedelta(minutes=14), "far": now + timedelta(days=4),
        "states": tuple(looks.STATES),
        "walk": Walk(3, "42", "#", "#", "#"), "list": _page(request),
    }  # fmt: skip
    return render(request, "gallery/gallery.html", context)


@require_GET
def sample_list(request: HttpRequest) -> HttpResponse:
    """The list page with invented rows; `?empty=1` and `?nothing=1` show its empty states."""
    _check(request)
    is_middle = request.headers.get("HX-Target") == TARGET
    return render(request, "shared/_list.html" if is_middle else "gallery/list.html", {"list": _page(request)})


@require_GET
def peek(request: HttpRequest) -> HttpResponse:
    """What a drawer holds."""
    _check(request)
    return render(request, "gallery/_peek.html", {"timeline": samples.timeline(), "customer": samples.customers()[0]})


@require_http_methods(["GET", "POST"])
def line_grid(request: HttpRequest) -> HttpResponse:
    """A grid of lines; what is sent is read and shown again, and nothing is kept. `?rows=300` shows a long one."""
    _check(request)
    currency = request.POST.get("currency") if request.POST.get("currency") in dict(sample_lines.CURRENCIES) else "USD"
    grid = sample_lines.grid(currency or "USD", f"{request.user.pk}:gallery-{request.GET.get('rows', '')}"[:60])
    if request.method == "POST":
        sheet = read_lines(grid, request.POST).dressed(sample_lines.dressed)
        if sheet.is_right:
            messages.success(request, _("Every line was understood."))
    else:
        asked = request.GET.get("rows", "")
        sheet = _sample_sheet(asked, grid.most)
    context = {"lines": DrawnGrid(grid, sheet), "currencies": sample_lines.CURRENCIES,
               "saved": _("Every line was understood.")}  # fmt: skip
    return render(request, "gallery/lines.html", context, status=422 if sheet.is_refused else 200)


def _sample_sheet(asked: str, most: int) -> LineSheet:
    if asked == "stored":
        return sample_lines.stored_sheet()
    return sample_lines.sheet(min(int(asked), most) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 8)


@require_GET
def line_choices(request: HttpRequest) -> HttpResponse:
    """The products that a code cell offers."""
    _check(request)
    return choices_answer(sample_lines.found(request.GET.get("q", "")))


@require_POST
def resolve_codes(request: HttpRequest) -> HttpResponse:
    """Which of the codes are known: many at once, after a sheet was pasted."""
    _check(request)
    return resolved_answer(asked_codes(request), sample_lines.choices())


@require_GET
def bare(request: HttpRequest) -> HttpResponse:
    """The page before the shell: login, set-up, doors."""
    _check(request)
    return render(request, "gallery/bare.html", {"form": SampleForm()})


def _check(request: HttpRequest) -> None:
    assert request.user.is_authenticated  # the login middleware has seen to it
    require(request.user, VIEW)


def _page(request: HttpRequest) -> ListPage:
    definition = samples.list_definition()
    rows = [] if {"empty", "nothing"} & set(request.GET) else samples.customers()
    if request.GET.get("q") == "nothing":
        rows = []
    return ListPage(definition, read_request(definition, request.GET), rows, 84 if rows else 0, False, 1)
