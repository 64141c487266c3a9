"""Writing down which follow-ups were missed when a period is over."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from tradewind.apps.inquiries.models import MissedQuota, QuotaCount
from tradewind.domain.inquiries.breaches import Outcome
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
