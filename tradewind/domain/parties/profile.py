"""What belongs to a customer's profile 画像, and how long may a fact be trusted?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tradewind.domain.parties.kinds import BusinessType
from tradewind.domain.vocabulary.details import Checked, Desk
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_paragraphs

FRESH_FOR_DAYS = 183  # half a year; the company may set another number
SECONDS_A_FACT = 20  # what it takes to ask and to write one down
LONGEST_VALUE = 1000


class Sensitivity(StrEnum):
    """How much the price decides (R28)."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"


class Origin(StrEnum):
    """Where a fact comes from (R16, R31)."""

    SAID = "said"  # the customer said so
    SEEN = "seen"  # visit, fair, own impression
    WEBSITE = "website"
    CUSTOMS = "customs"  # customs records
    REPORT = "report"  # credit or industry report
    NETWORK = "network"  # LinkedIn, Facebook
    COLLEAGUE = "colleague"  # the trade: competitors, forwarders
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class FactKind:
    """One line of the profile. `is_column`: lists filter by it, so it stands on the record too."""

    code: str
    longest: int = LONGEST_VALUE
    words: tuple[str, ...] = ()
    is_column: bool = False


def _words(kind: type[StrEnum]) -> tuple[str, ...]:
    return tuple(word.value for word in kind)


# In the order in which a salesperson should ask (R25 to R31, R15 to R17).
PROFILE: tuple[FactKind, ...] = (
    FactKind("business_type", words=_words(BusinessType), is_column=True),
    FactKind("products", 300, is_column=True),
    FactKind("annual_purchase", 120, is_column=True),
    FactKind("downstream_customers"),
    FactKind("purchasing_habit"),
    FactKind("quality_needs"),
    FactKind("certifications"),
    FactKind("decision_chain"),
    FactKind("price_sensitivity", words=_words(Sensitivity)),
    FactKind("payment_preference"),
    FactKind("credit_background"),
    FactKind("cooperation_risk"),
    FactKind("market_notes"),
    FactKind("etiquette"),
    FactKind("source", 120, is_column=True),
)
KIND_OF: Mapping[str, FactKind] = {kind.code: kind for kind in PROFILE}
COLUMN_FACTS: tuple[str, ...] = tuple(kind.code for kind in PROFILE if kind.is_column)


class UnknownFact(Refusal):
    """There is no such line in the profile."""

    code = "unknown_fact"


class NotThatDay(Refusal):
    """A fact is known from today or from before, not from tomorrow."""

    code = "not_that_day"


@dataclass(frozen=True, slots=True)
class StatedFacts:
    """Facts as they are kept, all with one day and one origin; `gone` are those that nobody states any more."""

    values: Mapping[str, str]
    gone: tuple[str, ...]
    on: date
    origin: Origin


def clean_facts(values: Mapping[str, str], *, on: date, today: date, origin: str) -> StatedFacts:
    """The facts that were typed, or BadDetails with every problem."""
    if on > today:
        raise NotThatDay()
    desk = Desk()
    cleaned: dict[str, str] = {}
    for code, value in values.items():
        kind = KIND_OF.get(code)
        if kind is None:
            raise UnknownFact()
        cleaned[code] = desk.take(code, _check_fact(kind, value))
    desk.close()
    known = {code: text for code, text in cleaned.items() if text}
    gone = tuple(code for code, text in cleaned.items() if not text)
    return StatedFacts(known, gone, on, Origin(origin) if origin in set(Origin) else Origin.UNSTATED)


def _check_fact(kind: FactKind, typed: str) -> Checked[str]:
    text = clean_paragraphs(typed)
    if len(text) > kind.longest:
        return Checked(text, "too_long")
    return Checked(text, "unknown_word" if text and kind.words and text not in kind.words else "")


def is_fresh(stated_on: date, today: date, *, fresh_for_days: int = FRESH_FOR_DAYS) -> bool:
    """Whether a fact still counts; an older one is to be confirmed."""
    return today - stated_on <= timedelta(days=fresh_for_days)


def minutes_to_ask(missing: int) -> int:
    """How long it takes to fill in so many facts, in whole minutes, at least one."""
    return max(1, -(-missing * SECONDS_A_FACT // 60))
