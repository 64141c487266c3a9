"""Who is told that a clock runs out, and at which moment?

Half of the time: the owner; all of it: owner and assistant; over the limit: the boss (R56).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from tradewind.domain.inquiries.clock_states import RUNNING, Reading
from tradewind.domain.inquiries.clocks import ClockKind


class Step(IntEnum):
    """In order: who was told a later one is not told an earlier one afterwards."""

    HALF = 1
    DUE = 2


class Audience(StrEnum):
    OWNER = "owner"
    DEPUTY = "deputy"
    ASSISTANT = "assistant"
    BOSS = "boss"


@dataclass(frozen=True, slots=True)
class Rung:
    share: float
    step: Step
    audience: tuple[Audience, ...]


_OWNER_AT_HALF = Rung(0.5, Step.HALF, (Audience.OWNER,))
_EVERYBODY_WHEN_DUE = Rung(1.0, Step.DUE, (Audience.OWNER, Audience.ASSISTANT, Audience.BOSS))
# The target warns, the limit calls the boss. The other two are limits without a target before them.
LADDERS: Mapping[ClockKind, tuple[Rung, ...]] = {
    ClockKind.QUOTE_TARGET: (_OWNER_AT_HALF, Rung(1.0, Step.DUE, (Audience.OWNER, Audience.ASSISTANT))),
    ClockKind.QUOTE_LIMIT: (Rung(1.0, Step.DUE, (Audience.BOSS,)),),
    ClockKind.FAX: (_OWNER_AT_HALF, _EVERYBODY_WHEN_DUE),
    ClockKind.FIRST_ANSWER: (_OWNER_AT_HALF, _EVERYBODY_WHEN_DUE),
}


@dataclass(frozen=True, slots=True)
class Desk:
    """Who stands behind an inquiry. `deputy` only while the owner is away; without owner the assistants are asked,
    in a house that has none the boss.

    `is_left_alone`: the owner is away, and so is everybody who would stand in.
    """

    owner: int | None
    deputy: int | None = None
    assistants: tuple[int, ...] = ()
    bosses: tuple[int, ...] = ()
    is_left_alone: bool = False

    def people(self, audience: Audience) -> Iterator[tuple[int, Audience]]:
        if audience is Audience.OWNER and self.owner is not None:
            yield self.owner, Audience.OWNER
            if self.deputy is not None:
                yield self.deputy, Audience.DEPUTY
        is_nobodys = audience is Audience.OWNER and (self.owner is None or self.is_left_alone)
        if is_nobodys and not self.assistants:
            audience = Audience.BOSS
        elif is_nobodys or audience is Audience.ASSISTANT:
            yield from ((person, Audience.ASSISTANT) for person in self.assistants)
        if audience is Audience.BOSS:
            yield from ((person, Audience.BOSS) for person in self.bosses)


@dataclass(frozen=True, slots=True)
class Telling:
    """What is kept of a telling: it makes the next look silent."""

    kind: ClockKind
    step: Step
    person: int


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to be told now, and as what."""

    telling: Telling
    audience: Audience


def calls(reading: Reading, desk: Desk, told: Collection[Telling]) -> tuple[Call, ...]:
    """Who has to be told now and was not. A clock that paused or stopped calls nobody.

    Each person is told the last step reached only: after a night without the program nobody reads two calls.
    """
    if reading.state not in RUNNING:
        return ()
    reached = (rung for rung in reversed(LADDERS[reading.kind]) if reading.share >= rung.share)
    found: dict[int, Call] = {}
    for rung in reached:
        for audience in rung.audience:
            for person, seat in desk.people(audience):
                found.setdefault(person, Call(Telling(reading.kind, rung.step, person), seat))
    return tuple(call for call in found.values() if not _knows(call.telling, told))


def _knows(telling: Telling, told: Collection[Telling]) -> bool:
    return any(
        known.kind is telling.kind and known.person == telling.person and known.step >= telling.step
        for known in told
    )  # fmt: skip
