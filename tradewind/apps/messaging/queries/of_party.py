"""What was written between us and a customer?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tradewind.apps.messaging.models import Message
from tradewind.apps.messaging.queries.scope import going_with_customer
from tradewind.apps.parties.models import Party
from tradewind.platform.access import Actor


@dataclass(frozen=True, slots=True)
class MailLine:
    """A message as a line of the customer's timeline."""

    pk: int
    at: datetime
    is_ours: bool
    who: str
    contact: str
    subject: str
    begins: str
    files: int
    warnings: tuple[dict[str, Any], ...] = ()  # what to beware of, as kept with the message


def mail_of_party(by: Actor, party: Party, *, limit: int) -> list[MailLine]:
    """The newest messages with a party the caller has fetched."""
    rows = going_with_customer(by, Message.objects.select_related("by", "contact").filter(party=party))
    return [
        MailLine(
            row.pk, row.at, row.direction == "out", _who(row), row.contact.name if row.contact else "", row.subject,
            row.begins, row.files, tuple(row.warnings),
        )
        for row in rows.order_by("-at", "-pk")[:limit]
    ]  # fmt: skip


def _who(message: Message) -> str:
    """Of a known person the name in the book: it may have been erased since."""
    if message.by:
        return str(message.by.called)
    if message.contact and message.direction == "in":
        return message.contact.name
    return message.sender_name or message.sender_address
