"""Files of a party: brought, looked at, fetched, taken off."""

from collections.abc import Collection
from datetime import datetime
from functools import partial
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.attachments.queries import may_take_off
from tradewind.platform.attachments.storage import StoredFile
from tradewind.web.parties.views.seeing import seen_party
from tradewind.web.shared import files as shown
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_file
from tradewind.web.shared.bringing import (
    FilesForm,
    keep_by_script,
    keep_each,
    looked_at,
    notice_of,
    shown_in_frame,
    strike_by_form,
)
from tradewind.web.shared.seeing import note_look


def panel_of(by: Actor, party: Any, *, most: int | None = None, records: Collection[int] = ()) -> shown.FilePanel:
    """The panel of a party the caller has fetched; `records`: those it has taken over, where they are known."""
    return shown.panel(
        queries.files_of(by, party, records=records), "parties", reverse("parties:files", args=[party.pk]), shown=most,
        may_add=allows(by, permissions.ATTACH_FILE) and party.state != PartyState.MERGED,
        may_take_off=partial(may_take_off, by),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def files(request: Request, party_id: int) -> HttpResponse:
    """All files of a record; by POST one or several more. A script sends them one by one and gets the list alone."""
    record = seen_party(request, party_id)
    if request.method == "GET":
        return render(request, "parties/files.html", {"party": record, "files": panel_of(request.user, record)})
    require(request.user, permissions.ATTACH_FILE)
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        context = {"party": record, "files": panel_of(request.user, record), "form": form}
        return render(request, "parties/files.html", context, status=422)

    def keep(stored: StoredFile, at: datetime) -> str:
        named = form.cleaned_data["replaces_id"]
        done = services.attach_file(party_id=party_id, stored=stored, replaces_id=named, by=request.user, at=at)
        return notice_of(done, partial(queries.same_content_elsewhere, request.user))

    if request.htmx:
        notices = keep_by_script(form, keep)
        context = {"party": record, "files": panel_of(request.user, record, most=shown.SHOWN), "notices": notices}
        return render(request, "shared/_file_list.html", context)
    keep_each(request, form, keep)
    return redirect("parties:party", party_id=party_id)


@require_GET
def file(request: Request, file_id: int) -> HttpResponseBase:
    """Download a file."""
    kept, party = queries.file_for(request.user, file_id)
    note_look(request, party)
    return served_file(kept)


@require_GET
def file_shown(request: Request, file_id: int) -> HttpResponseBase:
    """What the frame of the preview holds."""
    kept, _party = queries.file_for(request.user, file_id)
    return shown_in_frame(kept)


@require_GET
def file_preview(request: Request, file_id: int) -> HttpResponse:
    """A file looked at in the drawer."""
    kept, party = queries.file_for(request.user, file_id)
    note_look(request, party)
    return looked_at(request, kept, "parties")


@require_POST
def strike_file(request: Request, file_id: int) -> HttpResponse:
    """Take a file off the record, with a reason."""
    _file, party = queries.file_for(request.user, file_id)
    by, at = request.user, timezone.now()
    strike_by_form(request, lambda why: services.strike_attachment(file_id=file_id, reason=why, by=by, at=at))
    return redirect("parties:party", party_id=party.pk)
