"""Whose mail is it?"""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import Mailbox, MailboxMember, Message, MessageCopy
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.mailboxes import MailboxKind, MailboxState
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows

TRIED_EVERY_TIME = timedelta(minutes=10)


def visible_mailboxes(by: Actor) -> QuerySet[Mailbox]:
    """Leaders see all; everybody else the own ones and those that are shared with them."""
    if not allows(by, permissions.READ):
        return Mailbox.objects.none()
    rows = Mailbox.objects.select_related("owner", "updated_by")
    return rows if sees_all_rows(by) else rows.filter(pk__in=_joined(by))


def _joined(by: Actor) -> QuerySet[MailboxMember, int]:
    return MailboxMember.objects.filter(user_id=by.pk, until=None).values_list("mailbox_id", flat=True)


def mailbox_ids_of(by: Actor) -> list[int]:
    """The mailboxes a person may read: a handful, so that lists compare with numbers and join nothing."""
    return list(visible_mailboxes(by).order_by("pk").values_list("pk", flat=True))


def mailbox_for(by: Actor, mailbox_id: int) -> Mailbox:
    """One mailbox to look at, or refuse: foreign and missing are the same."""
    found = visible_mailboxes(by).filter(pk=mailbox_id).first()
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
    found = Message.objects.select_related("party", "contact", "by", "thread").filter(pk=message_id).first()
    if found is None or not may_open_message(by, found):
        raise NotFound(what="message")
    return found


def may_open_message(by: Actor, message: Message) -> bool:
    """Who reads a mailbox it lies in, and who may open the customer it belongs to."""
    if not allows(by, permissions.READ):
        return False
    if sees_all_rows(by):
        return True
    if MessageCopy.objects.filter(message=message, mailbox_id__in=_joined(by)).exists():
        return True
    return message.party is not None and parties.may_open(by, message.party)


def mailboxes_to_read(by: Actor, *, at: datetime) -> list[Mailbox]:
    """What the worker reads now: every one in use; one in trouble less often, so that it keeps nothing else waiting."""
    require(by, "jobs.view")
    rows = Mailbox.objects.filter(state=MailboxState.ACTIVE).exclude(kind=MailboxKind.ARCHIVE).order_by("pk")
    return [mailbox for mailbox in rows if not _rests(mailbox, at)]


def _rests(mailbox: Mailbox, at: datetime) -> bool:
    """In trouble for long: every ten minutes; the minute of the hour decides, so nothing needs to be kept."""
    is_long = mailbox.trouble_since is not None and at - mailbox.trouble_since > TRIED_EVERY_TIME
    return is_long and at.minute % 10 >= 2
