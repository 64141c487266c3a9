"""What do late goods and late money cost under a clause?"""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.lateness import BadLatenessClause, LatenessClause, LatenessStep, cost_of_lateness
from tradewind.domain.vocabulary.money import Money

D = Decimal
DUE = date(2026, 9, 25)
HUNDRED = Money(D(10_000), "USD")
WEEKLY = LatenessClause(D("0.5"), LatenessStep.WEEK, cap_percent=D(5))


def cost(clause: LatenessClause, days: int) -> str:
    return str(cost_of_lateness(clause, HUNDRED, DUE, DUE + timedelta(days=days)).amount.amount)


@pytest.mark.parametrize(
    ("days", "amount"),
    [(-3, "0.00"), (0, "0.00"), (1, "50.00"), (7, "50.00"), (8, "100.00"), (70, "500.00"), (400, "500.00")],
)
def test_half_a_percent_for_each_week_begun_and_never_more_than_five(days: int, amount: str) -> None:
    assert cost(WEEKLY, days) == amount


def test_the_cap_is_said_when_it_is_reached() -> None:
    reached = [cost_of_lateness(WEEKLY, HUNDRED, DUE, DUE + timedelta(days=days)).is_capped for days in (63, 64)]
    assert reached == [False, True]


@pytest.mark.parametrize(
    ("clause", "days", "amount"),
    [
        (LatenessClause(D("0.05")), 30, "150.00"),  # 0.05 % a day
        (LatenessClause(D("1.5"), LatenessStep.MONTH), 31, "300.00"),  # a second month has begun
        (LatenessClause(D("1.5"), LatenessStep.MONTH, counts_begun=False), 45, "225.00"),  # one and a half
        (LatenessClause(D("0.1"), grace_days=5), 5, "0.00"),
        (LatenessClause(D("0.1"), grace_days=5), 7, "20.00"),
    ],
)
def test_other_clauses_of_the_trade(clause: LatenessClause, days: int, amount: str) -> None:
    assert cost(clause, days) == amount


@pytest.mark.parametrize("wrong", [{"percent": D(101)}, {"percent": D(-1)}, {"percent": D(1), "cap_percent": D(-1)}])
def test_no_clause_takes_more_than_all(wrong: dict[str, Decimal]) -> None:
    with pytest.raises(BadLatenessClause):
        LatenessClause(**wrong)


@given(
    st.decimals(0, 100, places=3), st.sampled_from(LatenessStep), st.integers(0, 30),
    st.none() | st.decimals(0, 100, places=2), st.booleans(), st.integers(0, 500), st.integers(0, 500),
)  # fmt: skip
def test_later_never_costs_less(  # noqa: PLR0913 - one word of a clause each
    percent: Decimal, step: LatenessStep, grace: int, cap: Decimal | None, begun: bool, one: int, other: int
) -> None:
    clause = LatenessClause(percent, step, grace, cap, begun)
    sooner, later = sorted((one, other))
    found = [cost_of_lateness(clause, HUNDRED, DUE, DUE + timedelta(days=days)) for days in (sooner, later)]
    assert found[0].amount <= found[1].amount
    assert cap is None or found[1].percent <= cap or found[1].percent == 0
