"""The boss's floor and his strategy's margin hold under whatever terms 李强 writes."""

from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.apps.quotations.quoting import (
    CHAIR,
    TENT,
    codes,
    drafted,
    lines_of,
    option,
    options_of,
    page,
    row,
)
from tests.builders import AT, rates
from tradewind.apps.catalogue.models import PriceStrategy
from tradewind.apps.catalogue.services import products as catalogue
from tradewind.apps.quotations import services
from tradewind.apps.quotations.refusals import ApprovalNeeded, NotReady
from tradewind.domain.vocabulary.payment_terms import Instalment, PaymentTerm, PaymentTrigger, PaymentWay, open_account

CIF = {"incoterm": "CIF", "named_place": "Hamburg"}
AT_SEA = {"freight": "1200", "insurance_percent": "0.3"}


def saved(by, *rows, at=AT, **terms):
    """A draft as it is after it was kept with one option."""
    revision = drafted(by, *rows[:1])
    header = {name: terms.pop(name) for name in ("expected_ship_on",) if name in terms}
    return services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=page(option(*rows, **terms), **header), by=by, at=at
    ).revision


def asked(revision):
    return [each["code"] for each in revision.reasons]


@pytest.mark.parametrize(
    ("price", "terms", "reason"),
    [
        ("31.17", {"currency": "EUR"}, ["approval_floor"]),  # 36 × 7.10 / 8.20 = 31.1707…
        ("31.18", {"currency": "EUR"}, []),
        ("30", {"currency": "GBP"}, ["approval_floor_without_rate"]),
        ("1", CIF, ["approval_floor_without_costs"]),
        ("37.12", CIF | {"costs": AT_SEA}, ["approval_floor"]),  # (36 + 1) / (1 − 1.1 × 0.3 %) = 37.1225
        ("37.13", CIF | {"costs": AT_SEA}, []),
        ("36", {"incoterm": "CFR"} | {"costs": {"freight": "0"}}, []),  # a zero that was typed is an answer
        ("35.99", {"incoterm": "EXW", "costs": {"inland": "90000"}}, ["approval_floor"]),  # no way to type it down
        ("35.99", {"incoterm": "FCA", "costs": {"handling": "8520"}}, ["approval_floor"]),  # he loads: as FOB
    ],
)
def test_a_floor_of_fob_in_dollars_holds_in_euros_and_under_other_rules(goods, zhou, li_qiang, price, terms, reason):
    rates(zhou, USD="7.10", EUR="8.20")
    assert asked(saved(li_qiang, row(TENT, "1200", price), **terms)) == reason


def test_what_was_not_compared_is_not_called_fine_and_names_no_floor(goods, zhou, li_qiang):
    from tradewind.apps.quotations.queries import options_of as read
    from tradewind.web.quotations.edit_lines import state_of

    rates(zhou, USD="7.10")
    revision = saved(li_qiang, row(TENT, "1200", "1"), row(CHAIR, "10", "9"), currency="EUR")
    tent, chair = read(li_qiang, revision)[0].lines.all()
    assert codes(tent) == {"floor_not_compared"} and "36" not in str(revision.reasons)
    assert state_of(tent, None)[1] == "warn" and "done" not in state_of(chair, None)


def test_the_least_margin_of_the_strategy_asks_where_nobody_knows_the_margin(goods, zhou, li_qiang):
    rates(zhou, USD="7.10")
    PriceStrategy.objects.update(least_margin=Decimal("0.20"))
    assert asked(saved(li_qiang, row(CHAIR, "1200", "7.50"))) == []
    assert asked(saved(li_qiang, row(CHAIR, "1200", "6.50"))) == ["approval_margin_of_line"]
    unknown = saved(li_qiang, row(CHAIR, "1200", "7.50"), **CIF)  # without a freight
    assert asked(unknown) == ["approval_margin_unknown"] and codes(lines_of(unknown)[0]) == {"margin_not_known"}


