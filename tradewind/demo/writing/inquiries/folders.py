"""What lies in the folders of the built-in mailboxes, so that fetching mail works without any account?"""

import os
import shutil
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from tradewind.apps.messaging.models import Mailbox, MailFolder
from tradewind.apps.messaging.services.reading import mail_folder
from tradewind.demo.inquiries import InquiriesStory
from tradewind.demo.inquiries.rows import MailRow
from tradewind.demo.writing.inquiries.post import Post, outgoing_of
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.mail.built_in import INBOX, SENT, BuiltInMailbox
from tradewind.platform.mail.composing import composed
from tradewind.platform.mail.transport import FolderState

RECENT = timedelta(days=30)  # what the folders still hold; older letters lie in the files of the house only


def lay_into_folders(story: InquiriesStory, post: Post, boxes: dict[str, Mailbox], *, at: datetime) -> None:
    """The last weeks' letters, all of them read; and one more that nobody has fetched."""
    root = mail_folder()
    shutil.rmtree(root, ignore_errors=True)  # of a demo that was thrown away
    numbers: Counter[str] = Counter()
    for address in boxes:
        with BuiltInMailbox(root, address):
            pass
    for row in post.rows:
        if not row.is_ours:
            numbers[row.mailbox] += 1
            if row.at > at - RECENT:
                _lay(root, row, numbers[row.mailbox], post.raw[row.key])
    unread = story.unread
    _lay(root, unread, numbers[unread.mailbox] + 1, composed(outgoing_of(unread, (), "")))
    _remember(boxes, root, numbers, at)


def _lay(root: Path, row: MailRow, number: int, raw: bytes) -> None:
    """Where the mailbox looks for it, with the moment at which it came."""
    path = root / quote(row.mailbox, safe="@+-_") / INBOX / "new" / f"{number:010d}.eml"
    path.write_bytes(raw)
    os.utime(path, (row.at.timestamp(), row.at.timestamp()))


def _remember(boxes: dict[str, Mailbox], root: Path, numbers: Counter[str], at: datetime) -> None:
    """How far each folder was read: to the end, but for the one letter."""
    rows = []
    for address, box in boxes.items():
        with BuiltInMailbox(root, address) as mailbox:
            validity = mailbox.changes_since(FolderState(INBOX)).uidvalidity
        rows.append(MailFolder(mailbox=box, name=SENT, role=FolderRole.SENT, uidvalidity=validity))
        rows.append(
            MailFolder(mailbox=box, name=INBOX, role=FolderRole.INBOX, uidvalidity=validity, last_uid=numbers[address])
        )
        box.read_at = at
    MailFolder.objects.bulk_create(rows)
    Mailbox.objects.bulk_update(boxes.values(), ["read_at"])
