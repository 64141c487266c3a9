"""Where does a plan end after a slip: which vessel, which days, which penalty?"""

from dataclasses import dataclass
from datetime import date, timedelta

from tradewind.domain.shipping.delay.plan import Milestone, PenaltyBasis, Plan
from tradewind.domain.shipping.sailings import CutOffKind, Reached, Sailing, cut_offs_for, makes, reachable
from tradewind.domain.vocabulary.credit_dates import Deadline, presentation_deadline
from tradewind.domain.vocabulary.lateness import Lateness, cost_of_lateness


@dataclass(frozen=True, slots=True)
class Voyage:
    """How the goods travel. Without a sailing that is known the days are the earliest that can be thought of."""

    departs_on: date
    arrives_on: date | None
    sailing: Sailing | None


@dataclass(frozen=True, slots=True)
class Outcome:
    days: int  # of the slip
    milestones: tuple[Milestone, ...]
    ready_on: date
    cut_offs: tuple[Reached, ...]  # of the booked vessel
    voyage: Voyage
    deadline: Deadline | None  # for the papers
    presented_on: date | None
    lateness: Lateness | None

    @property
    def makes_booked(self) -> bool:
        return all(each.days_over <= 0 for each in self.cut_offs)


def outcome_of(plan: Plan, days: int, at: str = "") -> Outcome:
    """Booked stays booked while it is reached; else the next vessel that is, as a forwarder would do it."""
    milestones = plan.slipped(days, at)
    ready_on = max(each.on for each in milestones)
    voyage = _voyage(plan, ready_on)
    deadline = presented_on = None
    if plan.credit is not None:
        deadline = presentation_deadline(plan.credit.dates, voyage.departs_on)
        presented_on = plan.credit.presented_on(voyage.departs_on, plan.factory)
    cut_offs = tuple(cut_offs_for(plan.booked, ready_on, plan.preparation))
    lateness = _lateness(plan, voyage)
    return Outcome(days, milestones, ready_on, cut_offs, voyage, deadline, presented_on, lateness)


def _voyage(plan: Plan, ready_on: date) -> Voyage:
    if makes(plan.booked, ready_on, plan.preparation):
        return Voyage(plan.booked.departs_on, plan.booked.arrives_on, plan.booked)
    for sailing in reachable(plan.alternatives.later, ready_on, plan.preparation):
        if sailing.departs_on >= plan.booked.departs_on:  # who could leave earlier would have been booked
            return Voyage(sailing.departs_on, sailing.arrives_on, sailing)
    return _unknown_voyage(plan, ready_on)


def _unknown_voyage(plan: Plan, ready_on: date) -> Voyage:
    """Not before the goods are in the port, nor with the last vessel that is known; as long under way as booked."""
    known = (plan.booked, *plan.alternatives.later)
    in_port_on = plan.preparation.done_on(CutOffKind.DEPARTURE, ready_on)
    departs_on = max(in_port_on, max(each.departs_on for each in known) + timedelta(days=1))
    arrivals = [each.arrives_on for each in known if each.arrives_on is not None]
    if plan.booked.arrives_on is not None:
        arrivals.append(departs_on + (plan.booked.arrives_on - plan.booked.departs_on))
    return Voyage(departs_on, max(arrivals, default=None), None)


def _lateness(plan: Plan, voyage: Voyage) -> Lateness | None:
    """None where the contract has no clause, or the day it counts by is not known."""
    penalty, promises = plan.promises.penalty, plan.promises
    if penalty is None:
        return None
    by_shipment = penalty.basis is PenaltyBasis.SHIPMENT
    due_on = promises.latest_shipment_on if by_shipment else promises.arrival_on
    done_on = voyage.departs_on if by_shipment else voyage.arrives_on
    if due_on is None or done_on is None:
        return None
    return cost_of_lateness(penalty.clause, penalty.amount, due_on, done_on)
