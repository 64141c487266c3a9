"""What lies in the inbox when the demo is opened, whatever the hour?

Twelve letters that nobody has graded. They arrive within the last hours of working time, and the night that lies in
it: so nothing is late at noon, one price is due in 22 minutes, and at night all of them wait for the morning. Only the
old customer's reminder is 14 working minutes over, at every hour.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from tradewind.demo.days import Days, at_minute
from tradewind.demo.inquiries.office import CLOCK, worked_back
from tradewind.demo.inquiries.post import SHARED, own_address
from tradewind.demo.inquiries.rows import Answered, Came, Graded, Heard, InquiryRow, MailRow, Paused
from tradewind.demo.parties.naming import called
from tradewind.demo.parties.rows import PartyRow
from tradewind.demo.people import BY_USERNAME
from tradewind.demo.words.morning import LATE, LATE_ANSWER, LETTERS, PAUSED, PAUSED_ANSWER, UNREAD
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.pauses import PauseReason
from tradewind.domain.messaging.message import Address

OLD_FRIEND, FRITID, LATE_CUSTOMER = "El Nuevo Camping S.L.", "Fjord Fritid AS", "Outback Supply Co."
WAITING_CUSTOMER = "Maple Trail Gear Inc."
_QIANG = own_address("liqiang")
_ME = Address(BY_USERNAME["liqiang"].name_en, _QIANG)
KNOWN = {"old_customer": FRITID, "lakeside": "Lakeside Outfitters LLC"}


def morning(rows: Mapping[str, PartyRow], at: datetime) -> Iterator[InquiryRow]:
    """The twelve."""
    texts = _blanks(rows)
    for place, (key, sender, ago, subject, text) in enumerate(_letters(LETTERS, texts)):
        mail = MailRow(f"morning.{key}", SHARED, sender, Address("", SHARED), subject, text, _arrival(at, ago, place))
        party = next((name for name in KNOWN.values() if sender.address in _addresses(rows[name])), "")
        yield InquiryRow(f"morning.{key}", None, "", party, (Came(mail),))


def late_inquiry(rows: Mapping[str, PartyRow], days: Days, at: datetime) -> InquiryRow:
    """An old customer's, answered last week: since then he has asked again."""
    blanks = _blanks(rows)
    asked, reminder = _letters(LATE, blanks)
    began = at_minute(days.back(8), 9, 35)
    first = MailRow("late.1", _QIANG, asked[1], Address("", _QIANG), asked[3], asked[4], began)
    answer = MailRow(
        "late.2", _QIANG, _ME, asked[1], f"Re: {asked[3]}", LATE_ANSWER.format(**blanks), began + timedelta(minutes=52),
        by="liqiang", answers="late.1",
    )  # fmt: skip
    again = MailRow(
        "late.3", _QIANG, reminder[1], Address("", _QIANG), reminder[3], reminder[4], worked_back(at, reminder[2]),
        answers="late.2",
    )  # fmt: skip
    graded = Graded(Grade.B, "liqiang", began + timedelta(minutes=12))
    return InquiryRow("late", Grade.B, "liqiang", LATE_CUSTOMER, (Came(first), graded, Answered(answer), Heard(again)))


def paused_inquiry(rows: Mapping[str, PartyRow], days: Days) -> InquiryRow:
    """The buyer was told that the factory is asked first: the price's clock stands still."""
    blanks = _blanks(rows)
    ((_, buyer, _, subject, text),) = _letters(PAUSED, blanks)
    began = at_minute(days.back(1), 9, 6)
    asked = MailRow("paused.1", _QIANG, buyer, Address("", _QIANG), subject, text, began)
    answered_at = began + timedelta(minutes=47)
    answer = MailRow(
        "paused.2", _QIANG, _ME, buyer, f"Re: {subject}", PAUSED_ANSWER.format(**blanks), answered_at, by="liqiang",
        answers="paused.1",
    )  # fmt: skip
    graded = Graded(Grade.B, "liqiang", began + timedelta(minutes=9))
    paused = Paused(PauseReason.FACTORY_PRICE, "paused.2", "liqiang", answered_at + timedelta(minutes=2))
    return InquiryRow("paused", Grade.B, "liqiang", WAITING_CUSTOMER, (Came(asked), graded, Answered(answer), paused))


def unread(at: datetime) -> MailRow:
    """It lies in the built-in mailbox until somebody fetches the mail."""
    ((key, sender, ago, subject, text),) = _letters(UNREAD, {})
    return MailRow(key, SHARED, sender, Address("", SHARED), subject, text, at - timedelta(minutes=ago))


def _letters(table: str, blanks: Mapping[str, str]) -> Iterator[tuple[str, Address, int, str, str]]:
    for block in table.strip().removeprefix("@").split("\n@"):
        head, _, text = block.format(**blanks).partition("\n")
        key, name, address, ago, subject = (part.strip() for part in head.split("|"))
        yield key, Address(name, address), int(ago), subject, text.strip()


def _blanks(rows: Mapping[str, PartyRow]) -> dict[str, str]:
    told = (OLD_FRIEND, FRITID, LATE_CUSTOMER, WAITING_CUSTOMER)
    friend, fritid, late, waits = (rows[name].contacts[0].details for name in told)
    return {
        "old_phone": friend.phone, "fritid_mail": fritid.email, "fritid_name": fritid.name, "late_name": late.name,
        "late_mail": late.email, "late_first": called(late.name), "paused_name": waits.name,
        "paused_mail": waits.email, "paused_first": called(waits.name),
    }  # fmt: skip


def _addresses(row: PartyRow) -> set[str]:
    return {row.details.email, *(contact.details.email for contact in row.contacts)}


def _arrival(at: datetime, ago: int, place: int) -> datetime:
    """So much working time ago; where that is a moment at which the office was closed, somewhere in that night."""
    began = worked_back(at, ago)
    ends = min(CLOCK.next_opening(began + timedelta(seconds=5)), at)
    closed = ends - began
    if closed < timedelta(minutes=20):
        return began
    return began + closed * (0.35 + 0.05 * place)
