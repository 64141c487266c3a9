"""The file of an export, for the person who asked for it."""

from django.http import FileResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from tradewind.platform.exports import folder, queries
from tradewind.platform.sheets.writing import CONTENT_TYPES, SheetFormat
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_download


@require_GET
def file(request: Request, export_id: int) -> FileResponse:
    """Owner, right and age are asked at every fetch."""
    export = queries.file_to_fetch(request.user, export_id, at=timezone.now())
    name = f"{export.title} {timezone.localdate(export.at).isoformat()}.{export.kind}"
    return served_download(folder.open_stored(export.stored_name), name, CONTENT_TYPES[SheetFormat(export.kind)])
