"""A plan as the tests know it: tents for Hamburg on COSCO ARIES, credit of 14 October, a vessel every Sunday."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tradewind.domain.shipping.delay.plan import (
    Alternatives,
    CreditTerms,
    Milestone,
    Penalty,
    Plan,
    Promises,
)
from tradewind.domain.shipping.sailings import CutOff, CutOffKind, Preparation, Sailing
from tradewind.domain.vocabulary.credit_dates import CreditDates
from tradewind.domain.vocabulary.lateness import LatenessClause, LatenessStep
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.working_days import WorkingDays

EVERY_DAY = WorkingDays()
CHINA, GERMANY = WorkingDays("CN"), WorkingDays("DE")


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def sailing(name: str, departs_on: date, *, under_way: int = 30, closes_before: int = 2) -> Sailing:
    yard = CutOff(CutOffKind.YARD, departs_on - timedelta(days=closes_before))
    return Sailing(name, departs_on, departs_on + timedelta(days=under_way), (yard,))


BOOKED = sailing("COSCO ARIES", day("09-20"))
NEXT = sailing("EVER LOTUS", day("09-27"))
HALF_A_PERCENT_A_WEEK = LatenessClause(Decimal("0.5"), LatenessStep.WEEK, cap_percent=Decimal(5))
PROMISES = Promises(day("09-25"), day("10-22"), Penalty(HALF_A_PERCENT_A_WEEK, Money(Decimal(86_400), "USD")))


def credit(**changes: Any) -> CreditTerms:
    dates = {"latest_shipment_on": day("09-25"), "expires_on": day("10-14"), "bank": EVERY_DAY}
    own = {name: changes.pop(name) for name in ("papers_days", "courier_days", "counted") if name in changes}
    return CreditTerms(CreditDates(**{**dates, **changes}), **own)


def plan(**changes: Any) -> Plan:
    known: dict[str, Any] = {
        "milestones": (
            Milestone("material", day("08-20"), day("08-21")),
            Milestone("finished", day("09-10")),
            Milestone("packed", day("09-14")),
        ),
        "booked": BOOKED,
        "preparation": Preparation(calendar=EVERY_DAY),
        "promises": PROMISES,
        "credit": credit(),
        "alternatives": Alternatives((NEXT,)),
        "factory": EVERY_DAY,
    }
    return Plan(**{**known, **changes})
