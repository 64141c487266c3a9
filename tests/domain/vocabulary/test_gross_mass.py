"""Can a packed container weigh what somebody says it weighs?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.containers import ContainerType
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.gross_mass import TARES, PackedBox, allowed_difference, check_gross_mass


def box(cargo, tare=None, vgm=None, plate=None, kind=ContainerType.GP20):
    known = [None if each is None else Decimal(each) for each in (tare, vgm, plate)]
    return PackedBox(kind, Decimal(cargo), *known)


def codes(packed):
    return [each.code for each in check_gross_mass(packed).findings]


@pytest.mark.parametrize(
    ("packed", "said"),
    [
        (box(20_000, 2_250, 22_250), []),
        (box(20_000, 2_250, 23_250), []),  # dunnage: 1,000 kg more are allowed
        (box(20_000, 2_250, 23_251), ["vgm_differs"]),
        (box(9_000, 2_250, 10_000), ["vgm_differs"]),  # 1,250 kg too little; 500 are allowed
        (box(20_000, 2_250, 20_000), ["vgm_without_box"]),
        (box(20_000, 2_250), []),
        (box(20_000, None, 22_300), ["tare_unknown"]),
        (box(20_000, 3_800, 23_800), ["tare_unusual"]),
        (box(28_300, 2_250), ["vgm_over_usual_box"]),
        (box(28_300, 2_250, plate=32_500), []),
        (box(28_300, 2_250, plate=30_480), ["vgm_over_plate"]),
        (box(34_000, 2_250), ["vgm_over_every_box"]),
        (box(20_000, 2_250, plate=40_000), ["plate_unusual"]),
        (box(26_000, 3_900, 29_900, kind=ContainerType.HQ40), []),
    ],
)
def test_the_weight_of_a_packed_box(packed, said):
    assert codes(packed) == said


def test_without_the_tare_the_sum_lies_between_two_weights():
    found = check_gross_mass(box(20_000))
    assert (found.least_kg, found.most_kg, found.may_weigh_kg) == (22_220, 22_495, 30_480)


@pytest.mark.parametrize("packed", [box(0), box(-1), box(1, tare=0), box(1, vgm=-3), box(1, plate=0)])
def test_nothing_weighs_nothing(packed):
    with pytest.raises(BadDetails):
        check_gross_mass(packed)


@given(st.sampled_from(ContainerType), st.integers(1, 26_000))
def test_goods_and_a_usual_box_are_always_plausible(kind, cargo):
    tare = TARES[kind].most
    assert check_gross_mass(PackedBox(kind, Decimal(cargo), tare, cargo + tare, Decimal(32_500))).findings == ()


def test_the_smaller_of_five_percent_and_a_ton_is_allowed():
    assert [allowed_difference(Decimal(kg)) for kg in (10_000, 20_000, 30_000)] == [500, 1000, 1000]
