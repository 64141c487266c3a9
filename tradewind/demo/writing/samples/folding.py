"""How does what was told of a sample become rows? As the use cases would have left them, but all at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Model
from django.utils import timezone

from tradewind.apps.catalogue.models import Product
from tradewind.apps.parties.models import Party
from tradewind.apps.samples.models import Sample, SampleAnswer, SampleCheck, SampleLine, SampleMovement
from tradewind.demo.days import OFFICE_ZONE
from tradewind.demo.samples.rows import Journey, SampleRow
from tradewind.demo.samples.travelling import in_advance
from tradewind.demo.words.samples import CANCELLED, REJECTED
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.samples.charges import GoodsCharge, SampleRules, is_large
from tradewind.domain.samples.lifecycle import SampleState
from tradewind.domain.samples.travel import ask_on, expected_on
from tradewind.platform.company.models import LegalEntity
from tradewind.platform.people.models import User

Noted = tuple[str, Model, User, datetime, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows point to: products and their costs by code, pictures, customers by name, their first people."""

    products: Mapping[str, Product]
    costs: Mapping[str, Decimal]
    pictures: Mapping[int, int]
    parties: Mapping[str, Party]
    contacts: Mapping[int, int]
    entity: LegalEntity


@dataclass(slots=True)
class Folded:
    samples: list[Sample] = field(default_factory=list)
    lines: list[SampleLine] = field(default_factory=list)
    checks: list[SampleCheck] = field(default_factory=list)
    movements: list[SampleMovement] = field(default_factory=list)
    answers: list[SampleAnswer] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)


