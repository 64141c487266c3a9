"""What does the carriage cost by sea, air and courier, and how do cartons fill containers?"""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.quotations.sheets import decimals, number, table, to
from tradewind.domain.quotations.freight import (
    HALF_KILOGRAM,
    AirTariff,
    BadTariff,
    NothingToCarry,
    Package,
    SeaTariff,
    WeightBreak,
    air_freight,
    chargeable_weight,
    container_freight_of_unit,
    sea_freight,
)
from tradewind.domain.quotations.loading import more_that_fits, plan
from tradewind.domain.quotations.mixes import Cargo, CartonTooLarge, CartonWithoutSize, LoadTooLarge, cartons_in
from tradewind.domain.quotations.tables import CAPACITIES
from tradewind.domain.vocabulary.containers import ContainerType

FREIGHT, LOADING = table("freight"), table("loading")
PRICES = {ContainerType(kind): number(price) for kind, price in LOADING["mixes"]["prices"].items()}


def stated(case, name):
    return number(case[name]) if name in case else None


@pytest.mark.parametrize("case", FREIGHT["less_than_a_container"]["cases"], ids=lambda case: case["how"])
def test_the_book_of_less_than_a_container(case):
    surcharges = tuple(map(number, case.get("surcharges", ())))
    more = {"surcharge_percents": surcharges, "surcharge_per_ton": number(case.get("per_ton", 0))}
    tariff = SeaTariff(number(case["rate"]), stated(case, "ton"), stated(case, "av"), **more)
    found = sea_freight(number(case["cbm"]), number(case["kg"]), tariff, fob_value=stated(case, "fob"))
    assert (found.amount, found.charged, found.by) == (number(case["is"]), number(case["charged"]), case["by"])


@pytest.mark.parametrize(
    "case", FREIGHT["by_air"]["cases"] + FREIGHT["by_courier"]["cases"], ids=lambda case: case["how"]
)
def test_the_book_of_air_and_courier(case):
    packages = [Package(*map(number, sizes), each) for *sizes, each in case["packages"]]
    breaks = case.get("breaks") or [["0", case["rate"]]]
    tariff = AirTariff(
        tuple(WeightBreak(number(from_weight), number(rate)) for from_weight, rate in breaks),
        number(case.get("divisor", 6000)),
        number(case.get("step", HALF_KILOGRAM)),
        number(case.get("minimum", 0)),
        number(case.get("fuel", 0)),
    )
    found = air_freight(packages, tariff)
    assert (found.amount, found.charged, found.by) == (number(case["is"]), number(case["charged"]), case["by"])


def test_a_whole_container_is_paid_for_what_is_really_in_it():
    """1,800 for 900 pieces are 2.00 each, whatever might have fitted."""
    assert container_freight_of_unit(Decimal(1800), Decimal(900)) == 2


def test_nothing_costs_no_freight_of_zero():
    tariff = SeaTariff(Decimal(50))
    for attempt in (
        lambda: sea_freight(Decimal(0), Decimal(0), tariff),
        lambda: sea_freight(Decimal(-1), Decimal(5), tariff),
        lambda: container_freight_of_unit(Decimal(1800), Decimal(0)),
        lambda: chargeable_weight([]),
        lambda: chargeable_weight([Package(Decimal(1), Decimal(1), Decimal(1), Decimal(-1))]),
    ):
        with pytest.raises(NothingToCarry):
            attempt()
    with pytest.raises(BadTariff):
        sea_freight(Decimal(1), Decimal(1), replace(tariff, per_cbm=Decimal(-1)))
    with pytest.raises(BadTariff):
        air_freight([Package(Decimal(9), Decimal(9), Decimal(9), Decimal(9))], AirTariff(()))


@given(decimals(0, 30), st.integers(0, 20_000), decimals(0, 30), st.integers(0, 20_000))
def test_more_goods_never_cost_less_by_sea(cbm, kg, more_cbm, more_kg):
    tariff = SeaTariff(Decimal(50), Decimal(65), surcharge_percents=(Decimal(10),))
    small = sea_freight(cbm + 1, Decimal(kg), tariff)
    assert sea_freight(cbm + more_cbm + 1, Decimal(kg + more_kg), tariff).amount >= small.amount


@given(decimals(1, 900), decimals(0, 900))
def test_more_weight_never_costs_less_by_air(weight, more):
    breaks = tuple(
        WeightBreak(Decimal(start), Decimal(rate)) for start, rate in ((0, 40), (45, 30), (100, 20), (300, 18))
    )
    small, large = (
        air_freight([Package(Decimal(1), Decimal(1), Decimal(1), each)], AirTariff(breaks))
        for each in (weight, weight + more)
    )
    assert large.amount >= small.amount
    assert small.charged >= weight


@pytest.mark.parametrize("case", LOADING["one_kind"]["cases"], ids=lambda case: case["how"])
def test_the_book_of_cartons_in_a_container(case):
    table_row = CAPACITIES[ContainerType(case["box"])]
    room, load = stated(case, "room") or table_row.plan_cbm, stated(case, "load") or table_row.plan_kg
    capacity = replace(table_row, plan_cbm=room, plan_kg=load)
    assert cartons_in(capacity, number(case["cbm"]), number(case["kg"])) == case["fits"]


