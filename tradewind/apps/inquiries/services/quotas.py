"""Writing down which follow-ups were missed when a period is over; what was met after all is no miss."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db.models import F, QuerySet

from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, standing_follow_ups
from tradewind.apps.inquiries.models import CadenceTable, Inquiry, MissedQuota, QuotaCount
from tradewind.apps.inquiries.queries.quotas import BEHIND
from tradewind.domain.inquiries.breaches import Outcome, done_in
from tradewind.domain.inquiries.cadence import CadenceRule
from tradewind.domain.inquiries.contacts import days_of
from tradewind.domain.inquiries.periods import Period
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case

BATCH = 500


@use_case
def close_periods(*, on: date, outcomes: Sequence[Outcome], by: Actor, at: datetime) -> int:  # noqa: ARG001
    """Keep what became of the quotas that ended with a day: the misses one by one, the rest as numbers a person.

    Worked out before the transaction. A day that stands already is left alone.
    """
    require(by, "jobs.view")
    if QuotaCount.objects.filter(ends_on=on + timedelta(days=1)).exists():
        return 0
    return keep_outcomes(outcomes)


def keep_outcomes(outcomes: Sequence[Outcome]) -> int:
    """The rows of quotas that came to their end; how many were missed."""
    missed = [_row(each) for each in outcomes if not each.is_met]
    MissedQuota.objects.bulk_create(missed, batch_size=BATCH, ignore_conflicts=True)
    QuotaCount.objects.bulk_create(_counts(outcomes))
    return len(missed)


def count_late(inquiry_id: int, on: date) -> None:
    """A contact of a past day was heard of only now: what it meets is no miss any more."""
    recount(list(_missed_then(inquiry_id, on).filter(is_missed=True)))


def recount_day(inquiry_id: int, on: date) -> None:
    """A contact of a past day was struck through, or stands again: what it had met is missed, or met once more.

    What was met when its period ended has no row, and stays met: nobody knows its grade and owner of then.
    """
    recount(list(_missed_then(inquiry_id, on)))


def _missed_then(inquiry_id: int, on: date) -> QuerySet[MissedQuota]:
    return MissedQuota.objects.filter(inquiry_id=inquiry_id, begins_on__lte=on, ends_on__gt=on)


def recount_lately(inquiry: Inquiry, *, on: date) -> None:
    """It took contacts over, or gave them back: what was missed lately may be met by them, or not any more."""
    recount(MissedQuota.objects.filter(inquiry=inquiry, ends_on__gt=on - BEHIND))


def recount(rows: Iterable[MissedQuota]) -> None:
    """Count the contacts of missed quotas once more."""
    rules = {
        (str(rule.grade), str(rule.period), str(rule.counted)): rule
        for rule in cadence_rules(CadenceTable.objects.first())
    }
    for row in rows:
        rule, period = rules.get((row.grade, row.period, row.counted)), Period(row.begins_on, row.ends_on)
        if rule is None:
            continue  # the boss has taken it out of the table
        was_met, row.done = row.done == row.needed, min(row.needed, _done(row, rule, period))
        row.save(update_fields=["done"])
        if was_met != (row.done == row.needed):
            counted = QuotaCount.objects.filter(owner_id=row.owner_id, period=row.period, ends_on=row.ends_on)
            counted.update(met=F("met") + (-1 if was_met else 1))


def _done(row: MissedQuota, rule: CadenceRule, period: Period) -> int:
    contacts = contacts_of(standing_follow_ups().filter(inquiry_id=row.inquiry_id, on__gte=row.begins_on))
    return done_in(rule, days_of(contacts, row.inquiry_id, rule.counted), period)


def _row(found: Outcome) -> MissedQuota:
    case, period = found.followed, found.period
    return MissedQuota(
        inquiry_id=case.inquiry, owner_id=case.owner, grade=case.grade, period=found.rule.period,
        counted=found.rule.counted, begins_on=period.begins_on, ends_on=period.ends_on, done=found.done,
        needed=found.needed,
    )  # fmt: skip


def _counts(outcomes: Sequence[Outcome]) -> list[QuotaCount]:
    keys = [(each.followed.owner, each.rule.period, each.period.ends_on) for each in outcomes]
    quotas, met = Counter(keys), Counter(key for key, each in zip(keys, outcomes, strict=True) if each.is_met)
    return [
        QuotaCount(owner_id=owner, period=period, ends_on=ends_on, quotas=many, met=met[owner, period, ends_on])
        for (owner, period, ends_on), many in quotas.items()
    ]
