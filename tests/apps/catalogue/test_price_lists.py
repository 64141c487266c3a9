"""Are price lists opened, changed, copied and taken out of use as the house wants it?"""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal as D

import pytest

from tests.apps.catalogue.price_book import floored, good, price_list, priced, strategy
from tests.builders import AT, rates
from tradewind.apps.catalogue.models import PriceList, PriceTier
from tradewind.apps.catalogue.refusals import prices as refusals
from tradewind.apps.catalogue.services.price_lists import archive_price_list, copy_price_list, revise_price_list
from tradewind.domain.catalogue.price_lists import PriceListDetails
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit.models import AuditEntry

EUR = PriceListDetails(name="FOB 宁波 EUR", currency="EUR", incoterm="FOB", place="Ningbo")


def test_the_assistant_opens_a_list_and_the_trail_has_it(liu):
    book = price_list(liu, currency="usd", incoterm="fob")
    assert (book.currency, book.incoterm, book.is_usual) == ("USD", "FOB", True)
    assert AuditEntry.objects.filter(action="price_list.opened", subject_id=book.pk).count() == 1


def test_a_list_says_all_that_is_wrong_with_it_at_once(liu):
    with pytest.raises(BadDetails) as refused:
        price_list(liu, name=" ", currency="XXX", incoterm="DAT", place="")
    reasons = {problem.field: problem.reason for problem in refused.value.problems}
    assert reasons == {
        "name": "required", "currency": "unknown_currency", "incoterm": "unknown_word", "place": "required",
    }  # fmt: skip


def test_two_lists_in_use_have_two_names_and_a_currency_has_one_usual_list(liu):
    first = price_list(liu)
    with pytest.raises(refusals.PriceListNameTaken):
        price_list(liu)
    second = price_list(liu, name="CIF USD", incoterm="CIF", place="Hamburg")
    first.refresh_from_db()
    assert (first.is_usual, first.version, second.is_usual) == (False, 2, True)
    assert price_list(liu, name="EUR", currency="EUR").is_usual
    second.refresh_from_db()
    assert second.is_usual


def test_a_list_is_changed_by_whoever_saw_it_last(liu):
    book = price_list(liu)
    again = replace(EUR, name="FOB 上海 USD", currency="USD", place="Shanghai")
    assert revise_price_list(price_list_id=book.pk, version=1, details=again, by=liu, at=AT).version == 2
    with pytest.raises(StaleVersion):
        revise_price_list(price_list_id=book.pk, version=1, details=again, by=liu, at=AT)


def test_the_currency_stays_once_prices_stand(liu):
    book = price_list(liu)
    priced(liu, book, good(liu))
    with pytest.raises(refusals.CurrencyStands):
        revise_price_list(price_list_id=book.pk, version=1, details=EUR, by=liu, at=AT)


def test_a_list_that_a_strategy_goes_by_stays_in_use(zhou):
    book = price_list(zhou)
    strategy(zhou, book, "南欧")
    with pytest.raises(refusals.PriceListInUse) as refused:
        archive_price_list(price_list_id=book.pk, by=zhou, at=AT)
    assert refused.value.facts == {"strategies": "南欧"}


def test_what_is_out_of_use_is_not_changed_and_its_name_is_free(liu):
    book = price_list(liu)
    archive_price_list(price_list_id=book.pk, by=liu, at=AT)
    with pytest.raises(refusals.PriceListArchived):
        priced(liu, book, good(liu))
    assert price_list(liu).pk != book.pk


