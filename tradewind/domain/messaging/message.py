"""What does a message say, once its bytes are read?"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """Who is written to or writes. `address` is lower case and empty where the head names none."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """A file that came with a message. `content` is decoded; `content_id` is set where the HTML shows it."""

    filename: str
    content_type: str
    content: bytes = field(repr=False)
    content_id: str = ""
    is_inline: bool = False

    @property
    def size(self) -> int:
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a reader had to guess or leave out. `facts` fill the sentence of the code."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedMessage:
    """One message. Ids stand without angle brackets; `sent_at` is UTC and None where no date can be read."""

    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    sender: Address
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    sent_at: datetime | None
    text: str
    reply_text: str  # without quotation and signature
    signature: str
    html: str
    parts: tuple[Part, ...]
    headers: tuple[tuple[str, str], ...]  # those that tell its kind: lower-case name, decoded value
    complaints: tuple[Complaint, ...] = ()
