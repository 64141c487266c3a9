"""What the buyer says of a sample, and the next one that follows from it."""

from datetime import date, datetime

from django.utils import timezone

from tradewind.apps.parties import services as parties
from tradewind.apps.samples import queries
from tradewind.apps.samples.models import Sample, SampleAnswer, SampleLine
from tradewind.apps.samples.refusals import DayToCome, NextSampleThere, NotBeforeSent
from tradewind.apps.samples.services.finding import keep_found
from tradewind.apps.samples.services.judging import judge_terms
from tradewind.apps.samples.services.telling import tell_customer
from tradewind.domain.parties.channels import Channel
from tradewind.domain.samples.lifecycle import SAMPLE_LIFECYCLE, SampleState, Verdict
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.text import clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

_FOLLOWED = (SampleState.SENT, SampleState.ARRIVED, SampleState.ANSWERED)
_KEPT = (
    "entity_id", "contact_id", "inquiry_id", "quotation_id", "owner_id", "maker_id", "goods_charge", "courier_charge",
    "collect_answer", "courier_account", "pays_at_door", "currency", "price", "ship_to",
)  # fmt: skip
_OF_LINE = (
    "place", "product_id", "code", "description", "picture_id", "quantity", "unit", "wishes", "from_shelf",
)  # fmt: skip


@use_case
def note_answer(
    *, sample_id: int, version: int, verdict: Verdict, text: str, on: date, channel: Channel = Channel.NOTE,
    by: Actor, at: datetime,
) -> Sample:  # fmt: skip
    """Write down what the buyer thinks of it; where he was talked to, his timeline has it as well."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    sample.state = SAMPLE_LIFECYCLE.after("answer", sample.state)
    if sample.sent_on and on < sample.sent_on:
        raise NotBeforeSent()
    if on > timezone.localdate(at):
        raise DayToCome()
    said, talk = clean_paragraphs(text)[:5_000], None
    if said and channel is not Channel.NOTE:
        summary = f"{sample.called}: {said}"
        talk = parties.keep_interaction(party_id=sample.party_id, channel=channel, summary=summary, by=by, at=at)
    sample.verdict = verdict
    save_next(sample, ["state", "verdict"], by=by, at=at)
    SampleAnswer.objects.create(sample=sample, verdict=verdict, text=said, on=on, interaction=talk, by_id=by.pk, at=at)
    audit.record("sample.answered", sample, by=by, at=at, verdict=str(verdict), on=on)
    tell_customer(f"party.sample_{verdict}", sample, by=by, at=at)
    return sample


@use_case
def follow_sample(*, sample_id: int, wishes: str, by: Actor, at: datetime) -> Sample:
    """Write the next version down: the same parcel with what the buyer wants changed (J09)."""
    former = queries.sample_to_change(by, sample_id)
    if former.state not in _FOLLOWED:
        raise MoveNotAllowed(action="follow", state=former.state)
    there = Sample.objects.filter(follows=former).exclude(state=SampleState.CANCELLED).first()
    if there is not None:
        raise NextSampleThere(next=there.called)
    sample = Sample(
        follows=former, party_id=former.party_id, ordinal=former.ordinal + 1, created_at=at, updated_at=at,
        updated_by_id=by.pk, **{name: getattr(former, name) for name in _KEPT},
    )  # fmt: skip
    wanted = clean_paragraphs(wishes)[:500]
    lines = [
        SampleLine(
            sample=sample, **{name: getattr(line, name) for name in _OF_LINE} | ({"wishes": wanted} if wanted else {})
        )
        for line in former.lines.order_by("place")
    ]
    judge_terms(sample, lines, at=at)
    sample.save()
    SampleLine.objects.bulk_create(lines)
    keep_found([sample], at=at)
    audit.record("sample.followed", sample, by=by, at=at, former=former.called, wishes=wanted or "–")
    return sample
