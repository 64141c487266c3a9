"""Who agrees when the house pays, and what the buyer's answer says of his inquiry?"""

from decimal import Decimal

import pytest

from tests import builders
from tests.apps.samples.making import TENT, checked, drafted, leave, placed, sent
from tests.builders import AT, TODAY
from tradewind.apps.catalogue.models import SupplierOffer
from tradewind.apps.exchange import services as rates
from tradewind.apps.parties.models import Party
from tradewind.apps.samples import queries, services
from tradewind.apps.samples.models import Sample
from tradewind.apps.samples.refusals import BadRules, BossHasToAgree, ClosedToAnswer, NothingToAsk, PaymentFirst
from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge, PriceNeeded, SampleRules
from tradewind.domain.samples.lifecycle import SampleState, Verdict
from tradewind.domain.vocabulary.exchange import RateKind
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.approvals import queries as approvals
from tradewind.platform.approvals import services as deciding
from tradewind.platform.approvals.refusals import AlreadyDecided
from tradewind.platform.audit.models import AuditEntry

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


def grant(boss, sample, by):
    asked = services.ask_boss(sample_id=sample.pk, reason="Old friend", by=by, at=AT)
    deciding.grant_approval(approval_id=asked.pk, by=boss, at=AT)
    sample.refresh_from_db()
    return sample


def collect(by, sample, answer, **more):
    return services.note_collect_answer(
        sample_id=sample.pk, version=sample.version, answer=answer, by=by, at=AT, **more
    )  # fmt: skip


def cancel(by, sample):
    return services.cancel_sample(sample_id=sample.pk, version=sample.version, reason="Elsewhere", by=by, at=AT)


def revise(by, sample):
    many = services.SampleDetails(items=[services.SampleItem("4P Tent", Decimal(40))], courier_charge=Courier.PREPAID)
    return services.revise_sample(sample_id=sample.pk, version=sample.version, details=many, by=by, at=AT)


def refuse(by, sample):
    return collect(by, sample, CollectAnswer.REFUSED)


@pytest.mark.parametrize("change", [revise, refuse, cancel])
def test_the_boss_is_asked_no_more_about_what_was_changed_or_called_off(zhou, li_qiang, buyer, change):
    sample = drafted(li_qiang, buyer.pk, WE_PAY)
    asked = services.ask_boss(sample_id=sample.pk, reason="Old friend", by=li_qiang, at=AT)
    change(li_qiang, sample)
    assert not approvals.to_decide(zhou)
    with pytest.raises(AlreadyDecided):
        deciding.grant_approval(approval_id=asked.pk, by=zhou, at=AT)
    told = AuditEntry.objects.filter(subject_type="samples.sample", action__startswith="sample.terms")
    assert not told.exists(), "neither granted nor returned: he has said nothing"
    assert Sample.objects.get(pk=sample.pk).granted_at is None


def test_his_word_is_for_the_reasons_he_read(zhou, li_qiang, chen_jing, buyer):
    four = services.SampleDetails(items=[services.SampleItem("4P Tent", Decimal(4))], courier_charge=Courier.PREPAID)
    sample = grant(zhou, drafted(li_qiang, buyer.pk, four), li_qiang)
    services.set_rules(rules=SampleRules(1, Decimal(500)), version=0, by=zhou, at=AT)
    with pytest.raises(BossHasToAgree):
        place(li_qiang, sample)
    sample = checked(chen_jing, place(li_qiang, grant(zhou, sample, li_qiang)), cost=Decimal(5000))
    assert codes(sample) == ["sample_prepaid", "sample_large_free", "sample_dear_free"]
    with pytest.raises(BossHasToAgree):
        leave(li_qiang, sample)
    assert leave(li_qiang, grant(zhou, sample, li_qiang)).state == SampleState.SENT


def test_a_request_outlives_what_changes_no_terms(zhou, li_qiang, chen_jing, buyer):
    sample = checked(chen_jing, placed(li_qiang, buyer.pk), cost=Decimal(5000))
    asked = services.ask_boss(sample_id=sample.pk, reason="Old friend", by=li_qiang, at=AT)
    sample.refresh_from_db()
    sample = checked(chen_jing, sample, remark="Looked at twice")
    deciding.grant_approval(approval_id=asked.pk, by=zhou, at=AT)
    sample.refresh_from_db()
    assert leave(li_qiang, sample).granted_by_id == zhou.pk


def test_who_refuses_the_courier_gets_nothing_on_his_account(zhou, li_qiang, chen_jing, buyer):
    sample = refuse(li_qiang, checked(chen_jing, placed(li_qiang, buyer.pk)))
    assert (sample.courier_charge, sample.pays_at_door, codes(sample)) == ("prepaid", False, ["sample_prepaid"])
    with pytest.raises(BossHasToAgree):
        leave(li_qiang, sample)
    sample = leave(li_qiang, collect(li_qiang, sample, CollectAnswer.ACCEPTED, account="962-1"))
    assert (sample.courier_charge, sample.courier_account) == ("collect", "962-1"), "he has thought better of it"


def test_the_courier_by_tt_is_paid_before_it_leaves(li_qiang, chen_jing, buyer):
    by_tt = services.SampleDetails(items=[TENT], courier_charge=Courier.BUYER_TT)
    sample = collect(li_qiang, placed(li_qiang, buyer.pk, by_tt), CollectAnswer.ACCEPTED)
    sample = checked(chen_jing, sample)
    with pytest.raises(PaymentFirst):
        leave(li_qiang, sample)
    sample.refresh_from_db()
    sample = services.note_payment(sample_id=sample.pk, version=sample.version, on=TODAY, by=li_qiang, at=AT)
    assert leave(li_qiang, sample).state == SampleState.SENT


