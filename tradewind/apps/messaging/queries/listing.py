"""Which mail does a list show, and what is found in it?"""

from django.db.models import QuerySet

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import Mailbox, MessageCopy
from tradewind.apps.messaging.queries.scope import mailbox_ids_of, visible_mailboxes
from tradewind.domain.messaging.mailboxes import MailboxKind, MailboxState
from tradewind.platform.access import Actor, require

# Words of subjects are looked for in the newest messages alone: no index knows the middle of a text.
SUBJECTS_SEARCHED = 5_000
_AFTER_ALL = "\U0010ffff"


def mail(by: Actor) -> QuerySet[MessageCopy]:
    """What lies in the mailboxes one may read: a message in two of them has a row in each."""
    require(by, permissions.READ)
    rows = MessageCopy.objects.filter(mailbox_id__in=mailbox_ids_of(by))
    return rows.select_related("message__party", "mailbox")


def mail_found(by: Actor, rows: QuerySet[MessageCopy], text: str) -> QuerySet[MessageCopy]:
    """By the beginning of the sender's address, or by words that all stand in the subject of a newer message."""
    wanted = text.strip().casefold()
    if "@" in wanted and " " not in wanted:
        if wanted.startswith("@"):
            newest = _newest(rows)
            return rows.filter(pk__in=newest, message__sender_address__endswith=wanted)
        return rows.filter(
            message__sender_address__gte=wanted, message__sender_address__lt=wanted + _AFTER_ALL
        )  # as a range: both databases go by the index
    rows = rows.filter(pk__in=_newest(rows))
    for word in text.split()[:6]:
        rows = rows.filter(message__subject__icontains=word)
    return rows


def _newest(rows: QuerySet[MessageCopy]) -> QuerySet[MessageCopy, int]:
    return rows.order_by("-at", "-pk").values_list("pk", flat=True)[:SUBJECTS_SEARCHED]


def mailboxes_in_trouble(by: Actor) -> list[Mailbox]:
    """Those one reads that could not be read last time."""
    rows = visible_mailboxes(by).filter(state=MailboxState.ACTIVE).exclude(trouble_code="")
    return list(rows.order_by("trouble_since", "pk"))


def mailboxes_to_send_from(by: Actor) -> list[Mailbox]:
    """Own ones first: what one answers from unless one says otherwise."""
    rows = visible_mailboxes(by).filter(state=MailboxState.ACTIVE).exclude(kind=MailboxKind.ARCHIVE)
    return sorted(rows, key=lambda each: (each.owner_id != by.pk, each.owner_id is not None, each.address))


def mailboxes_to_ask(by: Actor) -> list[int]:
    """Those that are read now when somebody presses the button."""
    rows = visible_mailboxes(by).filter(state=MailboxState.ACTIVE).exclude(kind=MailboxKind.ARCHIVE)
    return list(rows.order_by("pk").values_list("pk", flat=True))
