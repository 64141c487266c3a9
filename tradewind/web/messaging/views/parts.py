"""What lies in a message: its HTML in a frame, its files, its bytes."""

import base64
from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from tradewind.apps.messaging import queries, services
from tradewind.apps.parties import services as parties
from tradewind.platform.access import NotPermitted, sees_all_rows
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import check_file
from tradewind.platform.attachments.kinds import PROGRAM_ENDINGS, ending_of
from tradewind.platform.attachments.names import clean_file_name
from tradewind.platform.attachments.quota import refuse_full
from tradewind.platform.attachments.refusals import FileRefused, ProgramRefused
from tradewind.platform.mail.raw_store import raw_of
from tradewind.platform.mail.safe_html import with_pictures
from tradewind.platform.mail.washing import washed_letters
from tradewind.platform.wording import sentence_of
from tradewind.web.messaging.framing import framed, framed_text
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_download

_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_LARGEST_PICTURE = 2_000_000  # bytes
_MOST_PICTURES = 20


@require_GET
def shown(request: Request, message_id: int) -> HttpResponse:
    """The HTML of a message, washed, for a frame without rights."""
    found = queries.message_for(request.user, message_id)
    html = queries.html_of(request.user, found)
    clean = washed_letters.of(html)
    if clean is None:
        return framed_text(
            _("What its sender laid out is too tangled to be shown. This is its text."),
            queries.text_of(request.user, found),
        )
    pictures = _pictures(request, found) if "cid:" in clean else {}
    return framed(with_pictures(clean, pictures))


def _pictures(request: Request, found: Any) -> dict[str, str]:
    """Pictures that came along, as data: a frame without rights may not ask us for them."""
    rows = [
        row
        for row in queries.inline_parts(request.user, found)
        if row.content_type in _PICTURES and row.size <= _LARGEST_PICTURE
    ]
    if not rows:
        return {}
    parts = services.parts_content(
        queries.raw_name_of(request.user, found), [row.place for row in rows[:_MOST_PICTURES]]
    )
    return {
        part.content_id: f"data:{part.content_type};base64,{base64.b64encode(part.content).decode('ascii')}"
        for part in parts
    }


@require_GET
def part(request: Request, part_id: int) -> HttpResponseBase:
    """A file that came with a message, to be kept on one's own computer; programs are not handed out."""
    row = queries.part_for(request.user, part_id)
    name = clean_file_name(row.filename)
    if ending_of(name) in PROGRAM_ENDINGS:
        raise ProgramRefused(ending=ending_of(name))
    content = services.part_content(queries.raw_name_of(request.user, row.message), row.place).content
    return served_download(BytesIO(content), name, "application/octet-stream")


@require_POST
def file_part(request: Request, part_id: int) -> HttpResponse:
    """Put a file of a message among the customer's files."""
    row = queries.part_for(request.user, part_id)
    if row.message.party_id is None:
        messages.error(request, _("File the message under a customer first."))
        return redirect("messaging:message", message_id=row.message_id)
    at = timezone.now()
    try:
        content = services.part_content(queries.raw_name_of(request.user, row.message), row.place).content
        refuse_full(len(content))
        stored = storage.store(check_file(content, row.filename))
        done = parties.attach_file(party_id=row.message.party_id, stored=stored, by=request.user, at=at)
    except FileRefused as refusal:
        messages.error(request, f"{row.filename}: {sentence_of(refusal)}")
    else:
        said = _("Put among the customer's files.") if done.is_new else _("It lies among the customer's files already.")
        messages.success(request, said)
    return redirect("messaging:message", message_id=row.message_id)


@require_GET
def raw(request: Request, message_id: int) -> HttpResponseBase:
    """The message byte for byte, as evidence; for leaders."""
    found = queries.message_for(request.user, message_id)
    if not sees_all_rows(request.user):
        raise NotPermitted()
    content = raw_of(queries.raw_name_of(request.user, found))
    return served_download(BytesIO(content), f"message-{found.pk}.eml", "application/octet-stream")
