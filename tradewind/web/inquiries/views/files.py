"""Files of an inquiry: of one that is being written down, and of one that stands."""

from datetime import datetime
from functools import partial

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.inquiries import permissions, queries, services
from tradewind.platform.access import require
from tradewind.platform.attachments.storage import StoredFile
from tradewind.web.inquiries.filing import panel_of, waiting_panel
from tradewind.web.shared import files as shown
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_file, served_file, served_preview
from tradewind.web.shared.bringing import (
    FilesForm,
    keep_by_script,
    keep_each,
    looked_at,
    notice_of,
    shown_in_frame,
    strike_by_form,
)
from tradewind.web.shared.fields import MOST_FILES
from tradewind.web.shared.waiting_files import TOO_LONG, WAITING, begin_to_wait, waiting_files


@require_POST
def wait(request: Request) -> HttpResponse:
    """Files for an inquiry that is not written down yet: they wait for it. The list alone, for the page's script."""
    require(request.user, permissions.TAKE_IN)
    by, at, tokens = request.user, timezone.now(), request.POST.getlist(WAITING)
    waiting = waiting_files(by, tokens)
    notices = [] if len(waiting) == len(set(tokens)) else [TOO_LONG]
    waiting += [
        begin_to_wait(by, checked_file(upload, at)) for upload in request.FILES.getlist("attached")[:MOST_FILES]
    ]
    return render(request, "inquiries/_brought.html", {"brought": waiting_panel(waiting), "notices": notices})


@require_GET
def wait_shown(request: Request) -> HttpResponseBase:
    """A file that waits, in the frame beside the form: who brought it alone sees it."""
    require(request.user, permissions.TAKE_IN)
    found = next(iter(waiting_files(request.user, [request.GET.get("of", "")])), None)
    if found is None or not found.shown:
        raise Http404
    return served_preview(found.stored)


@require_http_methods(["GET", "POST"])
def files(request: Request, inquiry_id: int) -> HttpResponse:
    """All files of an inquiry; by POST one or several more. A script sends them one by one and gets the list alone."""
    by, record = request.user, queries.inquiry_for(request.user, inquiry_id)
    context = {"inquiry": record, "files": panel_of(by, record, queries.files_of_inquiry(by, record))}
    if request.method == "GET":
        return render(request, "inquiries/files.html", context)
    require(by, permissions.GRADE)
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "inquiries/files.html", context | {"form": form}, status=422)

    def keep(stored: StoredFile, at: datetime) -> str:
        named = form.cleaned_data["replaces_id"]
        done = services.attach_to_inquiry(inquiry_id=inquiry_id, stored=stored, replaces_id=named, by=by, at=at)
        return notice_of(done, partial(queries.same_content, by))

    if request.htmx:
        notices = keep_by_script(form, keep)
        panel = panel_of(by, record, queries.files_of_inquiry(by, record), most=shown.SHOWN)
        return render(request, "shared/_file_list.html", {"files": panel, "notices": notices})
    keep_each(request, form, keep)
    return redirect("inquiries:inquiry", inquiry_id=inquiry_id)


@require_GET
def file(request: Request, file_id: int) -> HttpResponseBase:
    """Download a file."""
    kept, _inquiry = queries.file_of_inquiry(request.user, file_id)
    return served_file(kept)


@require_GET
def file_shown(request: Request, file_id: int) -> HttpResponseBase:
    """What the frame of the preview holds."""
    kept, _inquiry = queries.file_of_inquiry(request.user, file_id)
    return shown_in_frame(kept)


@require_GET
def file_preview(request: Request, file_id: int) -> HttpResponse:
    """A file looked at in the drawer."""
    kept, _inquiry = queries.file_of_inquiry(request.user, file_id)
    return looked_at(request, kept, "inquiries")


@require_POST
def strike_file(request: Request, file_id: int) -> HttpResponse:
    """Take a file off the inquiry, with a reason."""
    _kept, inquiry = queries.file_of_inquiry(request.user, file_id)
    by, at = request.user, timezone.now()
    strike_by_form(request, lambda why: services.strike_inquiry_file(file_id=file_id, reason=why, by=by, at=at))
    return redirect("inquiries:inquiry", inquiry_id=inquiry.pk)
