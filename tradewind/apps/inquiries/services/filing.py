"""Under which customer is an inquiry filed?"""

from datetime import datetime

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.services.hearing import locked
from tradewind.apps.inquiries.services.owning import propose_anew
from tradewind.apps.inquiries.services.steps import columns_of, refuse_faster, save_step
from tradewind.apps.messaging import queries as mail_queries
from tradewind.apps.messaging.events import MessageLinked
from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.services import linking
from tradewind.apps.parties import permissions as party_permissions
from tradewind.apps.parties import services as services_of_parties
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require, sees_all_rows
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next
from tradewind.platform.use_case.turns import FILING, one_at_a_time


@use_case
def file_inquiry(
    *, inquiry_id: int, version: int, party_id: int | None, contact_id: int | None = None, by: Actor, at: datetime
) -> Inquiry:
    """File it, and the mail it came with, under a customer: an old friend, or one that was opened for it just now."""
    require(by, permissions.GRADE)
    one_at_a_time(FILING)
    mail_queries.refuse_unfit(by, party_id, contact_id)
    return _file(inquiry_id, version, party_id, contact_id, by=by, at=at)


def _file(
    inquiry_id: int, version: int, party_id: int | None, contact_id: int | None, *, by: Actor, at: datetime
) -> Inquiry:
    """The customer is locked before the message, and that before the inquiry, as where mail is taken in."""
    message = queries.inquiry_for(by, inquiry_id).message
    if message:
        linking.note_contact(message, party_id, at=at)
        message = Message.objects.select_for_update().get(pk=message.pk)
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    before = inquiry.party_id
    inquiry.party_id, inquiry.contact_id = party_id, contact_id
    save_next(inquiry, ["party", "contact", *propose_anew(inquiry, by=by, at=at)], by=by, at=at)
    audit.record("inquiry.filed", inquiry, by=by, at=at, party=party_id, before=before, owner=inquiry.owner_id)
    if message and (message.party_id, message.contact_id) != (party_id, contact_id):
        linking.put_message(message, party_id, contact_id, by=by, at=at)  # whoever has the inquiry has its mail
    return inquiry


@use_case
def rule_out_friend(*, inquiry_id: int, version: int, party_id: int, by: Actor, at: datetime) -> Inquiry:
    """The buyer is not this record, however alike they look: it is not shown again beside this inquiry."""
    require(by, permissions.GRADE)
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_faster(inquiry, version, by)
    if party_id not in {each.known.pk for each in queries.friends_of(by, inquiry)}:
        raise NotFound(what="party")
    before = columns_of(inquiry)
    inquiry.strangers = [*inquiry.strangers, party_id]
    return save_step(inquiry, "ruled_out", before, by, at, party=party_id)


def on_message_linked(event: MessageLinked) -> None:
    """An inquiry that began with this message, and has no customer yet, goes where the message went."""
    by, message = people.colleague_by_id(event.by_id), Message.objects.get(pk=event.message_id)
    if by is None or event.party_id is None:
        return
    for inquiry in locked(Inquiry.objects.filter(message=message, party=None).values_list("pk", flat=True)):
        inquiry.party_id, inquiry.contact_id = event.party_id, message.contact_id
        save_next(inquiry, ["party", "contact", *propose_anew(inquiry, by=by, at=event.at)], by=by, at=event.at)
        audit.record(
            "inquiry.filed", inquiry, by=by, at=event.at, party=event.party_id, before=None, owner=inquiry.owner_id
        )


@use_case
def open_customer(
    *, inquiry_id: int, version: int, details: PartyDetails, contact: ContactDetails | None = None, insists: str = "",
    by: Actor, at: datetime,
) -> Inquiry:  # fmt: skip
    """A new customer, out of what was read, with the inquiry and its mail filed there; the owner stays the same."""
    require(by, permissions.GRADE)
    require(by, party_permissions.REGISTER_CUSTOMER)
    one_at_a_time(FILING)
    inquiry = queries.inquiry_for(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    party = services_of_parties.open_record(
        kind=PartyKind.CUSTOMER, details=details, contact=contact, owner_id=_owner_for(inquiry, by), insists=insists,
        by=by, at=at,
    )  # fmt: skip
    contact_id = party.contacts.values_list("pk", flat=True).first()
    return _file(inquiry_id, version, party.pk, contact_id, by=by, at=at)


def _owner_for(inquiry: Inquiry, by: Actor) -> int | None:
    """Whose the inquiry is; of a deputy's the colleague who is away. What nobody has is whose who opens it."""
    wanted = inquiry.stands_in_for_id or inquiry.owner_id
    if wanted in {person.pk for person in people.salespeople(by)}:
        return wanted
    return None if sees_all_rows(by) else by.pk
