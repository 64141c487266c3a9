"""What should a person know beside what breaks: days with nothing to spare, closed banks, unknown holidays?"""

from collections.abc import Iterator
from datetime import date

from tradewind.domain.shipping.delay.breaks import PROMISE
from tradewind.domain.shipping.delay.outcome import Outcome
from tradewind.domain.shipping.delay.plan import Plan
from tradewind.domain.shipping.sailings import CUT_OFF_SOURCES
from tradewind.domain.vocabulary.credit_dates import PERIOD_SOURCE, PLACE_SOURCE, ROLLING_SOURCE
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.working_days import WorkingDays

CALENDAR = "calendar"


def notes_of(plan: Plan, outcome: Outcome) -> tuple[Finding, ...]:
    return tuple([*_tight(outcome), *_papers(plan, outcome), *_rest(plan, outcome), *_unknown(plan, outcome)])


def _tight(outcome: Outcome) -> Iterator[Finding]:
    for each in outcome.cut_offs:
        if each.days_over == 0 and outcome.makes_booked:
            facts = {"cut_off": each.cut_off.kind.label, "on": each.done_on}
            yield Finding("delay_no_day_to_spare", CUT_OFF_SOURCES[each.cut_off.kind], facts)


def _papers(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    """A day that a closed bank has moved needs a word on its covering schedule."""
    if plan.credit is None or outcome.deadline is None:
        return
    if outcome.deadline.is_rolled:
        rolled = {"on": outcome.deadline.on}
        yield Finding("delay_deadline_rolled", ROLLING_SOURCE, rolled, Severity.NOTE)
    bank = plan.credit.dates.bank.country
    if bank and bank != plan.factory.country and not plan.credit.courier_days:
        yield Finding("delay_papers_travel", PLACE_SOURCE, {"country": bank})
    latest, expires = plan.credit.dates.latest_shipment_on, plan.credit.dates.expires_on
    if latest and expires and (expires - latest).days < plan.credit.dates.presentation_days:
        facts = {"days": (expires - latest).days, "period": plan.credit.dates.presentation_days}
        yield Finding("delay_credit_leaves_few_days", PERIOD_SOURCE, facts, Severity.NOTE)


def _rest(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    begins_on, presented_on = outcome.voyage.departs_on, outcome.presented_on
    if presented_on is not None and (rests := plan.factory.rests_between(begins_on, presented_on)):
        facts = {"days": rests, "begins": begins_on, "ends": presented_on}
        yield Finding("delay_papers_over_rest", CALENDAR, facts, Severity.NOTE)
    arrives_on = outcome.voyage.arrives_on
    if arrives_on is not None and not plan.destination.is_worked(arrives_on):
        facts = {"on": arrives_on, "works": plan.destination.first_from(arrives_on)}
        yield Finding("delay_arrives_on_rest", PROMISE, facts, Severity.NOTE)


def _unknown(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    voyage = outcome.voyage
    days: list[tuple[WorkingDays, date | None]] = [
        (plan.factory, outcome.ready_on),
        (plan.factory, voyage.departs_on),
        (plan.factory, outcome.presented_on),
        (plan.destination, voyage.arrives_on),
    ]
    if plan.credit is not None and outcome.deadline is not None:
        days.append((plan.credit.dates.bank, outcome.deadline.on))
    unknown = {(each.country, on.year) for each, on in days if on is not None and not each.knows(on.year)}
    for country, year in sorted(unknown):
        yield Finding("delay_holidays_unknown", CALENDAR, {"country": country, "year": year})
