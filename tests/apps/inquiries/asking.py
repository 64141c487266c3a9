"""How does a test get an inquiry? By a buyer's mail, as the worker takes it in and up; and how is it answered?"""

from datetime import datetime, timedelta

from tests.apps.messaging.post import SALES, mailbox, raw, take_in
from tests.builders import AT
from tradewind.apps.inquiries import services
from tradewind.apps.inquiries.models import Inquiry, InquiryClock, InquiryMessage
from tradewind.apps.inquiries.services.opening import InquiryDetails
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Mailbox, Message
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.messaging.mailboxes import FolderRole
from tradewind.platform.company.queries import working_clock
from tradewind.platform.people import queries as people
from tradewind.platform.people.models import User

ANNA, OMAR = "anna@nordlicht.example", "omar@rashid.example"
ASKS = "Dear Sirs, please quote your best price for 500 pcs of the dome tent, FOB Ningbo."
SAYS = "Thank you for your mail, we are looking into it and come back to you."
QUOTES = "The dome tent is USD 38.20 per piece, FOB Ningbo."
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def shared(zhou: User) -> Mailbox:
    found = Mailbox.objects.filter(address=SALES).first()
    return found or mailbox(zhou)


def take_up(*messages: Message, at: datetime) -> None:
    """As the queue does, in the order in which they came."""
    house = people.system_user()
    for message in messaging.messages_with_words(house, [each.pk for each in messages]):
        services.take_up_message(message, by=house, now=lambda: at)


def came(box: Mailbox, *contents: bytes, at: datetime = AT) -> list[Message]:
    messages = take_in(box, *contents, at=at)
    take_up(*messages, at=at + MINUTE)
    return messages


def left(box: Mailbox, *contents: bytes, at: datetime = AT) -> list[Message]:
    messages = take_in(box, *contents, role=FolderRole.SENT, at=at)
    take_up(*messages, at=at + MINUTE)
    return messages


def ask(box: Mailbox, text: str = ASKS, *, sender: str = ANNA, at: datetime = AT, mail_id: str = "ask@mail.example",
        **more: object) -> Inquiry:  # fmt: skip
    """A buyer's mail, and what it opened or was heard by."""
    (message,) = came(box, raw(sender, text, mail_id=mail_id, at=at, **more), at=at)
    return Inquiry.objects.get(pk=InquiryMessage.objects.get(message=message).inquiry_id)


def reply(box: Mailbox, text: str = SAYS, *, to: str = ANNA, at: datetime = AT + HOUR, answers: str = "ask",
          mail_id: str = "", **more: object) -> Message:  # fmt: skip
    """What somebody wrote from a telephone: it lies in the sent folder."""
    answered = [answers] if answers else []
    content = raw(SALES, text, to=to, at=at, answers=answered, mail_id=mail_id or f"{at:%d%H%M%S}@ours.example", **more)
    return left(box, content, at=at)[0]


def fresh(inquiry: Inquiry) -> Inquiry:
    return Inquiry.objects.get(pk=inquiry.pk)


def clocks(inquiry: Inquiry, **only: object) -> dict[str, InquiryClock]:
    """The newest of each name."""
    return {row.kind: row for row in InquiryClock.objects.filter(inquiry=inquiry, **only).order_by("pk")}


def running(inquiry: Inquiry) -> set[str]:
    return set(clocks(inquiry, stopped_at=None, is_void=False, is_paused=False))


def phoned(by: User, text: str = ASKS, at: datetime = AT, **more: object) -> Inquiry:
    facts = {"source": Source.PHONE, "text": text, "person": "Omar Rashid", "email": OMAR} | more
    return services.register_inquiry(details=InquiryDetails(**facts), by=by, at=at)


def worked_between(first: datetime, last: datetime) -> timedelta:
    return working_clock().working_time_between(first, last)
