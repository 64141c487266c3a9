"""The cost sheets of these tests, and the tables of worked examples."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tradewind.domain.quotations.cost_sheet import (
    CostsAbroad,
    CostSheet,
    DomesticCosts,
    Insurance,
    Margin,
    MarginBasis,
    PriceShares,
    Purchase,
    TaxTreatment,
)
from tradewind.domain.vocabulary.exchange import FxRate, RateKind
from tradewind.domain.vocabulary.incoterms import Incoterm

TODAY = date(2026, 11, 30)


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "cases" / f"{name}.toml").read_text(encoding="utf-8"))


def number(value: object) -> Decimal:
    return Decimal(str(value))


def to(places: int, value: Decimal) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def rate_of(currency: str, rate: str, kind: RateKind = RateKind.BUYING) -> FxRate:
    return FxRate(currency, "CNY", Decimal(rate), kind, "BOC", TODAY)


def sheet_of(case: Mapping[str, Any]) -> CostSheet:
    """Of a row of build_up.toml."""

    def given(name: str, default: str = "0") -> Decimal:
        return number(case.get(name, default))

    def stated(name: str) -> Decimal | None:
        return number(case[name]) if name in case else None

    currency = case.get("currency", "CNY")
    return CostSheet(
        purchase=Purchase(
            given("purchase"),
            given("vat", "13"),
            stated("rebate"),
            TaxTreatment(case.get("treatment", "refund")),
            given("overhead"),
            given("interest"),
            case.get("interest_days", 0),
        ),
        incoterm=Incoterm(case.get("incoterm", "EXW")),
        currency=currency,
        rate=rate_of(currency, case["rate"]) if "rate" in case else None,
        domestic=DomesticCosts(given("packing"), given("inland"), given("handling"), given("other")),
        abroad=CostsAbroad(
            stated("freight"), stated("destination"), stated("unloading"), stated("import"), given("duty")
        ),
        insurance=Insurance(stated("insurance"), given("markup", "10"), case.get("own_risk", False)),
        shares=PriceShares(
            given("commission"), given("bank"), given("credit"), given("usance"), case.get("usance_days", 0)
        ),
        margin=Margin(given("margin"), MarginBasis(case.get("margin_on", "price"))),
        price_step=stated("step"),
        loads_at_own_place=case.get("own_place", False),
    )


def decimals(low: int, high: int, places: int = 2) -> st.SearchStrategy[Decimal]:
    """Between two whole numbers, in steps of a hundredth."""
    return st.integers(low * 10**places, high * 10**places).map(lambda digits: Decimal(digits).scaleb(-places))


@st.composite
def cost_sheets(draw: st.DrawFn) -> CostSheet:
    """Any sheet whose percentages leave something: each takes at most a tenth."""
    currency = draw(st.sampled_from(["CNY", "USD", "EUR", "JPY", "KWD"]))
    small = decimals(0, 10)
    return CostSheet(
        purchase=Purchase(
            draw(decimals(1, 100_000)),
            draw(st.sampled_from([Decimal(13), Decimal(9), Decimal(3), Decimal(1)])),
            draw(decimals(0, 13)),
            draw(st.sampled_from(TaxTreatment)),
            draw(small),
            draw(small),
            draw(st.integers(0, 360)),
        ),
        incoterm=draw(st.sampled_from(Incoterm)),
        currency=currency,
        rate=rate_of(currency, "7.1032") if currency != "CNY" else None,
        domestic=DomesticCosts(*(draw(decimals(0, 100)) for _each in range(4))),
        abroad=CostsAbroad(*(draw(decimals(0, 100)) for _each in range(4)), duty_percent=draw(decimals(0, 20))),
        insurance=Insurance(draw(decimals(0, 3)), Decimal(10), draw(st.booleans())),
        shares=PriceShares(draw(small), draw(small), draw(small), draw(small), draw(st.integers(0, 180))),
        margin=Margin(draw(decimals(0, 20)), draw(st.sampled_from(MarginBasis))),
    )
