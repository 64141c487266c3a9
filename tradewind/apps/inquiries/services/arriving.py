"""A message came or left: to which inquiry does it belong, and is it a new one?"""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.inquiries.models import Inquiry, InquiryMessage
from tradewind.apps.inquiries.services.hearing import answer, hear, locked
from tradewind.apps.inquiries.services.opening import open_from_message
from tradewind.apps.inquiries.services.reading import ReadLetter, read_letter
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.events import MessagesTakenIn
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState
from tradewind.domain.inquiries.priced import names_price
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import system_user


def on_messages_taken_in(event: MessagesTakenIn) -> None:
    """Every message of a person finds its inquiry, or becomes one; machines' mail opens nothing."""
    house = system_user()
    for message in messaging.messages_with_words(house, event.message_ids):
        if message.kind == MessageKind.PERSONAL:
            act = _heard if message.direction == Direction.IN else _said
            act(message, by=house, at=event.at)


def _heard(message: Message, *, by: Actor, at: datetime) -> None:
    letter = read_letter(message)
    known = _continued(message, letter)
    if known is not None:
        for inquiry in locked([known]):
            hear(inquiry, message, letter.asks, by=by, at=at)
    elif letter.opens_inquiry:
        open_from_message(message, letter, by=by, at=at)


def _continued(message: Message, letter: ReadLetter) -> int | None:
    """The inquiry of its thread; else the customer's open one, unless the letter asks for something new."""
    of_thread = Inquiry.objects.filter(thread_id=message.thread_id).exclude(state=InquiryState.MERGED)
    found = of_thread.order_by("-arrived_at", "-pk").values_list("pk", flat=True).first()
    if found is None:
        merged = Inquiry.objects.filter(thread_id=message.thread_id, state=InquiryState.MERGED).first()
        found = merged.merged_into_id if merged else None
    if found is None and message.party_id and not letter.opens_inquiry:
        open_ones = Inquiry.objects.filter(party_id=message.party_id, state__in=FOLLOWED)
        found = open_ones.order_by("-heard_at", "-pk").values_list("pk", flat=True).first()
    return found


def _said(message: Message, *, by: Actor, at: datetime) -> None:
    """What we wrote answers the inquiry of its thread; without one, the customer's open ones it may be about."""
    reply = Answer(message.at, is_priced=names_price(message.words.reply_text, messaging.file_names(by, message)))
    for inquiry in locked(_answered_by(message)):
        answer(inquiry, reply, message, by=by, at=at)


def _answered_by(message: Message) -> Sequence[int]:
    if InquiryMessage.objects.filter(message=message).exists():
        return []  # it was answered with this message already
    of_thread = Inquiry.objects.filter(thread_id=message.thread_id)
    ids = {inquiry.merged_into_id or inquiry.pk for inquiry in of_thread}
    if not ids and message.party_id:
        newest = Inquiry.objects.filter(party_id=message.party_id, state__in=FOLLOWED).order_by("-heard_at", "-pk")
        ids = set(newest.values_list("pk", flat=True)[:1])
    return sorted(ids)
