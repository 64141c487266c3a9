"""What a room says of a kind of approval it needs: who decides, with how many eyes, and what has to be answered."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

# What a call-back leaves on record: the number that was known before, who answered, when.
CALL_BACK = ("number", "person", "moment")


@dataclass(frozen=True, slots=True)
class ApprovalKind:
    """One line of a room's table. Who holds `permission` decides, and the owner of the record where there is one."""

    code: str
    permission: str
    second_person: bool = False  # four eyes: never one's own step, whoever one is
    own_step: bool = False  # a boss without a second boss may take it alone, and it is recorded as such
    buyer_waits: bool = False  # while nobody decides, a buyer has no answer: these stand first
    answers: tuple[str, ...] = ()
    rulings: tuple[str, ...] = ()  # a grant chooses one of these words
    owned_by: Callable[[Any], Any] | None = None  # the ids of the records a person owns, as a subquery
    owners_of: Callable[[int], Iterable[int]] | None = None  # whom a request about this record is told

    @property
    def is_simple(self) -> bool:
        """Whether a grant needs nothing but the click."""
        return not self.answers and not self.rulings
