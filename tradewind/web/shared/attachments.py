"""How does a kept file reach the browser without becoming a program there?"""

from django.http import FileResponse

from tradewind.platform.attachments import storage
from tradewind.platform.attachments.queries import KeptFile

# Whatever the file contains, it runs nothing, loads nothing and is no page of ours.
_POLICY = "default-src 'none'; sandbox"


def served_image(kept: KeptFile) -> FileResponse:
    """A picture, shown in place; the caller has asked whether this person may see it."""
    return _served(kept, as_attachment=False)


def served_download(kept: KeptFile) -> FileResponse:
    """Any other file: always offered for saving."""
    return _served(kept, as_attachment=True)


def _served(kept: KeptFile, *, as_attachment: bool) -> FileResponse:
    response = FileResponse(
        storage.open_stored(kept.stored_name), as_attachment=as_attachment, filename=kept.original_name,
        content_type=kept.content_type,
    )  # fmt: skip
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["Cache-Control"] = "private, max-age=300"
    response.headers["ETag"] = f'"{kept.sha256}"'
    return response
