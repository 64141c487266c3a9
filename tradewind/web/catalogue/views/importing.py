"""A sheet of products on its way into the catalogue: the five steps as pages."""

from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import importing as queries
from tradewind.apps.catalogue.refusals.importing import BundleRefused, NoCodeColumn
from tradewind.apps.catalogue.services.importing import steps as services
from tradewind.apps.catalogue.services.importing.bundles import Staged, stage
from tradewind.apps.parties.refusals import UnreadableSheet
from tradewind.domain.catalogue.importing.lifecycle import AT_WORK, ImportState, RowState, may_undo
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import require
from tradewind.platform.jobs.queries import my_jobs
from tradewind.platform.wording import sentence, sentence_of
from tradewind.web.catalogue.import_forms import (
    BundleForm,
    UploadForm,
    decisions_from,
    is_decided_anew,
    mapping_from,
)
from tradewind.web.catalogue.importing import (
    column_choices,
    groups_of,
    left_out_columns,
    left_out_sheet,
    outcome_of,
    pictures_of,
    plans_of,
    rows_shown,
    steps_of,
    template_sheet,
)
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_download
from tradewind.web.shared.left_out import CONTENT_TYPE
from tradewind.web.shared.sheet_forms import SheetForm

LARGEST = 50 * 1_000_000
# The step a state belongs to; everything later is the result.
PAGE = {ImportState.SHEET: "sheet", ImportState.COLUMNS: "columns", ImportState.PREVIEW: "preview"}


@require_http_methods(["GET", "POST"])
def imports(request: Request) -> HttpResponse:
    """The imports a person sees, and where a sheet is dropped for the next one."""
    require(request.user, permissions.IMPORT)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        if form.is_valid() and (batch := _take_in(request, form)):
            return redirect("catalogue:product_import", import_id=batch.pk)
        return _show_imports(request, form, 422)
    return _show_imports(request, form)


def _show_imports(request: Request, form: UploadForm, status: int = 200) -> HttpResponse:
    rows = [(row, outcome_of(row)) for row in queries.imports(request.user)]
    context = {"form": form, "rows": rows, "steps": steps_of(None)}
    return render(request, "catalogue/import_list.html", context, status=status)


