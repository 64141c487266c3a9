"""When does an order count: accepted, signed, arrived, done?"""

from datetime import date

import pytest

from tradewind.domain.orders.lifecycle import BEFORE_SHIPMENT, ORDER_LIFECYCLE, OrderState
from tradewind.domain.orders.standing import (
    Acceptance,
    AcceptanceKind,
    NotCompleted,
    NotInForce,
    refuse_unaccepted,
    refuse_uncompleted,
    unsigned_findings,
)
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed

ISSUED = date(2026, 10, 9)


def test_an_order_goes_its_way_from_draft_to_the_customers_word() -> None:
    state, states = OrderState.DRAFT, []
    for action in ("issue", "accept", "release", "make_ready", "pass_inspection", "ship", "arrive", "complete"):
        state = ORDER_LIFECYCLE.after(action, state)
        states.append(state)
    assert states == [state for state in OrderState if state not in ("draft", "cancelled")]


def test_nothing_is_produced_before_the_contract_is_in_force() -> None:
    for state in (OrderState.DRAFT, OrderState.ISSUED):
        with pytest.raises(MoveNotAllowed):
            ORDER_LIFECYCLE.after("release", state)


def test_goods_that_failed_go_back_and_goods_not_inspected_do_not_leave() -> None:
    assert ORDER_LIFECYCLE.after("rework", OrderState.READY) is OrderState.IN_PRODUCTION
    with pytest.raises(MoveNotAllowed):
        ORDER_LIFECYCLE.after("ship", OrderState.READY)


def test_what_has_sailed_is_cancelled_no_more() -> None:
    assert {state for state in OrderState if "cancel" in ORDER_LIFECYCLE.actions_from(state)} == set(BEFORE_SHIPMENT)


@pytest.mark.parametrize("kind", AcceptanceKind)
def test_every_named_acceptance_brings_a_contract_into_force(kind: AcceptanceKind) -> None:
    refuse_unaccepted(Acceptance(kind, ISSUED, "PO-4711.pdf"), ISSUED)


@pytest.mark.parametrize(
    "acceptance",
    [
        None,
        Acceptance(AcceptanceKind.COUNTERSIGNED, ISSUED, " "),
        Acceptance(AcceptanceKind.WRITTEN, date(2026, 10, 8), "mail of the day before"),
    ],
)
def test_a_word_without_evidence_or_before_the_contract_is_none(acceptance: Acceptance | None) -> None:
    with pytest.raises(NotInForce):
        refuse_unaccepted(acceptance, ISSUED)


def test_chen_jing_is_told_of_a_contract_that_nobody_signs() -> None:
    assert unsigned_findings(ISSUED, date(2026, 10, 16), 7) == ()
    (found,) = unsigned_findings(ISSUED, date(2026, 10, 17), 7)
    assert (found.code, found.facts["days"]) == ("contract_unsigned", 8)


@pytest.mark.parametrize(
    ("arrived", "feedback"), [(None, None), (date(2026, 12, 1), None), (date(2026, 12, 1), date(2026, 11, 30))]
)
def test_nothing_is_done_before_arrival_and_the_first_word_after_it(
    arrived: date | None, feedback: date | None
) -> None:
    with pytest.raises(NotCompleted):
        refuse_uncompleted(arrived, feedback)
    refuse_uncompleted(date(2026, 12, 1), date(2026, 12, 1))
