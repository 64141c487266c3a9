"""Which steps lead from an empty company to the first real Today?"""

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """`EVERYTHING` is no step: it stands for the whole set-up being put away."""

    COMPANY = "company"
    COLLEAGUES = "colleagues"
    CALENDAR = "calendar"
    EVERYTHING = "everything"


ALL_STEPS = (Step.COMPANY, Step.COLLEAGUES, Step.CALENDAR)


@dataclass(frozen=True, slots=True)
class SetUpProgress:
    """How far the set-up has come."""

    done: frozenset[Step]
    put_off: frozenset[Step]

    @property
    def next(self) -> Step | None:
        """The first step nobody has looked at; then the first that was put off."""
        left = [step for step in ALL_STEPS if step not in self.done]
        fresh = [step for step in left if step not in self.put_off]
        return next(iter(fresh or left), None)

    @property
    def fresh(self) -> Step | None:
        """The first step that is neither done nor put off."""
        return next((step for step in ALL_STEPS if step not in self.done | self.put_off), None)

    @property
    def count(self) -> int:
        return len(self.done)

    @property
    def total(self) -> int:
        return len(ALL_STEPS)

    @property
    def is_finished(self) -> bool:
        return len(self.done) == len(ALL_STEPS)

    @property
    def is_put_away(self) -> bool:
        return Step.EVERYTHING in self.put_off
