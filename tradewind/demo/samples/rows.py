"""In which shape does the demo tell of a parcel with samples?"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge
from tradewind.domain.samples.lifecycle import Verdict
from tradewind.domain.samples.travel import CourierName


@dataclass(frozen=True, slots=True)
class OfferedRow:
    """A quotation that the buyer has, by which samples are sent; `pk` is its number in the database."""

    pk: int
    party: str
    owner: str
    inquiry: int | None
    at: datetime
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Charged:
    """Who pays, and what for."""

    goods: GoodsCharge = GoodsCharge.FREE
    courier: Courier = Courier.COLLECT
    answer: CollectAnswer = CollectAnswer.ACCEPTED
    account: str = ""
    pays_at_door: bool = False
    price: Decimal | None = None
    at_once: bool = False  # his T/T comes as soon as it is promised


@dataclass(frozen=True, slots=True)
class Journey:
    courier: CourierName
    tracking: str
    sent_at: datetime
    heard: tuple[tuple[datetime, str], ...] = ()
    arrived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SampleRow:
    """Nothing happened where a moment is missing. `follows`: the key of the one before it."""

    key: str
    offered: OfferedRow
    items: tuple[tuple[str, int], ...]
    charged: Charged
    maker: str
    begun_at: datetime
    wishes: str = ""
    follows: str = ""
    ordinal: int = 1
    placed_at: datetime | None = None
    needed_on: date | None = None
    rejected_at: datetime | None = None
    ready_at: datetime | None = None
    journey: Journey | None = None
    verdict: Verdict | None = None
    said: str = ""
    said_at: datetime | None = None
    cancelled_at: datetime | None = None
