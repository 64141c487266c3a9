"""Do the demo's prices leave what a small exporter lives on, and do a few lie below their floor?"""

from datetime import date
from decimal import Decimal as D

from tradewind.demo.catalogue.prices import CostRow, price_lists, strategies, tiers
from tradewind.demo.days import Days
from tradewind.domain.catalogue.strategy_details import strategy_columns
from tradewind.domain.catalogue.tiers import TierPrice, clean_tiers, tier_findings

DAYS = Days(date(2026, 11, 24))
RATES = {"USD": D("7.08"), "EUR": D("7.70")}
PRODUCTS = [
    CostRow(
        f"TE-{number:03}", D(12 + number * 7 % 400), D("0.13") if number % 5 else D("0.09"),
        D(50 + number % 3 * 150), 900 + number * 13 % 2000,
    )
    for number in range(160)
]  # fmt: skip


def test_every_price_leaves_twelve_to_twenty_eight_per_cent() -> None:
    factors = {row.details.name: (row.factor, RATES[row.details.currency]) for row in price_lists(DAYS)}
    costs = {row.code: row for row in PRODUCTS}
    for tier in tiers(PRODUCTS, RATES, DAYS):
        if tier.ended_at:
            continue
        factor, rate = factors[tier.price_list]
        row = costs[tier.code]
        fob = tier.price / factor * rate
        left = fob - row.cost - row.cost * D("0.03") + row.cost / (1 + row.vat_rate) * row.rebate_rate
        assert D("0.115") <= left / fob <= D("0.285"), tier


def test_tiers_stand_and_a_few_lie_below_their_floor() -> None:
    standing: dict[tuple[str, str], list[TierPrice]] = {}
    for tier in tiers(PRODUCTS, RATES, DAYS):
        if not tier.ended_at:
            key = (tier.price_list, tier.code)
            standing.setdefault(key, []).append(TierPrice(tier.from_quantity, tier.price, tier.floor))
    found = [
        (code, finding.code) for (_, code), rows in standing.items() for finding in tier_findings(clean_tiers(rows))
    ]
    assert {code for code, _ in found} == {"TE-005", "TE-041", "TE-077", "TE-150"}
    assert {finding for _, finding in found} == {"list_price_below_floor"}
    assert len({name for name, _ in standing}) == 4
    assert len([key for key in standing if key[0] == "FOB 宁波 USD"]) == len(PRODUCTS)


def test_what_was_raised_follows_what_stood_before() -> None:
    rows = list(tiers(PRODUCTS, RATES, DAYS))
    begun = {(row.price_list, row.code, row.from_quantity, row.at) for row in rows}
    ended = [row for row in rows if row.ended_at]
    assert ended
    assert all((row.price_list, row.code, row.from_quantity, row.ended_at) in begun for row in ended)


def test_three_strategies_stand() -> None:
    columns = [strategy_columns(row.details, business_types=(), tiers=()) for row in strategies(DAYS)]
    assert [each["presentation"] for each in columns] == ["price_first", "value_explained", "value_explained"]
    assert [each["adjustment"] for each in columns] == [D("-0.02"), D("-0.03"), D("0.04")]
