"""Does every lot get the plan that the standard's table gives it, arrows followed?"""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.inspections.sampling import (
    LotTooSmall,
    UnknownAql,
    UnknownLevel,
    plan_for,
    read_aql,
    read_level,
)
from tradewind.domain.inspections.tables import AQLS, LOTS, PLANS, Level

# What a reader of the standard's table ends up with, arrows followed: the letter of the plan and what it accepts.
FINAL = {
    "A": "F0 E0 D0 C0 B0 A0", "B": "F0 E0 D0 C0 B0 A0", "C": "F0 E0 D0 C0 B0 D1", "D": "F0 E0 D0 C0 E1 D1",
    "E": "F0 E0 D0 F1 E1 E2", "F": "F0 E0 G1 F1 F2 F3", "G": "F0 H1 G1 G2 G3 G5", "H": "J1 H1 H2 H3 H5 H7",
    "J": "J1 J2 J3 J5 J7 J10", "K": "K2 K3 K5 K7 K10 K14", "L": "L3 L5 L7 L10 L14 L21", "M": "M5 M7 M10 M14 M21 L21",
    "N": "N7 N10 N14 N21 M21 L21", "P": "P10 P14 P21 N21 M21 L21", "Q": "Q14 Q21 P21 N21 M21 L21",
}  # fmt: skip
PIECES = dict(zip("ABCDEFGHJKLMNPQ", (2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250), strict=True))
# The first and the last lot of each letter under level II.
ENDS = {
    "A": (2, 8), "B": (9, 15), "C": (16, 25), "D": (26, 50), "E": (51, 90), "F": (91, 150), "G": (151, 280),
    "H": (281, 500), "J": (501, 1200), "K": (1201, 3200), "L": (3201, 10000), "M": (10001, 35000),
    "N": (35001, 150000), "P": (150001, 500000), "Q": (500001, 10**12),
}  # fmt: skip

lots = st.one_of(st.integers(2, 2_000), st.integers(2, 2_000_000))


@pytest.mark.parametrize("code", FINAL)
@pytest.mark.parametrize("end", [0, 1], ids=["smallest lot", "largest lot"])
def test_every_cell_of_the_table(code, end):
    lot = ENDS[code][end]
    for aql, cell in zip(AQLS, FINAL[code].split(), strict=True):
        plan, letter, accept = plan_for(lot, aql), cell[0], int(cell[1:])
        found = (plan.code, plan.plan_from, plan.plan_pieces, plan.accept, plan.reject)
        assert found == (code, letter, PIECES[letter], accept, accept + 1), aql
        assert (plan.inspect_all, plan.pieces) == (PIECES[letter] >= lot, min(PIECES[letter], lot)), aql


def test_the_plans_everybody_knows():
    """1,200 pieces at 2.5 and 4.0: 80 are looked at, 5 and 7 may be bad."""
    assert [(plan_for(1200, Decimal(aql)).pieces, plan_for(1200, Decimal(aql)).accept) for aql in ("2.5", "4.0")] == [
        (80, 5),
        (80, 7),
    ]
    assert (plan_for(3200, Decimal("2.5")).pieces, plan_for(3201, Decimal("2.5")).pieces) == (125, 200)


def test_the_same_standard_stands_behind_every_number():
    """Sizes are chosen so that pieces × AQL is nearly the same wherever the same number is accepted."""
    near = {0: 12, 1: 50, 2: 80, 3: 125, 5: 200, 7: 315, 10: 500, 14: 800, 21: 1250}
    for pieces, cells in PLANS.values():
        for aql, cell in zip(AQLS, cells, strict=True):
            if isinstance(cell, int):
                assert abs(pieces * aql / near[cell] - 1) < Decimal("0.09"), (pieces, aql)


def test_between_none_and_one_stand_two_arrows_and_beyond_twenty_one_only_upward_ones():
    """The cells that public tables most often get wrong: ^ and v between Ac 0 and Ac 1, in columns and in rows."""
    rows = [cells for _, cells in PLANS.values()]
    for cells in (*rows, *zip(*rows, strict=True)):
        line = " ".join(map(str, cells))
        assert "0 ^ v 1" in line or not {0, 1} <= set(cells)
        assert set(line.partition("21 ")[2].split()) <= {"^"}
    assert all({0, 1} <= set(column) for column in zip(*rows, strict=True))


@given(lots, st.integers(0, 100_000), st.sampled_from(AQLS))
def test_a_larger_lot_is_never_looked_at_less(lot, more, aql):
    small, large = plan_for(lot, aql), plan_for(lot + more, aql)
    assert (large.pieces, large.accept) >= (small.pieces, small.accept)
    assert large.accept >= small.accept


@given(lots)
def test_a_looser_limit_never_asks_for_more(lot):
    for strict, loose in pairwise(plan_for(lot, aql) for aql in AQLS):
        assert loose.accept > strict.accept or loose.pieces <= strict.pieces
        assert loose.accept >= strict.accept


@given(lots, st.sampled_from(AQLS))
def test_nobody_is_asked_for_more_pieces_than_there_are(lot, aql):
    plan = plan_for(lot, aql)
    assert plan.pieces <= lot
    assert plan.inspect_all == (plan.plan_pieces >= lot)
    assert plan.accept == 0 or not plan.inspect_all, "where all are looked at, none may be bad"
    assert 0 <= plan.accept < plan.pieces


def test_the_letters_leave_no_lot_out():
    ends = [largest for largest, _ in LOTS[Level.II]]
    assert ends[:-1] == sorted(ends[:-1]) and ends[-1] is None
    assert [code for _, code in LOTS[Level.II]] == list(PLANS) == list(ENDS)


@pytest.mark.parametrize("text", ["0.4", "0.1", "10", "3", "2,5", "", "-1", "abc", "2.50001", "NaN"])
def test_a_limit_that_the_table_lacks_is_refused(text):
    with pytest.raises(UnknownAql):
        read_aql(text)


@pytest.mark.parametrize("text", ["I", "III", "S-1", "S4", "IV", "", "2"])
def test_a_level_that_the_table_lacks_is_refused(text):
    with pytest.raises(UnknownLevel):
        read_level(text)


def test_what_is_meant_is_read():
    assert [read_aql(text) for text in ("4", "4.00", "２.５", "0.65 %")] == list(
        map(Decimal, ("4.0", "4.0", "2.5", "0.65"))
    )
    assert {read_level(text) for text in ("II", "ii", " Ⅱ ")} == {Level.II}


@pytest.mark.parametrize("lot", [1, 0, -5])
def test_one_piece_is_no_lot(lot):
    with pytest.raises(LotTooSmall):
        plan_for(lot, Decimal("2.5"))
    with pytest.raises(UnknownAql):
        plan_for(100, Decimal("0.4"))
