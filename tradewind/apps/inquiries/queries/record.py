"""What does the page of an inquiry show: its words, products, price questions and follow-ups?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from django.db.models import F, FilteredRelation, Q

from tradewind.apps.inquiries.facts import cadence_in_force, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryLine, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.queries.opening import readable_mail
from tradewind.apps.messaging.models import Message, MessagePart
from tradewind.domain.inquiries.cadence import next_contact
from tradewind.domain.inquiries.contacts import FOLLOW_UPS, Contact, ContactKind
from tradewind.domain.inquiries.lifecycle import PriceQuestionState
from tradewind.platform.access import Actor
from tradewind.platform.company.queries import working_clock

LONGEST_PERIOD = timedelta(days=31)
MOST_MESSAGES = 40
MOST_CONTACTS = 40


@dataclass(frozen=True, slots=True)
class FileNamed:
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Said:
    """A message of the thread: plain text, never a letter's own markup."""

    pk: int | None
    at: datetime
    is_theirs: bool
    who: str
    address: str
    subject: str
    text: str
    files: tuple[FileNamed, ...] = ()
    question_id: int | None = None
    follow_up_id: int | None = None  # of ours, and whether it counts as a price
    is_priced: bool = False
    may_open: bool = False
    is_closed: bool = False  # it lies in a colleague's own mailbox: that it came is said, and none of its words


