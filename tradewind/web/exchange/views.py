"""The rates of today, entering a bank's table, the days of one currency, and the line that other pages borrow."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from tradewind.apps.exchange import permissions, queries, services
from tradewind.apps.exchange.refusals import (
    BadSource,
    NoRates,
    NotAForeignCurrency,
    RateAbsurd,
    RatesCrossed,
)
from tradewind.apps.exchange.services.reading import LARGEST_FILE
from tradewind.apps.exchange.wording import WORDS
from tradewind.domain.exchange.bank_table import BankTable, read_pasted
from tradewind.domain.exchange.moments import BadMoment, MomentToCome, refuse_impossible
from tradewind.domain.vocabulary.exchange import BEIJING
from tradewind.platform.access import allows, require
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.exchange import grid
from tradewind.web.exchange.forms import EntryForm
from tradewind.web.exchange.showing import COLUMNS, days_of, rows_of, shown
from tradewind.web.shared.asking import Request

SHOWN_DAYS, MOST_DAYS = 90, 400


@require_GET
def rates(request: Request) -> HttpResponse:
    """Every currency with its newest rates, those of banks first."""
    by, now = request.user, timezone.now()
    require(by, permissions.VIEW)
    on_record = queries.rates_on(by, at=now)
    rows = rows_of(on_record, queries.currencies_of_office(by, on_record, at=now), now)
    only = [row for row in rows if row.chief and row.chief.kind is COLUMNS[-1]]
    return render(request, "exchange/rates.html", {
        "rows": [row for row in rows if row not in only], "only_reference": only, "words": WORDS, "columns": COLUMNS,
        "may_enter": allows(by, permissions.ENTER),
    })  # fmt: skip


@require_http_methods(["GET", "POST"])
def enter(request: Request) -> HttpResponse:
    """Type or paste a bank's rates, look at what was understood, save."""
    require(request.user, permissions.ENTER)
    if request.method == "GET":
        return _form(request, None, {})
    form, cells = EntryForm(request.POST, request.FILES), grid.cells_of(request.POST)
    step = request.POST.get("step", "")
    if not form.is_valid():
        return _form(request, form, cells, status=422)
    try:
        table = _table(request, form)
    except NoRates as refusal:
        problems: Any = refusal.facts.get("problems") or [("no_rates", {})]
        form.add_error("file", [sentence(code, facts) for code, facts in problems])
        return _form(request, form, cells, status=422)
    cells |= grid.cells_from(table.quoted)
    found = [sentence(each.code, each.facts) for each in table.findings]
    looked, wrong = grid.looked_over(cells, form.cleaned_data["per"], queries.rates_on(request.user, at=timezone.now()))
    if wrong or not looked:
        form.add_error(None, [*(wrong.values() or [sentence("no_rates")]), *found])
        return _form(request, form, cells, wrong=wrong, status=422)
    if step == "edit":
        return _form(request, form, cells)
    return _save(request, form, cells, looked) if step == "save" else _look(request, form, table, cells, looked, found)


@require_GET
def history(request: Request, currency: str) -> HttpResponse:
    """The days of one currency as a table, the newest first."""
    asked = request.GET.get("days", "")
    days = MOST_DAYS if asked == str(MOST_DAYS) else SHOWN_DAYS
    now = timezone.now()
    since = timezone.localdate(now, BEIJING) - timedelta(days=days)
    rows = queries.history_of(request.user, currency, since=since)
    return render(request, "exchange/history.html", {
        "currency": currency, "days": days, "spans": (SHOWN_DAYS, MOST_DAYS), "words": WORDS, "columns": COLUMNS,
        "rows": [(row, [(kind, row.by_kind.get(kind)) for kind in COLUMNS]) for row in days_of(rows)],
        "may_enter": allows(request.user, permissions.ENTER),
    })  # fmt: skip


