"""Files that go along with a letter."""

from datetime import datetime

from tradewind.apps.messaging import queries
from tradewind.apps.messaging.models import LetterFile
from tradewind.apps.messaging.refusals import LetterTooHeavy
from tradewind.domain.messaging.letters import LETTER_LIFECYCLE
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case

MOST_BYTES = 20 * 1024 * 1024  # on the way it grows by a third, and many servers take 25 to 30 MB


@use_case
def enclose_file(*, letter_id: int, stored: StoredFile, by: Actor, at: datetime) -> LetterFile:
    """Let a file go along; all together not more than servers take."""
    letter = queries.letter_to_change(by, letter_id)
    LETTER_LIFECYCLE.after("drop", letter.state)  # what may be dropped may be changed: it has not left
    enclosed = queries.letter_files(by, letter)
    if sum(row.attachment.size for row in enclosed) + stored.size > MOST_BYTES:
        raise LetterTooHeavy(name=stored.original_name, limit=MOST_BYTES // 1024 // 1024)
    same = next((row for row in enclosed if row.attachment.sha256 == stored.sha256), None)
    if same is not None:
        return same
    kept = keep_file(stored=stored, subject=letter, by=by, at=at)
    row = LetterFile.objects.create(letter=letter, attachment=kept)
    audit.record("letter.file_enclosed", letter, by=by, at=at, name=kept.original_name, sha256=kept.sha256)
    return row


@use_case
def leave_file_out(*, file_id: int, by: Actor, at: datetime) -> None:
    """It does not go along after all; the file itself stays in the company's folder."""
    row = queries.letter_file_for(by, file_id)
    letter = queries.letter_to_change(by, row.letter_id)
    LETTER_LIFECYCLE.after("drop", letter.state)
    LetterFile.objects.filter(pk=row.pk).delete()
    audit.record("letter.file_left_out", letter, by=by, at=at, name=row.attachment.original_name)
