"""Files of a party: brought, looked at, fetched, taken off."""

from collections.abc import Collection
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.apps.parties import permissions, queries, services
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.attachments.kinds import Shown
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.wording import sentence_of
from tradewind.web.parties.forms import FilesForm, StrikeForm
from tradewind.web.parties.views.seeing import seen_party
from tradewind.web.shared import files as shown
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_file, served_file, served_preview
from tradewind.web.shared.formats import written_day
from tradewind.web.shared.seeing import note_look


def panel_of(by: Actor, party: Any, *, most: int | None = None, records: Collection[int] = ()) -> shown.FilePanel:
    """The panel of a party the caller has fetched; `records`: those it has taken over, where they are known."""
    return shown.panel(
        queries.files_of(by, party, records=records), "parties", reverse("parties:files", args=[party.pk]), shown=most,
        may_add=allows(by, permissions.ATTACH_FILE) and party.state != PartyState.MERGED,
        may_take_off=lambda file: queries.may_take_off(by, file),
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
    if request.htmx:
        notices = [_attached(request, party_id, upload, form) for upload in form.cleaned_data["attached"]]
        context = {"party": record, "files": panel_of(request.user, record, most=shown.SHOWN), "notices": notices}
        return render(request, "shared/_file_list.html", context)
    for upload in form.cleaned_data["attached"]:
        try:
            messages.success(request, _attached(request, party_id, upload, form) or _("File added."))
        except FileRefused as refusal:
            messages.error(request, f"{upload.name}: {sentence_of(refusal)}")
    return redirect("parties:party", party_id=party_id)


def _attached(request: Request, party_id: int, upload: Any, form: FilesForm) -> str:
    """Keep one file; a notice where the same lies somewhere already."""
    at = timezone.now()
    stored = checked_file(upload, at)
    done = services.attach_file(
        party_id=party_id, stored=stored, replaces_id=form.cleaned_data["replaces_id"], by=request.user, at=at
    )
    name = done.file.original_name
    if not done.is_new:
        return _("%(name)s lies here already: nothing was added.") % {"name": name}
    same = queries.same_content_elsewhere(request.user, done.file)
    if same is None:
        return ""
    if not same.where or same.at is None:
        return _("The file %(name)s is in the house already.") % {"name": name}
    facts = {"where": same.where, "day": written_day(timezone.localdate(same.at)), "who": same.who}
    return _("The same file lies with %(where)s already (%(day)s, %(who)s).") % facts


@require_GET
def file(request: Request, file_id: int) -> HttpResponseBase:
    """Download a file."""
    kept, party = queries.file_for(request.user, file_id)
    note_look(request, party)
    return served_file(kept)


@require_GET
def file_shown(request: Request, file_id: int) -> HttpResponseBase:
    """What the frame of the preview holds: pictures, PDF and text, under a policy of their own."""
    kept, _party = queries.file_for(request.user, file_id)
    if shown.previewed_as(kept) is Shown.NOT:
        raise Http404
    return served_preview(kept)


@require_GET
def file_preview(request: Request, file_id: int) -> HttpResponse:
    """A file looked at in the drawer."""
    kept, party = queries.file_for(request.user, file_id)
    note_look(request, party)
    line = shown.line_of(kept, 1, "parties", lambda _file: False)
    context = {"file": line, "party": party, "shown_as": str(shown.previewed_as(kept))}
    return render(request, "parties/file.html", context | {"shown_url": reverse("parties:file_shown", args=[file_id])})


@require_POST
def strike_file(request: Request, file_id: int) -> HttpResponse:
    """Take a file off the record, with a reason."""
    _file, party = queries.file_for(request.user, file_id)
    form = StrikeForm(request.POST)
    if form.is_valid():
        services.strike_attachment(
            file_id=file_id, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
        )  # fmt: skip
        messages.success(request, _("Taken off; it stays readable."))
    else:
        messages.error(request, _("Say why the file is taken off."))
    return redirect("parties:party", party_id=party.pk)
