"""A message came or left: to which inquiry does it belong, and is it a new one?"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryMessage
from tradewind.apps.inquiries.services.ending import close_what_waited
from tradewind.apps.inquiries.services.finding import answered_by, continued_by, standing_for
from tradewind.apps.inquiries.services.hearing import answer, answer_late, hear, locked, locked_standing
from tradewind.apps.inquiries.services.opening import open_from_message
from tradewind.apps.inquiries.services.reading import ReadLetter, read_letter
from tradewind.apps.inquiries.services.recounting import count_late
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging import services as mail
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.inquiries.priced import names_price
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.turns import FILING, one_at_a_time


def take_up_message(message: Message, *, by: Actor, now: Callable[[], datetime]) -> None:
    """A message of a person finds its inquiry, or becomes one; machines' mail opens nothing.

    Reading may take a while, so nobody waits for it: it is done before the transaction.
    """
    if message.direction == Direction.OUT:
        if not messaging.is_written_to_others(by, message):
            return  # what we write to one another answers nobody
        is_priced = _is_priced(message, by)
        if _is_answer(message, is_priced=is_priced):
            place_said(message_id=message.pk, is_priced=is_priced, by=by, at=now())
        elif message.kind == MessageKind.BULK:
            place_mailing(message_id=message.pk, by=by, at=now())
    elif (letter := _heard_in(message, by)) is not None:
        place_heard(message_id=message.pk, letter=letter, answered=_answers_to(message, by), by=by, at=now())


def _heard_in(message: Message, by: Actor) -> ReadLetter | None:
    """What a buyer says in it, or passes on to us; nothing where nobody asks anything of us.

    Platforms and web sites write as machines do, and under names of ours: what they pass on is looked for first. A
    colleague's mail, or one that says it is, opens nothing: only the folder of sent mail makes a message ours. Of what
    is marked as a mailing a price asked in a buyer's words is an inquiry somebody has to look at. An invitation to a
    meeting says something where its words ask a price.
    """
    if message.kind not in (MessageKind.PERSONAL, MessageKind.BULK, MessageKind.CALENDAR):
        return None
    is_from_us = message.sender_address in messaging.our_addresses(by)
    letter = read_letter(message, is_from_us=is_from_us)
    if is_from_us and not letter.is_relayed:
        return None
    if message.kind == MessageKind.CALENDAR:
        return letter if letter.asks else None
    if message.kind == MessageKind.PERSONAL or (letter.is_relayed and letter.names_buyer):
        return letter
    asks = letter.is_relayed or (letter.opens_inquiry and letter.asks)
    return letter.in_doubt() if asks or continued_by(message, asks_anew=True) else None


@use_case
def place_heard(
    *, message_id: int, letter: ReadLetter, answered: Mapping[int, bool] | None = None, by: Actor, at: datetime
) -> Message:
    """Give a message that came its inquiry: the one it continues, or a new one. Done once, however often tried.

    `answered`: what we wrote in its thread afterwards, and whether it names a price; the sent folder is read first.
    """
    require(by, "jobs.view")
    one_at_a_time(FILING)  # its customer may be about to become another one
    message = _unplaced(message_id)
    if message is None or message.direction != Direction.IN:  # it was seen in the sent folder meanwhile
        return messaging.message_for(by, message_id)
    private_to = messaging.private_to(by, message)
    known = continued_by(message, asks_anew=letter.opens_inquiry, private_to=private_to)
    if known is not None:
        for inquiry in locked_standing([known]):
            hear(inquiry, message, letter.asks, by=by, at=at)
    elif letter.opens_inquiry:
        open_from_message(message, letter, by=by, at=at)
    _answer_with(message, answered or {}, by=by, at=at)
    return message


@use_case
def open_inquiry(*, message_id: int, letter: ReadLetter | None = None, by: Actor, at: datetime) -> Inquiry:
    """Make an inquiry of a message that was not read as one; one that has its inquiry gets no second.

    `letter`: what it says, by whoever has read it before the transaction. What we wrote since has answered it.
    """
    require(by, permissions.TAKE_IN)
    one_at_a_time(FILING)
    found = messaging.message_for(by, message_id)
    message = Message.objects.select_for_update(of=("self",)).select_related("thread", "words").get(pk=found.pk)
    known = InquiryMessage.objects.filter(message=message).order_by("pk").first()
    if known is not None:
        return queries.inquiry_for(by, known.inquiry_id)
    if message.direction != Direction.IN:
        raise NotFound(what="message")
    inquiry = open_from_message(message, letter or read_letter(message), by=by, at=at)
    _answer_with(message, _answers_to(message, by), by=by, at=at)
    inquiry.refresh_from_db()
    return inquiry


@use_case
def place_said(*, message_id: int, is_priced: bool, by: Actor, at: datetime) -> Message:
    """What we wrote answers the inquiry of its thread; without one, the customer's open one it may be about."""
    require(by, "jobs.view")
    message = _unplaced(message_id)
    if message is None:
        return messaging.message_for(by, message_id)
    said(message, is_priced=is_priced, by=by, at=at)
    return message


