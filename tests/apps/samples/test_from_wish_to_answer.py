"""J09: a sample is promised, looked at, sent, followed, asked about, and the next version follows from it."""

from decimal import Decimal

import pytest

from tests.apps.samples.making import AT_HIS_DOOR, DAY, checked, drafted, leave, placed, sent
from tests.builders import AT, TODAY
from tradewind.apps.parties.models import Interaction
from tradewind.apps.samples import queries, services
from tradewind.apps.samples.queries.daily import SampleWork
from tradewind.apps.samples.refusals import (
    DayToCome,
    EmptySample,
    NextSampleThere,
    NotBeforeSent,
    PaymentFirst,
    TrackingNeeded,
)
from tradewind.domain.parties.channels import Channel
from tradewind.domain.samples.charges import AccountNeeded, GoodsCharge
from tradewind.domain.samples.lifecycle import SampleState, Verdict
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import StaleVersion
from tradewind.platform.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office(ningbo):
    return ningbo


def deeds(sample) -> list[str]:
    rows = AuditEntry.objects.filter(subject_type="samples.sample", subject_id=sample.pk).order_by("pk")
    return list(rows.values_list("action", flat=True))


def test_a_sample_goes_its_whole_way(li_qiang, chen_jing, buyer, tent):
    sample = drafted(li_qiang, buyer.pk)
    assert (sample.number, sample.called) == ("", f"D-{sample.pk:04d}"), "a draft carries no legal number"
    sample = services.place_sample(sample_id=sample.pk, version=sample.version, by=li_qiang, at=AT)
    assert sample.number == f"S-{TODAY.year % 100}-0001"
    assert [due.work for due in queries.due_samples(chen_jing, on=TODAY, until=TODAY, limit=9)] == [SampleWork.MAKE]

    sample = checked(chen_jing, sample, is_good=False, remark="Seam of the door is open")
    assert sample.state == SampleState.PLACED, "what is not good is made again"
    sample = checked(chen_jing, sample, cost=Decimal("86.40"))
    assert sample.lines.get().cost == Decimal("86.40")
    assert [due.work for due in queries.due_samples(li_qiang, on=TODAY, until=TODAY, limit=9)] == [SampleWork.SEND]

    sample = leave(li_qiang, sample)
    assert (sample.tracking, sample.expected_on) == ("1234567890", TODAY + 7 * DAY)
    later = AT + 6 * DAY
    quiet = queries.due_samples(li_qiang, on=TODAY + 6 * DAY, until=TODAY + 6 * DAY, limit=9)
    assert [(due.work, due.quiet_days) for due in quiet] == [(SampleWork.CALL_COURIER, 6)]
    sample = services.note_movement(
        sample_id=sample.pk, version=sample.version, on=TODAY + 6 * DAY, text="Held by customs, Leipzig", by=li_qiang,
        at=later,
    )  # fmt: skip
    assert queries.due_samples(li_qiang, on=TODAY + 6 * DAY, until=TODAY + 6 * DAY, limit=9) == []

    sample = services.note_arrival(
        sample_id=sample.pk, version=sample.version, on=TODAY + 7 * DAY, by=li_qiang, at=later + DAY
    )
    assert sample.ask_on == TODAY + 10 * DAY
    asked = queries.due_samples(li_qiang, on=TODAY + 10 * DAY, until=TODAY + 10 * DAY, limit=9)
    assert [(due.work, due.on) for due in asked] == [(SampleWork.ASK_BUYER, TODAY + 10 * DAY)]
    sample = services.note_answer(
        sample_id=sample.pk, version=sample.version, verdict=Verdict.CHANGES, text="Good, but in khaki please.",
        on=TODAY + 10 * DAY, channel=Channel.WHATSAPP, by=li_qiang, at=AT + 10 * DAY,
    )  # fmt: skip
    assert "in khaki" in Interaction.objects.get(party=buyer).summary, "his timeline has it as well"

    following = services.follow_sample(sample_id=sample.pk, wishes="Khaki 6001", by=li_qiang, at=AT + 10 * DAY)
    assert (following.ordinal, following.follows_id, following.state) == (2, sample.pk, SampleState.DRAFT)
    assert [(line.code, line.wishes) for line in following.lines.all()] == [("TE-4P-02", "Khaki 6001")]
    with pytest.raises(NextSampleThere):
        services.follow_sample(sample_id=sample.pk, wishes="", by=li_qiang, at=AT + 10 * DAY)
    assert deeds(sample) == [
        "sample.drafted", "sample.placed", "sample.rejected", "sample.checked", "sample.sent", "sample.moved",
        "sample.arrived", "sample.answered",
    ]  # fmt: skip


