"""A message came or left: to which inquiry does it belong, and is it a new one?"""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage
from tradewind.apps.inquiries.services.finding import answered_by, continued_by
from tradewind.apps.inquiries.services.hearing import answer, hear, locked
from tradewind.apps.inquiries.services.opening import open_from_message
from tradewind.apps.inquiries.services.reading import read_letter
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.events import MessagesTakenIn
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.inquiries.priced import names_price
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import system_user

Act = Callable[..., None]


def on_messages_taken_in(event: MessagesTakenIn) -> None:
    """Every message of a person finds its inquiry, or becomes one; machines' mail opens nothing."""
    house = system_user()
    own = messaging.own_addresses(house)
    for message in messaging.messages_with_words(house, event.message_ids):
        if message.direction == Direction.OUT:
            _left(message, by=house, at=event.at)
        elif message.kind == MessageKind.PERSONAL and message.sender_address not in own:
            _heard(message, by=house, at=event.at)


def _heard(message: Message, *, by: Actor, at: datetime) -> None:
    """A colleague's mail, or one that says it is, opens nothing: only the folder of sent mail makes a message ours."""
    letter = read_letter(message)
    known = continued_by(message, asks_anew=letter.opens_inquiry)
    if known is not None:
        for inquiry in locked([known]):
            hear(inquiry, message, letter.asks, by=by, at=at)
    elif letter.opens_inquiry:
        open_from_message(message, letter, by=by, at=at)
    for later in messaging.said_after(by, message):  # the sent folder is read first: it was answered already
        said(later, by=by, at=at)


def _left(message: Message, *, by: Actor, at: datetime) -> None:
    if message.kind == MessageKind.PERSONAL:
        said(message, by=by, at=at)
    elif message.kind == MessageKind.BULK and message.party_id:
        _mailed(message, message.party_id)


def said(message: Message, *, by: Actor, at: datetime) -> None:
    """What we wrote answers the inquiry of its thread; without one, the customer's open one it may be about."""
    reply = Answer(message.at, is_priced=names_price(message.words.reply_text, messaging.file_names(by, message)))
    known = InquiryMessage.objects.filter(message=message).values_list("inquiry_id", flat=True)
    for inquiry in locked(known or answered_by(message)):
        answer(inquiry, reply, message, by=by, at=at)


def _mailed(message: Message, party_id: int) -> None:
    """A mailing is no follow-up, but a sign of life for every open inquiry of the customer."""
    for pk in Inquiry.objects.filter(party_id=party_id, state__in=FOLLOWED).values_list("pk", flat=True):
        FollowUp.objects.get_or_create(
            inquiry_id=pk, message=message,
            defaults={"kind": ContactKind.MAILING, "on": timezone.localdate(message.at), "at": message.at},
        )  # fmt: skip
