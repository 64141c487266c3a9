"""How is a stored file kept with a record?"""

from datetime import datetime

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.audit.recording import type_of
from tradewind.platform.use_case import use_case


@use_case
def keep_file(*, stored: StoredFile, subject: Model, by: Actor, at: datetime) -> Attachment:
    """Keep a file with a record; the room that owns the record has asked whether `by` may, and tells the trail."""
    return Attachment.objects.create(
        sha256=stored.sha256, stored_name=stored.stored_name, original_name=stored.original_name,
        content_type=stored.content_type, by_id=by.pk, at=at, subject_type=type_of(subject), subject_id=subject.pk,
    )  # fmt: skip