@use_case
def place_mailing(*, message_id: int, by: Actor, at: datetime) -> Message:
    """A mailing is no follow-up, but a sign of life for every open inquiry of the customer."""
    require(by, "jobs.view")
    message = Message.objects.get(pk=message_id)
    reached = {message.party_id or 0, *messaging.parties_written_to(by, message)}
    open_ones = Inquiry.objects.filter(party_id__in=reached, state__in=FOLLOWED)
    for inquiry in locked(open_ones.values_list("pk", flat=True)):
        FollowUp.objects.get_or_create(
            inquiry=inquiry, message=message,
            defaults={"kind": ContactKind.MAILING, "on": timezone.localdate(message.at), "at": message.at},
        )  # fmt: skip
        if timezone.localdate(message.at) < timezone.localdate(at):
            count_late(inquiry.pk, timezone.localdate(message.at))
    return message


def said(message: Message, *, is_priced: bool, by: Actor, at: datetime) -> None:
    """What stands with an inquiry already answers what is heard of late, too."""
    known = list(InquiryMessage.objects.filter(message=message).values_list("inquiry_id", flat=True))
    for inquiry in locked_standing(known or answered_by(message)):
        reply = answer_of_message(message, inquiry, is_priced=is_priced)
        answer(inquiry, reply, message, by=by, at=at)
        close_what_waited(inquiry, reply.left_at or at, at=at)


def _said_late(messages: Sequence[Message], priced: Mapping[int, bool], *, by: Actor, at: datetime) -> None:
    """All of one thread, so what none of them stands with yet is looked for once."""
    known: dict[int, list[int]] = defaultdict(list)
    rows = InquiryMessage.objects.filter(message__thread_id=messages[0].thread_id) if messages else ()
    for row in rows:
        known[row.message_id].append(row.inquiry_id)
    new = [each for each in messages if each.pk not in known]
    about = answered_by(new[0]) if new else []
    asked = sorted({*about, *(pk for each in messages for pk in known.get(each.pk, ()))})
    for inquiry in locked_standing(asked):
        here = [each for each in messages if inquiry.pk in standing_for(known.get(each.pk, about))]
        replies = [(each, answer_of_message(each, inquiry, is_priced=priced[each.pk])) for each in here]
        answer_late(inquiry, replies, by=by, at=at)


def answer_of_message(message: Message, inquiry: Inquiry, *, is_priced: bool) -> Answer:
    left_at = message.counts_at(known_since=inquiry.created_at)
    if left_at != message.at:
        mail.show_found_later(message)
    return Answer(left_at, is_priced=is_priced)


def _answer_with(message: Message, answered: Mapping[int, bool], *, by: Actor, at: datetime) -> None:
    later = Message.objects.filter(pk__in=answered, thread_id=message.thread_id).order_by("at", "pk")
    _said_late(list(later), answered, by=by, at=at)


def _answers_to(message: Message, by: Actor) -> dict[int, bool]:
    """What we wrote in its thread after it, and whether each names a price."""
    counted = FollowUp.objects.filter(message__thread_id=message.thread_id).values("message_id")
    found = {each: _is_priced(each, by) for each in messaging.said_after(by, message, besides=counted)}
    return {each.pk: is_priced for each, is_priced in found.items() if _is_answer(each, is_priced=is_priced)}


def _is_answer(message: Message, *, is_priced: bool) -> bool:
    """What a person wrote; and what names a price in answer to somebody, although a group's address marks it as sent
    to a list. A receipt is marked so too, and names none."""
    if message.kind == MessageKind.BULK:
        return is_priced and bool(message.in_reply_to)
    return message.kind == MessageKind.PERSONAL


def _unplaced(message_id: int) -> Message | None:
    """The message, locked; nothing where it has its inquiry already."""
    message = Message.objects.select_for_update(of=("self",)).select_related("thread").get(pk=message_id)
    return None if InquiryMessage.objects.filter(message=message).exists() else message


def _is_priced(message: Message, by: Actor) -> bool:
    return names_price(message.words.reply_text, messaging.file_names(by, message))