@require_GET
def panel(request: Request, currency: str) -> HttpResponse:
    """The rate one quotes by now, for other pages: what, whose, how old, and a way to a newer one."""
    now, by = timezone.now(), request.user
    if len(currency) != 3:
        raise Http404
    known = queries.rate_for(by, currency.upper(), on=timezone.localdate(now, BEIJING), at=now)
    return render(request, "exchange/_rate.html", {
        "currency": currency.upper(), "rate": shown(known, now) if known else None,
        "may_enter": allows(by, permissions.ENTER),
    })  # fmt: skip


def _begun(banks: Sequence[str], now: datetime) -> EntryForm:
    there = timezone.localtime(now, BEIJING)
    return EntryForm(initial={"source": banks[0] if banks else "", "on": there.date(), "clock": there.time()})


def _table(request: Request, form: EntryForm) -> BankTable:
    """The file's table or the pasted one; a file is read in a process of its own."""
    upload: UploadedFile[bytes] | None = form.cleaned_data["file"]
    if upload is None:
        return read_pasted(form.cleaned_data["paste"])
    if (upload.size or 0) > LARGEST_FILE:
        facts = {"megabytes": -(-(upload.size or 0) // 1_000_000), "limit": LARGEST_FILE // 1_000_000}
        raise NoRates(problems=[("sheet_too_many_bytes", facts)])
    return services.read_sheet_of_rates(upload.read(), upload.name or "", by=request.user)


def _save(request: Request, form: EntryForm, cells: grid.Cells, looked: list[grid.Looked]) -> HttpResponse:
    try:
        kept = services.enter_rates(
            source=form.cleaned_data["source"], taken_at=form.taken_at(), lines=grid.lines_of(looked), by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except (BadSource, BadMoment, MomentToCome, RatesCrossed, RateAbsurd, NotAForeignCurrency) as refusal:
        at_field = {BadSource: "source", BadMoment: "on", MomentToCome: "clock"}.get(type(refusal))
        form.add_error(at_field, sentence_of(refusal))
        return _form(request, form, cells, status=422)
    if kept:
        said = ngettext("%(number)s rate saved.", "%(number)s rates saved.", len(kept)) % {"number": len(kept)}
        messages.success(request, said)
    else:
        messages.info(request, _("These rates stand there already."))
    return redirect("exchange:rates")


def _look(
    request: Request, form: EntryForm, table: BankTable, cells: grid.Cells, looked: list[grid.Looked], found: list[str]
) -> HttpResponse:
    """What was understood, before anything is kept. The hour the table names goes before the one of the form."""
    at = table.taken_at or form.taken_at()
    try:
        refuse_impossible(at, at=timezone.now())
    except (BadMoment, MomentToCome) as refusal:
        form.add_error("clock" if isinstance(refusal, MomentToCome) else "on", sentence_of(refusal))
        return _form(request, form, cells, status=422)
    head = {"source": form.cleaned_data["source"], "on": f"{at:%Y-%m-%d}", "clock": f"{at:%H:%M}"}
    hidden = [*head.items(), ("per", form.cleaned_data["per"] or ""), *grid.hidden_of(cells)]
    context = {"looked": looked, "hidden": hidden, "found": found, "at": at, "source": head["source"]}
    return render(request, "exchange/look.html", context)


def _form(
    request: Request, form: EntryForm | None, cells: grid.Cells, *, wrong: Any = None, status: int = 200
) -> HttpResponse:  # fmt: skip
    by, now = request.user, timezone.now()
    on_record, banks = queries.rates_on(by, at=now), queries.sources_of_office(by)
    rows = grid.rows_of(queries.currencies_of_office(by, on_record, at=now), cells, wrong or {}, on_record)
    return render(request, "exchange/enter.html", {
        "form": form or _begun(banks, now), "rows": rows, "more": grid.more_row(), "banks": banks,
        "kinds": [WORDS[kind] for kind in COLUMNS[:-1]],
    }, status=status)  # fmt: skip