@pytest.mark.parametrize("case", LOADING["mixes"]["cases"], ids=lambda case: case["how"])
def test_the_book_of_mixes(case):
    found = plan([Cargo("tent", case["cartons"], number(case["cbm"]), number(case["kg"]))], PRICES)
    assert ({str(kind): boxes for kind, boxes in found.mix.items()}, found.cost) == (case["mix"], number(case["cost"]))


def test_without_prices_the_fewest_boxes_are_taken_and_then_the_smallest():
    for cartons, mix in ((550, {"40GP": 1}), (600, {"40HQ": 1}), (900, {"20GP": 1, "40HQ": 1}), (750, {"45HQ": 1})):
        found = plan([Cargo("tent", cartons, Decimal("0.1"), Decimal(8))])
        assert ({str(kind): boxes for kind, boxes in found.mix.items()}, found.cost) == (mix, None)


def test_heavy_and_light_goods_share_the_boxes():
    """30 t of tiles in 20 m³ and 1.7 t of pillows in 84 m³: two 40HQ take 52 t and 136 m³, the tiles in both."""
    goods = [Cargo("tiles", 1000, Decimal("0.02"), Decimal(30)), Cargo("pillows", 420, Decimal("0.2"), Decimal(4))]
    found = plan(goods, {ContainerType.HQ40: Decimal(1800)})
    assert found.mix == {ContainerType.HQ40: 2}
    assert all(box.cartons[0] == 500 for box in found.boxes)


def test_what_still_fits_fills_the_room_that_is_left():
    """459 cartons of 0.061 m³ fit into a 20GP; with 250 in it, 209 more do."""
    (box,) = plan([Cargo("tent", 250, Decimal("0.061"), Decimal(14))], PRICES).boxes
    assert box.container is ContainerType.GP20
    assert (to(2, box.cbm_percent), to(2, box.kg_percent)) == (Decimal("54.46"), Decimal("16.67"))
    assert more_that_fits(box, Decimal("0.061"), Decimal(14)) == 209
    assert more_that_fits(box, Decimal(20), Decimal(14)) == 0


def test_a_carton_without_size_or_for_no_container_is_named():
    with pytest.raises(CartonWithoutSize) as refused:
        plan([Cargo("tent", 5, Decimal(0), Decimal(14))])
    assert refused.value.facts == {"name": "tent"}
    with pytest.raises(CartonTooLarge):
        plan([Cargo("boiler", 1, Decimal(90), Decimal(14))])
    with pytest.raises(LoadTooLarge):
        plan([Cargo("tent", 1_000_000, Decimal("0.1"), Decimal(8))])
    assert plan([]).boxes == ()


def test_cartons_of_half_a_container_take_a_container_each_at_once():
    """Of 40 m³ one goes into each 40HQ of 68: 300 cartons are 300 containers, whatever the sum of volumes says."""
    assert plan([Cargo("boiler", 300, Decimal(40), Decimal(900))], {ContainerType.HQ40: Decimal(1800)}).mix == {
        ContainerType.HQ40: 300
    }


def test_three_hundred_lines_are_loaded_at_once():
    lines = [Cargo(str(line), 20 + line, Decimal(500 + line) / 10_000, Decimal(9)) for line in range(300)]
    assert sum(sum(box.cartons) for box in plan(lines).boxes) == sum(20 + line for line in range(300))


@given(st.integers(1, 3000), decimals(5, 200).map(lambda litres: litres / 1000), decimals(1, 60))
def test_no_mix_is_cheaper(cartons, cbm, kg):
    """Every mix of up to ten boxes a kind, for one product: what it takes and what it costs."""
    fits = [cartons_in(CAPACITIES[kind], cbm, kg) for kind in PRICES]
    if cartons > 10 * fits[0]:
        cartons = cartons % (10 * fits[0]) + 1
    enough = (
        sum(number * price for number, price in zip(mix, PRICES.values(), strict=True))
        for mix in product(range(11), repeat=3)
        if sum(number * each for number, each in zip(mix, fits, strict=True)) >= cartons
    )
    assert plan([Cargo("tent", cartons, cbm, kg)], PRICES).cost == min(enough)


SIZES = decimals(1, 200).map(lambda litres: litres / 1000)
CARGOES = st.lists(
    st.builds(Cargo, st.just("goods"), st.integers(0, 4000), SIZES, decimals(1, 60)), min_size=1, max_size=4
)


@given(CARGOES, st.sampled_from([None, PRICES]))
def test_no_container_is_overloaded_and_no_carton_stays_behind(cargo, prices):
    found = plan(cargo, prices)
    for box in found.boxes:
        assert box.cbm <= CAPACITIES[box.container].plan_cbm
        assert box.kg <= CAPACITIES[box.container].plan_kg
        assert any(box.cartons)
    needed = [each.cartons for each in cargo if each.cartons]
    assert [sum(box.cartons[place] for box in found.boxes) for place in range(len(needed))] == needed
    if prices:
        assert found.cost == sum(prices[box.container] for box in found.boxes)
