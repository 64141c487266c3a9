"""What was planned before something slips: milestones, vessels, promises, the credit and the calendars?"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.shipping.sailings import Preparation, Sailing
from tradewind.domain.vocabulary.credit_dates import CreditDates
from tradewind.domain.vocabulary.lateness import LatenessClause
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.tolerances import Counted, Tolerance, quantity_tolerance
from tradewind.domain.vocabulary.working_days import WorkingDays


class NothingSlips(Refusal):
    """Every milestone is done, or the one that is named is."""

    code = "nothing_slips"


class PenaltyBasis(StrEnum):
    """Which day of the contract counts."""

    SHIPMENT = "shipment"
    ARRIVAL = "arrival"


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of production; the last one says when the goods are ready."""

    name: str
    planned_on: date
    done_on: date | None = None

    @property
    def on(self) -> date:
        return self.done_on or self.planned_on


@dataclass(frozen=True, slots=True)
class Penalty:
    """The contract's clause on late delivery and the amount it is reckoned from."""

    clause: LatenessClause
    amount: Money
    basis: PenaltyBasis = PenaltyBasis.SHIPMENT


@dataclass(frozen=True, slots=True)
class Promises:
    """What the contract says, and what the customer was told."""

    latest_shipment_on: date | None = None
    arrival_on: date | None = None
    penalty: Penalty | None = None
    allows_partial: bool = True
    tolerance: Tolerance = field(default_factory=Tolerance)


@dataclass(frozen=True, slots=True)
class CreditTerms:
    """A credit's days, how it counts the goods, and what our side needs until the papers are at the bank."""

    dates: CreditDates
    counted: Counted = Counted.PIECES
    says_about: bool = False
    papers_days: int = 0  # working days at home from departure until the papers are complete
    courier_days: int = 0  # calendar days until they are where they must be presented

    @property
    def tolerance(self) -> Tolerance:
        return quantity_tolerance(self.counted, says_about=self.says_about)

    def presented_on(self, shipped_on: date, home: WorkingDays) -> date:
        sent_on = home.after(shipped_on, self.papers_days)
        return self.dates.bank.first_from(sent_on + timedelta(days=self.courier_days))


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What could be had instead, as far as anybody has asked."""

    later: tuple[Sailing, ...] = ()
    ready_percent: Decimal | None = None  # of the goods that are in time for the booked vessel
    air_days: int | None = None  # from the day the goods are ready until they arrive by air


@dataclass(frozen=True, slots=True)
class Plan:
    milestones: tuple[Milestone, ...]
    booked: Sailing
    preparation: Preparation = field(default_factory=Preparation)
    promises: Promises = field(default_factory=Promises)
    credit: CreditTerms | None = None
    alternatives: Alternatives = field(default_factory=Alternatives)
    factory: WorkingDays = WorkingDays("CN")
    destination: WorkingDays = WorkingDays()

    def slipped(self, days: int, at: str = "") -> tuple[Milestone, ...]:
        """The milestones after a slip of calendar days at one of them (else at the first that is not done).

        It and those behind it move by the same days, each to a day that the factory works; what is done stays.
        """
        start = self._place_of(at)
        moved = list(self.milestones[:start])
        earliest = max((each.on for each in moved), default=date.min)
        for each in self.milestones[start:]:
            if each.done_on is None and days:
                planned = self.factory.first_from(max(each.planned_on + timedelta(days=days), earliest))
                each = Milestone(each.name, planned)
            earliest = max(earliest, each.on)
            moved.append(each)
        return tuple(moved)

    def _place_of(self, name: str) -> int:
        for place, each in enumerate(self.milestones):
            if each.done_on is None and name in ("", each.name):
                return place
        raise NothingSlips(milestone=name or "–")
