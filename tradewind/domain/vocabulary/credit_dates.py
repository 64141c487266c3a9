"""Until when may goods leave and papers be presented under a letter of credit?"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tradewind.domain.vocabulary.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class CreditRule:
    """One number of the rules credits are subject to. UCP 600 is in force since 1 July 2007."""

    value: int
    source: str
    begins_on: date = date(2007, 7, 1)
    ends_on: date | None = None


# Calendar days after shipment, where the credit (field 48) says nothing.
PRESENTATION_DAYS = CreditRule(21, "UCP 600 art. 14(c)")

PERIOD_SOURCE = f"MT 700 field 48; {PRESENTATION_DAYS.source}"
EXPIRY_SOURCE = "MT 700 field 31D; UCP 600 art. 6(d)(i), 29(a)"
ROLLING_SOURCE = "UCP 600 art. 29(a), 29(b)"
SHIPMENT_SOURCE = "MT 700 field 44C; UCP 600 art. 29(c)"
PARTIAL_SOURCE = "MT 700 field 43P; UCP 600 art. 31(a)"
AMENDMENT_SOURCE = "UCP 600 art. 10(a)"
PLACE_SOURCE = "UCP 600 art. 6(d)(ii)"


class PartialShipments(StrEnum):
    """Field 43P. A credit that is silent allows them."""

    ALLOWED = "allowed"
    NOT_ALLOWED = "not_allowed"


class DecidedBy(StrEnum):
    """Which of two days ends the time for presentation."""

    PERIOD = "period"
    EXPIRY = "expiry"


@dataclass(frozen=True, slots=True)
class CreditDates:
    """What a credit says about days. `bank`: of the place where the papers must be presented."""

    latest_shipment_on: date | None = None
    expires_on: date | None = None
    presentation_days: int = PRESENTATION_DAYS.value
    partial: PartialShipments = PartialShipments.ALLOWED
    bank: WorkingDays = WorkingDays("CN")

    @property
    def last_shipment(self) -> date | None:
        """Never moved by a holiday. A credit without the field lets goods leave until it expires."""
        return self.latest_shipment_on or self.expires_on


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for papers at the counter, holidays counted; `is_rolled`: a closed bank has moved it."""

    on: date
    decided_by: DecidedBy
    is_rolled: bool


def last_of_period(credit: CreditDates, shipped_on: date) -> date:
    """The day of shipment is not counted: 21 days after 1 July are 22 July. A closed bank opens on the next day."""
    return credit.bank.first_from(shipped_on + timedelta(days=credit.presentation_days))


def last_of_credit(credit: CreditDates) -> date | None:
    """The day of expiry, or when the bank opens again. Only the usual closing counts (not force majeure, art. 36)."""
    return credit.bank.first_from(credit.expires_on) if credit.expires_on else None


def presentation_deadline(credit: CreditDates, shipped_on: date) -> Deadline:
    """Whichever comes first; on one day the period is named."""
    period, expiry = last_of_period(credit, shipped_on), last_of_credit(credit)
    if expiry is not None and expiry < period:
        return Deadline(expiry, DecidedBy.EXPIRY, expiry != credit.expires_on)
    return Deadline(period, DecidedBy.PERIOD, (period - shipped_on).days != credit.presentation_days)