def test_a_copy_has_every_price_and_floor_at_the_named_rate(zhou):
    book, tent, screw = price_list(zhou), good(zhou), good(zhou, "SC-01", name_zh="螺丝")
    priced(zhou, book, tent, (100, "42.50"), (500, "39.90"))
    priced(zhou, book, screw, (1000, "0.0123"))
    floored(zhou, book, tent, q500="36")
    copy = copy_price_list(price_list_id=book.pk, details=EUR, rate=D("0.9217"), by=zhou, at=AT)
    rows = PriceTier.objects.filter(price_list=copy).order_by("product", "from_quantity")
    assert [(row.price, row.floor) for row in rows] == [
        (D("39.17"), None), (D("36.78"), D("33.18")), (D("0.0113"), None),
    ]  # fmt: skip


def test_liu_min_neither_renames_the_terms_of_floors_nor_takes_them_out_of_use(zhou, liu):
    book, tent = price_list(zhou), good(zhou)
    priced(liu, book, tent, (0, "42.50"))
    to_works = replace(EUR, name=book.name, currency="USD", incoterm="EXW", is_usual=True)
    book = revise_price_list(price_list_id=book.pk, version=1, details=to_works, by=liu, at=AT)
    floored(zhou, book, tent, q0="36")
    to_port = replace(to_works, incoterm="FOB", place="Shanghai")
    deeds = (
        lambda by: revise_price_list(price_list_id=book.pk, version=2, details=to_port, by=by, at=AT),
        lambda by: archive_price_list(price_list_id=book.pk, by=by, at=AT),
    )
    for deed in deeds:
        with pytest.raises(refusals.FloorsNeedBoss):
            deed(liu)
        deed(zhou)


def test_a_copy_of_liu_mins_never_has_lower_floors_than_the_rate_of_the_day_makes(zhou, liu, li_qiang):
    book, tent = price_list(zhou), good(zhou)
    priced(zhou, book, tent, (0, "40"))
    floored(zhou, book, tent, q0="36")

    def copied(rate, **more):
        details = replace(EUR, name=f"{rate} {more}", **more)
        row = copy_price_list(price_list_id=book.pk, details=details, rate=D(rate), by=liu, at=AT)
        return PriceTier.objects.values_list("price", "floor").get(price_list=row)

    assert copied("0.05", currency="USD") == (D(2), D(36))
    assert copied("1.1", currency="USD") == (D(44), D("39.6"))
    rates(zhou, taken_at=AT - timedelta(hours=1), USD="7.20", EUR="8.00")
    assert copied("0.5") == (D(20), D("32.4"))
    rates(li_qiang, source="东海银行", EUR="16.00")
    for more in ({"currency": "GBP"}, {"incoterm": "CIF", "currency": "USD"}, {}):
        with pytest.raises(refusals.FloorsNeedBoss):  # no rate, other terms, a rate in doubt
            copied("0.93", **more)


@pytest.mark.parametrize("rate", ["0", "-1", "NaN", "1000000", "0.000001"])
def test_an_absurd_rate_makes_no_list(zhou, rate):
    book = price_list(zhou)
    priced(zhou, book, good(zhou))
    with pytest.raises(refusals.BadCopyRate):
        copy_price_list(price_list_id=book.pk, details=EUR, rate=D(rate), by=zhou, at=AT)
    assert PriceList.objects.count() == 1


def test_a_list_without_prices_is_not_copied(zhou):
    with pytest.raises(refusals.NothingToChange):
        copy_price_list(price_list_id=price_list(zhou).pk, details=EUR, rate=D(1), by=zhou, at=AT)


def test_a_salesperson_sets_no_prices_and_a_list_that_is_not_there_is_not_found(li_qiang, liu):
    for deed in (
        lambda: price_list(li_qiang),
        lambda: archive_price_list(price_list_id=1, by=li_qiang, at=AT),
        lambda: copy_price_list(price_list_id=1, details=EUR, rate=D(1), by=li_qiang, at=AT),
        lambda: revise_price_list(price_list_id=1, version=1, details=EUR, by=li_qiang, at=AT),
    ):
        with pytest.raises(NotPermitted):
            deed()
    with pytest.raises(NotFound):
        archive_price_list(price_list_id=987_654, by=liu, at=AT)
