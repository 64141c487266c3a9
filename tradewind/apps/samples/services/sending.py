"""A sample leaves, is followed on its way, and arrives."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from tradewind.apps.samples import queries
from tradewind.apps.samples.models import Sample, SampleMovement
from tradewind.apps.samples.refusals import DayToCome, NotBeforeSent, PaymentFirst, TrackingNeeded
from tradewind.apps.samples.services.finding import keep_found
from tradewind.apps.samples.services.judging import refuse_unagreed
from tradewind.apps.samples.services.telling import tell_customer
from tradewind.domain.samples.lifecycle import SAMPLE_LIFECYCLE, SampleState
from tradewind.domain.samples.travel import CourierName, ask_on, clean_tracking, expected_on, is_tracking
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next


@dataclass(frozen=True, slots=True)
class SentParcel:
    """How it left."""

    courier: CourierName
    tracking: str
    sent_on: date
    courier_text: str = ""
    promised_on: date | None = None
    cost: Decimal | None = None  # yuan, where we pay


@use_case
def send_sample(*, sample_id: int, version: int, parcel: SentParcel, by: Actor, at: datetime) -> Sample:
    """It has left: from here on its way is followed. Who pays is settled by then, and what he pays by T/T is here."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    tracking = clean_tracking(parcel.tracking)
    if not is_tracking(tracking):
        raise TrackingNeeded()
    if parcel.sent_on > timezone.localdate(at):
        raise DayToCome()
    sample.state = SAMPLE_LIFECYCLE.after("send", sample.state)
    refuse_unagreed(sample, at=at)
    if sample.pays_by_tt and sample.paid_on is None:
        raise PaymentFirst()
    sample.courier, sample.courier_text = parcel.courier, clean_line(parcel.courier_text)[:40]
    sample.tracking, sample.sent_on, sample.courier_cost = tracking, parcel.sent_on, parcel.cost
    sample.moved_on = parcel.sent_on
    sample.expected_on = expected_on(parcel.sent_on, parcel.promised_on)
    columns = [
        "state",
        "reasons",
        "courier",
        "courier_text",
        "tracking",
        "sent_on",
        "courier_cost",
        "moved_on",
        "expected_on",
    ]
    save_next(sample, columns, by=by, at=at)
    keep_found([sample], at=at)
    courier = sample.courier_text or parcel.courier.upper()
    audit.record("sample.sent", sample, by=by, at=at, courier=courier, tracking=tracking)
    tell_customer("party.sample_sent", sample, by=by, at=at, tracking=tracking)
    return sample


@use_case
def note_movement(*, sample_id: int, version: int, on: date, text: str, by: Actor, at: datetime) -> Sample:
    """Something was heard of the parcel."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    if sample.state != SampleState.SENT:
        raise MoveNotAllowed(action="move", state=sample.state)
    _refuse_impossible(sample, on, at)
    SampleMovement.objects.create(sample=sample, on=on, text=clean_line(text)[:200], by_id=by.pk, at=at)
    sample.moved_on = max(on, sample.moved_on or on)
    save_next(sample, ["moved_on"], by=by, at=at)
    audit.record("sample.moved", sample, by=by, at=at, on=on, text=clean_line(text)[:200])
    return sample


@use_case
def note_arrival(*, sample_id: int, version: int, on: date, by: Actor, at: datetime) -> Sample:
    """The buyer has it: in three days he is asked what he thinks of it (J09)."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    sample.state = SAMPLE_LIFECYCLE.after("arrive", sample.state)
    _refuse_impossible(sample, on, at)
    sample.arrived_on, sample.moved_on, sample.ask_on = on, on, ask_on(on)
    save_next(sample, ["state", "arrived_on", "moved_on", "ask_on"], by=by, at=at)
    audit.record("sample.arrived", sample, by=by, at=at, on=on)
    tell_customer("party.sample_arrived", sample, by=by, at=at, on=on)
    return sample


def _refuse_impossible(sample: Sample, on: date, at: datetime) -> None:
    if sample.sent_on and on < sample.sent_on:
        raise NotBeforeSent()
    if on > timezone.localdate(at):
        raise DayToCome()
