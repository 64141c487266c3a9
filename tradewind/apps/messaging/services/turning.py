"""What becomes of a message that came in first, and was seen in a folder of sent mail later: we wrote it."""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.messaging.events import MessagesFoundOurs
from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.services.arrivals import Arrival
from tradewind.apps.messaging.services.belonging import Author, Holders, link_for
from tradewind.apps.messaging.services.threads import KnownThreads
from tradewind.apps.messaging.services.warning import laid_in_later
from tradewind.domain.messaging.linking import Linked
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor
from tradewind.platform.events import publish


def make_ours(
    turned: Sequence[tuple[Arrival, Message]], threads: KnownThreads, holders: Holders, author: Author, *, by: Actor,
    at: datetime,
) -> None:  # fmt: skip
    """Our word, in the thread it answers, for whom it was written to; the rooms above hear that they took it wrong."""
    joined: dict[int, int] = {}
    for arrival, message in turned:
        talk = threads.continued_by(arrival).talk
        if talk is not None and talk.thread.pk not in (None, message.thread_id) and _began_its_thread(message):
            joined[message.thread_id] = talk.thread.pk
            Message.objects.filter(thread_id=message.thread_id).update(thread=talk.thread)
            message.thread = talk.thread
        link = link_for(arrival, author, ours=threads.ours, holders=holders, thread_party_id=message.thread.party_id)
        if message.linked != Linked.BY_PERSON:
            message.party_id, message.contact_id, message.linked = link.party_id, link.contact_id, link.how
        message.direction, message.by_id = Direction.OUT, message.by_id or author.by_id
        message.warnings = [laid_in_later(message.found_at)] if message.found_at else []
        message.save(update_fields=["direction", "by", "warnings", "party", "contact", "linked"])
    if turned:
        ids = tuple(message.pk for _arrival, message in turned)
        publish(MessagesFoundOurs(ids, tuple(joined.items()), by_id=by.pk, at=at))


def _began_its_thread(message: Message) -> bool:
    first = Message.objects.filter(thread_id=message.thread_id).order_by("at", "pk").values_list("pk", flat=True)
    return first.first() == message.pk
