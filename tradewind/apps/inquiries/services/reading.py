"""What does a letter say, as an inquiry wants it? The rules read; here their answer becomes columns."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from tradewind.apps.messaging.models import Message
from tradewind.domain.inquiries.grading import GradeReason
from tradewind.domain.inquiries.reading.asking import is_price_question
from tradewind.domain.inquiries.reading.facts import FoundFacts, read_inquiry
from tradewind.domain.inquiries.reading.letter import Found, Letter
from tradewind.domain.inquiries.reading.platforms.recognising import Relay, Standing
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.parties.duplicates.channels import domain_of_email

Ask = dict[str, str]
_WORDS_OF_GOODS = 3  # letters a word of the goods has at least


@dataclass(frozen=True, slots=True)
class ReadLetter:
    """`columns` fill the inquiry's own; `asks` are price questions with their words; `words` help to find the owner."""

    opens_inquiry: bool
    columns: dict[str, object] = field(default_factory=dict)
    lines: tuple[tuple[str, Decimal | None, str], ...] = ()
    asks: list[Ask] = field(default_factory=list)
    grade_reasons: frozenset[GradeReason] = frozenset()
    words: frozenset[str] = frozenset()
    is_relayed: bool = False  # a platform or our web site passes on what somebody wrote
    names_buyer: bool = False  # and says who it was

    def in_doubt(self) -> "ReadLetter":
        """Its head calls it a mailing."""
        return replace(self, grade_reasons=self.grade_reasons | {GradeReason.MARKED_AS_MAILING})


def read_letter(message: Message, *, is_from_us: bool = False) -> ReadLetter:
    """A message as it came: with its sender, and a platform's or a form's buyer in his place."""
    words = message.words
    letter = Letter(
        subject=message.subject, text=words.reply_text, full_text=words.text,
        sender_name=message.sender_name, sender_address=message.sender_address, signature=words.signature,
        is_from_us=is_from_us,
    )  # fmt: skip
    return _read(letter)


def read_text(text: str) -> ReadLetter:
    """Something that was said, or pasted."""
    return _read(Letter(text=text, full_text=text))


def _read(letter: Letter) -> ReadLetter:
    found = read_inquiry(letter)
    return ReadLetter(
        opens_inquiry=found.is_inquiry,
        columns=_columns(letter, found),
        lines=tuple((item.description, item.quantity, item.unit or "") for item in found.items),
        asks=[{"what": each.topic, "quote": each.evidence.quote} for each in found.asked]
        if is_price_question(found.asked)
        else [],
        grade_reasons=frozenset(_reasons(letter, found)),
        is_relayed=found.is_inquiry and _passed_on(found.relay) is not None,
        names_buyer=bool(found.relay and (found.relay.buyer or found.relay.buyer_email)),
        words=frozenset(
            word for item in found.items for word in item.description.lower().split() if len(word) >= _WORDS_OF_GOODS
        ),
    )


def _columns(letter: Letter, found: FoundFacts) -> dict[str, object]:
    """A relay's own address is nobody's: the buyer's stands in the letter, or he is answered where he wrote."""
    relay = _passed_on(found.relay)
    is_relayed = relay is not None
    buyer = relay.buyer.value if relay and relay.buyer else ""
    buyer_email = relay.buyer_email.value if relay and relay.buyer_email else ""
    columns: dict[str, Any] = {
        "source": Source.MAIL, "person": buyer if is_relayed else letter.sender_name,
        "email": buyer_email if is_relayed else letter.sender_address,
        "company": _value(found.company), "country": _value(found.country), "phone": _value(found.phone),
        "language": found.language or "", "facts": dict(_facts(found)),
    }  # fmt: skip
    if relay is not None:
        columns["source"] = Source.PLATFORM if relay.standing is Standing.PLATFORM else Source.FORM
        columns["platform"] = relay.name[:40]
        columns["answer_at"] = relay.reply_channel[:500]
    return columns | {name: str(columns[name])[:200] for name in ("person", "company")} | {
        "phone": str(columns["phone"])[:60], "email": str(columns["email"])[:254].lower()
    }  # fmt: skip


def _passed_on(relay: Relay | None) -> Relay | None:
    """Not a pretender's, nor a form's that writes in the visitor's own name."""
    is_one = relay is not None and relay.standing is not Standing.PRETENDER and not relay.sender_is_customer
    return relay if is_one else None


def _value(found: Found[str] | None) -> str:
    return found.value if found else ""


def _facts(found: FoundFacts) -> Iterator[tuple[str, dict[str, str]]]:
    """Each fact with the words it was read from: the page marks them in the letter."""
    price = found.target_price
    single: dict[str, Found[Any] | None] = {
        "company": found.company, "country": found.country, "phone": found.phone, "incoterm": found.route.incoterm,
        "origin": found.route.origin, "destination": found.route.destination, "weight_kg": found.weight_kg,
        "volume_cbm": found.volume_cbm, "currency": found.currency,
    }  # fmt: skip
    for name, fact in single.items():
        if fact:
            yield name, {"value": str(fact.value), "quote": fact.evidence.quote}
    if price:
        yield "target_price", {"value": str(price.value.amount), "quote": price.evidence.quote}
    if found.certificates:
        quotes = " · ".join(each.evidence.quote for each in found.certificates)
        yield "certificates", {"value": ", ".join(each.value for each in found.certificates), "quote": quotes}
    for place, item in enumerate(found.items):
        yield f"item_{place}", {"value": item.description, "quote": item.evidence.quote}


def _reasons(letter: Letter, found: FoundFacts) -> Iterator[GradeReason]:
    topics = {each.topic for each in found.asked}
    has_own_domain = domain_of_email(letter.sender_address) is not None
    signs = {
        GradeReason.ASKS_PRICE: is_price_question(found.asked),
        GradeReason.QUANTITY: any(item.quantity is not None for item in found.items),
        GradeReason.TARGET_PRICE: found.target_price is not None,
        GradeReason.PRODUCT_NAMED: bool(found.items),
        GradeReason.COMPANY_NAMED: found.company is not None,
        GradeReason.COMPANY_ADDRESS: has_own_domain and found.relay is None,
        GradeReason.TRADE_TERM: found.route.incoterm is not None or found.route.destination is not None,
        GradeReason.CERTIFICATES: bool(found.certificates),
        GradeReason.SAMPLES: "sample" in topics,
    }
    yield from (reason for reason, is_there in signs.items() if is_there)
