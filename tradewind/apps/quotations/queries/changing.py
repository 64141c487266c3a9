"""What does a use case or a sweep fetch?"""

from datetime import date, datetime

from tradewind.apps.catalogue.models import ProductWish
from tradewind.apps.inquiries.models import InquiryMessage, PastQuotation
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations.models import Quotation, QuotationRevision, ShareLink
from tradewind.apps.quotations.queries.scope import revision_for, revision_to_change
from tradewind.apps.quotations.refusals import LinkGone
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.messaging.message import Address
from tradewind.domain.quotations.lifecycle import STANDING, RevisionState
from tradewind.domain.quotations.links import LinkStanding, digest_of, standing_of_link
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.recording import type_of

CHUNK = 200


def former_quotation_for(by: Actor, past_id: int) -> PastQuotation:
    """A quotation of the old files whose customer one may open."""
    found = the_one(PastQuotation.objects.select_related("party").filter(pk=past_id))
    if found is None or not parties.may_open(by, found.party):
        raise NotFound(what="quotation")
    return found


def revision_decided(by: Actor, revision_id: int) -> QuotationRevision:  # noqa: ARG001
    """The version a decision was about, with its quotation locked; for the reaction, whoever decided."""
    found = QuotationRevision.objects.select_related("quotation").get(pk=revision_id)
    quotation = Quotation.objects.select_for_update(of=("self",)).select_related("party").get(pk=found.quotation_id)
    revision = QuotationRevision.objects.select_for_update(of=("self",)).get(pk=revision_id)
    revision.quotation = quotation
    return revision


def message_to_answer(by: Actor, quotation: Quotation) -> Message | None:
    """The buyer's last mail of the inquiry, where this person may open it: the offer answers it in its thread."""
    return mail_to_answer(by, quotation.inquiry_id) if quotation.inquiry_id else None


def mail_to_answer(by: Actor, inquiry_id: int) -> Message | None:
    """The last mail of an inquiry the caller has fetched, where this person may open it."""
    mail = InquiryMessage.objects.filter(inquiry_id=inquiry_id).values("message_id")
    rows = Message.objects.filter(direction=Direction.IN, pk__in=mail)
    newest = rows.order_by("-at", "-pk").first()
    return newest if newest is not None and messaging.may_open_message(by, newest) else None


def address_of_buyer(by: Actor, quotation: Quotation, answered: Message | None) -> Address | None:
    """To whom the offer goes unless somebody says otherwise."""
    if answered is not None and answered.sender_address:
        return Address(answered.sender_name, answered.sender_address)
    contact = quotation.contact or parties.contacts_of(by, quotation.party).exclude(email="").first()
    if contact is not None and contact.email:
        return Address(contact.name, contact.email)
    return Address(quotation.party.name, quotation.party.email) if quotation.party.email else None


def link_for(by: Actor, link_id: int) -> ShareLink:
    """One link of a quotation one may open, to look at."""
    found = the_one(ShareLink.objects.filter(pk=link_id))
    if found is None:
        raise NotFound(what="quotation")
    found.revision = revision_for(by, found.revision_id)
    return found


def link_to_change(by: Actor, link_id: int) -> ShareLink:
    """One link with its version's quotation locked."""
    found = the_one(ShareLink.objects.filter(pk=link_id))
    if found is None:
        raise NotFound(what="quotation")
    revision = revision_to_change(by, found.revision_id)
    link = ShareLink.objects.select_for_update().get(pk=link_id)
    link.revision = revision
    return link


def shared_link(by: Actor, token: str, *, at: datetime) -> ShareLink:
    """The link a secret opens; an unknown, a revoked and an expired one look the same."""
    require(by, "jobs.view")
    rows = ShareLink.objects.select_related("revision__quotation__party", "revision__quotation__entity")
    link = the_one(rows.filter(token_hash=digest_of(token)))
    if link is None or _standing(link, at) is not LinkStanding.OPEN or link.revision.state != RevisionState.ISSUED:
        raise LinkGone()  # also where a later version took its place: its prices count no more
    return link


def _standing(link: ShareLink, at: datetime) -> LinkStanding:
    return standing_of_link(expires_at=link.expires_at, revoked_at=link.revoked_at, at=at)


def to_remind(by: Actor, on: date, *, size: int = CHUNK) -> list[int]:
    """Offers whose day of reminding has come, those first that end first."""
    require(by, "jobs.view")
    rows = Quotation.objects.filter(state__in=STANDING, next_reminder_on__lte=on)
    return list(rows.order_by("next_reminder_on", "pk").values_list("pk", flat=True)[:size])


def to_expire(by: Actor, on: date, *, size: int = CHUNK) -> list[int]:
    """Offers whose last day is over."""
    require(by, "jobs.view")
    rows = Quotation.objects.filter(state__in=STANDING, valid_until__lt=on)
    return list(rows.order_by("valid_until", "pk").values_list("pk", flat=True)[:size])


def wishes_of(by: Actor, revision: QuotationRevision) -> list[str]:  # noqa: ARG001
    """What was wished for already because of a quotation the caller has fetched."""
    about = {"origin_type": type_of(Quotation), "origin_id": revision.quotation_id}
    return list(ProductWish.objects.filter(**about).values_list("text", flat=True))
