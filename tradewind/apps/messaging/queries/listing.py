"""Which mail does a list show, and what is found in it?"""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import Mailbox, MessageAddress, MessageCopy
from tradewind.apps.messaging.queries.scope import mailboxes_to_write_in, visible_mailboxes
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.mailboxes import MailboxKind, MailboxState
from tradewind.platform.access import Actor, require

# Words of subjects are looked for in the newest messages alone: no index knows the middle of a text.
SUBJECTS_SEARCHED = 5_000
_AFTER_ALL = "\U0010ffff"


def mail_of(by: Actor, mailboxes: Sequence[Mailbox]) -> QuerySet[MessageCopy]:
    """What lies in these fetched mailboxes: a message in two of them has a row in each."""
    require(by, permissions.READ)
    rows = MessageCopy.objects.filter(mailbox_id__in=[each.pk for each in mailboxes])
    to = Prefetch("message__addresses", MessageAddress.objects.filter(role="to").order_by("pk"))
    # Whoever shares a mailbox reads a colleague's mail there; which customer that is stays the colleague's business.
    is_open = Exists(parties.visible_parties(by).filter(pk=OuterRef("message__party_id")))
    return rows.select_related("message__party", "mailbox").prefetch_related(to).annotate(names_party=is_open)


def copy_id_of(by: Actor, message_id: int, rows: QuerySet[MessageCopy]) -> int | None:
    """The row of a list in which a message stands."""
    return rows.filter(message_id=message_id).order_by("pk").values_list("pk", flat=True).first()


def message_id_of(by: Actor, copy_id: int) -> int:
    """The message of a row that was fetched in the person's scope."""
    return MessageCopy.objects.values_list("message_id", flat=True).get(pk=copy_id)


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


def mailboxes_to_send_from(by: Actor) -> list[Mailbox]:
    """Own ones first: what one answers from unless one says otherwise."""
    rows = mailboxes_to_write_in(by).filter(state=MailboxState.ACTIVE).exclude(kind=MailboxKind.ARCHIVE)
    return sorted(rows, key=lambda each: (each.owner_id != by.pk, each.owner_id is not None, each.address))


def mailboxes_to_ask(by: Actor) -> list[int]:
    """Those that are read now when somebody presses the button."""
    rows = visible_mailboxes(by).filter(state=MailboxState.ACTIVE).exclude(kind=MailboxKind.ARCHIVE)
    return list(rows.order_by("pk").values_list("pk", flat=True))
