"""Has this buyer been in touch before, perhaps years ago and with a colleague?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tradewind.apps.inquiries.facts import friend_facts
from tradewind.apps.inquiries.models import Inquiry, PastQuotation
from tradewind.apps.inquiries.queries.scope import visible_inquiries
from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.queries import going_with_customer
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState
from tradewind.domain.parties.duplicates.judging import judge
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Actor

EXCHANGES = 3
OTHERS = 5
COMPARED = 100  # of what waits for a grade


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """What was quoted, as the files say it."""

    code: str
    name: str
    quantity: str
    price: Decimal | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """An old quotation and what became of it."""

    number: str
    on: date
    who: str
    lines: tuple[QuotedLine, ...]
    terms: str
    currency: str
    amount: Decimal | None
    outcome: str
    reason: str

    @property
    def first_price(self) -> Decimal | None:
        return next((line.price for line in self.lines if line.price is not None), None)


@dataclass(frozen=True, slots=True)
class Friend:
    """A record of the book that may be the buyer's: of a colleague's no more than name, owner and last contact."""

    known: parties.PossibleDuplicate
    quoted: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One line of what was said lately."""

    at: datetime
    channel: str
    who: str
    is_theirs: bool
    text: str


@dataclass(frozen=True, slots=True)
class OtherInquiry:
    """Another inquiry of the same buyer, with which this one could be joined."""

    pk: int
    number: str
    subject: str
    grade: str
    arrived_at: datetime


def friends_of(by: Actor, inquiry: Inquiry) -> list[Friend]:
    """Whom an inquiry without a customer may come from, looked up in the whole book; the strong ones first."""
    if inquiry.party_id or not any((inquiry.company, inquiry.person, inquiry.email, inquiry.phone)):
        return []
    alike = parties.possible_duplicates(by, friend_facts(inquiry), kind=PartyKind.CUSTOMER)
    found = [each for each in alike if each.pk not in inquiry.strangers]
    quoted = newest_quotations(by, [each.pk for each in found if each.is_visible])
    return [Friend(each, quoted.get(each.pk)) for each in found]


def newest_quotations(by: Actor, party_ids: Collection[int]) -> dict[int, Quoted]:
    """The last quotation of each customer the caller may see."""
    found: dict[int, Quoted] = {}
    if party_ids:
        for row in PastQuotation.objects.filter(party_id__in=party_ids).order_by("party_id", "-on", "-pk"):
            found.setdefault(row.party_id, _quoted(row))
    return found


def last_exchanges(by: Actor, party_id: int) -> list[Exchange]:
    """The newest calls, chats and mails with a customer the caller may see."""
    said = Interaction.objects.select_related("by").filter(party_id=party_id, struck_at=None).order_by("-at", "-pk")
    mail = going_with_customer(by, Message.objects.select_related("by").filter(party_id=party_id))
    lines = [Exchange(row.at, row.channel, row.by.called, False, row.summary) for row in said[:EXCHANGES]]
    for row in mail.order_by("-at", "-pk")[:EXCHANGES]:
        who = row.by.called if row.by else row.sender_name or row.sender_address
        lines.append(Exchange(row.at, "email", who, row.direction == "in", row.begins or row.subject))
    return sorted(lines, key=lambda line: line.at, reverse=True)[:EXCHANGES]


def same_buyers(by: Actor, inquiry: Inquiry) -> list[OtherInquiry]:
    """Open inquiries of the same customer or address that came before."""
    rows = visible_inquiries(by).filter(state__in=FOLLOWED).exclude(pk=inquiry.pk)
    if inquiry.party_id:
        rows = rows.filter(party_id=inquiry.party_id)
    elif inquiry.email:
        rows = rows.filter(email=inquiry.email)
    else:
        return []
    newest = rows.order_by("-arrived_at", "-pk").defer("text", "facts")[:OTHERS]
    return [OtherInquiry(row.pk, row.number, row.subject, row.grade, row.arrived_at) for row in newest]


def twins_in_inbox(by: Actor, inquiry: Inquiry) -> list[OtherInquiry]:
    """What else waits for a grade and seems to come from the same company, judged like two records of the book."""
    if inquiry.state != InquiryState.NEW or not any((inquiry.company, inquiry.email, inquiry.phone)):
        return []
    rows = visible_inquiries(by).filter(state=InquiryState.NEW).exclude(pk=inquiry.pk)
    newest = rows.order_by("-arrived_at", "-pk").defer("text", "facts")[:COMPARED]
    facts = friend_facts(inquiry)
    alike = [row for row in newest if judge(facts, friend_facts(row))][:OTHERS]
    return [OtherInquiry(row.pk, row.number, row.subject, row.grade, row.arrived_at) for row in alike]


def _quoted(row: PastQuotation) -> Quoted:
    return Quoted(
        row.number, row.on, row.who, tuple(_line(line) for line in row.lines), row.terms, row.currency, row.amount,
        row.outcome, row.reason,
    )  # fmt: skip


def _line(line: dict[str, object]) -> QuotedLine:
    price = line.get("price")
    return QuotedLine(
        str(line.get("code") or ""), str(line.get("name") or ""), str(line.get("quantity") or ""),
        Decimal(str(price)) if price not in (None, "") else None,
    )  # fmt: skip
