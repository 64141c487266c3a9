"""At which rate does a quotation reckon, and what does the table of the day show?"""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from tests.builders import AT, TODAY, rates
from tradewind.apps.exchange import queries
from tradewind.apps.exchange.services import keep_reference
from tradewind.domain.vocabulary.exchange import BEIJING, RateKind
from tradewind.platform.access import NotFound, NotPermitted

DAY = timedelta(days=1)


def ecb(system, on: date, **by_currency: str) -> None:
    days = [(on, {currency: Decimal(rate) for currency, rate in by_currency.items()})]
    keep_reference(days=days, by=system, at=AT)


def test_the_newest_buying_rate_of_any_bank(tang, li_qiang):
    rates(tang, taken_at=AT - DAY, USD="7.0990")
    rates(tang, source="东海银行", USD="7.1030")
    rates(tang, kind=RateKind.SELLING, USD="7.1331")
    found = queries.rate_for(li_qiang, "USD", on=TODAY, at=AT)
    assert (found.rate.rate, found.rate.source, found.age_hours, found.is_stale) == (
        Decimal("7.1030"), "东海银行", 0, False,
    )  # fmt: skip
    assert queries.rate_for(li_qiang, "USD", on=TODAY - DAY, at=AT).rate.rate == Decimal("7.0990")
    selling = queries.rate_for(li_qiang, "USD", on=TODAY, at=AT, kinds=(RateKind.SELLING,))
    assert selling.rate.rate == Decimal("7.1331")


def test_of_kinds_of_one_moment_the_one_named_first(tang):
    for kind, rate in ((RateKind.MIDDLE, "7.12"), (RateKind.BUYING, "7.10")):
        rates(tang, kind=kind, USD=rate)
    for kinds in ((RateKind.BUYING, RateKind.MIDDLE), (RateKind.MIDDLE, RateKind.BUYING)):
        assert queries.rate_for(tang, "USD", on=TODAY, at=AT, kinds=kinds).rate.kind == kinds[0]


def test_on_tuesday_mondays_rate_is_named_stale(tang):
    rates(tang, USD="7.1032")  # Tuesday, ten o'clock
    found = queries.rate_for(tang, "USD", on=TODAY + DAY, at=AT + DAY + timedelta(hours=1))
    assert (found.age_hours, found.is_stale) == (25, True)


def test_without_a_bank_the_reference_rate_and_it_says_so(system, li_qiang):
    ecb(system, TODAY - DAY, USD="7.0801")
    found = queries.rate_for(li_qiang, "USD", on=TODAY, at=AT)
    assert found.is_reference and found.rate.source == "ECB"
    assert found.taken_at.astimezone(BEIJING) == datetime(2026, 11, 23, 23, 0, tzinfo=BEIJING)
    assert queries.rate_for(li_qiang, "AED", on=TODAY, at=AT) is None
    assert queries.rate_for(li_qiang, "CNY", on=TODAY, at=AT) is None


@pytest.mark.parametrize(
    ("typed", "counts"),
    [("7.11", "7.11"), ("6.95", "6.95"), ("7.60", "7.10"), ("6.50", "6.50"), ("20", "7.10")],
)
def test_li_qiangs_rate_that_strays_is_named_and_the_lower_one_counts(tang, li_qiang, typed, counts):
    rates(tang, taken_at=AT - DAY, USD="7.10")
    rates(li_qiang, source="东海银行", USD=typed)
    known = queries.rate_for(li_qiang, "USD", on=TODAY, at=AT)
    assert known.rate.rate == Decimal(counts)
    told = known.doubt and (known.doubt.who, known.doubt.typed.rate, known.doubt.against.rate)
    assert told == (("李强", Decimal(typed), Decimal("7.10")) if typed in ("7.60", "6.50", "20") else None)


def test_rates_put_in_the_place_of_tangs_or_told_twice_are_tried_all_the_same(system, tang, li_qiang):
    rates(tang, taken_at=AT - timedelta(hours=1), USD="7.10")
    rates(li_qiang, USD="7.90")  # the same bank, the same day: his stands in its place
    assert queries.rate_for(tang, "USD", on=TODAY, at=AT).rate.rate == Decimal("7.10")
    ecb(system, TODAY - 20 * DAY, GBP="9.30")
    rates(li_qiang, taken_at=AT - DAY, GBP="9.99")
    rates(li_qiang, GBP="9.99")
    assert queries.rate_for(tang, "GBP", on=TODAY, at=AT).doubt.typed.rate == Decimal("9.99")


def test_what_finance_enters_or_nothing_stands_against_is_not_doubted(tang, li_qiang, li_na):
    rates(li_na, taken_at=AT - DAY, USD="7.10")
    rates(tang, USD="8.40")
    rates(li_qiang, EUR="8.90")
    for currency, rate in (("USD", "8.40"), ("EUR", "8.90")):
        known = queries.rate_for(li_qiang, currency, on=TODAY, at=AT)
        assert (known.rate.rate, known.doubt) == (Decimal(rate), None)
    assert queries.rate_for(li_qiang, "JPY", on=TODAY, at=AT) is None


def test_the_table_shows_the_newest_of_each_kind_and_what_the_office_uses_first(system, tang):
    ecb(system, TODAY - 3 * DAY, USD="7.07", CHF="8.7", AUD="4.6")
    ecb(system, TODAY - DAY, USD="7.08", CHF="8.8", AUD="4.7")
    rates(tang, taken_at=AT - DAY, USD="7.0990", AED="1.93")
    rates(tang, USD="7.1032")
    table = queries.rates_on(tang, at=AT)
    assert [row.currency for row in table] == ["USD", "AED", "AUD", "CHF"]
    dollars = {kind.value: known.rate.rate for kind, known in table[0].by_kind.items()}
    assert dollars == {"buying": Decimal("7.1032"), "reference": Decimal("7.08")}
    assert not table[0].by_kind[RateKind.BUYING].is_stale


def test_a_corrected_rate_is_in_no_answer_but_counted_in_the_history(tang, li_qiang):
    rates(li_qiang, USD="7.3102")
    rates(tang, at=AT + DAY, USD="7.1032")
    assert queries.rate_for(tang, "USD", on=TODAY, at=AT).rate.rate == Decimal("7.1032")
    (day,) = queries.history_of(tang, "USD", since=TODAY)
    assert (day.corrected, day.names, day.by_kind[RateKind.BUYING].rate) == (1, ("唐",), Decimal("7.1032"))
    with pytest.raises(NotFound):
        queries.history_of(tang, "XXX", since=TODAY)


def test_the_office_uses_what_it_entered_of_late(tang):
    assert queries.currencies_of_office(tang, queries.rates_on(tang, at=AT), at=AT) == queries.USUAL_CURRENCIES
    rates(tang, USD="7.1032", CHF="8.8", AED="1.93")
    assert queries.currencies_of_office(tang, queries.rates_on(tang, at=AT), at=AT) == ("USD", "AED", "CHF")


def test_everybody_with_a_role_or_duty_sees_the_rates_and_nobody_else(tang, mei, wu):
    rates(tang, USD="7.1032")
    assert queries.rate_for(mei, "USD", on=TODAY, at=AT)
    for look in (
        lambda: queries.rate_for(wu, "USD", on=TODAY, at=AT),
        lambda: queries.rates_on(wu, at=AT),
        lambda: queries.history_of(wu, "USD", since=TODAY),
    ):
        with pytest.raises(NotPermitted):
            look()
    assert not queries.visible_rates(wu).exists()
