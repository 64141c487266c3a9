"""Who agrees when the house pays, and what the buyer's answer says of his inquiry?"""

from decimal import Decimal

import pytest

from tests.apps.samples.making import TENT, drafted
from tests.builders import AT
from tradewind.apps.samples import queries, services
from tradewind.apps.samples.refusals import BadRules, BossHasToAgree, NothingToAsk
from tradewind.domain.samples.charges import CollectAnswer, Courier, SampleRules
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.approvals import services as deciding

pytestmark = pytest.mark.django_db
WE_PAY = services.SampleDetails(items=[TENT], courier_charge=Courier.PREPAID)


@pytest.fixture(autouse=True)
def office(ningbo):
    return ningbo


def place(by, sample):
    sample.refresh_from_db()
    return services.place_sample(sample_id=sample.pk, version=sample.version, by=by, at=AT)


def test_the_boss_agrees_before_the_house_pays_the_courier(zhou, li_qiang, buyer):
    sample = drafted(li_qiang, buyer.pk, WE_PAY)
    assert [each["code"] for each in sample.reasons] == ["sample_prepaid"]
    with pytest.raises(BossHasToAgree):
        place(li_qiang, sample)
    asked = services.ask_boss(sample_id=sample.pk, reason="He bought 40 tents last year", by=li_qiang, at=AT)
    assert [each.pk for each in approvals.to_decide(zhou)] == [asked.pk] and not approvals.to_decide(li_qiang)
    deciding.grant_approval(approval_id=asked.pk, by=zhou, at=AT)
    assert place(li_qiang, sample).number
    with pytest.raises(NothingToAsk):
        services.ask_boss(sample_id=sample.pk, reason="Once more", by=li_qiang, at=AT)


def test_what_was_agreed_to_is_not_agreed_to_once_it_is_changed(zhou, li_qiang, buyer):
    sample = drafted(li_qiang, buyer.pk, WE_PAY)
    asked = services.ask_boss(sample_id=sample.pk, reason="Old friend", by=li_qiang, at=AT)
    many = services.SampleDetails(items=[services.SampleItem("4P Tent", Decimal(40))], courier_charge=Courier.PREPAID)
    services.revise_sample(sample_id=sample.pk, version=sample.version, details=many, by=li_qiang, at=AT)
    deciding.grant_approval(approval_id=asked.pk, by=zhou, at=AT)
    with pytest.raises(BossHasToAgree):
        place(li_qiang, sample)


def test_who_offers_to_pay_the_courier_means_it_and_who_refuses_is_asked_why(li_qiang, buyer, inquiry):
    sample = drafted(li_qiang, buyer.pk, WE_PAY, inquiry_id=inquiry.pk)
    sample = services.note_collect_answer(
        sample_id=sample.pk, version=sample.version, answer=CollectAnswer.OFFERED, account="962-1", by=li_qiang, at=AT
    )
    assert (sample.courier_charge, sample.reasons) == (Courier.COLLECT, []), "nothing is left to ask the boss"
    inquiry.refresh_from_db()
    assert (inquiry.proposed_grade, inquiry.grade_reasons[0], inquiry.grade) == ("A", "pays_courier", "")
    services.note_collect_answer(
        sample_id=sample.pk, version=sample.version, answer=CollectAnswer.REFUSED, by=li_qiang, at=AT
    )
    inquiry.refresh_from_db()
    assert inquiry.proposed_grade == "C" and "pays_courier" not in inquiry.grade_reasons


def test_the_boss_sets_what_goes_out_free(zhou, liu, li_qiang, buyer):
    with pytest.raises(NotPermitted):
        services.set_rules(rules=SampleRules(), version=0, by=liu, at=AT)
    with pytest.raises(BadRules):
        services.set_rules(rules=SampleRules(most_free_pieces=-1), version=0, by=zhou, at=AT)
    services.set_rules(rules=SampleRules(most_free_pieces=0), version=0, by=zhou, at=AT)
    assert queries.rules_version() == 1
    assert [each["code"] for each in drafted(li_qiang, buyer.pk).reasons] == ["sample_large_free"]


def test_a_colleagues_sample_is_not_there_and_who_makes_it_sees_no_draft(li_qiang, wang_fang, chen_jing, wu, buyer):
    sample = drafted(li_qiang, buyer.pk)
    for stranger in (wang_fang, wu, chen_jing):
        with pytest.raises(NotFound):
            queries.sample_for(stranger, sample.pk)
    with pytest.raises(NotFound):
        services.ask_boss(sample_id=sample.pk, reason="Mine now", by=wang_fang, at=AT)
    services.note_collect_answer(
        sample_id=sample.pk,
        version=sample.version,
        answer=CollectAnswer.ACCEPTED,
        pays_at_door=True,
        by=li_qiang,
        at=AT,
    )
    place(li_qiang, sample)
    assert queries.sample_for(chen_jing, sample.pk).party_id == buyer.pk, "somebody has to make it"
    with pytest.raises(NotFound):
        queries.sample_for(wang_fang, sample.pk)


def test_what_a_sample_points_at_is_the_customers_own(li_qiang, wang_fang, buyer, inquiry):
    from tests import builders

    other = builders.customer(li_qiang, "Fjellheim AS", "NO")
    with pytest.raises(NotFound):
        drafted(li_qiang, other.pk, inquiry_id=inquiry.pk)
    with pytest.raises(NotFound):
        drafted(wang_fang, buyer.pk)
    unknown = services.SampleDetails(items=[services.SampleItem("Tent", Decimal(1), product_id=987_654)])
    with pytest.raises(NotFound):
        drafted(li_qiang, buyer.pk, unknown)
