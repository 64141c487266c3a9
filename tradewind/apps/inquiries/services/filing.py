"""Under which customer is an inquiry filed?"""

from datetime import datetime

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.messaging import queries as mail_queries
from tradewind.apps.messaging.events import MessageLinked
from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.services import linking
from tradewind.apps.parties import services as services_of_parties
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform import audit
from tradewind.platform.access import Actor, sees_all_rows
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next
from tradewind.platform.use_case.turns import FILING, one_at_a_time


@use_case
def file_inquiry(
    *, inquiry_id: int, version: int, party_id: int | None, contact_id: int | None = None, by: Actor, at: datetime
) -> Inquiry:
    """File it, and the mail it came with, under a customer: an old friend, or one that was opened for it just now."""
    one_at_a_time(FILING)  # before the inquiry: mail that is taken in locks its thread first
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    mail_queries.refuse_unfit(by, party_id, contact_id)
    return _file(inquiry, party_id, contact_id, by=by, at=at)


def _file(inquiry: Inquiry, party_id: int | None, contact_id: int | None, *, by: Actor, at: datetime) -> Inquiry:
    before = inquiry.party_id
    inquiry.party_id, inquiry.contact_id = party_id, contact_id
    save_next(inquiry, ["party", "contact"], by=by, at=at)
    audit.record("inquiry.filed", inquiry, by=by, at=at, party=party_id, before=before)
    message = Message.objects.select_for_update().filter(pk=inquiry.message_id or 0).first()
    if message and (message.party_id, message.contact_id) != (party_id, contact_id):
        linking.put_message(message, party_id, contact_id, by=by, at=at)  # whoever has the inquiry has its mail
    return inquiry


def on_message_linked(event: MessageLinked) -> None:
    """An inquiry that began with this message, and has no customer yet, goes where the message went."""
    message = Message.objects.get(pk=event.message_id)
    rows = Inquiry.objects.filter(message=message, party=None)
    rows.update(party_id=event.party_id, contact_id=message.contact_id)


@use_case
def open_customer(
    *, inquiry_id: int, version: int, details: PartyDetails, contact: ContactDetails | None = None, insists: str = "",
    by: Actor, at: datetime,
) -> Inquiry:  # fmt: skip
    """A new customer, out of what was read, with the inquiry and its mail filed there; the owner stays the same."""
    one_at_a_time(FILING)
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    party = services_of_parties.register_party(
        kind=PartyKind.CUSTOMER, details=details, contact=contact, owner_id=_owner_for(inquiry, by), insists=insists,
        by=by, at=at,
    )  # fmt: skip
    return _file(inquiry, party.pk, party.contacts.values_list("pk", flat=True).first(), by=by, at=at)


def _owner_for(inquiry: Inquiry, by: Actor) -> int | None:
    return inquiry.owner_id if sees_all_rows(by) else None
