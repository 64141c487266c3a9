"""How does an upload come in, and a kept file reach the browser without becoming a program there?"""

from typing import BinaryIO, Protocol

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image, refuse_large
from tradewind.platform.attachments.storage import StoredFile

# Whatever the file contains, it runs nothing, loads nothing and is no page of ours.
_POLICY = "default-src 'none'; sandbox"


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


def served_image(kept: KeptFile) -> FileResponse:
    """A picture, shown in place; the caller has asked whether this person may see it."""
    response = FileResponse(
        storage.open_stored(kept.stored_name), filename=kept.original_name, content_type=kept.content_type
    )
    response.headers["Cache-Control"] = "private, max-age=300"
    response.headers["ETag"] = f'"{kept.sha256}"'
    return _harmless(response)


def served_download(content: BinaryIO, name: str, content_type: str) -> FileResponse:
    """A file to be kept, never shown in place; the caller has asked whether this person may have it."""
    return _harmless(FileResponse(content, as_attachment=True, filename=name, content_type=content_type))


def _harmless(response: FileResponse) -> FileResponse:
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = _POLICY
    return response
