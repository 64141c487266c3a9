"""Does a new price end the old one, does the floor stay, and is it known who changed what when?"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal as D
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.apps.catalogue.price_book import floored, good, price_list, priced, version_of
from tests.builders import AT
from tradewind.apps.catalogue.models import PriceTier
from tradewind.apps.catalogue.queries.price_history import price_history
from tradewind.apps.catalogue.queries.price_lists import prices_of
from tradewind.apps.catalogue.refusals.prices import NotInPriceList, OddPrices
from tradewind.apps.catalogue.services.price_tiers import set_floors, set_tiers, take_out_product
from tradewind.domain.catalogue.tiers import PriceNotAboveZero, TierPrice
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion


@pytest.fixture
def book(zhou):
    return price_list(zhou)


@pytest.fixture
def tent(zhou):
    return good(zhou)


def standing(book, product):
    rows = PriceTier.objects.filter(price_list=book, product=product, ended_at=None).order_by("from_quantity")
    return [(row.from_quantity, row.price, row.floor) for row in rows]


def test_only_what_changed_becomes_a_new_row(book, tent, liu):
    assert priced(liu, book, tent).changed == 3
    done = priced(liu, book, tent, (100, "42.50"), (500, "38.90"))
    assert done.changed == 3  # two ended, one begun
    assert standing(book, tent) == [(D(100), D("42.5"), None), (D(500), D("38.9"), None)]
    assert priced(liu, book, tent, (500, "38.9000"), (100, "42.5")).changed == 0
    assert PriceTier.objects.count() == 4


def test_a_price_keeps_its_floor_and_a_tier_between_takes_the_one_that_held_there(book, tent, zhou, liu):
    priced(liu, book, tent)
    floored(zhou, book, tent, q100="40", q500="36")
    priced(liu, book, tent, (100, "41"), (500, "39.90"), (700, "39"))
    assert standing(book, tent) == [(D(100), D(41), D(40)), (D(500), D("39.9"), D(36)), (D(700), D(39), D(36))]
    done = priced(liu, book, tent, (100, "39"), insists="list_price_below_floor:100")
    assert [finding.code for finding in done.findings] == ["list_price_below_floor"]


def test_what_looks_like_a_slip_is_asked_about_once_and_then_stands(book, tent, zhou, liu):
    priced(liu, book, tent, (200, "10.53"))
    with pytest.raises(OddPrices) as refused:
        priced(liu, book, tent, (200, "10.53"), (500, "11.50"))
    assert refused.value.facts["asked"] == "tiers_rise:500" and len(standing(book, tent)) == 1
    with pytest.raises(OddPrices):  # he was asked about another quantity
        priced(liu, book, tent, (200, "10.53"), (500, "11.50"), insists="tiers_rise:300")
    assert priced(liu, book, tent, (200, "10.53"), (500, "11.50"), insists="tiers_rise:500").changed == 1
    assert priced(liu, book, tent, (200, "10.40"), (500, "11.50")).changed == 2, "what stands is not asked about again"
    with pytest.raises(OddPrices):
        floored(zhou, book, tent, q200="99")


def test_who_saw_older_prices_is_asked_to_look_again(book, tent, liu):
    priced(liu, book, tent)
    seen = version_of(liu, book, tent)
    priced(liu, book, tent, (100, "41"))
    for deed in (set_tiers, take_out_product):
        more = {"tiers": [TierPrice(D(100), D(1))]} if deed is set_tiers else {}
        with pytest.raises(StaleVersion):
            deed(price_list_id=book.pk, product_id=tent.pk, version=seen, by=liu, at=AT, **more)


def test_a_product_leaves_the_list_once(book, tent, liu):
    priced(liu, book, tent)
    version = version_of(liu, book, tent)
    assert take_out_product(price_list_id=book.pk, product_id=tent.pk, version=version, by=liu, at=AT).changed == 3
    assert standing(book, tent) == []
    with pytest.raises(NotInPriceList):
        take_out_product(price_list_id=book.pk, product_id=tent.pk, version=0, by=liu, at=AT)


def test_liu_min_takes_a_tent_out_and_puts_it_in_again_and_the_bosss_floor_is_back(book, tent, zhou, liu):
    priced(liu, book, tent)
    floored(zhou, book, tent, q100="40", q500="36")
    version = version_of(liu, book, tent)
    take_out_product(price_list_id=book.pk, product_id=tent.pk, version=version, by=liu, at=AT + timedelta(days=1))
    priced(liu, book, tent, (0, "42"), (800, "39"))
    assert standing(book, tent) == [(D(0), D(42), D(40)), (D(800), D(39), D(36))]
    priced(liu, book, tent, (800, "39"), insists="list_price_below_floor:800")
    assert standing(book, tent) == [(D(800), D(39), D(40))]  # fewer pieces go by it as well now


def test_a_price_set_from_auckland_counts_from_the_day_it_is_in_ningbo(book, tent, zhou):
    evening = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # in Auckland it is the 25th
    typed, version = [TierPrice(D(0), D(40))], version_of(zhou, book, tent)
    with timezone.override(ZoneInfo("Pacific/Auckland")):
        set_tiers(price_list_id=book.pk, product_id=tent.pk, version=version, tiers=typed, by=zhou, at=evening)
    assert PriceTier.objects.get(product=tent).valid_from == date(2026, 11, 24)


def test_only_the_boss_sets_floors_and_a_floor_is_above_zero(book, tent, zhou, liu, tang):
    priced(liu, book, tent)
    version = version_of(liu, book, tent)
    for person in (liu, tang):
        with pytest.raises(NotPermitted):
            set_floors(
                price_list_id=book.pk, product_id=tent.pk, version=version, floors={D(100): D(1)}, by=person, at=AT
            )
    with pytest.raises(PriceNotAboveZero):
        floored(zhou, book, tent, q100="0")
    assert floored(zhou, book, tent, q100="40", q9999="1").changed == 1
    assert floored(zhou, book, tent, q100="40").changed == 0
    with pytest.raises(NotInPriceList):
        set_floors(price_list_id=book.pk, product_id=good(zhou, "B").pk, version=0, floors={}, by=zhou, at=AT)


def test_a_price_without_a_product_is_not_found(book, liu):
    with pytest.raises(NotFound):
        set_tiers(price_list_id=book.pk, product_id=987_654, version=0, tiers=[TierPrice(D(1), D(1))], by=liu, at=AT)


def test_the_history_says_who_when_from_what_to_what(book, tent, zhou, liu, li_qiang, tang):
    priced(zhou, book, tent, (100, "42.50"), (500, "39.90"))
    later = AT + timedelta(days=3)
    set_tiers(
        price_list_id=book.pk, product_id=tent.pk, version=version_of(liu, book, tent),
        tiers=[TierPrice(D(100), D("41.00"))], by=liu, at=later,
    )  # fmt: skip
    set_floors(
        price_list_id=book.pk, product_id=tent.pk, version=version_of(liu, book, tent), floors={D(100): D(38)},
        by=zhou, at=later + timedelta(days=1),
    )  # fmt: skip
    told = [
        (each.at.day, each.who, each.from_quantity, each.before, each.after) for each in price_history(liu, tent.pk)
    ]
    assert told == [
        (27, "刘敏", D(100), D("42.5"), D(41)), (27, "刘敏", D(500), D("39.9"), None),
        (24, "周总", D(100), None, D("42.5")), (24, "周总", D(500), None, D("39.9")),
    ]  # fmt: skip
    seen = [each for each in price_history(tang, tent.pk, book.pk) if each.floor_moved]
    assert [(each.floor_before, each.floor_after, each.price_moved) for each in seen] == [(None, D(38), False)]
    assert not any(each.floor_moved for each in price_history(li_qiang, tent.pk))


def test_the_panel_shows_floors_to_boss_and_finance_only(book, tent, zhou, tang, liu, li_qiang):
    priced(liu, book, tent)
    floored(zhou, book, tent, q100="40")
    for person, floor in ((zhou, D(40)), (tang, D(40)), (liu, None), (li_qiang, None)):
        (only,) = prices_of(person, tent.pk)
        assert only.tiers[0].floor == floor
