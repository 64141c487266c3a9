"""How does an issued version come to the buyer, and when has it left?

By mail it has left when the mail has, not when a button was pressed; by a link when the buyer has opened it. Then the
inquiry's clocks stop.
"""

from datetime import datetime

from tradewind.apps.inquiries.services import note_quoted
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.events import LetterLeft, LetterWaiting
from tradewind.apps.messaging.models import Letter
from tradewind.apps.messaging.services.letters import LetterDetails
from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.models import Dispatch, QuotationRevision, ShareLink
from tradewind.apps.quotations.refusals import LetterNotForIt, LetterTaken, NotIssued, OfferOvertaken
from tradewind.apps.quotations.services.issuing import tell_customer
from tradewind.domain.messaging.letters import LetterState
from tradewind.domain.messaging.message import Address
from tradewind.domain.quotations.lifecycle import QUOTATION_LIFECYCLE, QuotationState, RevisionState, SentBy
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.people.queries import system_user
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import save_next


@use_case
def write_mail(
    *, revision_id: int, mailbox_id: int, subject: str, text: str, to: Address | None = None,
    files: tuple[StoredFile, ...] = (), by: Actor, at: datetime,
) -> Letter:  # fmt: skip
    """Begin the mail that carries a version, in the inquiry's thread where it came by mail, its papers enclosed."""
    require(by, permissions.SEND)
    revision = issued_to_send(by, revision_id)
    quotation = revision.quotation
    answered = queries.message_to_answer(by, quotation)
    address = to or queries.address_of_buyer(by, quotation, answered)
    details = LetterDetails(
        mailbox_id=mailbox_id, to=[address] if address else [], subject=subject, text=text,
        answers_id=answered.pk if answered else None, party_id=quotation.party_id, contact_id=quotation.contact_id,
    )  # fmt: skip
    letter = mail.begin_letter(details=details, by=by, at=at)
    for stored in files:
        mail.enclose_file(letter_id=letter.pk, stored=stored, by=by, at=at)
    _plan(revision, letter, by=by, at=at)
    return letter


@use_case
def send_with_letter(*, revision_id: int, letter_id: int, by: Actor, at: datetime) -> Dispatch:
    """A letter that is being written carries this version: it counts as sent when the letter has left."""
    require(by, permissions.SEND)
    revision = issued_to_send(by, revision_id)
    letter = messaging.letter_to_change(by, letter_id)
    if letter.state != LetterState.DRAFT or letter.party_id != revision.quotation.party_id:
        raise LetterNotForIt()
    return _plan(revision, letter, by=by, at=at)


@use_case
def hand_over(*, revision_id: int, note: str = "", by: Actor, at: datetime) -> Dispatch:
    """It was handed over, shown or read out: that counts as sent now."""
    require(by, permissions.SEND)
    revision = issued_to_send(by, revision_id)
    sent = Dispatch.objects.create(
        revision=revision, how=SentBy.HANDED, note=clean_line(note)[:200], by_id=by.pk, at=at, left_at=at
    )
    _has_left(revision, sent, message_id=None, by=by, at=at)
    return sent


def note_link_opened(link: ShareLink, *, by: Actor, at: datetime) -> None:
    """A step of an opening: from the first one on the buyer has the offer."""
    if not Dispatch.objects.filter(link=link, left_at=None).exists():
        return
    quotation = queries.quotation_to_change(by, link.revision.quotation_id)
    sent = Dispatch.objects.select_for_update(of=("self",)).select_related("revision").get(link=link)
    if sent.left_at is not None:
        return
    sent.left_at, sent.revision.quotation = at, quotation
    sent.save(update_fields=["left_at"])
    _has_left(sent.revision, sent, message_id=None, by=by, at=at)


def on_letter_waiting(event: LetterWaiting) -> None:
    """Whoever presses "send" is told where the offer it carries counts no more."""
    sent = Dispatch.objects.filter(letter_id=event.letter_id, left_at=None).first()
    if sent is None:
        return
    revision = queries.revision_to_change(system_user(), sent.revision_id)
    if revision.state != RevisionState.ISSUED or revision.quotation.state == QuotationState.EXPIRED:
        raise OfferOvertaken(number=revision.quotation.called, version=revision.ordinal)


def on_letter_left(event: LetterLeft) -> None:
    """The mail has left: so has the version it carried, at that moment."""
    found = Dispatch.objects.filter(letter_id=event.letter_id).values_list("revision__quotation_id", flat=True).first()
    if found is None:
        return
    house = system_user()
    quotation = queries.quotation_to_change(house, found)
    sent = Dispatch.objects.select_for_update(of=("self",)).select_related("revision").get(letter_id=event.letter_id)
    if sent.left_at is not None:
        return
    sent.left_at, sent.message_id = event.left_at, event.message_id
    sent.save(update_fields=["left_at", "message"])
    sent.revision.quotation = quotation
    _has_left(sent.revision, sent, message_id=event.message_id, by=house, at=event.at)


def issued_to_send(by: Actor, revision_id: int) -> QuotationRevision:
    """A step: the version, locked, or refuse: what is over gets a new last day first."""
    revision = queries.revision_to_change(by, revision_id)
    if revision.state != RevisionState.ISSUED:
        raise NotIssued()
    QUOTATION_LIFECYCLE.after("send", revision.quotation.state)
    return revision


def _plan(revision: QuotationRevision, letter: Letter, *, by: Actor, at: datetime) -> Dispatch:
    sent, is_new = Dispatch.objects.select_related("revision__quotation").get_or_create(
        letter=letter, defaults={"revision": revision, "how": SentBy.MAIL, "by_id": by.pk, "at": at}
    )
    if sent.revision_id != revision.pk:
        raise LetterTaken(number=sent.revision.quotation.called, version=sent.revision.ordinal)
    if not is_new:
        return sent
    audit.record("quotation.mail_begun", revision.quotation, by=by, at=at, letter=letter.pk, version=revision.ordinal)
    return sent


def _has_left(
    revision: QuotationRevision, sent: Dispatch, *, message_id: int | None, by: Actor, at: datetime
) -> None:  # fmt: skip
    """The buyer has it: the quotation is sent, the customer's timeline says so, and the inquiry's clocks stop.

    A version that counts no more and was on its way already sends nothing but itself.
    """
    quotation, left_at = revision.quotation, sent.left_at or at
    if quotation.standing_id == revision.pk and "send" in QUOTATION_LIFECYCLE.actions_from(quotation.state):
        quotation.state = QUOTATION_LIFECYCLE.after("send", quotation.state)
    quotation.sent_at = quotation.sent_at or left_at
    save_next(quotation, ["state", "sent_at"], by=by, at=at)
    facts = {"number": quotation.number, "version": revision.ordinal, "id": quotation.pk}
    total = queries.totals_text(queries.options_of(by, revision))
    audit.record("quotation.sent", quotation, by=by, at=at, how=sent.how, left_at=left_at, total=total, **facts)
    tell_customer("party.quotation_sent", quotation, by=by, at=at, total=total, how=sent.how, **facts)
    if quotation.inquiry_id and revision.state != RevisionState.VOID:
        note_quoted(inquiry_id=quotation.inquiry_id, left_at=left_at, message_id=message_id, by=by, at=at)
