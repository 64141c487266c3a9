"""Keeping what samples are found by."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from tradewind.apps.samples.models import Sample
from tradewind.domain.vocabulary.findable import Findable
from tradewind.platform.access import Actor, require
from tradewind.platform.search.services import keep_findable
from tradewind.platform.use_case import use_case


def keep_found(samples: Iterable[Sample], *, at: datetime) -> int:
    """Number, waybill and customer; in the caller's transaction."""
    return keep_findable(Sample, ((each.pk, _findable(each)) for each in samples), at=at)


@use_case
def refresh_found(*, sample_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Write anew by what these samples are found: their customer has another name, or became another one."""
    require(by, "jobs.view")
    rows = Sample.objects.select_related("party").filter(pk__in=sample_ids).order_by("pk")
    return keep_found(rows, at=at)


def _findable(sample: Sample) -> Findable:
    party = sample.party
    names = tuple(name for name in (party.name, party.name_zh) if name)
    numbers = tuple(filter(None, dict.fromkeys((sample.number, f"D-{sample.pk:04d}", sample.tracking))))
    return Findable(names=names, numbers=numbers, phones=(), emails=(), others=())