def test_days_the_buyer_is_given_cost_interest_by_the_share_that_waits(goods, zhou, li_qiang):
    rates(zhou, USD="7.10")
    interest = {"usance_interest_percent": "12"}

    def margin(payment, costs=interest):
        (made,) = options_of(saved(li_qiang, row(TENT, "1200", "38.20"), payment=payment, costs=costs))
        return made.margin

    deposit = Instalment(Decimal(30), PaymentWay.TT, PaymentTrigger.ORDER)
    rest = Instalment(Decimal(70), PaymentWay.OA, PaymentTrigger.INVOICE, 90)
    free = margin(open_account(90), {})
    assert free - margin(open_account(90)) == Decimal("0.03")
    assert free - margin(PaymentTerm((deposit, rest))) == Decimal("0.021")  # 63 days


@pytest.mark.parametrize(
    ("terms", "cost"),
    [
        ({"incoterm": "DAP", "costs": {"freight": "1000", "destination": "500"}}, {"insurance_percent": "2"}),
        ({"incoterm": "FCA"}, {"handling": "6000"}),
    ],
)
def test_what_was_typed_counts_though_the_rule_does_not_ask_for_it(goods, zhou, li_qiang, terms, cost):
    rates(zhou, USD="7.10")
    (before,) = options_of(saved(li_qiang, row(TENT, "1200", "40"), **terms))
    (after,) = options_of(saved(li_qiang, row(TENT, "1200", "40"), **terms | {"costs": terms.get("costs", {}) | cost}))
    assert after.margin < before.margin


def test_a_rebate_rate_that_falls_before_the_goods_are_made_is_counted_and_said(goods, zhou, li_qiang):
    rates(zhou, USD="7.10")
    tent = goods[TENT]
    tent.rebate_rates.create(rate=Decimal(0), valid_from=date(2027, 1, 1), set_by=zhou, set_at=AT)
    soon = saved(li_qiang, row(TENT, "1200"))
    assert codes(lines_of(soon)[0]) == set()
    type(tent).objects.filter(pk=tent.pk).update(lead_days=60)
    late, named = saved(li_qiang, row(TENT, "1200")), saved(
        li_qiang, row(TENT, "1200"), expected_ship_on=date(2026, 12, 20)
    )  # fmt: skip
    assert codes(lines_of(late)[0]) == {"rebate_rate_changes"} and codes(lines_of(named)[0]) == set()
    assert options_of(late)[0].margin < options_of(named)[0].margin == options_of(soon)[0].margin


def test_a_price_by_the_dozen_for_goods_sold_by_the_piece_does_not_leave(goods, li_qiang):
    revision = saved(li_qiang, row(TENT, "100", "60", unit="DOZ"), row(TENT, "100", "60", unit="pieces"))
    dozen, pieces = lines_of(revision)
    assert codes(dozen) == {"unit_of_other_kind"} and codes(pieces) == set()
    with pytest.raises(NotReady):
        services.issue_version(revision_id=revision.pk, version=revision.version, by=li_qiang, at=AT)


def test_a_product_that_is_not_published_leaves_with_the_bosss_word(goods, zhou, li_qiang):
    details = catalogue.ProductDetails(code="DR-1", name_en="Draft thing", unit="PCS", pieces_per_carton="4")
    catalogue.register_product(details=details, by=zhou, at=AT)
    revision = saved(li_qiang, row("DR-1", "10", "5"))
    assert "product_not_published" in codes(lines_of(revision)[0]) and asked(revision) == ["approval_unpublished"]
    with pytest.raises(ApprovalNeeded):
        services.issue_version(revision_id=revision.pk, version=revision.version, by=li_qiang, at=AT)


def test_the_rate_of_the_day_is_that_of_the_house_wherever_somebody_travels(goods, zhou, li_qiang):
    rates(zhou, USD="6.80")
    with timezone.override(ZoneInfo("America/Los_Angeles")):
        (made,) = options_of(saved(li_qiang, row(TENT, "1200")))
    assert made.rate == Decimal("6.80")