def _take_in(request: Request, form: UploadForm) -> Any:
    """Look the upload over and keep it; what cannot be read is said at the field."""
    upload: UploadedFile[bytes] = form.cleaned_data["file"]
    if (upload.size or 0) > LARGEST:
        facts = {"megabytes": -(-(upload.size or 0) // 1_000_000), "limit": LARGEST // 1_000_000}
        form.add_error("file", sentence("sheet_too_many_bytes", facts))
        return None
    try:
        received = services.receive(upload.read(), upload.name or "", by=request.user)
    except UnreadableSheet as refusal:
        for code, facts in refusal.facts["problems"] or [("sheet_empty", {})]:  # type: ignore[attr-defined]
            form.add_error("file", sentence(code, facts))
        return None
    staged = _staged(form)
    if form.errors:
        return None
    batch = services.open_import(received=received, by=request.user, at=timezone.now())
    if staged:
        services.lay_pictures(import_id=batch.pk, staged=staged, by=request.user, at=timezone.now())
    return batch


def _staged(form: Any) -> list[Staged]:
    """Each file looked at and written down; what is refused is said at the field."""
    found = []
    for upload in form.cleaned_data["attached"]:
        try:
            found.append(stage(upload.read(), upload.name or ""))
        except BundleRefused as refusal:
            form.add_error("attached", f"{upload.name}: {sentence(*refusal.problem)}")
        except Refusal as refusal:
            form.add_error("attached", f"{upload.name}: {sentence_of(refusal)}")
    return found


@require_GET
def template(request: Request) -> HttpResponseBase:
    """An empty workbook to fill in."""
    require(request.user, permissions.IMPORT)
    content, name = template_sheet()
    return served_download(content, name, CONTENT_TYPE)


@require_GET
def show(request: Request, import_id: int) -> HttpResponse:
    """The step an import is in; while the computer works, how far it is."""
    return _show(request, queries.import_for(request.user, import_id))


def _show(request: Request, batch: Any, status: int = 200, **more: Any) -> HttpResponse:
    by = request.user
    context = {
        "batch": batch, "steps": steps_of(batch), "same": queries.same_files(by, batch),
        "is_own": batch.by_id == by.pk,
    }  # fmt: skip
    if batch.state in AT_WORK:
        job = next((row for row in my_jobs(by) if row.task_id == batch.task_id), None)
        far = f"{job.done:,} / {job.total:,}" if job and job.total else ""
        context |= {"polls": True, "job": job, "far": far}
        return render(request, "catalogue/import_waits.html", context | more, status=status)
    page = PAGE.get(ImportState(batch.state), "result")
    context |= _CONTEXTS[page](request, batch) | more
    return render(request, f"catalogue/import_{page}.html", context, status=status)


def _sheet_context(_request: Request, batch: Any) -> dict[str, Any]:
    about = batch.sheets[batch.sheet]
    first = [(n, texts[:12]) for n, texts in about["first"][:14]]
    return {"form": SheetForm(None, batch), "sheet": about, "first": first}


def _columns_context(_request: Request, batch: Any) -> dict[str, Any]:
    return {"columns": column_choices(batch)}


def _preview_context(request: Request, batch: Any) -> dict[str, Any]:
    return plans_of(request.user, batch, request.GET.get("show", "")) | {
        "groups": groups_of(batch), "pictures": pictures_of(request.user, batch), "form": BundleForm(),
        "left_out": left_out_columns(batch), "publish": batch.decisions.get("publish", False),
    }  # fmt: skip


def _result_context(request: Request, batch: Any) -> dict[str, Any]:
    shown = request.GET.get("show", "")
    return {
        "outcome": outcome_of(batch), "rows": rows_shown(request.user, batch, shown), "shown": shown,
        "shown_of": f"{batch.counts.get(shown, 0):,}", "may_undo": _may_undo(batch),
        "pictures": pictures_of(request.user, batch),
        "are_left_out": any(batch.counts.get(state) for state in (RowState.FAILED, RowState.SKIPPED)),
        "may_go_on": batch.state == ImportState.STOPPED and batch.by_id == request.user.pk,
    }  # fmt: skip


def _may_undo(batch: Any) -> bool:
    return may_undo(batch.state, batch.finished_at, timezone.now())


_CONTEXTS = {
    "sheet": _sheet_context, "columns": _columns_context, "preview": _preview_context, "result": _result_context,
}  # fmt: skip


@require_POST
def choose_sheet(request: Request, import_id: int) -> HttpResponse:
    """Step two: sheet and row of titles."""
    batch = queries.import_for(request.user, import_id)
    form = SheetForm(request.POST, batch)
    if not form.is_valid():
        return _show(request, batch, 422, form=form)
    services.choose_sheet(import_id=import_id, **form.cleaned_data, by=request.user, at=timezone.now())
    return redirect("catalogue:product_import", import_id=import_id)


@require_POST
def map_columns(request: Request, import_id: int) -> HttpResponse:
    """Step three: what each column is."""
    batch = queries.import_for(request.user, import_id)
    mapping = mapping_from(request.POST, batch)
    try:
        services.map_columns(import_id=import_id, mapping=mapping, by=request.user, at=timezone.now())
    except NoCodeColumn as refusal:
        batch.mapping = batch.mapping | mapping
        return _show(request, batch, 422, columns=column_choices(batch), wrong=sentence_of(refusal))
    return redirect("catalogue:product_import", import_id=import_id)


@require_POST
def bring_pictures(request: Request, import_id: int) -> HttpResponse:
    """More pictures for the sheet; then it is compared anew."""
    batch = queries.import_for(request.user, import_id)
    form = BundleForm(request.POST, request.FILES)
    staged = _staged(form) if form.is_valid() else []
    if form.errors and batch.state == ImportState.PREVIEW:
        return _show(request, batch, 422, form=form)
    services.bring_pictures(import_id=import_id, staged=staged, by=request.user, at=timezone.now())
    return redirect("catalogue:product_import", import_id=import_id)


@require_POST
def decide(request: Request, import_id: int) -> HttpResponse:
    """What is done about each group of problems; the preview is made anew."""
    batch = queries.import_for(request.user, import_id)
    decisions = decisions_from(request.POST, batch)
    services.decide(import_id=import_id, decisions=decisions, by=request.user, at=timezone.now())
    return redirect("catalogue:product_import", import_id=import_id)


@require_POST
def start(request: Request, import_id: int) -> HttpResponse:
    """Write what the preview shows, and nothing else: other decisions than its own are looked at first."""
    by, now = request.user, timezone.now()
    batch = queries.import_for(by, import_id)
    decisions = decisions_from(request.POST, batch)
    if batch.state == ImportState.PREVIEW and is_decided_anew(decisions, batch):
        services.decide(import_id=import_id, decisions=decisions, by=by, at=now)
        messages.info(request, _("You decided otherwise: look at the preview once more."))
    else:
        publish = decisions["publish"] if batch.state == ImportState.PREVIEW else None
        batch = services.start_import(import_id=import_id, publish=publish, by=by, at=now)
        if batch.state == ImportState.COMPARING:
            messages.info(request, _("The same file was imported meanwhile: the preview is made anew."))
    return redirect("catalogue:product_import", import_id=import_id)


@require_POST
def back(request: Request, import_id: int) -> HttpResponse:
    """Choose sheet and columns anew."""
    batch = queries.import_for(request.user, import_id)
    services.choose_sheet(
        import_id=import_id, sheet=batch.sheet, header_row=batch.header_row, by=request.user, at=timezone.now()
    )  # fmt: skip
    return redirect("catalogue:product_import", import_id=import_id)


@require_POST
def drop(request: Request, import_id: int) -> HttpResponse:
    """Give it up before anything is written."""
    services.drop_import(import_id=import_id, by=request.user, at=timezone.now())
    messages.success(request, _("Import given up; nothing was written."))
    return redirect("catalogue:product_imports")


@require_http_methods(["GET", "POST"])
def undo(request: Request, import_id: int) -> HttpResponse:
    """Take the whole import back: first what that does, then it is done."""
    batch = queries.import_for(request.user, import_id)
    if request.method == "GET":
        if not _may_undo(batch):
            return redirect("catalogue:product_import", import_id=import_id)
        context = {
            "batch": batch, "steps": steps_of(batch),
            "created": f"{batch.counts.get('created', 0):,}", "changed": f"{batch.counts.get('changed', 0):,}",
        }  # fmt: skip
        return render(request, "catalogue/import_undo.html", context)
    services.undo_import(import_id=import_id, by=request.user, at=timezone.now())
    return redirect("catalogue:product_import", import_id=import_id)


@require_GET
def left_out(request: Request, import_id: int) -> HttpResponseBase:
    """The rows that did not come in, with the reason in a column of its own."""
    batch = queries.import_for(request.user, import_id)
    content, name = left_out_sheet(request.user, batch)
    return served_download(content, name, CONTENT_TYPE)
