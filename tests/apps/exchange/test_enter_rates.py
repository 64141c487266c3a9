"""Are a bank's rates kept as it gave them, under the name of who entered them?"""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from tests.builders import AT, rates
from tradewind.apps.exchange import queries
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.apps.exchange.refusals import (
    BadSource,
    NoRates,
    NotAForeignCurrency,
    RateAbsurd,
    RatesCrossed,
)
from tradewind.apps.exchange.services import RateLine, enter_rates
from tradewind.domain.exchange.moments import BadMoment, MomentToCome
from tradewind.domain.exchange.units import NotARate
from tradewind.domain.vocabulary.exchange import RateKind
from tradewind.platform.access import NotPermitted
from tradewind.platform.audit.models import AuditEntry

LATER = AT + timedelta(hours=2)


def dollar(rate: str, kind: RateKind = RateKind.BUYING, currency: str = "USD") -> RateLine:
    return RateLine(currency, kind, Decimal(rate))


def enter(by, *lines: RateLine, source: str = "甬江银行", taken_at=AT, at=AT):
    return enter_rates(source=source, taken_at=taken_at, lines=lines, by=by, at=at)


def in_force(currency: str = "USD") -> dict[str, Decimal]:
    return dict(ExchangeRate.objects.filter(currency=currency, replaced_at=None).values_list("kind", "rate"))


def test_li_qiang_enters_todays_table_before_he_quotes(li_qiang):
    rows = enter(
        li_qiang, dollar("7.1032"), dollar("7.1331", RateKind.SELLING), dollar("0.045891", currency="JPY"),
        dollar("7.0812", RateKind.PARITY),
    )  # fmt: skip
    assert {(row.source, row.kind) for row in rows} == {
        ("甬江银行", "buying"), ("甬江银行", "selling"), ("CFETS", "parity"),
    }  # fmt: skip
    assert {row.entered_by for row in rows} == {li_qiang}
    assert in_force() == {"buying": Decimal("7.1032"), "selling": Decimal("7.1331"), "parity": Decimal("7.0812")}
    assert AuditEntry.objects.filter(action="exchange_rate.entered", actor=li_qiang.actor_key).count() == 1


def test_tang_corrects_a_slip_and_the_slip_stays_on_record(li_qiang, tang):
    enter(li_qiang, dollar("7.3102"), dollar("7.1331", RateKind.PARITY))
    (corrected,) = enter(tang, dollar("7.1032"), dollar("7.1331", RateKind.PARITY), at=LATER)
    assert in_force()["buying"] == Decimal("7.1032")
    old = ExchangeRate.objects.get(rate=Decimal("7.3102"))
    assert (old.replaced_at, old.entered_by, corrected.entered_by) == (LATER, li_qiang, tang)


def test_the_same_table_twice_changes_nothing(li_qiang, li_na):
    enter(li_qiang, dollar("7.1032"))
    assert enter(li_na, dollar("7.1032"), at=LATER) == []
    assert ExchangeRate.objects.count() == 1
    assert AuditEntry.objects.filter(action="exchange_rate.entered").count() == 1


def test_two_banks_and_two_days_stand_beside_each_other(tang):
    rates(tang, USD="7.1032")
    rates(tang, source="东海银行", USD="7.1030")
    rates(tang, taken_at=AT - timedelta(days=1), USD="7.0990")
    assert ExchangeRate.objects.filter(replaced_at=None).count() == 3
    assert queries.sources_of_office(tang)[-1] in ("甬江银行", "东海银行")


@pytest.mark.parametrize(
    ("lines", "more", "refusal"),
    [
        ([], {}, NoRates),
        ([dollar("7.1", currency="CNY")], {}, NotAForeignCurrency),
        ([dollar("7.1", currency="XYZ")], {}, NotAForeignCurrency),
        ([dollar("0")], {}, NotARate),
        ([dollar("-7.1")], {}, NotARate),
        ([dollar("NaN")], {}, NotARate),
        ([dollar("7.100000001")], {}, NotARate),
        ([dollar("7.1", RateKind.REFERENCE)], {}, NotARate),
        ([dollar("7.2"), dollar("7.1", RateKind.SELLING)], {}, RatesCrossed),
        ([dollar("7.1")], {"source": " "}, BadSource),
        ([dollar("7.1")], {"source": "ecb"}, BadSource),
        ([dollar("7.1")], {"source": "行" * 61}, BadSource),
        ([dollar("7.1")], {"taken_at": AT + timedelta(hours=1)}, MomentToCome),
        ([dollar("7.1")], {"taken_at": AT - timedelta(days=401)}, BadMoment),
    ],
)
def test_what_cannot_stand_is_refused_and_nothing_is_kept(tang, lines, more, refusal):
    with pytest.raises(refusal):
        enter(tang, *lines, **more)
    assert not ExchangeRate.objects.exists()


def test_several_times_off_is_for_finance_to_enter(li_qiang, tang):
    for rate in ("99", "0.001"):
        with pytest.raises(RateAbsurd):
            enter(li_qiang, dollar(rate))
    enter(tang, dollar("710.32"))  # a slip: it does not stand in the way of who puts it right
    enter(li_qiang, dollar("7.1032"), at=LATER)
    with pytest.raises(RateAbsurd):
        enter(li_qiang, dollar("71.03"), at=LATER)
    enter(li_qiang, dollar("0.00005", currency="UZS"))  # nothing is known of it


def test_who_neither_sells_nor_keeps_the_books_enters_no_rates(mei, wu):
    for by in (mei, wu):
        with pytest.raises(NotPermitted):
            enter(by, dollar("7.1"))


def test_the_database_keeps_what_was_entered(tang):
    (row,) = rates(tang, USD="7.1032")
    for change in ({"rate": Decimal("7.2")}, {"source": "ECB"}, {"replaced_at": None}):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            ExchangeRate.objects.update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.pk = None
        row.save(force_insert=True)
