"""In which shape does the demo tell what was quoted to whom, and what became of it?"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from tradewind.domain.quotations.lifecycle import QuotationState, SentBy


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A product with a price. `family`: the first part of its code."""

    code: str
    family: str
    moq: int
    is_dear: bool
    at: datetime  # since when it can be quoted


@dataclass(frozen=True, slots=True)
class BuyerRow:
    """A customer and the colleague who has looked after him since."""

    party: str
    owner: str
    country: str
    since: datetime


@dataclass(frozen=True, slots=True)
class AskedRow:
    """An inquiry that was answered with a price at `at`; `wanted`: families or codes with quantities."""

    inquiry: int
    party: str
    owner: str
    taken_at: datetime
    at: datetime
    state: str
    ended_at: datetime | None
    reason: str
    wanted: tuple[tuple[str, int], ...]
    message: int | None = None


@dataclass(frozen=True, slots=True)
class LineRow:
    """`off`: per cent below the price the list has for this customer."""

    code: str
    quantity: int
    off: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """Nothing happened where a moment is missing."""

    lines: tuple[LineRow, ...]
    begun_at: datetime
    valid_days: int
    issued_at: datetime | None = None
    sent_at: datetime | None = None
    how: SentBy = SentBy.HANDED
    note: str = ""


@dataclass(frozen=True, slots=True)
class EndRow:
    state: QuotationState
    at: datetime
    reason: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """`two_currencies`: the same lines once more in euros."""

    party: str
    owner: str
    versions: tuple[VersionRow, ...]
    payment: str
    end: EndRow | None = None
    inquiry: int | None = None
    message: int | None = None
    two_currencies: bool = False

    @property
    def begun_at(self) -> datetime:
        return self.versions[0].begun_at


@dataclass(frozen=True, slots=True)
class World:
    """What the story is told of: everything that was written before it."""

    goods: tuple[GoodRow, ...]
    buyers: tuple[BuyerRow, ...]
    asked: tuple[AskedRow, ...]