class Folding:
    """One sample after the other; what follows comes after what it follows."""

    def __init__(self, known: Known, ledger: Ledger) -> None:
        self.rows, self._known, self._ledger = Folded(), known, ledger
        self._by_key: dict[str, Sample] = {}

    def fold(self, row: SampleRow, number: str) -> None:
        row = self._settled(row)
        sample = self._begin(row)
        if row.placed_at:
            self._place(sample, row, row.placed_at, number)
        if row.rejected_at:
            self._check(sample, row, row.rejected_at, is_good=False)
        if row.ready_at:
            self._check(sample, row, row.ready_at, is_good=True)
        if row.journey:
            self._travel(sample, row.journey)
        if row.verdict and row.said_at:
            self._answer(sample, row, row.said_at)
        if row.cancelled_at:
            self._cancel(sample, row.cancelled_at)

    def _settled(self, row: SampleRow) -> SampleRow:
        """What is dear is paid in advance, as the house does it (R83)."""
        worth = sum((self._known.costs[code] * quantity for code, quantity in row.items), Decimal())
        if row.charged.goods is GoodsCharge.PAID or not is_large(Decimal(), worth, SampleRules()):
            return row
        return replace(row, charged=in_advance((worth / 6).quantize(Decimal(1)) + 40, at_once=True))

    def _begin(self, row: SampleRow) -> Sample:
        by, at, party, terms = self._person(row), row.begun_at, self._known.parties[row.offered.party], row.charged
        former = self._by_key.get(row.follows)
        sample = Sample(
            entity=self._known.entity, ordinal=row.ordinal, follows=former, party=party,
            contact_id=self._known.contacts.get(party.pk), inquiry_id=row.offered.inquiry,
            quotation_id=row.offered.pk, owner=by, maker=self._ledger.people[row.maker], goods_charge=terms.goods,
            courier_charge=terms.courier, collect_answer=terms.answer, courier_account=terms.account,
            pays_at_door=terms.pays_at_door, currency="USD" if terms.price else "", price=terms.price,
            ship_to=f"{party.name}, {party.city}"[:500], created_at=at, updated_at=at, updated_by=by,
        )  # fmt: skip
        self._by_key[row.key] = sample
        self.rows.samples.append(sample)
        self.rows.lines += [self._line(sample, place, *item, row.wishes) for place, item in enumerate(row.items, 1)]
        if former is None:
            self._note("sample.drafted", sample, by, at, party=party, lines=len(row.items))
        else:
            self._note("sample.followed", sample, by, at, former=former.called, wishes=row.wishes or "–")
        return sample

    def _line(self, sample: Sample, place: int, code: str, quantity: int, wishes: str) -> SampleLine:
        product, known = self._known.products[code], self._known
        return SampleLine(
            sample=sample, place=place, product=product, code=code, description=product.name_en or product.name_zh,
            picture_id=known.pictures.get(product.pk), quantity=Decimal(quantity), unit=product.unit, wishes=wishes,
            from_shelf=product.shelf_state == "good" and not wishes, cost=known.costs[code] * quantity,
        )  # fmt: skip

    def _place(self, sample: Sample, row: SampleRow, at: datetime, number: str) -> None:
        sample.state, sample.number, sample.needed_on = SampleState.PLACED, number, row.needed_on
        sample.placed_on = timezone.localdate(at, OFFICE_ZONE)
        self._touch(sample, sample.owner, at)
        self._note("sample.placed", sample, sample.owner, at, number=number, needed_on=sample.needed_on)
        self._tell("party.sample_placed", sample, sample.owner, at)
        if row.charged.goods is GoodsCharge.PAID and (row.ready_at or row.charged.at_once):
            paid_at = at + timedelta(minutes=1)
            sample.paid_on = timezone.localdate(paid_at, OFFICE_ZONE)
            self._touch(sample, sample.owner, paid_at)
            self._note("sample.paid", sample, sample.owner, paid_at, on=sample.paid_on)

    def _check(self, sample: Sample, row: SampleRow, at: datetime, *, is_good: bool) -> None:
        by = self._ledger.people[row.maker]
        sample.state = SampleState.READY if is_good else SampleState.PLACED
        remark = "" if is_good else REJECTED
        self.rows.checks.append(SampleCheck(sample=sample, is_good=is_good, remark=remark, by=by, at=at))
        self._touch(sample, by, at)
        facts = {"remark": remark or "–", "photos": 0, "cost": None}
        self._note("sample.checked" if is_good else "sample.rejected", sample, by, at, **facts)

    def _travel(self, sample: Sample, way: Journey) -> None:
        by, on = sample.owner, timezone.localdate(way.sent_at, OFFICE_ZONE)
        sample.state, sample.courier, sample.tracking = SampleState.SENT, way.courier, way.tracking
        sample.sent_on = sample.moved_on = on
        sample.expected_on = expected_on(on, None)
        self._touch(sample, by, way.sent_at)
        facts: dict[str, object] = {"courier": way.courier.upper(), "tracking": way.tracking}
        self._note("sample.sent", sample, by, way.sent_at, **facts)
        self._tell("party.sample_sent", sample, by, way.sent_at, tracking=way.tracking)
        for at, text in way.heard:
            heard_on = timezone.localdate(at, OFFICE_ZONE)
            self.rows.movements.append(SampleMovement(sample=sample, on=heard_on, text=text, by=by, at=at))
            sample.moved_on = max(heard_on, sample.moved_on)
            self._touch(sample, by, at)
            self._note("sample.moved", sample, by, at, on=heard_on, text=text)
        if way.arrived_at:
            self._arrive(sample, way.arrived_at)

    def _arrive(self, sample: Sample, at: datetime) -> None:
        on = timezone.localdate(at, OFFICE_ZONE)
        sample.state, sample.arrived_on, sample.moved_on, sample.ask_on = SampleState.ARRIVED, on, on, ask_on(on)
        self._touch(sample, sample.owner, at)
        self._note("sample.arrived", sample, sample.owner, at, on=on)
        self._tell("party.sample_arrived", sample, sample.owner, at, on=on)

    def _answer(self, sample: Sample, row: SampleRow, at: datetime) -> None:
        on, verdict = timezone.localdate(at, OFFICE_ZONE), row.verdict
        assert verdict is not None
        sample.state, sample.verdict = SampleState.ANSWERED, verdict
        answer = SampleAnswer(sample=sample, verdict=verdict, text=row.said, on=on, by=sample.owner, at=at)
        self.rows.answers.append(answer)
        self._touch(sample, sample.owner, at)
        self._note("sample.answered", sample, sample.owner, at, verdict=str(verdict), on=on)
        self._tell(f"party.sample_{verdict}", sample, sample.owner, at)

    def _cancel(self, sample: Sample, at: datetime) -> None:
        sample.state, sample.cancelled_because = SampleState.CANCELLED, CANCELLED[len(self._by_key) % len(CANCELLED)]
        self._touch(sample, sample.owner, at)
        self._note("sample.cancelled", sample, sample.owner, at, reason=sample.cancelled_because)

    def _person(self, row: SampleRow) -> User:
        return self._ledger.people[row.offered.owner]

    def _touch(self, sample: Sample, by: User, at: datetime) -> None:
        sample.version, sample.updated_at, sample.updated_by = sample.version + 1, at, by

    def _tell(self, action: str, sample: Sample, by: User, at: datetime, **facts: object) -> None:
        self._note(action, sample.party, by, at, number=sample.called, id=sample, **facts)

    def _note(self, action: str, subject: Model, by: User, at: datetime, **facts: object) -> None:
        self.rows.noted.append((action, subject, by, at, facts))
