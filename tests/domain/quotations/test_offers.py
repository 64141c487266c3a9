"""May an offer leave at this price, at this rate; and what was offered before?"""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.domain.quotations.sheets import TODAY, rate_of
from tradewind.domain.quotations.floors import (
    ApprovalLimits,
    ApprovalReason,
    Floor,
    OfferedLine,
    OfferedWhole,
    floor_findings,
    reasons_for_approval,
)
from tradewind.domain.quotations.hints import PastOffer, other_prices
from tradewind.domain.quotations.other_terms import Lacking, SetFloor, Terms, lowest_under
from tradewind.domain.quotations.rates import ReferenceRateNeedsName, rate_findings, refuse_unnamed_reference
from tradewind.domain.quotations.rebates import RebateRate, rebate_rate_findings, rebate_rate_on
from tradewind.domain.vocabulary.exchange import RateKind
from tradewind.domain.vocabulary.incoterms import CostPart, Incoterm, parts_borne
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import PaymentRisk

# 9 % to March 2026, 6 % to the end of the year, then none (MOF/STA announcement 2026 no. 2, batteries).
BATTERIES = (
    RebateRate(Decimal(9), date(2024, 12, 1), date(2026, 3, 31)),
    RebateRate(Decimal(6), date(2026, 4, 1), date(2026, 12, 31)),
    RebateRate(Decimal(0), date(2027, 1, 1)),
)


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


@pytest.mark.parametrize(
    ("day", "percent"), [("2026-03-31", 9), ("2026-04-01", 6), ("2026-12-31", 6), ("2027-01-01", 0), ("2030-05-05", 0)]
)
def test_the_day_of_export_decides_the_rebate(day, percent):
    assert rebate_rate_on(BATTERIES, date.fromisoformat(day)).percent == percent


def test_a_day_before_every_row_is_unknown_and_of_two_rows_the_newer_holds():
    assert rebate_rate_on(BATTERIES, date(2020, 1, 1)) is None
    correction = RebateRate(Decimal(5), date(2026, 11, 1))
    assert rebate_rate_on((correction, *BATTERIES), date(2026, 12, 1)).percent == 5


def test_li_qiang_quotes_batteries_for_january_and_is_told_that_the_rebate_ends():
    (finding,) = rebate_rate_findings(BATTERIES, TODAY, date(2027, 1, 15))
    assert (finding.code, finding.facts) == ("rebate_rate_changes", {"on": date(2027, 1, 15), "percent": 0, "today": 6})
    assert rebate_rate_findings(BATTERIES, TODAY, date(2026, 12, 20)) == ()
    assert [each.code for each in rebate_rate_findings((), TODAY, TODAY)] == ["rebate_rate_unknown"]


@pytest.mark.parametrize("kind", RateKind)
def test_a_reference_rate_enters_a_saved_sheet_only_by_somebodys_name(kind):
    rate = rate_of("USD", "7.1", kind)
    refuse_unnamed_reference(rate, named_by="Wang Fang")
    if kind in (RateKind.BUYING, RateKind.SELLING):
        refuse_unnamed_reference(rate)
    else:
        with pytest.raises(ReferenceRateNeedsName):
            refuse_unnamed_reference(rate, named_by="  ")


def test_a_rate_older_than_a_day_says_how_old():
    at_ten = datetime(2026, 11, 30, 2, 0, tzinfo=UTC)  # 10:00 in Shanghai
    rate = rate_of("USD", "7.1")
    assert rate_findings(rate, at=at_ten.replace(hour=15)) == ()  # its own day, 23:00
    published = datetime(2026, 11, 29, 1, 30, tzinfo=UTC)
    (finding,) = rate_findings(rate, at=at_ten, published_at=published)
    facts = {"kind": "buying", "source": "BOC", "on": TODAY, "hours": 24}
    assert (finding.code, finding.facts) == ("rate_is_stale", facts)
    assert rate_findings(rate, at=at_ten, published_at=at_ten.replace(day=29)) == ()  # 24 hours to the minute
    selling = rate_findings(rate_of("USD", "7.1", RateKind.SELLING), at=at_ten)
    assert [each.code for each in selling] == ["rate_is_selling"]
    reference = rate_findings(rate_of("USD", "7.1", RateKind.PARITY), at=at_ten)
    assert [(each.code, each.severity) for each in reference] == [("rate_is_reference", "note")]


def test_a_line_below_its_floor_or_its_least_margin_is_named():
    line = OfferedLine(3, usd("9.90"), Decimal("7.5"))
    found = floor_findings(line, Floor(usd("10.00"), Decimal(8)))
    assert [each.code for each in found] == ["line_below_floor", "line_below_margin"]
    assert found[0].facts == {"line": 3, "price": usd("9.90"), "floor": usd("10.00")}
    assert floor_findings(line, Floor(usd("9.90"), Decimal("7.5"))) == ()
    assert floor_findings(line, Floor()) == ()
    assert [each.code for each in floor_findings(OfferedLine(1, usd("9"), None), Floor(None, Decimal(8)))] == [
        "margin_unknown"
    ]


