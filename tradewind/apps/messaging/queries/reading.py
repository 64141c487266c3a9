"""What do messages say, and what came with them?"""

from collections.abc import Collection, Sequence
from typing import Any

from django.db.models import Case, QuerySet, Value, When

from tradewind.apps.messaging.models import Mailbox, Message, MessageAddress, MessagePart
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction, MailboxKind
from tradewind.domain.messaging.ours import Ours
from tradewind.domain.parties.duplicates.mail_domains import FREE_MAIL
from tradewind.platform.access import Actor, sees_all_rows

WRITTEN_TO = ("to", "cc", "bcc")  # the roles of addresses to which a message went


def messages_with_words(by: Actor, message_ids: Collection[int]) -> list[Message]:
    """New messages with what they say, in the order they came, for the room that makes inquiries of them."""
    rows = Message.objects.select_related("words", "thread").filter(pk__in=message_ids)
    return list(rows.order_by("at", "pk"))


def said_after(by: Actor, message: Message, *, besides: Collection[int] | QuerySet[Any, Any] = ()) -> list[Message]:
    """What we wrote in its thread after a message came, with its words, also what is marked as sent to a list.

    `besides`: numbers of those that are known already.
    """
    rows = Message.objects.select_related("words", "thread").filter(
        thread_id=message.thread_id,
        direction=Direction.OUT,
        kind__in=(MessageKind.PERSONAL, MessageKind.BULK),
        at__gte=message.at,
    )
    return list(rows.exclude(pk__in=besides).order_by("at", "pk"))


def own_addresses(by: Actor) -> frozenset[str]:
    """The addresses of our mailboxes: a message from one of them is a colleague's, or pretends to be.

    Not of those that somebody only typed: else a customer's address in a form would silence the customer.
    """
    return frozenset(own_mailboxes(by).values_list("address", flat=True))


def own_mailboxes(by: Actor) -> QuerySet[Mailbox]:
    """Those whose address was proved to be ours, in use or not."""
    return Mailbox.objects.exclude(ours_since=None)


def our_addresses(by: Actor) -> Ours:
    """Those proved to be ours; our domains are those of mailboxes leaders set up: their own, the shared ones."""
    rows = list(own_mailboxes(by).select_related("owner"))
    company = [
        row.address for row in rows
        if row.kind != MailboxKind.ARCHIVE and (row.owner is None or sees_all_rows(row.owner))
    ]  # fmt: skip
    return Ours.of((row.address for row in rows), company=company, public=FREE_MAIL)


def is_written_to_others(by: Actor, message: Message) -> bool:
    """Somebody outside got this message; what we write to one another answers nobody."""
    rows = MessageAddress.objects.filter(message=message, role__in=WRITTEN_TO)
    return bool(our_addresses(by).besides(rows.values_list("address", flat=True)))


def parties_written_to(by: Actor, message: Message) -> set[int]:
    """The customers among those a message was written to: a mailing has many."""
    rows = MessageAddress.objects.filter(message=message, role__in=WRITTEN_TO)
    holders = parties.holders_of_addresses(by, set(rows.values_list("address", flat=True)))
    return {party_id for found in holders.values() for party_id, _contact in found}


def file_names(by: Actor, message: Message) -> Sequence[str]:
    """Names of the files of a message the caller has fetched."""
    return list(MessagePart.objects.filter(message=message, is_inline=False).values_list("filename", flat=True))


def thread_of(by: Actor, message: Message) -> QuerySet[Message]:
    """The messages of a thread one of which the caller has fetched, the oldest first.

    Of their HTML no more than whether there is any: a frame fetches that of the one somebody opens.
    """
    has_html = Case(When(words__html__gt="", then=Value(True)), default=Value(False))
    rows = Message.objects.select_related("words", "by", "party").defer("words__html").annotate(has_html=has_html)
    return rows.filter(thread_id=message.thread_id).order_by("at", "pk")
