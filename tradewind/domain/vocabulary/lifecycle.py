"""Which moves a record's state allows, and which it refuses."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from tradewind.domain.vocabulary.refusal import Refusal

State = TypeVar("State", bound=StrEnum)


class MoveNotAllowed(Refusal):
    code = "move_not_allowed"


@dataclass(frozen=True, slots=True)
class Move(Generic[State]):
    sources: tuple[State, ...]
    to: State


def move(*sources: State, to: State) -> Move[State]:
    return Move(sources, to)


@dataclass(frozen=True, slots=True)
class Lifecycle(Generic[State]):
    start: State
    moves: Mapping[str, Move[State]]

    def after(self, action: str, state: State | str) -> State:
        """The state that follows, or a refusal; an action the table does not know is a bug (KeyError)."""
        step = self.moves[action]
        if state not in step.sources:
            raise MoveNotAllowed(action=action, state=str(state))
        return step.to

    def actions_from(self, state: State | str) -> tuple[str, ...]:
        return tuple(action for action, step in self.moves.items() if state in step.sources)
