"""Are a whole list's prices moved as the preview said, and is what must not move left alone?"""

from decimal import Decimal as D

import pytest

from tests.apps.catalogue.price_book import category, floored, good, price_list, priced
from tests.builders import AT
from tradewind.apps.catalogue.models import PriceTier
from tradewind.apps.catalogue.queries import price_changes
from tradewind.apps.catalogue.queries.price_changes import planned_change, planned_floors
from tradewind.apps.catalogue.refusals.prices import NothingToChange, TooManyPrices
from tradewind.apps.catalogue.services.price_changes import change_prices, set_floors_below
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.tiers import PerCentOverHundred
from tradewind.platform.access import NotPermitted, StaleVersion


@pytest.fixture
def book(zhou):
    book, tents = price_list(zhou), category()
    tent = good(zhou, "TE-1", category=tents)
    close = good(zhou, "TE-2", category=tents)
    gone = good(zhou, "TE-3", category=tents, state=ProductState.DISCONTINUED)
    chair = good(zhou, "CH-1")
    for product in (tent, close, gone, chair):
        priced(zhou, book, product, (100, "40.00"), (500, "38.00"))
    floored(zhou, book, close, q500="37.50")
    return book


def prices(book, code):
    rows = PriceTier.objects.filter(price_list=book, product__code=code, ended_at=None).order_by("from_quantity")
    return [(row.price, row.floor) for row in rows]


def test_three_per_cent_off_leaves_floors_and_what_is_discontinued(book, liu):
    planned = planned_change(liu, book, D("-0.03"))
    assert (planned.products, planned.left) == (2, 2)
    assert planned.skipped == {"skipped_below_floor": 1, "skipped_discontinued": 1}
    done = change_prices(
        price_list_id=book.pk, per_cent=D(-3), category_id=None, version=planned.version, by=liu, at=AT
    )
    assert done.products == 2
    assert prices(book, "TE-1") == prices(book, "CH-1") == [(D("38.8"), None), (D("36.86"), None)]
    assert prices(book, "TE-2") == [(D(40), None), (D(38), D("37.5"))]  # whole or not at all
    assert prices(book, "TE-3") == [(D(40), None), (D(38), None)]


def test_a_rise_goes_for_one_category_and_keeps_the_floor(book, liu):
    tents = category_of(book)
    planned = planned_change(liu, book, D("0.05"), tents)
    change_prices(price_list_id=book.pk, per_cent=D(5), category_id=tents, version=planned.version, by=liu, at=AT)
    assert prices(book, "TE-2") == [(D(42), None), (D("39.9"), D("37.5"))]
    assert prices(book, "CH-1") == [(D(40), None), (D(38), None)]


def category_of(book):
    return PriceTier.objects.filter(product__code="TE-1").values_list("product__category_id", flat=True)[0]


def test_what_was_looked_at_is_what_is_done(book, zhou, liu):
    planned = planned_change(liu, book, D("-0.03"))
    priced(zhou, book, PriceTier.objects.filter(product__code="CH-1")[0].product, (100, "50"))
    with pytest.raises(StaleVersion):
        change_prices(price_list_id=book.pk, per_cent=D(-3), category_id=None, version=planned.version, by=liu, at=AT)


def test_no_change_too_much_and_too_many_are_refused(book, liu, monkeypatch):
    version = planned_change(liu, book, D(0)).version
    asked = {"price_list_id": book.pk, "category_id": None, "version": version, "by": liu, "at": AT}
    with pytest.raises(NothingToChange):
        change_prices(per_cent=D(0), **asked)
    with pytest.raises(PerCentOverHundred):
        change_prices(per_cent=D(-100), **asked)
    monkeypatch.setattr(price_changes, "MOST_AT_ONCE", 1)
    with pytest.raises(TooManyPrices):
        change_prices(per_cent=D(2), **asked)


def test_the_boss_sets_floors_eight_per_cent_below_the_prices(book, zhou, liu):
    planned = planned_floors(zhou, book, D("0.08"))
    asked = {"price_list_id": book.pk, "per_cent": D(8), "category_id": None, "version": planned.version, "at": AT}
    with pytest.raises(NotPermitted):
        set_floors_below(by=liu, **asked)
    assert set_floors_below(by=zhou, **asked).products == 3
    assert prices(book, "TE-1") == [(D(40), D("36.8")), (D(38), D("34.96"))]
