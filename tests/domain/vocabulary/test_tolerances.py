"""How much more or less may be delivered (溢短装, UCP 600 art. 30)?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.tolerances import BadTolerance, Counted, Tolerance, quantity_tolerance

D = Decimal


@pytest.mark.parametrize(
    ("delivered", "is_allowed"), [("950", True), ("949.99", False), ("1100", True), ("1100.01", False)]
)
def test_ten_more_and_five_less(delivered: str, is_allowed: bool) -> None:
    assert Tolerance(D(10), D(5)).allows(D(1000), D(delivered)) is is_allowed


def test_a_thousand_pieces_are_a_thousand_and_yards_have_five_percent() -> None:
    """960 of 1,000 pieces are short; 48,000 yards may be 45,600; "about" gives ten percent of either."""
    assert not quantity_tolerance(Counted.PIECES).allows(D(1000), D(960))
    assert quantity_tolerance(Counted.MEASURED).allows(D(48_000), D(45_600))
    assert not quantity_tolerance(Counted.MEASURED).allows(D(48_000), D(45_599))
    assert quantity_tolerance(Counted.PIECES, says_about=True).allows(D(1000), D(1100))


@pytest.mark.parametrize("wrong", [(D(-1), D(0)), (D(0), D(-1)), (D(0), D(101))])
def test_a_tolerance_is_not_below_zero(wrong: tuple[Decimal, Decimal]) -> None:
    with pytest.raises(BadTolerance):
        Tolerance(*wrong)


@given(st.decimals(0, 100, places=2), st.decimals(0, 100, places=2), st.decimals(0, 10**6, places=3))
def test_what_was_agreed_is_always_allowed(more: Decimal, less: Decimal, agreed: Decimal) -> None:
    assert Tolerance(more, less).allows(agreed, agreed)