def test_what_is_paid_in_advance_is_made_once_the_money_is_there(li_qiang, chen_jing, buyer):
    details = services.SampleDetails(
        items=AT_HIS_DOOR.items, pays_at_door=True, goods_charge=GoodsCharge.PAID, currency="USD", price=Decimal(240)
    )
    sample = placed(li_qiang, buyer.pk, details)
    with pytest.raises(PaymentFirst):
        checked(chen_jing, sample)
    with pytest.raises(DayToCome):
        services.note_payment(sample_id=sample.pk, version=sample.version, on=TODAY + DAY, by=li_qiang, at=AT)
    sample = services.note_payment(sample_id=sample.pk, version=sample.version, on=TODAY, by=li_qiang, at=AT)
    assert checked(chen_jing, sample).state == SampleState.READY


def test_freight_collect_wants_an_account_before_it_is_promised(li_qiang, buyer):
    sample = drafted(li_qiang, buyer.pk, services.SampleDetails(items=AT_HIS_DOOR.items))
    with pytest.raises(AccountNeeded):
        services.place_sample(sample_id=sample.pk, version=sample.version, by=li_qiang, at=AT)
    sample.refresh_from_db()
    assert sample.number == "", "no number was taken for it"


def test_an_empty_parcel_a_bad_number_and_a_day_before_it_left_are_refused(li_qiang, chen_jing, buyer):
    with pytest.raises(EmptySample):
        drafted(li_qiang, buyer.pk, services.SampleDetails(items=[]))
    ready = checked(chen_jing, placed(li_qiang, buyer.pk))
    with pytest.raises(TrackingNeeded):
        leave(li_qiang, ready, tracking="12")
    sample = leave(li_qiang, ready)
    with pytest.raises(NotBeforeSent):
        services.note_arrival(sample_id=sample.pk, version=sample.version, on=TODAY - DAY, by=li_qiang, at=AT)
    with pytest.raises(StaleVersion):
        services.note_arrival(sample_id=sample.pk, version=1, on=TODAY, by=li_qiang, at=AT)


def test_what_has_left_is_not_called_off_and_a_number_stays_taken(li_qiang, chen_jing, buyer):
    called_off = placed(li_qiang, buyer.pk)
    services.cancel_sample(
        sample_id=called_off.pk, version=called_off.version, reason="Buyer went elsewhere", by=li_qiang, at=AT
    )
    assert placed(li_qiang, buyer.pk).number.endswith("0002")
    gone = sent(li_qiang, chen_jing, buyer.pk)
    with pytest.raises(MoveNotAllowed):
        services.cancel_sample(sample_id=gone.pk, version=gone.version, reason="", by=li_qiang, at=AT)


def test_a_draft_is_changed_as_a_whole(li_qiang, buyer, tent):
    sample = drafted(li_qiang, buyer.pk)
    two = [services.SampleItem("4P Tent", Decimal(2), product_id=tent.pk, code=tent.code), AT_HIS_DOOR.items[0]]
    details = services.SampleDetails(items=two, courier_account="962-123-456")
    services.revise_sample(sample_id=sample.pk, version=sample.version, details=details, by=li_qiang, at=AT)
    sample.refresh_from_db()
    assert (sample.courier_account, [line.quantity for line in sample.lines.order_by("place")]) == (
        "962-123-456", [Decimal(2), Decimal(1)],
    )  # fmt: skip
    with pytest.raises(StaleVersion):
        services.revise_sample(sample_id=sample.pk, version=1, details=details, by=li_qiang, at=AT)
