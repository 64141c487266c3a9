"""In which shape does the demo tell what was done with mail and inquiries? As the use cases take it."""

from dataclasses import dataclass
from datetime import date, datetime

from tradewind.apps.inquiries.services.opening import Line
from tradewind.demo.parties.rows import ContactedRow, SpokenRow
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.messaging.message import Address
from tradewind.domain.parties.channels import Channel


@dataclass(frozen=True, slots=True)
class MailRow:
    """A message. `key` is the first part of its id; `by` wrote it, where it is ours; `says` names its pattern."""

    key: str
    mailbox: str
    sender: Address
    to: Address
    subject: str
    text: str
    at: datetime
    by: str = ""
    answers: str = ""
    says: str = ""

    @property
    def is_ours(self) -> bool:
        return bool(self.by)


@dataclass(frozen=True, slots=True)
class Came:
    """The letter with which an inquiry began."""

    mail: MailRow


@dataclass(frozen=True, slots=True)
class Heard:
    """The buyer wrote again."""

    mail: MailRow


@dataclass(frozen=True, slots=True)
class Answered:
    """We wrote."""

    mail: MailRow


@dataclass(frozen=True, slots=True)
class Written:
    """An inquiry without mail, as somebody wrote it down."""

    source: Source
    text: str
    person: str
    company: str
    country: str
    phone: str
    email: str
    platform: str
    answer_at: str
    party: str
    arrived_at: datetime
    lines: tuple[Line, ...]
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Graded:
    grade: Grade
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """Somebody confirmed that the first letter asks a price."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Paused:
    """The buyer was told by a letter why the price takes longer."""

    reason: str
    mail: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ByHand:
    """An answer that left another way, logged; `about` finds its exchange where there is a customer."""

    channel: Channel
    note: str
    is_priced: bool
    about: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Followed:
    """A call or chat about it."""

    channel: Channel
    summary: str
    about: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Ended:
    state: InquiryState
    reason: str
    remark: str
    by: str
    at: datetime


Deed = Came | Heard | Answered | Written | Graded | Settled | Paused | ByHand | Followed | Ended


def moment_of(deed: Deed) -> datetime:
    return deed.mail.at if isinstance(deed, Came | Heard | Answered) else deed.at


@dataclass(frozen=True, slots=True)
class InquiryRow:
    """One inquiry with all that was done, in order. `party` by name, empty for a stranger; `owner` by login."""

    key: str
    grade: Grade | None
    owner: str
    party: str
    deeds: tuple[Deed, ...]

    @property
    def began_at(self) -> datetime:
        return moment_of(self.deeds[0])


@dataclass(frozen=True, slots=True)
class QuotedLine:
    code: str
    name: str
    quantity: int
    price: str


@dataclass(frozen=True, slots=True)
class PastRow:
    """A quotation out of former files."""

    party: str
    number: str
    on: date
    who: str
    lines: tuple[QuotedLine, ...]
    terms: str
    amount: str
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class InquiriesStory:
    """`spoken` and `contacted` are what customers' records know of it; `unread` still lies in the mailbox."""

    inquiries: tuple[InquiryRow, ...]
    past: tuple[PastRow, ...]
    spoken: tuple[SpokenRow, ...]
    contacted: tuple[ContactedRow, ...]
    unread: MailRow
