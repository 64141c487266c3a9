"""How far is an order on its way from inquiry to after-sales, and where is it late?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tradewind.domain.vocabulary.finding import Finding, Severity

PLAN = "plan of the order"


class Stage(StrEnum):
    """In the order of the trade."""

    INQUIRY = "inquiry"
    QUOTATION = "quotation"
    SAMPLES = "samples"
    ORDER = "order"
    PRODUCTION = "production"
    SHIPMENT = "shipment"
    DOCUMENTS = "documents"
    COLLECTION = "collection"
    REBATE = "rebate"
    AFTER_SALES = "after_sales"


# None of them is done before the one in front of it.
_ONE_AFTER_ANOTHER = (Stage.ORDER, Stage.PRODUCTION, Stage.SHIPMENT, Stage.DOCUMENTS)


class Light(StrEnum):
    """What the board shows, the worst last."""

    NOT_APPLICABLE = "not_applicable"
    DONE = "done"
    NOT_STARTED = "not_started"
    RUNNING = "running"
    LATE = "late"
    BLOCKED = "blocked"


_BADNESS = tuple(Light)


@dataclass(frozen=True, slots=True)
class StageFacts:
    """`planned_on`: the day promised; `expected_on`: what is known now. `done` of `of` parts: milestones, papers."""

    planned_on: date | None = None
    expected_on: date | None = None
    started_on: date | None = None
    done_on: date | None = None
    done: int = 0
    of: int = 0
    is_applicable: bool = True
    blocked_by: str = ""  # why nothing may go on: a failed inspection, a limit, a missing signature


@dataclass(frozen=True, slots=True)
class Node:
    """One stage of the chain as it stands on a day."""

    stage: Stage
    light: Light
    days_late: int
    facts: StageFacts


@dataclass(frozen=True, slots=True)
class Chain:
    nodes: tuple[Node, ...]

    @property
    def light(self) -> Light:
        """Of its worst stage."""
        return max((each.light for each in self.nodes), key=_BADNESS.index)

    @property
    def days_late(self) -> int:
        """Of what is still to be done; what was done late is past."""
        return max((each.days_late for each in self.nodes if each.light is not Light.DONE), default=0)

    @property
    def current(self) -> Stage | None:
        """The first stage that is neither done nor left out; None where the whole chain is done."""
        over = (Light.DONE, Light.NOT_APPLICABLE)
        return next((each.stage for each in self.nodes if each.light not in over), None)

    def node(self, stage: Stage) -> Node:
        return next(each for each in self.nodes if each.stage is stage)

    @property
    def owes_papers(self) -> bool:
        """The goods have left, and the papers are not complete."""
        return self.node(Stage.SHIPMENT).light is Light.DONE and self.node(Stage.DOCUMENTS).light not in (
            Light.DONE,
            Light.NOT_APPLICABLE,
        )

    @property
    def owes_money(self) -> bool:
        return self.node(Stage.COLLECTION).light in (Light.LATE, Light.BLOCKED)


def chain_of(facts: Mapping[Stage, StageFacts], on: date) -> Chain:
    """All ten stages; what nobody has said anything about has not begun."""
    return Chain(tuple(_node(stage, facts.get(stage, StageFacts()), on) for stage in Stage))


def chain_findings(chain: Chain) -> tuple[Finding, ...]:
    return tuple([*_of_nodes(chain), *_gaps(chain)])


def _node(stage: Stage, facts: StageFacts, on: date) -> Node:
    days_late = _days_late(facts, on)
    return Node(stage, _light(facts, days_late), days_late if facts.is_applicable else 0, facts)


def _days_late(facts: StageFacts, on: date) -> int:
    """Behind the plan: by the day it was done, else by today or by what is expected, whichever is later."""
    if facts.planned_on is None:
        return 0
    reached = facts.done_on or max(on, facts.expected_on or on)
    return max((reached - facts.planned_on).days, 0)


def _light(facts: StageFacts, days_late: int) -> Light:
    if not facts.is_applicable:
        return Light.NOT_APPLICABLE
    if facts.done_on is not None:
        return Light.DONE
    if facts.blocked_by:
        return Light.BLOCKED
    if days_late:
        return Light.LATE
    return Light.RUNNING if facts.started_on is not None or facts.done else Light.NOT_STARTED


def _of_nodes(chain: Chain) -> Iterator[Finding]:
    for each in chain.nodes:
        stage = {"stage": each.stage.value}
        if each.light is Light.LATE:
            yield Finding("stage_late", PLAN, {**stage, "days": each.days_late, "planned": each.facts.planned_on})
        if each.light is Light.BLOCKED:
            reason = {**stage, "reason": each.facts.blocked_by}
            yield Finding("stage_blocked", PLAN, reason, Severity.PROBLEM)


def _gaps(chain: Chain) -> Iterator[Finding]:
    """Somebody forgot to say that something was done, or did it too early."""
    nodes = [chain.node(stage) for stage in _ONE_AFTER_ANOTHER]
    for place, each in enumerate(nodes):
        behind = next((later for later in nodes[place + 1 :] if later.light is Light.DONE), None)
        if behind is not None and each.light not in (Light.DONE, Light.NOT_APPLICABLE):
            yield Finding("stage_skipped", PLAN, {"stage": each.stage.value, "later": behind.stage.value})
