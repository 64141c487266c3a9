"""How serious is an inquiry, and which grade do the facts propose?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tradewind.domain.vocabulary.refusal import Refusal


class Grade(StrEnum):
    """Intent, set for each inquiry; never said of a customer, who has a tier (R46)."""

    A = "A"  # clear intent, likely to close (R38)
    B = "B"  # intent, but hesitant: has to be won (R39)
    C = "C"  # intent, but long-term and uncertain (R40)
    D = "D"  # intent unclear, may still close (R41)


# From the most to the least serious; lists sort by the place in this row.
ORDER: tuple[Grade, ...] = (Grade.A, Grade.B, Grade.C, Grade.D)
# These two never stand without a next contact.
ALWAYS_PLANNED = frozenset({Grade.A, Grade.B})


class NextContactNeeded(Refusal):
    """An A or B inquiry without a next step is one that is forgotten."""

    code = "next_contact_needed"


def refuse_unplanned(grade: Grade | str, next_contact_on: date | None) -> None:
    if Grade(grade) in ALWAYS_PLANNED and next_contact_on is None:
        raise NextContactNeeded(grade=str(grade))


class GradeReason(StrEnum):
    ASKS_PRICE = "asks_price"
    QUANTITY = "quantity"
    TARGET_PRICE = "target_price"
    DELIVERY_DATE = "delivery_date"
    PRODUCT_NAMED = "product_named"
    COMPANY_NAMED = "company_named"
    COMPANY_ADDRESS = "company_address"  # writes from a domain of its own
    TRADE_TERM = "trade_term"  # names a port, an Incoterm or a way of paying
    CERTIFICATES = "certificates"
    SAMPLES = "samples"
    PAYS_COURIER = "pays_courier"  # who offers to pay the courier means it (R82)
    REFUSES_COURIER = "refuses_courier"  # who will not pay for a parcel that is a gift (R82, the other way round)
    KNOWN_CUSTOMER = "known_customer"
    LONG_TERM = "long_term"  # buys next season, next year, by tender
    MANY_ADDRESSEES = "many_addressees"  # the same text went to many sellers
    MARKED_AS_MAILING = "marked_as_mailing"  # its head says so, its words are a buyer's: somebody has to look


WEIGHTS: Mapping[GradeReason, int] = {
    GradeReason.ASKS_PRICE: 2,
    GradeReason.QUANTITY: 2,
    GradeReason.TARGET_PRICE: 2,
    GradeReason.DELIVERY_DATE: 2,
    GradeReason.PRODUCT_NAMED: 1,
    GradeReason.COMPANY_NAMED: 1,
    GradeReason.COMPANY_ADDRESS: 1,
    GradeReason.TRADE_TERM: 1,
    GradeReason.CERTIFICATES: 1,
    GradeReason.SAMPLES: 1,
    GradeReason.PAYS_COURIER: 2,
    GradeReason.REFUSES_COURIER: -2,
    GradeReason.KNOWN_CUSTOMER: 2,
    GradeReason.LONG_TERM: 0,
    GradeReason.MANY_ADDRESSEES: -3,
    GradeReason.MARKED_AS_MAILING: -3,
}
_LEAST_POINTS: Mapping[Grade, int] = {Grade.A: 7, Grade.B: 4, Grade.C: 2}
# What an A has to show besides points: a price is asked for a quantity.
_OF_AN_A = frozenset({GradeReason.ASKS_PRICE, GradeReason.QUANTITY})


@dataclass(frozen=True, slots=True)
class GradeProposal:
    """A first guess for whoever presses the key; the reasons stand beside it, the heaviest first."""

    grade: Grade
    points: int
    reasons: tuple[GradeReason, ...]


def propose_grade(found: frozenset[GradeReason]) -> GradeProposal:
    """Weak on purpose: it counts what was read in the text and knows nothing of the buyer's mind."""
    points = sum(WEIGHTS[reason] for reason in found)
    grade = next((grade for grade, least in _LEAST_POINTS.items() if points >= least), Grade.D)
    if grade is Grade.A and not found >= _OF_AN_A:
        grade = Grade.B
    if GradeReason.LONG_TERM in found and grade in ALWAYS_PLANNED:
        grade = Grade.C
    reasons = sorted(found, key=lambda reason: (-abs(WEIGHTS[reason]), tuple(GradeReason).index(reason)))
    return GradeProposal(grade, points, tuple(reasons))
