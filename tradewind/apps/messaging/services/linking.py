"""Saying by hand to which customer a message belongs."""

from datetime import datetime

from django.db.models import Exists, OuterRef

from tradewind.apps.messaging import permissions, queries
from tradewind.apps.messaging.events import MessageLinked
from tradewind.apps.messaging.models import Message, MessageCopy, Thread
from tradewind.apps.messaging.refusals import FiledWithColleague
from tradewind.apps.messaging.services.keeping import note_exchanges
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.events import HandedOver
from tradewind.domain.messaging.linking import Linked
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.access.roles import SEE_ALL_ROLES
from tradewind.platform.events import publish
from tradewind.platform.people.queries import system_user
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale
from tradewind.platform.use_case.turns import FILING, one_at_a_time


@use_case
def link_message(
    *, message_id: int, version: int, party_id: int | None, contact_id: int | None = None, by: Actor, at: datetime
) -> Message:
    """File a message, and what its thread brings from now on, under a customer; or under nobody."""
    require(by, permissions.READ)
    found = queries.message_for(by, message_id)
    one_at_a_time(FILING)
    queries.refuse_unfit(by, party_id, contact_id)
    note_contact(found, party_id, at=at)
    message = Message.objects.select_for_update().get(pk=found.pk)
    refuse_stale(version, message.version)
    return put_message(message, party_id, contact_id, by=by, at=at)


def note_contact(message: Message, party_id: int | None, *, at: datetime) -> None:
    """It was a contact with the customer it is filed under. Before the message is locked: records are locked first."""
    message.party_id = party_id
    note_exchanges([message], system_user(), at)


def put_message(message: Message, party_id: int | None, contact_id: int | None, *, by: Actor, at: datetime) -> Message:
    """The step two use cases share; the caller has fetched the message, and judged the customer."""
    if message.party is not None and not parties.may_open(by, message.party):
        raise FiledWithColleague()
    before = message.party_id
    message.party_id, message.contact_id = party_id, contact_id
    message.linked = Linked.BY_PERSON if party_id else Linked.NOT
    message.version += 1
    message.save(update_fields=["party", "contact", "linked", "version"])
    Thread.objects.filter(pk=message.thread_id).update(party=party_id)
    audit.record("message.linked", message, by=by, at=at, party=party_id, before=before)
    publish(MessageLinked(message.pk, party_id, by_id=by.pk, at=at))
    return message


def on_handed_over(event: HandedOver) -> None:
    """Whoever gives a customer on gives on what was written with him, also in the mailbox of the one who had him."""
    theirs = MessageCopy.objects.filter(message=OuterRef("pk"), mailbox__owner_id__in=event.gone)
    theirs = theirs.exclude(mailbox__owner__role__in=SEE_ALL_ROLES)
    rows = Message.objects.filter(Exists(theirs), party_id=event.party_id).exclude(linked=Linked.NOT)
    rows.update(linked=Linked.BY_PERSON)
