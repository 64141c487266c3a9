"""R81-R83: the sample is free, its buyer pays the courier, and much is paid in advance."""

from decimal import Decimal

import pytest

from tradewind.domain.samples.charges import (
    SIGNALS,
    AccountNeeded,
    CollectAnswer,
    Courier,
    GoodsCharge,
    PriceNeeded,
    SampleRules,
    Signal,
    Terms,
    courier_after,
    is_large,
    proposed_grade,
    reasons_to_ask,
    refuse_unready,
    usual_charge,
)

RULES = SampleRules(most_free_pieces=5, most_free_value=Decimal(500))


def terms(**more: object) -> Terms:
    usual: dict[str, object] = {
        "goods": GoodsCharge.FREE, "courier": Courier.COLLECT, "answer": CollectAnswer.NOT_ASKED, "account": "",
        "pays_at_door": True, "pieces": Decimal(1), "value": None,
    }  # fmt: skip
    return Terms(**usual | more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pieces", "value", "charge"),
    [
        ("1", None, GoodsCharge.FREE),
        ("5", "500", GoodsCharge.FREE),
        ("6", None, GoodsCharge.PAID),
        ("2", "500.01", GoodsCharge.PAID),
    ],
)
def test_few_go_free_and_many_or_dear_ones_are_paid_in_advance(pieces, value, charge):
    assert usual_charge(Decimal(pieces), Decimal(value) if value else None, RULES) is charge


def test_freight_collect_needs_an_account_or_his_word():
    refuse_unready(terms(account="962 123 456", pays_at_door=False))
    refuse_unready(terms(pays_at_door=True))
    refuse_unready(terms(courier=Courier.PREPAID, pays_at_door=False))
    for nobody in (terms(pays_at_door=False), terms(account="962 123 456", answer=CollectAnswer.REFUSED)):
        with pytest.raises(AccountNeeded):
            refuse_unready(nobody)


def test_goods_that_are_paid_for_need_a_price():
    refuse_unready(terms(goods=GoodsCharge.PAID, is_priced=True))
    with pytest.raises(PriceNeeded):
        refuse_unready(terms(goods=GoodsCharge.PAID))


@pytest.mark.parametrize(
    ("answer", "before", "at_his_account", "after"),
    [
        (CollectAnswer.ACCEPTED, Courier.PREPAID, True, Courier.COLLECT),
        (CollectAnswer.OFFERED, Courier.PREPAID, False, Courier.COLLECT),
        (CollectAnswer.ACCEPTED, Courier.BUYER_TT, False, Courier.BUYER_TT),
        (CollectAnswer.ACCEPTED, Courier.BUYER_TT, True, Courier.COLLECT),
        (CollectAnswer.REFUSED, Courier.COLLECT, True, Courier.PREPAID),
        (CollectAnswer.REFUSED, Courier.BUYER_TT, False, Courier.PREPAID),
        (CollectAnswer.NOT_ASKED, Courier.BUYER_TT, True, Courier.BUYER_TT),
    ],
)
def test_his_answer_says_who_pays_the_courier(answer, before, at_his_account, after):
    assert courier_after(answer, before, at_his_account=at_his_account) is after


def test_the_boss_is_asked_where_it_costs_the_house():
    assert reasons_to_ask(terms(), RULES) == ()
    assert [each.code for each in reasons_to_ask(terms(courier=Courier.PREPAID), RULES)] == ["sample_prepaid"]
    large = terms(pieces=Decimal(12), courier=Courier.PREPAID)
    assert [each.code for each in reasons_to_ask(large, RULES)] == ["sample_prepaid", "sample_large_free"]
    assert is_large(large.pieces, None, RULES)
    dear = reasons_to_ask(terms(value=Decimal("500.01")), RULES)
    assert [(each.code, dict(each.facts)) for each in dear] == [("sample_dear_free", {})], "the cost itself is not told"
    assert reasons_to_ask(terms(value=Decimal(500)), RULES) == ()
    paid = terms(pieces=Decimal(12), goods=GoodsCharge.PAID)
    assert reasons_to_ask(paid, RULES) == (), "who pays in advance gets as many as he likes"


@pytest.mark.parametrize(
    ("answer", "signal"),
    [
        (CollectAnswer.OFFERED, Signal.STRONG),
        (CollectAnswer.ACCEPTED, Signal.STRONG),
        (CollectAnswer.REFUSED, Signal.WEAK),
        (CollectAnswer.NOT_ASKED, Signal.NONE),
    ],
)
def test_what_he_says_of_the_courier_says_what_he_means(answer, signal):
    assert SIGNALS[answer] is signal


@pytest.mark.parametrize(
    ("answer", "present", "proposed"),
    [
        (CollectAnswer.OFFERED, "", "A"),
        (CollectAnswer.ACCEPTED, "C", "A"),
        (CollectAnswer.ACCEPTED, "A", ""),
        (CollectAnswer.REFUSED, "A", "C"),
        (CollectAnswer.REFUSED, "", "C"),
        (CollectAnswer.REFUSED, "C", ""),
        (CollectAnswer.REFUSED, "D", ""),  # a refusal never lifts
        (CollectAnswer.NOT_ASKED, "B", ""),
    ],
)
def test_a_signal_proposes_a_grade(answer, present, proposed):
    assert proposed_grade(answer, present) == proposed
