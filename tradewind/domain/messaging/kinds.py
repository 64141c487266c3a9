"""What kind of message is it?"""

from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.messaging.message import ParsedMessage


class MessageKind(StrEnum):
    PERSONAL = "personal"
    AUTOMATIC_REPLY = "automatic_reply"
    BOUNCE = "bounce"
    BULK = "bulk"
    READ_RECEIPT = "read_receipt"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Judged:
    kind: MessageKind


def kind_of(message: ParsedMessage) -> Judged:
    return Judged(MessageKind.PERSONAL)
