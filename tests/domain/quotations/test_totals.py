"""What an option comes to; a sum larger than any trade is a problem and no figure."""

from decimal import Decimal

import pytest

from tradewind.domain.quotations.totals import LARGEST, Measures, totals_of


def test_what_is_known_is_added_and_what_is_unknown_is_not_guessed():
    found = totals_of([Measures(amount=Decimal("10.5"), cbm=Decimal("0.06")), Measures(amount=Decimal(2))])
    assert found.sums == Measures(amount=Decimal("12.5"), cbm=Decimal("0.06")) and not found.problems
    assert totals_of([]).sums == Measures()


@pytest.mark.parametrize("name", LARGEST)
def test_a_sum_no_column_holds_is_unknown_and_said_once(name):
    half = LARGEST[name] / 2
    assert getattr(totals_of([Measures(**{name: half})]).sums, name) == half
    found = totals_of([Measures(**{name: half})] * 2)
    assert getattr(found.sums, name) is None
    assert [(each.code, each.severity) for each in found.problems] == [("totals_too_large", "problem")]
