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
