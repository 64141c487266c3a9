"""Opening an inquiry: from a message, or written down from a call, a fax, a card or a visit."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import Decimal

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.events import InquiryTakenIn
from tradewind.apps.inquiries.models import Inquiry, InquiryLine, InquiryMessage
from tradewind.apps.inquiries.refusals import NobodyWrote
from tradewind.apps.inquiries.services.clocks import start_clocks, start_question
from tradewind.apps.inquiries.services.files import put_file
from tradewind.apps.inquiries.services.owning import propose_for, take_proposal
from tradewind.apps.inquiries.services.reading import ReadLetter, read_text
from tradewind.apps.inquiries.services.searching import keep_found
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.clocks import clocks_of_source
from tradewind.domain.inquiries.grading import GradeReason, propose_grade
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.vocabulary.countries import is_country
from tradewind.domain.vocabulary.text import clean_code, clean_line, clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, Role, require
from tradewind.platform.access.roles import SEE_ALL_ROLES
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.events import publish
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.turns import FILING, one_at_a_time

LONGEST_TEXT = 50_000
LONGEST_SUBJECT = 500


@dataclass(frozen=True, slots=True)
class Line:
    """A product that is asked for."""

    description: str
    quantity: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class InquiryDetails:
    """What is written down of an inquiry that came without mail. `text`: what was said.

    `emptied`: what somebody saw as it was read in the text, and took out again; the rest that is empty stays as read.
    """

    source: Source
    text: str
    person: str = ""
    company: str = ""
    country: str = ""
    email: str = ""
    phone: str = ""
    platform: str = ""
    subject: str = ""  # the first line of what was said, unless somebody says it better
    answer_at: str = ""
    party_id: int | None = None
    contact_id: int | None = None
    arrived_at: datetime | None = None
    lines: Sequence[Line] = ()
    emptied: Collection[str] = ()


def open_from_message(message: Message, letter: ReadLetter, *, by: Actor, at: datetime) -> Inquiry:
    """A message that asks for something opens an inquiry; its clocks count from its arrival."""
    inquiry = Inquiry(
        **letter.columns, subject=message.subject, party_id=message.party_id, contact_id=message.contact_id,
        message=message, thread=message.thread, arrived_at=message.at, heard_at=message.at, created_at=at,
        updated_at=at, updated_by_id=by.pk,
    )  # fmt: skip
    _propose(inquiry, letter, by, at)
    _leave_with(inquiry, messaging.private_to(by, message), by)
    inquiry.save()
    InquiryMessage.objects.create(inquiry=inquiry, message=message)
    _begin(inquiry, letter, message, by=by, at=at)
    return inquiry


@use_case
def register_inquiry(
    *, details: InquiryDetails, letter: ReadLetter | None = None, files: Sequence[StoredFile] = (), by: Actor,
    at: datetime,
) -> Inquiry:  # fmt: skip
    """Write down an inquiry that came by phone, fax, card, form, platform or in person.

    `letter`: what was read in its text, by whoever has read it before the transaction. `files`: the scan of the fax,
    the photo of the card.
    """
    require(by, permissions.TAKE_IN)
    one_at_a_time(FILING)
    letter = letter or read_text(details.text)
    columns = letter.columns | _columns(details)
    if not any(columns.get(name) for name in ("person", "company", "email", "phone")) and not details.party_id:
        raise NobodyWrote()
    party_id, contact_id = queries.party_of_inquiry(by, details.party_id, details.contact_id)
    arrived_at = min(details.arrived_at or at, at)
    inquiry = Inquiry(
        **columns, party_id=party_id, contact_id=contact_id,
        subject=_subject(details), text=clean_paragraphs(details.text)[:LONGEST_TEXT], arrived_at=arrived_at,
        heard_at=arrived_at, created_at=at,
        updated_at=at, updated_by_id=by.pk,
    )  # fmt: skip
    _propose(inquiry, letter, by, at)
    inquiry.save()
    _begin(inquiry, letter, None, lines=details.lines, by=by, at=at)
    for stored in files:
        put_file(inquiry, stored, by=by, at=at)
    return inquiry


def _begin(
    inquiry: Inquiry,
    letter: ReadLetter,
    message: Message | None,
    *,
    lines: Sequence[Line] = (),
    by: Actor,
    at: datetime,
) -> None:
    """Its products, its clocks, its trail, and the words it is found by."""
    kept = lines or [Line(*each) for each in letter.lines]
    InquiryLine.objects.bulk_create(
        InquiryLine(
            inquiry=inquiry, place=place, description=clean_line(each.description)[:300], quantity=each.quantity,
            unit=each.unit[:20],
        )
        for place, each in enumerate(kept)
    )  # fmt: skip
    keep_found([inquiry], at=at)
    start_clocks(inquiry, clocks_of_source(inquiry.source), inquiry.arrived_at)
    if letter.asks and inquiry.source != Source.OUTREACH:
        start_question(inquiry, message, letter.asks, inquiry.arrived_at)
    audit.record(
        "inquiry.taken_in", inquiry, by=by, at=at, source=inquiry.source, message=message.pk if message else None,
        owner=inquiry.owner_id,
    )  # fmt: skip
    publish(InquiryTakenIn(inquiry.pk, inquiry.owner_id, by_id=by.pk, at=at))


def _propose(inquiry: Inquiry, letter: ReadLetter, by: Actor, at: datetime) -> None:
    """The grade stays a proposal; the owner is set, so that nothing lies with nobody, and may be changed with a key."""
    reasons = set(letter.grade_reasons) | ({GradeReason.KNOWN_CUSTOMER} if inquiry.party_id else set())
    proposal = propose_grade(frozenset(reasons))
    inquiry.proposed_grade, inquiry.grade_reasons = proposal.grade, [str(each) for each in proposal.reasons]
    proposed = propose_for(inquiry, letter.words, by=by, at=at)
    if proposed:
        take_proposal(inquiry, proposed)


def _leave_with(inquiry: Inquiry, owner_id: int | None, by: Actor) -> None:
    """What came to somebody's own mailbox is his; of who does not sell a leader's, until it is handed over."""
    if owner_id is None or inquiry.owner_id == owner_id:
        return
    sellers = {person.pk: person.role for person in people.salespeople(by)}
    leaders = sorted((role == Role.BOSS, pk) for pk, role in sellers.items() if role in SEE_ALL_ROLES)
    inquiry.owner_id = owner_id if owner_id in sellers else leaders[0][1]
    inquiry.stands_in_for_id = None
    inquiry.owner_reasons = []


def _columns(details: InquiryDetails) -> dict[str, object]:
    """What somebody typed or took out; what else was left empty stays as it was read."""
    typed = {name: str(value) for name, value in asdict(details).items() if name in _TYPED and value}
    clean = {name: clean_code(value) if name in _CODES else clean_line(value) for name, value in typed.items()}
    columns: dict[str, object] = {"source": details.source}
    columns |= {name: "" for name in details.emptied if name in _TYPED}
    columns |= {name: value[: _TYPED[name]] for name, value in clean.items()}
    if "email" in clean:
        columns["email"] = clean["email"].lower()[: _TYPED["email"]]
    if "country" in clean and not is_country(clean["country"]):
        columns.pop("country")
    return columns


def _subject(details: InquiryDetails) -> str:
    first = next((line for line in details.text.splitlines() if line.strip()), "")
    return clean_line(details.subject or first)[:LONGEST_SUBJECT]


_CODES = frozenset({"email", "phone"})
# As long as their columns: PostgreSQL refuses what is longer, SQLite keeps it.
_TYPED = {
    "person": 200, "company": 200, "country": 2, "email": 254, "phone": 60, "platform": 40, "answer_at": 500,
}  # fmt: skip
