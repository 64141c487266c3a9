"""Has the demo rates as a bank gives them, up to this morning?"""

from datetime import datetime, timedelta

from tests.demo.conftest import NOW, TODAY
from tradewind.apps.exchange import queries
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.demo.exchange import BANK, tables
from tradewind.domain.exchange.units import is_far_off
from tradewind.domain.vocabulary.exchange import BEIJING, RateKind, is_bank_day
from tradewind.platform.people.queries import system_user


def test_this_mornings_dollar_is_fresh_and_all_banks_days_have_their_table(demo):
    known = queries.rate_for(system_user(), "USD", on=TODAY, at=NOW)
    assert (known.rate.source, known.rate.on, known.is_stale, known.is_reference) == (BANK, TODAY, False, False)
    days = set(ExchangeRate.objects.filter(source=BANK).values_list("on", flat=True))
    assert days == {TODAY - timedelta(days=n) for n in range(61) if is_bank_day(TODAY - timedelta(days=n))}


def test_before_ten_the_newest_is_the_last_bank_days():
    early = datetime(2026, 10, 12, 9, 59, tzinfo=BEIJING)
    assert tables(early)[-1].taken_at == datetime(2026, 10, 10, 10, 0, tzinfo=BEIJING)  # a Saturday that was worked


def test_a_bank_sells_dearer_than_it_buys_and_none_is_far_off(demo):
    for row in tables(NOW):
        by_kind = {(currency, kind): rate for currency, kind, rate in row.rates}
        for currency in {currency for currency, _ in by_kind}:
            buys, sells = (by_kind[currency, kind] for kind in (RateKind.BUYING, RateKind.SELLING))
            assert buys < by_kind[currency, RateKind.MIDDLE] < sells
            assert not is_far_off(currency, buys)


def test_the_reference_rates_begin_before_the_banks(demo):
    reference = ExchangeRate.objects.filter(kind=RateKind.REFERENCE)
    assert reference.filter(currency="EUR").count() > 60
    assert not reference.filter(on__gte=TODAY).exists()
