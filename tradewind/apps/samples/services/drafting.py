"""Writing a sample down, changing it while it is a draft, and calling it off."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.parties import queries as parties
from tradewind.apps.quotations.queries.scope import quotation_for
from tradewind.apps.samples import permissions, queries
from tradewind.apps.samples.models import Sample, SampleLine
from tradewind.apps.samples.refusals import BadSampleLine, EmptySample, NeededInPast
from tradewind.apps.samples.services.finding import keep_found
from tradewind.apps.samples.services.judging import end_request, forget_word, judge_terms
from tradewind.apps.samples.services.telling import tell_inquiry
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge
from tradewind.domain.samples.lifecycle import SAMPLE_LIFECYCLE, SampleState
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.house_days import house_day
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

LARGEST_QUANTITY = Decimal(100_000)


@dataclass(frozen=True, slots=True)
class SampleItem:
    """One line of the parcel, as it was typed and cleaned."""

    description: str
    quantity: Decimal
    code: str = ""
    product_id: int | None = None
    picture_id: int | None = None
    unit: str = "PCS"
    wishes: str = ""
    from_shelf: bool = False
    cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SampleDetails:
    """Everything of a sample that its seller says."""

    items: Sequence[SampleItem]
    contact_id: int | None = None
    goods_charge: GoodsCharge = GoodsCharge.FREE
    courier_charge: Courier = Courier.COLLECT
    collect_answer: CollectAnswer = CollectAnswer.NOT_ASKED
    courier_account: str = ""
    pays_at_door: bool = False
    currency: str = ""
    price: Decimal | None = None
    ship_to: str = ""
    needed_on: date | None = None
    maker_id: int | None = None
    remark: str = ""
    entity_id: int | None = field(default=None)

    @property
    def columns(self) -> dict[str, object]:
        return {name: value for name, value in asdict(self).items() if name not in ("items", "entity_id")}


@use_case
def draft_sample(
    *, party_id: int, details: SampleDetails, inquiry_id: int | None = None, quotation_id: int | None = None,
    by: Actor, at: datetime,
) -> Sample:  # fmt: skip
    """Write down what a customer is to get; nothing is promised yet."""
    require(by, permissions.ASK)
    party = parties.party_for(by, party_id)
    if party.kind != PartyKind.CUSTOMER:
        raise NotFound(what="customer")
    _refuse_foreign(by, party.pk, details, inquiry_id, quotation_id)
    _refuse_past(details.needed_on, None, at)
    inquiry_id = inquiry_id or (quotation_for(by, quotation_id).inquiry_id if quotation_id else None)
    sample = Sample(
        entity_id=details.entity_id or queries.usual_entity_id(by), party=party, inquiry_id=inquiry_id,
        quotation_id=quotation_id, owner_id=party.owner_id or by.pk, created_at=at, updated_at=at,
        updated_by_id=by.pk, **details.columns,
    )  # fmt: skip
    _kept(sample, details, by=by, at=at)
    tell_inquiry(sample, by=by, at=at)
    return sample


@use_case
def revise_sample(*, sample_id: int, version: int, details: SampleDetails, by: Actor, at: datetime) -> Sample:
    """Change a draft: its lines are the ones of the form."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    if sample.state != SampleState.DRAFT:
        raise MoveNotAllowed(action="revise", state=sample.state)
    _refuse_foreign(by, sample.party_id, details, None, None)
    _refuse_past(details.needed_on, sample.needed_on, at)
    answered = sample.collect_answer != details.collect_answer
    for name, value in details.columns.items():
        setattr(sample, name, value)
    judge_terms(sample, details.items, at=at)
    columns = [*details.columns, "reasons", *forget_word(sample)]
    save_next(sample, [name.removesuffix("_id") for name in columns], by=by, at=at)
    sample.lines.all().delete()
    _put_lines(sample, details.items)
    end_request(sample, by=by, at=at)
    audit.record("sample.revised", sample, by=by, at=at, lines=len(details.items))
    if answered:
        tell_inquiry(sample, by=by, at=at)
    return sample


@use_case
def cancel_sample(*, sample_id: int, version: int, reason: str, by: Actor, at: datetime) -> Sample:
    """Call it off, and say why; its number stays taken."""
    sample = queries.sample_to_change(by, sample_id)
    refuse_stale(version, sample.version)
    sample.state = SAMPLE_LIFECYCLE.after("cancel", sample.state)
    sample.cancelled_because = clean_line(reason)[:300]
    save_next(sample, ["state", "cancelled_because"], by=by, at=at)
    end_request(sample, note=sample.cancelled_because, by=by, at=at)
    audit.record("sample.cancelled", sample, by=by, at=at, reason=sample.cancelled_because)
    return sample


def _kept(sample: Sample, details: SampleDetails, *, by: Actor, at: datetime) -> Sample:
    judge_terms(sample, details.items, at=at)
    sample.save()
    _put_lines(sample, details.items)
    keep_found([sample], at=at)
    audit.record("sample.drafted", sample, by=by, at=at, party=sample.party_id, lines=len(details.items))
    return sample


def _refuse_past(wanted: date | None, stood: date | None, at: datetime) -> None:
    """The day that stands already may stay, late as it is."""
    if wanted is not None and wanted < house_day(at) and wanted != stood:
        raise NeededInPast()


def _put_lines(sample: Sample, items: Sequence[SampleItem]) -> None:
    if not items:
        raise EmptySample()
    for place, item in enumerate(items, 1):
        if not (item.description or item.code) or not 0 < item.quantity <= LARGEST_QUANTITY:
            raise BadSampleLine(place=place)
    SampleLine.objects.bulk_create(
        SampleLine(sample=sample, place=place, **asdict(item)) for place, item in enumerate(items, 1)
    )


def _refuse_foreign(
    by: Actor, party_id: int, details: SampleDetails, inquiry_id: int | None, quotation_id: int | None
) -> None:
    """What it points at is the customer's own and open to the person."""
    if details.contact_id and parties.contact_for(by, details.contact_id).party_id != party_id:
        raise NotFound(what="contact")
    if inquiry_id and inquiries.inquiry_for(by, inquiry_id).party_id != party_id:
        raise NotFound(what="inquiry")
    if quotation_id and quotation_for(by, quotation_id).party_id != party_id:
        raise NotFound(what="quotation")
    queries.refuse_unknown(by, [item.product_id for item in details.items if item.product_id], details.maker_id)
