"""How is a checked file kept?"""

from datetime import datetime

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import CheckedFile
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.audit.recording import type_of
from tradewind.platform.use_case import use_case


@use_case
def keep_file(*, checked: CheckedFile, subject: Model, by: Actor, at: datetime) -> Attachment:
    """Keep a file with a record; the room that owns the record has asked whether `by` may, and tells the trail."""
    # Written before the row: a crash leaves a file without a row, never a row without a file.
    stored_name = storage.write(checked.content, checked.ending)
    return Attachment.objects.create(
        sha256=checked.sha256, stored_name=stored_name, original_name=checked.original_name,
        content_type=checked.content_type, size=len(checked.content), by_id=by.pk, at=at,
        subject_type=type_of(subject), subject_id=subject.pk,
    )  # fmt: skip
