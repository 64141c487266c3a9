"""What does a contract, a quotation or a buyer's order say, as far as two of them can be compared?"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from tradewind.domain.orders.tables import UNITS
from tradewind.domain.vocabulary.folding import folded_words
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.payment_terms import PaymentTerm
from tradewind.domain.vocabulary.tolerances import Tolerance


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line; what the paper does not say is empty or None. `place` counts from 1, as people do."""

    place: int
    code: str = ""
    buyer_code: str = ""  # what the buyer calls it
    description: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    price: Decimal | None = None
    amount: Decimal | None = None

    @property
    def worked_out(self) -> Decimal | None:
        return self.quantity * self.price if self.quantity is not None and self.price is not None else None


@dataclass(frozen=True, slots=True)
class PaperTerms:
    currency: str = ""
    incoterm: Incoterm | None = None
    place: str = ""
    payment: PaymentTerm | None = None
    payment_words: str = ""
    latest_shipment_on: date | None = None
    destination: str = ""
    packing: str = ""
    tolerance: Tolerance | None = None
    allows_partial: bool | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    lines: tuple[PaperLine, ...]
    terms: PaperTerms = field(default_factory=PaperTerms)
    total: Decimal | None = None

    @property
    def whole(self) -> Decimal | None:
        """Its total as written, else the sum of its lines."""
        return self.total if self.total is not None else self.sum_of_lines

    @property
    def sum_of_lines(self) -> Decimal | None:
        """None where a line has neither an amount nor what makes one."""
        amounts = [each.amount if each.amount is not None else each.worked_out for each in self.lines]
        return None if None in amounts else sum((each for each in amounts if each is not None), Decimal(0))


def same_words(text: str) -> str:
    """Letters and digits only: "TE-2P-01", "te 2p 01" and "Te2P01" are one code."""
    return "".join(folded_words(text))


def unit_of(text: str) -> str:
    """The unit behind its spelling; one that nobody knows is itself."""
    spelled = same_words(text)
    return UNITS.get(spelled, spelled)
