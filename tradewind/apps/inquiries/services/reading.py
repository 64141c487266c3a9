"""What does a letter say, as an inquiry wants it? The rules read; here their answer becomes columns."""

from dataclasses import dataclass, field
from decimal import Decimal

from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.grading import GradeReason

Ask = dict[str, str]


@dataclass(frozen=True, slots=True)
class ReadLetter:
    """`columns` fill the inquiry's own; `asks` are price questions with their words; `words` help to find the owner."""

    opens_inquiry: bool
    columns: dict[str, object] = field(default_factory=dict)
    lines: tuple[tuple[str, Decimal | None, str], ...] = ()
    asks: list[Ask] = field(default_factory=list)
    grade_reasons: frozenset[GradeReason] = frozenset()
    words: frozenset[str] = frozenset()


def read_letter(message: Message) -> ReadLetter:
    return ReadLetter(True, {"source": "mail", "email": message.sender_address, "person": message.sender_name[:200]})


def read_text(text: str) -> ReadLetter:
    return ReadLetter(bool(text))
