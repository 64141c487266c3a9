"""Writing down which follow-ups were missed when a period is over."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db.models import F

from tradewind.apps.inquiries.facts import cadence_in_force, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import Inquiry, MissedQuota, QuotaCount
from tradewind.apps.inquiries.queries.quotas import LONGEST_PERIOD
from tradewind.domain.inquiries.breaches import Outcome, done_in, outcomes
from tradewind.domain.inquiries.contacts import Contact, by_inquiry, days_of
from tradewind.domain.inquiries.periods import Period
from tradewind.platform.access import Actor, require
from tradewind.platform.company.queries import working_clock
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
    return keep_outcomes(_as_of_now(outcomes))


def _as_of_now(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """A contact may have been heard of while they were worked out: what looks missed is counted once more."""
    doubtful = [each for each in outcomes if not each.is_met]
    numbers = sorted({each.followed.inquiry for each in doubtful})
    earliest = min((each.period.begins_on for each in doubtful), default=None)
    made: list[Contact] = []
    for start in range(0, len(numbers), BATCH):
        rows = standing_follow_ups().filter(inquiry_id__in=numbers[start : start + BATCH], on__gte=earliest)
        made += contacts_of(rows)
    known = by_inquiry(made, numbers)
    return [each if each.is_met else replace(each, done=_counted(each, known)) for each in outcomes]


def _counted(outcome: Outcome, known: Mapping[int, Sequence[Contact]]) -> int:
    number, rule = outcome.followed.inquiry, outcome.rule
    return done_in(rule, days_of(known[number], number, rule.counted), outcome.period)


def judge_since(inquiry: Inquiry, since: date, *, on: date) -> None:
    """A step was taken back on a later day: what it hid from the closing of a period is missed all the same."""
    case = followed(inquiry)
    if case is None or since >= on:
        return
    rules, office = cadence_in_force(), working_clock()
    made = contacts_of(standing_follow_ups().filter(inquiry=inquiry, on__gte=since - LONGEST_PERIOD))
    for each in outcomes([case], made, Period(since, on), office, rules):
        written_down = QuotaCount.objects.filter(ends_on=each.period.ends_on)
        if each.is_met or not written_down.exists():
            continue
        row = missed_quota(each)
        about = {name: getattr(row, name) for name in ("inquiry_id", "period", "counted", "begins_on")}
        if MissedQuota.objects.filter(**about).exists():
            continue
        row.save(force_insert=True)
        theirs = {"owner_id": case.owner, "period": row.period, "ends_on": row.ends_on}
        counted, _is_new = QuotaCount.objects.get_or_create(**theirs, defaults={"quotas": 0, "met": 0})
        QuotaCount.objects.filter(pk=counted.pk).update(quotas=F("quotas") + 1)


def keep_outcomes(outcomes: Sequence[Outcome]) -> int:
    """The rows of quotas that came to their end; how many were missed."""
    missed = [missed_quota(each) for each in outcomes if not each.is_met]
    MissedQuota.objects.bulk_create(missed, batch_size=BATCH, ignore_conflicts=True)
    QuotaCount.objects.bulk_create(_counts(outcomes))
    return len(missed)


def missed_quota(found: Outcome) -> MissedQuota:
    """A quota with whose it was when its period ended."""
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
