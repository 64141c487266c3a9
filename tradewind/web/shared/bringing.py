"""What is typed and told where somebody brings files to a record, looks at one, or takes one off?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from tradewind.platform.attachments.kinds import Shown
from tradewind.platform.attachments.places import Attached
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.wording import sentence_of
from tradewind.web.shared import files as shown
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_file, served_preview
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import LineField, ManyFilesField
from tradewind.web.shared.formats import written_day

Keep = Callable[[StoredFile, datetime], str]


class Same(Protocol):
    """Where the same content lies already; `where` is empty when it is not the person's to know."""

    @property
    def where(self) -> str: ...
    @property
    def at(self) -> datetime | None: ...
    @property
    def who(self) -> str: ...


class StrikeForm(HouseForm):
    reason = LineField(label=lazy("Why"), max_length=200)


class FilesForm(HouseForm):
    """Files for a record; `replaces_id` names the one they are a new version of."""

    attached = ManyFilesField(label=lazy("Files"))
    replaces_id = forms.IntegerField(required=False, min_value=1, max_value=10**18 - 1)


def strike_by_form(request: Request, strike: Callable[[str], object]) -> None:
    """Take a file off, with the reason that was typed; without one nothing happens, and that is said."""
    form = StrikeForm(request.POST)
    if form.is_valid():
        strike(form.cleaned_data["reason"])
        messages.success(request, _("Taken off; it stays readable."))
    else:
        messages.error(request, _("Say why the file is taken off."))


def keep_by_script(form: FilesForm, keep: Keep) -> list[str]:
    """One after the other; what there is to tell of each. A refusal is answered by itself."""
    at = timezone.now()
    return [keep(checked_file(upload, at), at) for upload in form.cleaned_data["attached"]]


def keep_each(request: Request, form: FilesForm, keep: Keep) -> None:
    """Without a script; what is refused keeps none of the others."""
    at = timezone.now()
    for upload in form.cleaned_data["attached"]:
        try:
            messages.success(request, keep(checked_file(upload, at), at) or _("File added."))
        except FileRefused as refusal:
            messages.error(request, f"{upload.name}: {sentence_of(refusal)}")


def notice_of(done: Attached, elsewhere: Callable[[Any], Same | None]) -> str:
    """A notice where the same file lies somewhere already; nothing where it is new."""
    name = done.file.original_name
    if not done.is_new:
        return _("%(name)s lies here already: nothing was added.") % {"name": name}
    same = elsewhere(done.file)
    if same is None:
        return ""
    if not same.where or same.at is None:
        return _("The file %(name)s is in the house already.") % {"name": name}
    facts = {"where": same.where, "day": written_day(timezone.localdate(same.at)), "who": same.who}
    return _("The same file lies with %(where)s already (%(day)s, %(who)s).") % facts


def shown_in_frame(kept: Any) -> HttpResponseBase:
    """What the frame of the preview holds: pictures, PDF and text, under a policy of their own."""
    if shown.previewed_as(kept) is Shown.NOT:
        raise Http404
    return served_preview(kept)


def looked_at(request: Request, kept: Any, room: str) -> HttpResponse:
    """A file in the drawer."""
    line = shown.line_of(kept, 1, room, lambda _file: False)
    context = {"file": line, "shown_as": str(shown.previewed_as(kept))}
    context["shown_url"] = reverse(f"{room}:file_shown", args=[kept.pk])
    return render(request, "shared/file.html", context)
