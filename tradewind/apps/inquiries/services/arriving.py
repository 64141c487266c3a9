"""A message came or left: to which inquiry does it belong, and is it a new one?"""

from collections.abc import Callable, Sequence
from datetime import datetime

from tradewind.apps.inquiries.models import Inquiry, InquiryMessage
from tradewind.apps.inquiries.services.hearing import answer, hear, locked
from tradewind.apps.inquiries.services.opening import open_from_message
from tradewind.apps.inquiries.services.reading import ReadLetter, read_letter
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState
from tradewind.domain.inquiries.priced import names_price
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case


def take_up_message(message: Message, *, by: Actor, now: Callable[[], datetime]) -> None:
    """A message of a person finds its inquiry, or becomes one; machines' mail opens nothing.

    Reading may take a while, so nobody waits for it: it is done before the transaction.
    """
    if message.kind != MessageKind.PERSONAL:
        return
    if message.direction == Direction.IN:
        place_heard(message_id=message.pk, letter=read_letter(message), by=by, at=now())
    else:
        place_said(message_id=message.pk, is_priced=_is_priced(message, by), by=by, at=now())


@use_case
def place_heard(*, message_id: int, letter: ReadLetter, by: Actor, at: datetime) -> Message:
    """Give a message that came its inquiry: the one it continues, or a new one. Done once, however often tried."""
    require(by, "jobs.view")
    message = _unplaced(message_id)
    if message is None:
        return messaging.message_for(by, message_id)
    known = _continued(message, letter)
    if known is not None:
        for inquiry in locked([known]):
            hear(inquiry, message, letter.asks, by=by, at=at)
    elif letter.opens_inquiry:
        open_from_message(message, letter, by=by, at=at)
    return message


def _unplaced(message_id: int) -> Message | None:
    """The message, locked; nothing where it has its inquiry already."""
    message = Message.objects.select_for_update(of=("self",)).select_related("thread").get(pk=message_id)
    return None if InquiryMessage.objects.filter(message=message).exists() else message


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


@use_case
def place_said(*, message_id: int, is_priced: bool, by: Actor, at: datetime) -> Message:
    """What we wrote answers the inquiry of its thread; without one, the customer's open one it may be about."""
    require(by, "jobs.view")
    message = _unplaced(message_id)
    if message is None:
        return messaging.message_for(by, message_id)
    for inquiry in locked(_answered_by(message)):
        answer(inquiry, Answer(message.at, is_priced=is_priced), message, by=by, at=at)
    return message


def _is_priced(message: Message, by: Actor) -> bool:
    return names_price(message.words.reply_text, messaging.file_names(by, message))


def _answered_by(message: Message) -> Sequence[int]:
    of_thread = Inquiry.objects.filter(thread_id=message.thread_id)
    ids = {inquiry.merged_into_id or inquiry.pk for inquiry in of_thread}
    if not ids and message.party_id:
        newest = Inquiry.objects.filter(party_id=message.party_id, state__in=FOLLOWED).order_by("-heard_at", "-pk")
        ids = set(newest.values_list("pk", flat=True)[:1])
    return sorted(ids)
