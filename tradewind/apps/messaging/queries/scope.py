"""Whose mail is it?"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.module_loading import import_string

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import Mailbox, MailboxMember, Message, MessageAddress, MessageCopy
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.linking import Linked
from tradewind.domain.messaging.mailboxes import MailboxKind, MailboxState
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows
from tradewind.platform.access.roles import SEE_ALL_ROLES
from tradewind.platform.access.rows import the_one

Opener = Callable[[Actor, Collection[int]], set[int]]
TRIED_EVERY_TIME = timedelta(minutes=10)


def visible_mailboxes(by: Actor) -> QuerySet[Mailbox]:
    """Leaders see all; everybody else the own ones and those that are shared with them."""
    if not allows(by, permissions.READ):
        return Mailbox.objects.none()
    rows = Mailbox.objects.select_related("owner", "updated_by")
    return rows if sees_all_rows(by) else rows.filter(pk__in=_joined(by))


def mailboxes_to_write_in(by: Actor) -> QuerySet[Mailbox]:
    """Leaders read all and write from the own ones, the shared ones, and those a colleague shares with them."""
    return visible_mailboxes(by).filter(Q(owner=None) | Q(pk__in=_joined(by)))


def mailbox_to_write_in(by: Actor, mailbox_id: int) -> Mailbox:
    """One mailbox a letter leaves from, or refuse."""
    found = mailboxes_to_write_in(by).filter(pk=mailbox_id).first()
    if found is None:
        raise NotFound(what="mailbox")
    return found


def _joined(by: Actor) -> QuerySet[MailboxMember, int]:
    return MailboxMember.objects.filter(user_id=by.pk, until=None).values_list("mailbox_id", flat=True)


def mailbox_ids_of(by: Actor) -> list[int]:
    """The mailboxes a person may read: a handful, so that lists compare with numbers and join nothing."""
    return list(visible_mailboxes(by).order_by("pk").values_list("pk", flat=True))


def mailbox_for(by: Actor, mailbox_id: int) -> Mailbox:
    """One mailbox to look at, or refuse: foreign and missing are the same."""
    found = the_one(visible_mailboxes(by).filter(pk=mailbox_id))
    if found is None:
        raise NotFound(what="mailbox")
    return found


def mailbox_to_change(by: Actor, mailbox_id: int) -> Mailbox:
    """One mailbox, locked. Its owner sets it up, a leader any."""
    require(by, permissions.READ)
    found = mailbox_for(by, mailbox_id)
    mailbox = Mailbox.objects.select_for_update().get(pk=found.pk)
    require_mailbox_change(by, mailbox)
    return mailbox


def require_mailbox_change(by: Actor, mailbox: Mailbox) -> None:
    """Refuse whoever neither owns a fetched mailbox nor leads."""
    if mailbox.owner_id != by.pk:
        require(by, permissions.MANAGE_MAILBOXES)


def message_for(by: Actor, message_id: int) -> Message:
    """One message to look at, or refuse."""
    found = the_one(Message.objects.select_related("party", "contact", "by", "thread").filter(pk=message_id))
    if found is None or not may_open_message(by, found):
        raise NotFound(what="message")
    return found


def may_open_message(by: Actor, message: Message) -> bool:
    return message.pk in openable(by, [message])


def openable(by: Actor, messages: Collection[Message]) -> set[int]:
    """Of these: what lies in a mailbox one reads, goes with a customer one may open, or belongs to work of one's own.

    Rooms above say in `config/openers.py` what else opens a message: whoever has an inquiry reads its mail.
    """
    if not allows(by, permissions.READ) or not messages:
        return set()
    ids = {each.pk for each in messages}
    if sees_all_rows(by):
        return ids
    copies = MessageCopy.objects.filter(message_id__in=ids, mailbox_id__in=_joined(by))
    found = set(copies.values_list("message_id", flat=True))
    found |= _of_open_parties(by, [each for each in messages if each.pk not in found])
    for opener in _openers():
        if rest := ids - found:
            found |= opener(by, rest)
    return found


def _of_open_parties(by: Actor, messages: Sequence[Message]) -> set[int]:
    filed = [each.pk for each in messages if each.party_id]
    if not filed:
        return set()
    wanted = dict(going_with_customer(by, Message.objects.filter(pk__in=filed)).values_list("pk", "party_id"))
    open_ones = set(parties.visible_parties(by).filter(pk__in=set(wanted.values())).values_list("pk", flat=True))
    return {pk for pk, party_id in wanted.items() if party_id in open_ones}


@cache
def _openers() -> tuple[Opener, ...]:
    found: tuple[Opener, ...] = import_string(settings.MESSAGE_OPENERS)
    return found


def going_with_customer(by: Actor, rows: QuerySet[Message]) -> QuerySet[Message]:
    """Of messages with customers one may open those that are open with them.

    An address can be written into any customer. So it opens what came to a mailbox that several share, and the own
    mail of whoever looks after this customer; of a leader and of other colleagues what one of them filed himself.
    """
    if sees_all_rows(by):
        return rows
    looks_after = Q(mailbox__owner_id=F("message__party__owner_id")) | Q(
        mailbox__owner_id=F("message__party__deputy_id")
    )
    is_open = Q(mailbox__in=_open_mailboxes()) | Q(mailbox_id__in=_joined(by))
    is_open |= looks_after & ~Q(mailbox__owner__role__in=SEE_ALL_ROLES)
    copies = MessageCopy.objects.filter(is_open, message=OuterRef("pk"))
    return rows.filter(Q(linked=Linked.BY_PERSON) | Exists(copies))


def shared_message_ids(by: Actor, message_ids: Collection[int]) -> set[int]:
    """Those of a few fetched messages that came to a mailbox several share, not leaders alone."""
    copies = MessageCopy.objects.filter(message_id__in=message_ids, mailbox__in=_open_mailboxes())
    return set(copies.values_list("message_id", flat=True))


def private_to(by: Actor, message: Message) -> int | None:
    """Whose own mail it is: it came to no shared mailbox and was not addressed to one. Of several, who leads not."""
    if shared_message_ids(by, [message.pk]):
        return None
    named = MessageAddress.objects.filter(message=message, role__in=("to", "cc")).values("address")
    if _open_mailboxes().filter(address__in=named).exists():
        return None
    boxes = MessageCopy.objects.filter(message=message).values("mailbox_id")
    # Of one that leaders share among themselves: who joined it first.
    readers = MailboxMember.objects.filter(mailbox_id__in=boxes, until=None).order_by("pk")
    owners = [
        (role in SEE_ALL_ROLES, number, user)
        for number, user, role in readers.values_list("pk", "user_id", "user__role")
    ]
    return min(owners)[2] if owners else None


def _open_mailboxes() -> QuerySet[Mailbox]:
    """Shared ones. What leaders alone share is theirs as their own mail is: there they write about everybody else."""
    readers = MailboxMember.objects.filter(mailbox=OuterRef("pk"), until=None)
    others = readers.exclude(user__role__in=SEE_ALL_ROLES)
    return Mailbox.objects.filter(~Exists(readers) | Exists(others), owner=None)


def open_copies(by: Actor, message_ids: Collection[int]) -> QuerySet[MessageCopy]:
    """Of a few fetched messages what lies neither with a leader nor with leaders alone."""
    copies = MessageCopy.objects.filter(message_id__in=message_ids).exclude(mailbox__owner__role__in=SEE_ALL_ROLES)
    return copies.filter(Q(mailbox__in=_open_mailboxes()) | ~Q(mailbox__owner=None))


def mailboxes_to_read(by: Actor, *, at: datetime) -> list[Mailbox]:
    """What the worker reads now: every one in use; one in trouble less often, so that it keeps nothing else waiting."""
    require(by, "jobs.view")
    rows = Mailbox.objects.filter(state=MailboxState.ACTIVE).exclude(kind=MailboxKind.ARCHIVE).order_by("pk")
    return [mailbox for mailbox in rows if not _rests(mailbox, at)]


def _rests(mailbox: Mailbox, at: datetime) -> bool:
    """In trouble for long: every ten minutes; the minute of the hour decides, so nothing needs to be kept."""
    is_long = mailbox.trouble_since is not None and at - mailbox.trouble_since > TRIED_EVERY_TIME
    return is_long and at.minute % 10 >= 2
