"""What does the page of an inquiry show: its words, products, price questions and follow-ups?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import CadenceTable, FollowUp, Inquiry, InquiryLine, InquiryMessage, PriceQuestion
from tradewind.apps.inquiries.queries.opening import readable_mail
from tradewind.apps.messaging.models import Message, MessagePart
from tradewind.domain.inquiries.cadence import next_contact
from tradewind.domain.inquiries.contacts import FOLLOW_UPS, Contact, ContactKind
from tradewind.domain.inquiries.lifecycle import PriceQuestionState
from tradewind.platform.access import Actor
from tradewind.platform.company.queries import working_clock

LONGEST_PERIOD = timedelta(days=31)
MOST_MESSAGES = 40


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


def beginning_of(by: Actor, inquiry: Inquiry) -> Said:
    """What the buyer said first: the message it began with, or what was written down."""
    if inquiry.message is None:
        return Said(
            None, inquiry.arrived_at, True, inquiry.person or inquiry.company, inquiry.email or inquiry.phone,
            inquiry.subject, inquiry.text or inquiry.subject,
        )  # fmt: skip
    return _said(by, [inquiry.message])[0]


def thread_of_inquiry(by: Actor, inquiry: Inquiry) -> list[Said]:
    """All its messages, the newest first."""
    ids = InquiryMessage.objects.filter(inquiry=inquiry).values_list("message_id", flat=True)
    rows = Message.objects.select_related("words", "by", "party").filter(pk__in=list(ids)).order_by("-at", "-pk")
    made = standing_follow_ups().filter(inquiry=inquiry, kind__in=FOLLOW_UPS, message__isnull=False)
    said = _said(by, list(rows[:MOST_MESSAGES]), questions_of(by, inquiry), {row.message_id: row for row in made})
    return said if inquiry.message_id else [*said, beginning_of(by, inquiry)]


def lines_of(by: Actor, inquiry: Inquiry) -> list[LineAsked]:
    rows = InquiryLine.objects.filter(inquiry=inquiry).order_by("place")
    return [LineAsked(row.description, row.quantity, row.unit) for row in rows]


def questions_of(by: Actor, inquiry: Inquiry) -> list[Question]:
    """Its price questions, the newest first."""
    rows = PriceQuestion.objects.filter(inquiry=inquiry).select_related("message").prefetch_related("pauses")
    asked = list(rows.order_by("-arrived_at", "-pk"))
    readable, _opened = readable_mail(by, [row.message for row in asked if row.message])
    found = []
    for row in asked:
        pause = next((each for each in row.pauses.all() if each.ends_at is None), None)
        found.append(Question(
            row.pk, row.message_id, PriceQuestionState(row.state),
            _quotes(row.asks) if row.message_id is None or row.message_id in readable else (), row.arrived_at,
            pause is not None, pause.reason if pause else "", pause.begins_at if pause else None,
        ))  # fmt: skip
    return found


def follow_ups_of(by: Actor, inquiry: Inquiry, *, limit: int = 40) -> list[Followed]:
    rows = standing_follow_ups().select_related("by", "interaction").filter(inquiry=inquiry).order_by("-on", "-pk")
    return [
        Followed(
            ContactKind(row.kind), row.on, row.by.called if row.by else "",
            row.interaction.summary if row.interaction else "", row.at, row.interaction_id,
        )
        for row in rows[:limit]
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
    office, table = working_clock(), cadence_rules(CadenceTable.objects.first())
    for case in cases:
        standing = next_contact(case, contacts, on, office, table)
        if standing and standing.due_on:
            found[case.inquiry] = standing.due_on
    return found


def _quotes(asks: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(str(ask.get("quote") or "") for ask in asks if ask.get("quote"))


def _said(
    by: Actor, rows: Sequence[Message], questions: Sequence[Question] = (),
    made: Mapping[int | None, FollowUp] = MappingProxyType({}),
) -> list[Said]:  # fmt: skip
    ids, may_open = readable_mail(by, rows)
    files: dict[int, list[FileNamed]] = {}
    for part in MessagePart.objects.filter(message_id__in=ids, is_inline=False).order_by("message_id", "place"):
        files.setdefault(part.message_id, []).append(FileNamed(part.filename, part.size))
    asked = {each.message_id: each.pk for each in questions if each.state is not PriceQuestionState.REJECTED}
    return [
        Said(
            row.pk, row.at, row.direction == "in", row.sender_name or row.sender_address, row.sender_address,
            row.subject if row.pk in ids else "", _text(row) if row.pk in ids else "", tuple(files.get(row.pk, ())),
            asked.get(row.pk), made[row.pk].pk if row.pk in made else None, row.pk in made and made[row.pk].is_priced,
            row.pk in may_open, row.pk not in ids,
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
