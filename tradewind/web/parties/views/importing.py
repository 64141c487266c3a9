"""A sheet on its way into the book: the six steps as pages."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.apps.parties.refusals import NoCompanyColumn, UnreadableSheet
from tradewind.domain.parties.importing.lifecycle import AT_WORK, ImportState, RowState, may_undo
from tradewind.platform.access import Actor, require
from tradewind.platform.jobs.queries import my_jobs
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.parties.import_forms import UploadForm, decisions_from, mapping_from
from tradewind.web.parties.import_problems import countries_offered, groups_of
from tradewind.web.parties.importing import (
    column_choices,
    demo_sheet,
    left_out_sheet,
    outcome_of,
    plans_of,
    rows_shown,
    steps_of,
)
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_download
from tradewind.web.shared.sheet_forms import SheetForm

LARGEST = 50 * 1_000_000
ZIP = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# The step a state belongs to; while the computer works the page waits in the step it works for.
PAGE = {
    ImportState.SHEET: "sheet", ImportState.COLUMNS: "columns", ImportState.READING: "columns",
    ImportState.PROBLEMS: "problems", ImportState.COMPARING: "problems", ImportState.PREVIEW: "preview",
}  # fmt: skip


@require_http_methods(["GET", "POST"])
def imports(request: Request) -> HttpResponse:
    """The imports a person sees, and where a file is dropped for the next one."""
    require(request.user, permissions.IMPORT_CUSTOMERS)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        if form.is_valid() and (batch := _take_in(request, form)):
            return redirect("parties:import", batch_id=batch.pk)
        return _show_imports(request, form, 422)
    return _show_imports(request, form)


def _take_in(request: Request, form: UploadForm) -> Any:
    """Look the upload over and keep it; what cannot be read is said at the field."""
    upload: UploadedFile[bytes] = form.cleaned_data["file"]
    if (upload.size or 0) > LARGEST:
        facts = {"megabytes": -(-(upload.size or 0) // 1_000_000), "limit": LARGEST // 1_000_000}
        form.add_error("file", sentence("sheet_too_many_bytes", facts))
        return None
    try:
        received = services.receive_sheet(upload.read(), upload.name or "", by=request.user)
    except UnreadableSheet as refusal:
        for code, facts in refusal.facts["problems"] or [("sheet_empty", {})]:  # type: ignore[attr-defined]
            form.add_error("file", sentence(code, facts))
        return None
    return services.open_import(received=received, by=request.user, at=timezone.now())


def _show_imports(request: Request, form: UploadForm, status: int = 200) -> HttpResponse:
    rows = [(row, outcome_of(row)) for row in queries.imports(request.user)]
    context = {"form": form, "rows": rows, "steps": steps_of(None), "has_sample": bool(settings.SAMPLE_SHEET)}
    return render(request, "parties/import_list.html", context, status=status)


@require_GET
def sample(request: Request) -> HttpResponseBase:
    """The messy sheet of the demo company, to try it with."""
    require(request.user, permissions.IMPORT_CUSTOMERS)
    made = demo_sheet()
    if made is None:
        return redirect("parties:imports")
    content, name = made
    return served_download(content, name, ZIP)


@require_GET
def show(request: Request, batch_id: int) -> HttpResponse:
    """The step an import is in; while the computer works, how far it is."""
    batch = queries.import_for(request.user, batch_id)
    return _show(request, batch)


def _show(request: Request, batch: Any, status: int = 200, **more: Any) -> HttpResponse:
    job = _job(request.user, batch)
    context = {
        "batch": batch, "steps": steps_of(batch), "same": queries.same_files(request.user, batch),
        "is_own": batch.by_id == request.user.pk, "job": job,
    }  # fmt: skip
    if batch.state in AT_WORK:
        context |= {"polls": True, "far": f"{job.done:,} / {job.total:,}" if job and job.total else ""}
        return render(request, "parties/import_waits.html", context | more, status=status)
    page = PAGE.get(ImportState(batch.state), "result")
    context |= _CONTEXTS[page](request, batch) | more
    return render(request, f"parties/import_{page}.html", context, status=status)


def _job(by: Actor, batch: Any) -> Any:
    return next((row for row in my_jobs(by) if row.task_id == batch.task_id), None)


def _sheet_context(_request: Request, batch: Any) -> dict[str, Any]:
    about = batch.sheets[batch.sheet]
    first = [(n, texts[:12]) for n, texts in about["first"][:14]]
    return {"form": SheetForm(None, batch), "sheet": about, "first": first}


def _columns_context(_request: Request, batch: Any) -> dict[str, Any]:
    return {"columns": column_choices(batch)}


def _problems_context(request: Request, batch: Any) -> dict[str, Any]:
    return {
        "groups": groups_of(request.user, batch, {}, {}),
        "offered": countries_offered(get_language() or "zh-hans"),
    }  # fmt: skip


def _preview_context(request: Request, batch: Any) -> dict[str, Any]:
    return plans_of(request.user, batch, request.GET.get("show", ""))


def _result_context(request: Request, batch: Any) -> dict[str, Any]:
    shown = request.GET.get("show", "")
    return {
        "outcome": outcome_of(batch), "met_since": batch.counts.get("met_since"),
        "unowned": batch.counts.get("unowned"), "rows": rows_shown(request.user, batch, shown), "shown": shown,
        "shown_of": f"{batch.counts.get(shown, 0):,}", "may_undo": _may_undo(batch),
        "are_left_out": any(batch.counts.get(state) for state in (RowState.FAILED, RowState.SKIPPED)),
        "may_go_on": batch.state == ImportState.STOPPED and batch.by_id == request.user.pk,
    }  # fmt: skip


def _may_undo(batch: Any) -> bool:
    return may_undo(batch.finished_at, timezone.now()) and batch.state in (ImportState.DONE, ImportState.STOPPED)


_CONTEXTS = {
    "sheet": _sheet_context, "columns": _columns_context, "problems": _problems_context, "preview": _preview_context,
    "result": _result_context,
}  # fmt: skip


@require_POST
def choose_sheet(request: Request, batch_id: int) -> HttpResponse:
    """Step two: sheet and row of titles."""
    batch = queries.import_for(request.user, batch_id)
    form = SheetForm(request.POST, batch)
    if not form.is_valid():
        return _show(request, batch, 422, form=form)
    services.choose_sheet(batch_id=batch_id, **form.cleaned_data, by=request.user, at=timezone.now())
    return redirect("parties:import", batch_id=batch_id)


@require_POST
def map_columns(request: Request, batch_id: int) -> HttpResponse:
    """Step three: what each column is."""
    batch = queries.import_for(request.user, batch_id)
    mapping = mapping_from(request.POST, batch)
    try:
        services.map_columns(batch_id=batch_id, mapping=mapping, by=request.user, at=timezone.now())
    except NoCompanyColumn as refusal:
        batch.mapping = batch.mapping | mapping
        return _show(request, batch, 422, columns=column_choices(batch), wrong=sentence_of(refusal))
    return redirect("parties:import", batch_id=batch_id)


@require_POST
def decide(request: Request, batch_id: int) -> HttpResponse:
    """Step four: what is done about each group of problems."""
    batch = queries.import_for(request.user, batch_id)
    sellers = [person.pk for person in people.salespeople(request.user)]
    decisions, wrong = decisions_from(request.POST, batch, sellers)
    if wrong and batch.state == ImportState.PROBLEMS:
        groups = groups_of(request.user, batch, request.POST.dict(), wrong)
        return _show(request, batch, 422, groups=groups, is_wrong=True)
    services.decide_problems(batch_id=batch_id, decisions=decisions, by=request.user, at=timezone.now())
    return redirect("parties:import", batch_id=batch_id)


@require_POST
def start(request: Request, batch_id: int) -> HttpResponse:
    """Step five: write what the preview shows."""
    batch = services.start_import(batch_id=batch_id, by=request.user, at=timezone.now())
    if batch.state == ImportState.COMPARING:
        messages.info(request, _("The same file was imported meanwhile: the preview is made anew."))
    return redirect("parties:import", batch_id=batch_id)


@require_POST
def back(request: Request, batch_id: int) -> HttpResponse:
    """Choose sheet and columns anew."""
    batch = queries.import_for(request.user, batch_id)
    services.choose_sheet(
        batch_id=batch_id, sheet=batch.sheet, header_row=batch.header_row, by=request.user, at=timezone.now()
    )  # fmt: skip
    return redirect("parties:import", batch_id=batch_id)


@require_POST
def drop(request: Request, batch_id: int) -> HttpResponse:
    """Give it up before anything is written."""
    services.drop_import(batch_id=batch_id, by=request.user, at=timezone.now())
    messages.success(request, _("Import given up; nothing was written."))
    return redirect("parties:imports")


@require_http_methods(["GET", "POST"])
def undo(request: Request, batch_id: int) -> HttpResponse:
    """Take the whole import back: first what that does, then it is done."""
    require(request.user, permissions.IMPORT_CUSTOMERS)
    batch = queries.import_for(request.user, batch_id)
    if request.method == "GET":
        if not _may_undo(batch):
            return redirect("parties:import", batch_id=batch_id)
        context = {
            "batch": batch, "steps": steps_of(batch), "created": f"{batch.counts.get('created', 0):,}",
            "merged": f"{batch.counts.get('merged', 0):,}",
        }  # fmt: skip
        return render(request, "parties/import_undo.html", context)
    services.undo_import(batch_id=batch_id, by=request.user, at=timezone.now())
    return redirect("parties:import", batch_id=batch_id)


@require_GET
def left_out(request: Request, batch_id: int) -> HttpResponseBase:
    """The rows that did not become customers, with the reason in a column of its own."""
    batch = queries.import_for(request.user, batch_id)
    content, name = left_out_sheet(request.user, batch)
    return served_download(content, name, ZIP)