@dataclass(frozen=True, slots=True)
class LineAsked:
    description: str
    quantity: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Question:
    """A price question with what it asks, word by word."""

    pk: int
    message_id: int | None
    state: PriceQuestionState
    quotes: tuple[str, ...]
    arrived_at: datetime
    is_paused: bool
    pause_reason: str = ""
    pause_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """A contact made about it."""

    kind: ContactKind
    on: date
    who: str
    text: str
    at: datetime
    interaction_id: int | None = None


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What was said in an inquiry, asked in it and done about it, as far as somebody may read it; the newest first."""

    thread: list[Said]
    questions: list[Question]
    contacts: list[FollowUp]


def beginning_of(by: Actor, inquiry: Inquiry) -> Said:
    """What the buyer said first: the message it began with, or what was written down."""
    if inquiry.message is None:
        return _written_down(inquiry)
    return _said([inquiry.message], *readable_mail(by, [inquiry.message]))[0]


def beginning_with_questions(by: Actor, inquiry: Inquiry) -> tuple[Said, list[Question]]:
    """The same with its price questions, for the inbox."""
    asked, first = _asked(inquiry), [inquiry.message] if inquiry.message else []
    readable, opened = _readable(by, first, asked)
    said = _said(first, readable, opened)[0] if first else _written_down(inquiry)
    return said, _questions(asked, readable)


def correspondence_of(by: Actor, inquiry: Inquiry) -> Correspondence:
    """The newest of its messages with the questions they ask and the contacts they were, for the page."""
    links = InquiryMessage.objects.select_related("message__words", "message__by", "message__party")
    links = links.defer("message__words__html").filter(inquiry=inquiry).order_by("-message__at", "-message_id")
    messages, asked = [link.message for link in links[:MOST_MESSAGES]], _asked(inquiry)
    readable, opened = _readable(by, messages, asked)
    questions, contacts = _questions(asked, readable), contacts_with(by, inquiry)
    made: dict[int | None, FollowUp] = {
        row.message_id: row for row in contacts if row.message_id and row.kind in FOLLOW_UPS
    }
    thread = _said(messages, readable, opened, questions, made)
    return Correspondence(thread if inquiry.message_id else [*thread, _written_down(inquiry)], questions, contacts)


def _written_down(inquiry: Inquiry) -> Said:
    return Said(
        None, inquiry.arrived_at, True, inquiry.person or inquiry.company, inquiry.email or inquiry.phone,
        inquiry.subject, inquiry.text or inquiry.subject,
    )  # fmt: skip


def _readable(by: Actor, messages: Sequence[Message], asked: Sequence[PriceQuestion]) -> tuple[set[int], set[int]]:
    every = {each.pk: each for each in messages} | {row.message.pk: row.message for row in asked if row.message}
    return readable_mail(by, list(every.values()))


def lines_of(by: Actor, inquiry: Inquiry) -> list[LineAsked]:
    rows = InquiryLine.objects.filter(inquiry=inquiry).order_by("place")
    return [LineAsked(row.description, row.quantity, row.unit) for row in rows]


def _asked(inquiry: Inquiry) -> list[PriceQuestion]:
    """Its price questions, the newest first, with the pause that holds each."""
    rows = PriceQuestion.objects.filter(inquiry=inquiry).select_related("message")
    held = FilteredRelation("pauses", condition=Q(pauses__ends_at=None))  # one at most
    rows = rows.annotate(held=held, held_for=F("held__reason"), held_since=F("held__begins_at"))
    return list(rows.order_by("-arrived_at", "-pk"))


def _questions(asked: Sequence[Any], readable: Collection[int]) -> list[Question]:
    return [
        Question(
            row.pk, row.message_id, PriceQuestionState(row.state),
            _quotes(row.asks) if row.message_id is None or row.message_id in readable else (), row.arrived_at,
            row.held_since is not None, row.held_for or "", row.held_since,
        )
        for row in asked
    ]  # fmt: skip


def contacts_with(by: Actor, inquiry: Inquiry) -> list[FollowUp]:
    """Every contact made about a fetched inquiry, the newest first."""
    rows = standing_follow_ups().select_related("by", "interaction").filter(inquiry=inquiry)
    rows = rows.exclude(kind=ContactKind.NOTE, interaction=None)  # an answer that was taken back
    return list(rows.order_by("-on", "-pk"))


def follow_ups_of(by: Actor, contacts: Sequence[FollowUp]) -> list[Followed]:
    """The newest of these contacts, as a page tells of them."""
    return [
        Followed(
            ContactKind(row.kind), row.on, row.by.called if row.by else "",
            row.interaction.summary if row.interaction else "", row.at, row.interaction_id,
        )
        for row in contacts[:MOST_CONTACTS]
    ]  # fmt: skip


def days_after_contact(by: Actor, inquiries: Sequence[Inquiry], *, on: date) -> dict[int, date]:
    """The days their grades ask for once somebody has been in touch today: what the box is filled in with."""
    found = {
        each.pk: each.next_contact_on for each in inquiries
        if each.is_day_named and each.next_contact_on and each.next_contact_on > on
    }  # fmt: skip
    cases = [case for each in inquiries if each.pk not in found and (case := followed(each))]
    if not cases:
        return found
    ids = [case.inquiry for case in cases]
    contacts = contacts_of(standing_follow_ups().filter(inquiry_id__in=ids, on__gte=on - LONGEST_PERIOD))
    contacts.append(Contact(on, ContactKind.CALL, frozenset(ids)))
    office, table = working_clock(), cadence_in_force()
    for case in cases:
        standing = next_contact(case, contacts, on, office, table)
        if standing and standing.due_on:
            found[case.inquiry] = standing.due_on
    return found


def _quotes(asks: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(str(ask.get("quote") or "") for ask in asks if ask.get("quote"))


def _said(
    rows: Sequence[Message], readable: Collection[int], opened: Collection[int], questions: Sequence[Question] = (),
    made: Mapping[int | None, FollowUp] = MappingProxyType({}),
) -> list[Said]:  # fmt: skip
    ids = [row.pk for row in rows if row.pk in readable]
    files: dict[int, list[FileNamed]] = {}
    for part in MessagePart.objects.filter(message_id__in=ids, is_inline=False).order_by("message_id", "place"):
        files.setdefault(part.message_id, []).append(FileNamed(part.filename, part.size))
    asked = {each.message_id: each.pk for each in questions if each.state is not PriceQuestionState.REJECTED}
    return [
        Said(
            row.pk, row.at, row.direction == "in", row.sender_name or row.sender_address, row.sender_address,
            row.subject if row.pk in ids else "", _text(row) if row.pk in ids else "", tuple(files.get(row.pk, ())),
            asked.get(row.pk), made[row.pk].pk if row.pk in made else None, row.pk in made and made[row.pk].is_priced,
            row.pk in opened, row.pk not in ids,
        )
        for row in rows
    ]  # fmt: skip


def _text(message: Message) -> str:
    words = getattr(message, "words", None)
    if words is None:
        return message.begins
    signature = words.signature
    text = words.reply_text or words.text
    return f"{text}\n\n{signature}" if signature and signature not in text else text
