"""Does the board find the late order, and only that one?"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.orders.chain import Light, Stage, StageFacts, chain_findings, chain_of

TODAY = date(2026, 10, 30)
DONE = StageFacts(date(2026, 10, 9), done_on=date(2026, 10, 9))
LATER = StageFacts(date(2026, 11, 10))


def light(facts: StageFacts) -> tuple[Light, int]:
    node = chain_of({Stage.PRODUCTION: facts}, TODAY).node(Stage.PRODUCTION)
    return node.light, node.days_late


@pytest.mark.parametrize(
    ("facts", "seen"),
    [
        (StageFacts(), (Light.NOT_STARTED, 0)),
        (LATER, (Light.NOT_STARTED, 0)),
        (replace(LATER, started_on=TODAY), (Light.RUNNING, 0)),
        (replace(LATER, done=3, of=5), (Light.RUNNING, 0)),
        (replace(LATER, planned_on=TODAY), (Light.NOT_STARTED, 0)),  # the day itself is in time
        (replace(LATER, planned_on=TODAY - timedelta(days=1)), (Light.LATE, 1)),
        (replace(LATER, expected_on=date(2026, 11, 14)), (Light.LATE, 4)),  # before the day is over
        (replace(LATER, blocked_by="inspection failed", done=5), (Light.BLOCKED, 0)),
        (replace(DONE, done_on=date(2026, 10, 12)), (Light.DONE, 3)),
        (replace(LATER, planned_on=date(2026, 1, 1), is_applicable=False), (Light.NOT_APPLICABLE, 0)),
    ],
)
def test_each_stage_has_its_light(facts: StageFacts, seen: tuple[Light, int]) -> None:
    assert light(facts) == seen


def test_an_order_is_as_bad_as_its_worst_stage_and_what_was_late_is_past() -> None:
    late = replace(LATER, expected_on=date(2026, 11, 14))
    facts = {Stage.ORDER: replace(DONE, done_on=date(2026, 10, 29)), Stage.PRODUCTION: late}
    chain = chain_of(facts, TODAY)
    assert (chain.light, chain.days_late, chain.current) == (Light.LATE, 4, Stage.INQUIRY)


def test_a_chain_that_is_done_to_its_end_has_no_current_stage() -> None:
    chain = chain_of({stage: DONE for stage in Stage}, TODAY)
    assert (chain.current, chain.light, chain.days_late, chain_findings(chain)) == (None, Light.DONE, 0, ())


def test_mei_owes_papers_when_the_goods_have_left() -> None:
    shipped = {Stage.SHIPMENT: DONE}
    assert chain_of(shipped, TODAY).owes_papers
    assert not chain_of({**shipped, Stage.DOCUMENTS: DONE}, TODAY).owes_papers
    assert not chain_of({}, TODAY).owes_papers


def test_what_is_shipped_was_produced_and_nobody_noted_it() -> None:
    chain = chain_of({Stage.ORDER: DONE, Stage.SHIPMENT: DONE}, TODAY)
    (gap,) = chain_findings(chain)
    assert (gap.code, gap.facts) == ("stage_skipped", {"stage": "production", "later": "shipment"})


@given(st.dictionaries(st.sampled_from(list(Stage)), st.builds(
    StageFacts, planned_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    done_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    is_applicable=st.booleans(),
)), st.integers(0, 400))  # fmt: skip
def test_time_alone_makes_nothing_better(facts: dict[Stage, StageFacts], days: int) -> None:
    now, later = chain_of(facts, TODAY), chain_of(facts, TODAY + timedelta(days=days))
    assert now.days_late <= later.days_late
    assert all(one.days_late <= other.days_late for one, other in zip(now.nodes, later.nodes, strict=True))
