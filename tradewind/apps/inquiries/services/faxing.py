"""A fax that was sent from the machine, as its report says."""

from datetime import datetime

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.services.hearing import answer
from tradewind.apps.parties import services as parties
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.domain.inquiries.faxes import Transmission, moment_of
from tradewind.domain.parties.channels import Channel
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@use_case
def log_fax(
    *, inquiry_id: int, version: int, fax: Transmission, note: str, by: Actor, at: datetime
) -> Inquiry:  # fmt: skip
    """What went through stops the fax's clock at its moment; what did not is kept, and the clock runs on.

    `note`: the same in words, for the customer's timeline.
    """
    require(by, permissions.GRADE)
    found, entry = queries.inquiry_for(by, inquiry_id), None
    left_at = moment_of(fax.sent_at, arrived_at=found.arrived_at, now=at)
    channel = Channel.FAX if fax.went_through else Channel.NOTE  # a try is no contact
    if found.party_id:  # the customer is locked before the inquiry
        entry = parties.log_interaction(
            party_id=found.party_id, channel=channel, summary=note, said_at=left_at, by=by, at=at
        )
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    said = {"sent_at": fax.sent_at, "number": fax.number, "pages": fax.pages, "result": str(fax.result)}
    if not fax.went_through:
        audit.record("inquiry.fax_failed", inquiry, by=by, at=at, **said)
        return inquiry
    reply = Answer(left_at, is_priced=fax.is_priced, is_fax=True)
    answer(inquiry, reply, None, kind=ContactKind.WRITTEN, interaction=entry, said=said, by=by, at=at)
    return inquiry
