"""What can still be done after a slip, until when, and which rule allows it?"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.shipping.delay.breaks import BOOKING, CONTRACT, PROMISE, SCHEDULE
from tradewind.domain.shipping.delay.outcome import Outcome
from tradewind.domain.shipping.delay.plan import Plan
from tradewind.domain.shipping.sailings import last_ready_day, reachable
from tradewind.domain.vocabulary.credit_dates import (
    AMENDMENT_SOURCE,
    EXPIRY_SOURCE,
    PARTIAL_SOURCE,
    PERIOD_SOURCE,
    SHIPMENT_SOURCE,
    PartialShipments,
    last_of_credit,
    last_of_period,
)

PRODUCTION = "production plan"
_HUNDRED = Decimal(100)
_LONGEST_REST = 60  # days: the holidays of both ends one behind the other


class RemedyKind(StrEnum):
    CATCH_UP = "catch_up"
    LATER_CUT_OFF = "later_cut_off"
    NEXT_SAILING = "next_sailing"
    FASTER_SAILING = "faster_sailing"
    FIND_SAILING = "find_sailing"
    SHORT_SHIPMENT = "short_shipment"
    PARTIAL_SHIPMENT = "partial_shipment"
    AIR = "air"
    QUICKER_PAPERS = "quicker_papers"
    AMEND_SHIPMENT = "amend_shipment"
    AMEND_EXPIRY = "amend_expiry"
    AMEND_PERIOD = "amend_period"
    AMEND_CONTRACT = "amend_contract"
    TELL_CUSTOMER = "tell_customer"


@dataclass(frozen=True, slots=True)
class Remedy:
    """`by`: until when it must be settled; `on`: the day it leads to."""

    kind: RemedyKind
    source: str
    by: date | None = None
    on: date | None = None
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)


Offer = Callable[[Plan, Outcome, frozenset[str]], Iterator[Remedy]]


def remedies_of(plan: Plan, outcome: Outcome, broken: frozenset[str]) -> tuple[Remedy, ...]:
    """In the order in which a coordinator tries them; nothing where nothing breaks."""
    return tuple(each for offer in OFFERS for each in offer(plan, outcome, broken)) if broken else ()


def _on_board_after_all(plan: Plan, outcome: Outcome, _broken: frozenset[str]) -> Iterator[Remedy]:
    if outcome.makes_booked:
        return
    over, booked = max(each.days_over for each in outcome.cut_offs), plan.booked
    if (ready := last_ready_day(booked, outcome.ready_on, plan.preparation)) is not None:
        facts = {"days": (outcome.ready_on - ready).days, "vessel": booked.vessel}
        yield Remedy(RemedyKind.CATCH_UP, PRODUCTION, ready, booked.departs_on, facts)
    first = min(each.cut_off.last_day for each in outcome.cut_offs if each.days_over > 0)
    if all(each.done_on <= booked.departs_on for each in outcome.cut_offs):
        facts = {"days": over, "vessel": booked.vessel}
        yield Remedy(RemedyKind.LATER_CUT_OFF, BOOKING, first, booked.departs_on, facts)


def _other_vessels(plan: Plan, outcome: Outcome, _broken: frozenset[str]) -> Iterator[Remedy]:
    sailing = outcome.voyage.sailing
    if outcome.makes_booked:
        return
    if sailing is None:
        yield Remedy(RemedyKind.FIND_SAILING, SCHEDULE, None, outcome.voyage.departs_on)
        return
    by = min(each.last_day for each in sailing.limits)
    yield Remedy(RemedyKind.NEXT_SAILING, SCHEDULE, by, sailing.departs_on, {"vessel": sailing.vessel})
    for other in reachable(plan.alternatives.later, outcome.ready_on, plan.preparation):
        if other.arrives_on and sailing.arrives_on and other.arrives_on < sailing.arrives_on:
            by = min(each.last_day for each in other.limits)
            facts = {"vessel": other.vessel, "days": (sailing.arrives_on - other.arrives_on).days}
            yield Remedy(RemedyKind.FASTER_SAILING, SCHEDULE, by, other.arrives_on, facts)
            return


def _part_of_it(plan: Plan, outcome: Outcome, _broken: frozenset[str]) -> Iterator[Remedy]:
    """What is ready leaves on the booked vessel: short within the tolerance, or as a first part."""
    percent = plan.alternatives.ready_percent
    if outcome.makes_booked or percent is None or percent <= 0:
        return
    facts = {"percent": percent, "vessel": plan.booked.vessel}
    by, on = min(each.last_day for each in plan.booked.limits), plan.booked.departs_on
    tolerances = [plan.promises.tolerance, *([plan.credit.tolerance] if plan.credit else [])]
    if all(each.allows(_HUNDRED, percent) for each in tolerances):
        yield Remedy(RemedyKind.SHORT_SHIPMENT, _short_source(plan), by, on, facts)
    by_credit = plan.credit is None or plan.credit.dates.partial is PartialShipments.ALLOWED
    if percent < _HUNDRED and plan.promises.allows_partial and by_credit:
        source = f"{CONTRACT}; {PARTIAL_SOURCE}" if plan.credit else CONTRACT
        yield Remedy(RemedyKind.PARTIAL_SHIPMENT, source, by, on, facts)


def _short_source(plan: Plan) -> str:
    return f"{CONTRACT}; UCP 600 art. 30" if plan.credit else CONTRACT


def _by_air(plan: Plan, outcome: Outcome, broken: frozenset[str]) -> Iterator[Remedy]:
    """Under a credit only where it takes an air waybill; that is a question for its text."""
    days = plan.alternatives.air_days
    if days is not None and {"delay_arrival_passed", "delay_no_sailing_known"} & broken:
        on = outcome.ready_on + timedelta(days=days)
        yield Remedy(RemedyKind.AIR, PROMISE, outcome.ready_on, on, {"days": days})


def _papers(plan: Plan, outcome: Outcome, broken: frozenset[str]) -> Iterator[Remedy]:
    """A later vessel cannot be cured by quick papers, late papers can."""
    if plan.credit is None or not {"delay_period_passed", "delay_credit_expired"} & broken:
        return
    dates, departs_on = plan.credit.dates, outcome.voyage.departs_on
    ends = [last_of_period(dates, departs_on), last_of_credit(dates)]
    by = min(each for each in ends if each is not None) - timedelta(days=plan.credit.courier_days)
    by = plan.factory.last_until(by)
    if by >= departs_on:
        yield Remedy(RemedyKind.QUICKER_PAPERS, PERIOD_SOURCE, by, by, {"days": (by - departs_on).days})


def _credit(plan: Plan, outcome: Outcome, broken: frozenset[str]) -> Iterator[Remedy]:
    """Issuing bank, confirming bank and beneficiary must agree; asked for before the old day is over."""
    if plan.credit is None:
        return
    dates, departs_on, presented_on = plan.credit.dates, outcome.voyage.departs_on, outcome.presented_on
    old = [each for each in (dates.last_shipment, dates.expires_on) if each is not None]
    by = plan.factory.last_until(min(old)) if old else None
    if "delay_credit_shipment_passed" in broken:
        yield Remedy(RemedyKind.AMEND_SHIPMENT, f"{AMENDMENT_SOURCE}; {SHIPMENT_SOURCE}", by, departs_on)
    if "delay_credit_expired" in broken:
        yield Remedy(RemedyKind.AMEND_EXPIRY, f"{AMENDMENT_SOURCE}; {EXPIRY_SOURCE}", by, presented_on)
    if "delay_period_passed" in broken and presented_on is not None:
        days = {"days": (presented_on - departs_on).days}
        yield Remedy(RemedyKind.AMEND_PERIOD, f"{AMENDMENT_SOURCE}; {PERIOD_SOURCE}", by, presented_on, days)


def _contract(plan: Plan, outcome: Outcome, broken: frozenset[str]) -> Iterator[Remedy]:
    promises = plan.promises
    old = promises.latest_shipment_on or promises.arrival_on
    if old is not None and {"delay_contract_shipment_passed", "delay_penalty_due"} & broken:
        yield Remedy(RemedyKind.AMEND_CONTRACT, CONTRACT, _both_work(plan, old), outcome.voyage.departs_on)
    told = outcome.voyage.arrives_on or outcome.voyage.departs_on
    if broken & {"delay_vessel_missed", "delay_arrival_passed", "delay_contract_shipment_passed"}:
        by = min(each.last_day for each in plan.booked.limits)
        yield Remedy(RemedyKind.TELL_CUSTOMER, PROMISE, _both_work(plan, by), told)


def _both_work(plan: Plan, by: date) -> date:
    """The last day until then on which both ends are at their desks."""
    days = (by - timedelta(days=offset) for offset in range(_LONGEST_REST))
    return next((on for on in days if plan.factory.is_worked(on) and plan.destination.is_worked(on)), by)


OFFERS: tuple[Offer, ...] = (
    _on_board_after_all, _other_vessels, _part_of_it, _by_air, _papers, _credit, _contract,
)  # fmt: skip
