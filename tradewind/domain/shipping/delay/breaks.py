"""Which promises and limits does an outcome break, each with its day and its source?"""

from collections.abc import Callable, Iterator
from datetime import date

from tradewind.domain.shipping.delay.outcome import Outcome
from tradewind.domain.shipping.delay.plan import Plan
from tradewind.domain.shipping.sailings import CUT_OFF_SOURCES
from tradewind.domain.vocabulary.credit_dates import (
    EXPIRY_SOURCE,
    PERIOD_SOURCE,
    SHIPMENT_SOURCE,
    last_of_credit,
    last_of_period,
)
from tradewind.domain.vocabulary.finding import Finding, Severity

BOOKING, SCHEDULE, CONTRACT, PROMISE = "booking confirmation", "sailing schedule", "contract", "promise to the customer"
Check = Callable[[Plan, Outcome], Iterator[Finding]]


def missed_cut_offs(_plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    for each in outcome.cut_offs:
        if each.days_over > 0:
            facts = {
                "cut_off": each.cut_off.kind.label,
                "limit": each.cut_off.last_day,
                "on": each.done_on,
                "days": each.days_over,
            }
            yield Finding("delay_cut_off_missed", CUT_OFF_SOURCES[each.cut_off.kind], facts, Severity.PROBLEM)


def missed_vessel(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    if outcome.makes_booked:
        return
    voyage, booked = outcome.voyage, plan.booked
    facts = {
        "vessel": booked.vessel,
        "limit": booked.departs_on,
        "on": voyage.departs_on,
        "days": (voyage.departs_on - booked.departs_on).days,
    }
    yield Finding("delay_vessel_missed", BOOKING, facts, Severity.PROBLEM)
    if voyage.sailing is None:
        yield Finding("delay_no_sailing_known", SCHEDULE, {"on": voyage.departs_on}, Severity.PROBLEM)


def late_shipment(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    """A holiday moves neither of them."""
    departs_on = outcome.voyage.departs_on
    yield from _passed("delay_contract_shipment_passed", CONTRACT, plan.promises.latest_shipment_on, departs_on)
    if plan.credit is not None:
        latest = plan.credit.dates.last_shipment
        yield from _passed("delay_credit_shipment_passed", SHIPMENT_SOURCE, latest, departs_on)


def late_papers(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    if plan.credit is None or outcome.presented_on is None:
        return
    period = last_of_period(plan.credit.dates, outcome.voyage.departs_on)
    yield from _passed("delay_period_passed", PERIOD_SOURCE, period, outcome.presented_on)
    expiry = last_of_credit(plan.credit.dates)
    yield from _passed("delay_credit_expired", EXPIRY_SOURCE, expiry, outcome.presented_on)


def late_arrival(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    arrives_on = outcome.voyage.arrives_on
    if arrives_on is not None:
        yield from _passed("delay_arrival_passed", PROMISE, plan.promises.arrival_on, arrives_on)


def penalty(_plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    lateness = outcome.lateness
    if lateness is not None and lateness.amount.amount > 0:
        facts = {"days": lateness.days, "amount": lateness.amount, "percent": lateness.percent}
        yield Finding("delay_penalty_due", CONTRACT, facts, Severity.PROBLEM)
        if lateness.is_capped:
            yield Finding("delay_penalty_capped", CONTRACT, facts, Severity.PROBLEM)


CHECKS: tuple[Check, ...] = (missed_cut_offs, missed_vessel, late_shipment, late_papers, late_arrival, penalty)


def breaks_of(plan: Plan, outcome: Outcome) -> tuple[Finding, ...]:
    return tuple(found for check in CHECKS for found in check(plan, outcome))


def _passed(code: str, source: str, limit: date | None, on: date) -> Iterator[Finding]:
    if limit is not None and on > limit:
        facts = {"limit": limit, "on": on, "days": (on - limit).days}
        yield Finding(code, source, facts, Severity.PROBLEM)
