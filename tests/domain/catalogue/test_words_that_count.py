"""Which word about a product still counts, which rate is that of a day, and what is missing?"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.catalogue.certificates import NOTICE, CertificateState, state_of
from tradewind.domain.catalogue.completeness import ProductFacts, Purpose, missing_of
from tradewind.domain.catalogue.freshness import FRESH_FOR_DAYS, Freshness, confirmation
from tradewind.domain.catalogue.rebates import RebateFrom, rate_on

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
WHOLE = ProductFacts(
    name_zh="四人帐篷", name_en="4P Tent", specification_en="210D Oxford", moq=Decimal(300), lead_days=45,
    pieces_per_carton=4, has_carton_size=True, carton_gross_kg=Decimal("9.2"), carton_net_kg=Decimal("8.4"),
    hs_code="6306220010", declaration_elements="帐篷|210D", tax_treatment="refund", has_cost=True, has_rebate=True,
    has_picture=True,
)  # fmt: skip


def test_a_word_counts_on_its_last_day_and_no_longer() -> None:
    assert confirmation("Chen Jing", TODAY - 9 * DAY, TODAY, on=TODAY).is_confirmed
    assert confirmation("Chen Jing", TODAY - 9 * DAY, TODAY - DAY, on=TODAY).state is Freshness.STALE


def test_a_word_without_a_day_counts_for_a_season() -> None:
    said = TODAY - timedelta(days=FRESH_FOR_DAYS)
    assert confirmation("Chen Jing", said, None, on=TODAY).is_confirmed
    assert confirmation("Chen Jing", said - DAY, None, on=TODAY).state is Freshness.STALE
    assert confirmation("Chen Jing", said, None, on=TODAY, fresh_for_days=30).state is Freshness.STALE


def test_the_day_of_export_decides_the_rebate() -> None:
    rates = [RebateFrom(Decimal("0.09"), TODAY), RebateFrom(Decimal("0.13"), TODAY - 365 * DAY)]
    assert rate_on(rates, TODAY - DAY).rate == Decimal("0.13")
    assert rate_on(rates, TODAY).rate == rate_on(rates, TODAY + 400 * DAY).rate == Decimal("0.09")
    assert rate_on(rates, TODAY - 366 * DAY) is None
    assert rate_on([], TODAY) is None


@given(st.lists(st.dates(), unique=True), st.dates())
def test_no_rate_of_a_later_day_counts(days: list[date], on: date) -> None:
    found = rate_on((RebateFrom(Decimal(0), day) for day in days), on)
    assert (found.valid_from if found else None) == max((day for day in days if day <= on), default=None)


def test_a_certificate_is_renewed_before_it_ends() -> None:
    assert state_of(None, on=TODAY) is state_of(TODAY + NOTICE + DAY, on=TODAY) is CertificateState.VALID
    assert state_of(TODAY + NOTICE, on=TODAY) is state_of(TODAY, on=TODAY) is CertificateState.EXPIRING
    assert state_of(TODAY - DAY, on=TODAY) is CertificateState.EXPIRED


def test_a_product_without_weight_says_so() -> None:
    lacking = missing_of(replace(WHOLE, carton_gross_kg=None, carton_net_kg=None))
    assert [(each.fact, each.purpose) for each in lacking] == [
        ("carton_gross_kg", Purpose.QUOTATION), ("carton_net_kg", Purpose.PAPERS),
    ]  # fmt: skip
    assert missing_of(WHOLE) == ()


def test_goods_that_bring_no_refund_need_no_rate() -> None:
    assert missing_of(replace(WHOLE, has_rebate=False, tax_treatment="exempt")) == ()
    assert [each.fact for each in missing_of(replace(WHOLE, has_rebate=False))] == ["rebate_rate"]
