"""How is a stored file kept with a record, and taken off it?"""

from datetime import datetime

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.attachments.models import Attachment, AttachmentStrike
from tradewind.platform.attachments.refusals import AlreadyTakenOff
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.audit.recording import type_of
from tradewind.platform.use_case import use_case


@use_case
def keep_file(
    *, stored: StoredFile, subject: Model, replaces_id: int | None = None, by: Actor, at: datetime
) -> Attachment:
    """Keep a file with a record; the room that owns the record has asked whether `by` may, and tells the trail."""
    return Attachment.objects.create(
        sha256=stored.sha256, stored_name=stored.stored_name, original_name=stored.original_name,
        content_type=stored.content_type, by_id=by.pk, at=at, subject_type=type_of(subject), subject_id=subject.pk,
        size=stored.size, replaces_id=replaces_id,
    )  # fmt: skip


@use_case
def take_off_file(*, attachment: Attachment, reason: str, by: Actor, at: datetime) -> AttachmentStrike:
    """Strike a file through; it stays readable. The room has locked the record and asked whether `by` may."""
    if AttachmentStrike.objects.filter(attachment=attachment).exists():
        raise AlreadyTakenOff()
    return AttachmentStrike.objects.create(attachment=attachment, reason=reason, by_id=by.pk, at=at)