def test_a_floor_in_yuan_is_compared_at_the_rate():
    """CNY 71 at 7.1 are USD 10."""
    floor, rate = Floor(Money(Decimal(71), "CNY")), rate_of("USD", "7.1")
    assert floor_findings(OfferedLine(1, usd("10"), None), floor, rate) == ()
    assert [each.code for each in floor_findings(OfferedLine(1, usd("9.99"), None), floor, rate)] == [
        "line_below_floor"
    ]
    assert [each.code for each in floor_findings(OfferedLine(1, usd("99"), None), floor)] == ["floor_not_comparable"]


def test_amount_margin_and_risk_ask_for_approval_each_for_itself():
    limits = ApprovalLimits(usd("50000"), Decimal(10), PaymentRisk.AGAINST_COPY)
    fine = OfferedWhole(usd("50000"), Decimal(10), PaymentRisk.AGAINST_COPY)
    assert reasons_for_approval(fine, limits) == ()
    risky = OfferedWhole(usd("50000.01"), Decimal("9.99"), PaymentRisk.DOCUMENTS_AGAINST_PAYMENT)
    assert reasons_for_approval(risky, limits) == (
        ApprovalReason.AMOUNT,
        ApprovalReason.MARGIN,
        ApprovalReason.PAYMENT_RISK,
    )
    assert reasons_for_approval(OfferedWhole(usd("1"), None, PaymentRisk.ADVANCE), limits) == (ApprovalReason.MARGIN,)
    below = floor_findings(OfferedLine(1, usd("9"), None), Floor(usd("10")))
    assert reasons_for_approval(risky, ApprovalLimits(), below) == (ApprovalReason.FLOOR,)


def test_the_same_product_in_the_same_country_at_another_price_is_remembered_for_thirty_days():
    def offer(number: str, price: str, on: date, **other: object) -> PastOffer:
        facts = {"product": "TE-4P-02", "country": "ES", "incoterm": Incoterm.FOB, **other}
        currency = facts.pop("currency", "USD")
        return PastOffer(quotation=number, on=on, price=Money(Decimal(price), currency), **facts)

    now = offer("Q-9", "38.20", TODAY)
    past = [
        offer("Q-1", "37.00", date(2026, 10, 31)),  # 30 days ago: the last day
        offer("Q-2", "37.00", date(2026, 10, 30)),
        offer("Q-3", "36.50", date(2026, 11, 20)),
        offer("Q-4", "38.20", date(2026, 11, 20)),  # the same price
        offer("Q-5", "36.50", date(2026, 11, 20), country="FR"),
        offer("Q-6", "36.50", date(2026, 11, 20), incoterm=Incoterm.CIF),
        offer("Q-7", "36.50", date(2026, 11, 20), currency="EUR"),
        now,
    ]
    found = other_prices(now, past)
    assert [each.facts["quotation"] for each in found] == ["Q-3", "Q-1"]
    assert found[0].facts["price"] == usd("36.50")


@pytest.mark.parametrize(
    ("given", "wanted", "lowest"),
    [
        ("FOB", "FOB", "36"),
        ("FOB", "CFR", "38"),
        ("FOB", "CIF", "40"),  # 38 / (1 − 5 %)
        ("CIF", "DAP", "37"),  # carriage at the end is added, the premium it saves is not taken off
        ("CIF", "FOB", "36"),
        ("FOB", "DPU", None),  # nobody has said what unloading costs
    ],
)
def test_what_a_rule_adds_raises_the_floor_and_what_it_saves_does_not_lower_it(given, wanted, lowest):
    costs = {CostPart.MAIN_FREIGHT: Decimal(2), CostPart.DESTINATION_CARRIAGE: Decimal(1)}
    terms = Terms("USD", parts_borne(Incoterm(wanted)), costs, Decimal("0.05"))
    found = lowest_under(SetFloor(usd("36"), Incoterm(given)), terms)
    assert found == (Lacking.COSTS if lowest is None else usd(lowest))


def test_a_floor_in_another_currency_goes_by_way_of_the_yuan_and_is_rounded_up():
    terms = Terms("EUR", None, yuan={"EUR": Decimal("8.2"), "USD": Decimal("7.1")})
    floor = SetFloor(usd("36"), Incoterm.FOB)
    assert lowest_under(floor, terms) == Money(Decimal("31.1708"), "EUR")
    assert lowest_under(floor, replace(terms, yuan={"EUR": Decimal("8.2")})) is Lacking.RATE
