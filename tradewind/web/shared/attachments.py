"""How does an upload come in, and a kept file reach the browser without becoming a program there?"""

from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol, TypeVar

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase

from tradewind.platform.attachments import storage
from tradewind.platform.attachments.checking import LARGEST_ATTACHMENT, check_file
from tradewind.platform.attachments.images import check_image, refuse_large
from tradewind.platform.attachments.names import telling_name
from tradewind.platform.attachments.quota import refuse_full
from tradewind.platform.attachments.storage import StoredFile

Answer = TypeVar("Answer", bound=HttpResponseBase)
# Whatever the file contains, it runs nothing, loads nothing and is no page of ours.
_POLICY = "default-src 'none'; sandbox"
# The same in a frame of our own pages. A frame's own `sandbox` attribute would keep Chromium from showing a PDF.
_FRAMED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"


class KeptFile(Protocol):
    """A file's row as the room that owns its record hands it out."""

    @property
    def stored_name(self) -> str: ...
    @property
    def original_name(self) -> str: ...
    @property
    def content_type(self) -> str: ...
    @property
    def sha256(self) -> str: ...


def checked_upload(upload: "UploadedFile[bytes]") -> StoredFile:
    """A picture somebody sends: looked at and written, before any transaction. Refuses what is none."""
    refuse_large(upload.size or 0)
    return storage.store(check_image(upload.read(), upload.name or ""))


def checked_file(upload: "UploadedFile[bytes]", at: datetime) -> StoredFile:
    """Any file of a record, looked at and written. Refuses programs, unknown kinds and content that differs."""
    size = upload.size or 0
    refuse_large(size, LARGEST_ATTACHMENT)
    refuse_full(size)
    return storage.store(check_file(upload.read(), telling_name(upload.name or "", at)))


def served_image(kept: KeptFile) -> FileResponse:
    """A picture, shown in place; the caller has asked whether this person may see it."""
    response = FileResponse(
        storage.open_stored(kept.stored_name), filename=kept.original_name, content_type=kept.content_type
    )
    response.headers["Cache-Control"] = "private, max-age=300"
    response.headers["ETag"] = f'"{kept.sha256}"'
    return _harmless(response)


def served_page(content: bytes) -> HttpResponse:
    """A page of one of our papers as a picture; the caller has asked whether this person may see it."""
    response = HttpResponse(content, content_type="image/png")
    response.headers["Cache-Control"] = "private, max-age=300"
    return _harmless(response)


def served_copy(request: HttpRequest, path: Path, tag: str, content_type: str) -> HttpResponseBase:
    """A small copy of ours of a picture that never changes; the caller has asked whether this person may see it."""
    etag = f'"{tag}"'
    response: HttpResponseBase
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponseNotModified()
    else:
        response = FileResponse(path.open("rb"), content_type=content_type)
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    response.headers["ETag"] = etag
    return _harmless(response)


def served_file(kept: KeptFile) -> FileResponse:
    """A record's file to be kept; the caller has asked whether this person may have it."""
    return served_download(storage.open_stored(kept.stored_name), kept.original_name, kept.content_type)


def served_preview(kept: KeptFile) -> FileResponse:
    """A record's file in a frame of our own page, under a policy of its own; asked like the others."""
    content, content_type = storage.open_stored(kept.stored_name), kept.content_type
    response = _harmless(FileResponse(content, filename=kept.original_name, content_type=content_type), _FRAMED)
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["Cache-Control"] = "private, max-age=300"
    return response


def served_download(content: BinaryIO, name: str, content_type: str) -> FileResponse:
    """A file to be kept, never shown in place; the caller has asked whether this person may have it."""
    return _harmless(FileResponse(content, as_attachment=True, filename=name, content_type=content_type))


def _harmless(response: Answer, policy: str = _POLICY) -> Answer:
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = policy
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