def test_what_is_paid_in_advance_has_a_price_before_it_is_promised(li_qiang, buyer):
    for said in ({}, {"price": Decimal(0), "currency": "USD"}, {"price": Decimal(240)}):
        paid = services.SampleDetails(items=[TENT], pays_at_door=True, goods_charge=GoodsCharge.PAID, **said)
        with pytest.raises(PriceNeeded):
            placed(li_qiang, buyer.pk, paid)


def costs(product, amount, by, currency="CNY"):
    SupplierOffer.objects.filter(product=product, ended_at=None).update(ended_at=AT)
    supplier = Party.objects.filter(kind="supplier").first() or builders.partner(by)
    SupplierOffer.objects.create(
        product=product, supplier=supplier, cost=Decimal(amount), currency=currency, confirmed_by=by, confirmed_at=AT
    )


def tents(product, pieces=1, **more):
    items = [services.SampleItem("4P Tent", Decimal(pieces), product_id=product.pk)]
    return services.SampleDetails(items=items, pays_at_door=True, **more)


def codes(sample):
    return [each["code"] for each in sample.reasons]


def test_what_the_catalogue_knows_to_be_dear_is_asked_about_before_it_is_promised(zhou, li_qiang, buyer, tent):
    costs(tent, "260", zhou)
    assert codes(drafted(li_qiang, buyer.pk, tents(tent, 1))) == []
    dear = drafted(li_qiang, buyer.pk, tents(tent, 2))
    assert dear.reasons == [{"code": "sample_dear_free", "facts": {}}], "520 yuan: above the limit, and no figure"
    with pytest.raises(BossHasToAgree):
        place(li_qiang, dear)
    paid = drafted(li_qiang, buyer.pk, tents(tent, 2, goods_charge=GoodsCharge.PAID))
    assert codes(paid) == [], "who pays in advance gets dear ones"


def test_a_cost_nobody_knows_keeps_no_small_sample_but_its_pieces_count(zhou, li_qiang, buyer, tent):
    assert codes(drafted(li_qiang, buyer.pk, tents(tent, 2))) == []
    assert codes(drafted(li_qiang, buyer.pk, tents(tent, 6))) == ["sample_large_free"]
    costs(tent, "100", zhou, currency="USD")
    assert codes(drafted(li_qiang, buyer.pk, tents(tent))) == [], "no rate: nobody knows what it is in yuan"
    line = rates.RateLine("USD", RateKind.BUYING, Decimal("7.1"))
    rates.enter_rates(source="Bank of China", taken_at=AT, lines=[line], by=zhou, at=AT)
    assert codes(drafted(li_qiang, buyer.pk, tents(tent))) == ["sample_dear_free"]


def test_a_cost_that_rises_while_the_draft_lies_is_asked_about(zhou, li_qiang, buyer, tent):
    costs(tent, "400", zhou)
    sample = drafted(li_qiang, buyer.pk, tents(tent))
    costs(tent, "600", zhou)
    with pytest.raises(BossHasToAgree):
        place(li_qiang, sample)
    asked = services.ask_boss(sample_id=sample.pk, reason="He bought 40 tents last year", by=li_qiang, at=AT)
    deciding.grant_approval(approval_id=asked.pk, by=zhou, at=AT)
    assert place(li_qiang, sample).number


def test_a_grant_lapses_when_the_buyers_answer_changes_who_pays(zhou, li_qiang, buyer):
    many = services.SampleDetails(items=[services.SampleItem("4P Tent", Decimal(9))], courier_charge=Courier.PREPAID)
    sample = drafted(li_qiang, buyer.pk, many)
    asked = services.ask_boss(sample_id=sample.pk, reason="Old friend", by=li_qiang, at=AT)
    deciding.grant_approval(approval_id=asked.pk, by=zhou, at=AT)
    sample.refresh_from_db()
    sample = services.note_collect_answer(
        sample_id=sample.pk, version=sample.version, answer=CollectAnswer.NOT_ASKED, by=li_qiang, at=AT
    )
    assert sample.granted_at, "the same terms: the boss's word stands"
    sample = services.note_collect_answer(
        sample_id=sample.pk, version=sample.version, answer=CollectAnswer.ACCEPTED, pays_at_door=True, by=li_qiang,
        at=AT,
    )  # fmt: skip
    assert (sample.granted_at, sample.granted_by_id, codes(sample)) == (None, None, ["sample_large_free"])
    with pytest.raises(BossHasToAgree):
        place(li_qiang, sample)


def test_who_pays_is_not_changed_on_what_has_left_or_was_called_off(li_qiang, chen_jing, buyer):
    off, gone = cancel(li_qiang, drafted(li_qiang, buyer.pk)), sent(li_qiang, chen_jing, buyer.pk)
    done = services.note_answer(
        sample_id=gone.pk, version=gone.version, verdict=Verdict.ACCEPTED, text="", on=TODAY, by=li_qiang, at=AT
    )
    for over in (off, sent(li_qiang, chen_jing, buyer.pk), done):
        with pytest.raises(ClosedToAnswer):
            refuse(li_qiang, over)
        with pytest.raises(NothingToAsk):
            services.ask_boss(sample_id=over.pk, reason="Too late", by=li_qiang, at=AT)


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


def test_called_off_the_boss_is_asked_no_more(zhou, li_qiang, buyer):
    sample = drafted(li_qiang, buyer.pk, WE_PAY)
    services.ask_boss(sample_id=sample.pk, reason="Old friend", by=li_qiang, at=AT)
    services.cancel_sample(sample_id=sample.pk, version=sample.version, reason="He is off", by=li_qiang, at=AT)
    assert not list(approvals.to_decide(zhou))
    assert not AuditEntry.objects.filter(action="sample.terms_returned").exists(), "nobody has answered"
