"""Which folders of a mailbox are read?"""

from collections.abc import Sequence

from tradewind.apps.messaging.models import Mailbox, MailFolder
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.mail import transport
from tradewind.platform.mail.transport import MailReader

_READ = {transport.FolderRole.INBOX: FolderRole.INBOX, transport.FolderRole.SENT: FolderRole.SENT}


def folders_to_read(mailbox: Mailbox, reader: MailReader) -> list[MailFolder]:
    """Inbox and sent mail, the sent mail first: then an answer is known before what comes back upon it."""
    found = [(each.name, _READ[each.role]) for each in reader.folders() if each.role in _READ]
    return [_kept(mailbox, name, role) for name, role in sorted(found, key=lambda each: each[1] is FolderRole.INBOX)]


def _kept(mailbox: Mailbox, name: str, role: FolderRole) -> MailFolder:
    """The row that remembers how far it was read; whatever this writes is written again when it is lost."""
    return MailFolder.objects.get_or_create(mailbox=mailbox, name=name, defaults={"role": role})[0]


def sent_folder(reader: MailReader) -> str | None:
    """Where sent mail lies, as far as the server has such a folder."""
    sent: Sequence[str] = [each.name for each in reader.folders() if each.role is transport.FolderRole.SENT]
    return sent[0] if sent else None
