"""A sample is promised, paid for where it has to be, made, and looked at before it leaves."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from tradewind.apps.samples import permissions, queries
from tradewind.apps.samples.models import Sample, SampleCheck
from tradewind.apps.samples.refusals import DayToCome, PaymentFirst
from tradewind.apps.samples.services.finding import keep_found
from tradewind.apps.samples.services.judging import judge_terms, refuse_unagreed
from tradewind.apps.samples.services.telling import tell_customer
from tradewind.domain.numbering.series import Series
from tradewind.domain.samples.charges import GoodsCharge
from tradewind.domain.samples.lifecycle import SAMPLE_LIFECYCLE, SampleState
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.house_days import house_day
from tradewind.platform.numbering.services import take_number
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next


@use_case
def place_sample(*, sample_id: int, version: int, by: Actor, at: datetime) -> Sample:
    """Promise it: from here on it has a number, and somebody prepares it."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    state = SAMPLE_LIFECYCLE.after("place", sample.state)
    refuse_unagreed(sample, at=at)
    on = house_day(at)
    sample.state, sample.placed_on, sample.needed_on = state, on, sample.needed_on or on
    sample.number = take_number(entity_id=sample.entity_id, series=Series.SAMPLE, on=on, by=by).text
    save_next(sample, ["state", "number", "reasons", "placed_on", "needed_on"], by=by, at=at)
    keep_found([sample], at=at)
    audit.record("sample.placed", sample, by=by, at=at, number=sample.number, needed_on=sample.needed_on)
    tell_customer("party.sample_placed", sample, by=by, at=at)
    return sample


@use_case
def note_payment(*, sample_id: int, version: int, on: date, by: Actor, at: datetime) -> Sample:
    """The buyer's T/T has come: what waits for it may be made, or leave."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    if not sample.pays_by_tt or sample.state == SampleState.CANCELLED:
        raise MoveNotAllowed(action="note_payment", state=sample.state)
    if on > timezone.localdate(at):
        raise DayToCome()
    sample.paid_on = on
    save_next(sample, ["paid_on"], by=by, at=at)
    audit.record("sample.paid", sample, by=by, at=at, on=on)
    return sample


@use_case
def check_sample(
    *, sample_id: int, version: int, is_good: bool, remark: str = "", cost: Decimal | None = None,
    photos: tuple[StoredFile, ...] = (), by: Actor, at: datetime,
) -> Sample:  # fmt: skip
    """Say whether it may be shown. What is not good is made again, and the remark says why (R84).

    What it cost may make it one the boss is asked about before it leaves.
    """
    sample = queries.sample_to_change(by, sample_id, permission=permissions.PREPARE)
    refuse_stale(version, sample.version)
    if sample.goods_charge == GoodsCharge.PAID and sample.paid_on is None:
        raise PaymentFirst()
    sample.state = SAMPLE_LIFECYCLE.after("check" if is_good else "reject", sample.state)
    if cost is not None:
        _spread(sample, cost)
        judge_terms(sample, list(sample.lines.all()), at=at)
    save_next(sample, ["state", "reasons"], by=by, at=at)
    check = SampleCheck.objects.create(
        sample=sample, is_good=is_good, remark=clean_line(remark)[:500], by_id=by.pk, at=at
    )
    for stored in photos:
        keep_file(stored=stored, subject=check, by=by, at=at)
    facts = {"remark": check.remark or "–", "photos": len(photos), "cost": cost}
    audit.record("sample.checked" if is_good else "sample.rejected", sample, by=by, at=at, **facts)
    return sample


def _spread(sample: Sample, cost: Decimal) -> None:
    """What it cost in all, by pieces; the last line takes what rounding leaves."""
    lines = list(sample.lines.order_by("place"))
    pieces, left = sum((line.quantity for line in lines), Decimal()), cost
    for line in lines[:-1]:
        line.cost = (cost * line.quantity / pieces).quantize(Decimal("0.01"))
        left -= line.cost
        line.save(update_fields=["cost"])
    lines[-1].cost = left
    lines[-1].save(update_fields=["cost"])
