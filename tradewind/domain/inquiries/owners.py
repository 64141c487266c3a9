"""Who should look after a new inquiry?

The customer's owner first, or that of the old friend it very likely comes from; then who took the call; then region,
product and load; for who is away the named deputy 出差代理 (R54).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from tradewind.domain.inquiries.grading import Grade

# An open A asks for two contacts a week, a D for one a month; one not graded yet may be anything.
LOAD_WEIGHTS: Mapping[Grade | None, int] = {Grade.A: 4, Grade.B: 3, Grade.C: 2, Grade.D: 1, None: 2}
_MUCH_MORE_LOAD = 20
_MOST_OVERLOAD = 3
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


class OwnerReason(StrEnum):
    CUSTOMERS_OWNER = "customers_owner"
    OLD_FRIEND = "old_friends_owner"  # two signals say that it comes from this person's customer
    TOOK_IT_IN = "took_it_in"
    REGION = "region"
    PRODUCT = "product"
    MUCH_LOAD = "much_load"  # much more than who has least
    DEPUTY = "deputy"


_POINTS: Mapping[OwnerReason, int] = {
    OwnerReason.CUSTOMERS_OWNER: 14,  # no load takes one's own customer away, nor does who happened to pick up
    OwnerReason.OLD_FRIEND: 14,
    OwnerReason.TOOK_IT_IN: 10,
    OwnerReason.REGION: 4,
    OwnerReason.PRODUCT: 2,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an inquiry says that points to a person; product words are lower case."""

    country: str = ""
    product_words: frozenset[str] = frozenset()
    customers_owner: int | None = None
    friends_owner: int | None = None
    taken_in_by: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person who may be given inquiries. `is_leaving` and frozen people may stand here; they get none."""

    person: int
    countries: frozenset[str] = frozenset()
    product_words: frozenset[str] = frozenset()
    open_inquiries: Mapping[Grade | None, int] = field(default_factory=dict, hash=False)
    last_given_at: datetime | None = None
    deputy: int | None = None
    is_away: bool = False
    is_frozen: bool = False
    is_leaving: bool = False

    @property
    def load(self) -> int:
        return sum(LOAD_WEIGHTS[grade] * number for grade, number in self.open_inquiries.items())

    @property
    def stays(self) -> bool:
        return not (self.is_frozen or self.is_leaving)


@dataclass(frozen=True, slots=True)
class Proposal:
    """`stands_in_for` is the colleague away for whom the deputy works: both see the inquiry."""

    person: int
    score: int
    reasons: tuple[OwnerReason, ...]
    stands_in_for: int | None = None


def propose_owner(asked: Asked, candidates: Iterable[Candidate]) -> tuple[Proposal, ...]:
    """The best first; equal ones by load, then by who was given one least recently."""
    known = {one.person: one for one in candidates}
    staying = [one for one in known.values() if one.stays]
    lightest = min((one.load for one in staying if not one.is_away), default=0)
    best: dict[int, Proposal] = {}
    for one in staying:
        worker = _who_works(one, known)
        if worker is None:
            continue
        proposal = _judge(asked, one, worker, lightest)
        if worker.person not in best or proposal.score > best[worker.person].score:
            best[worker.person] = proposal
    return tuple(sorted(best.values(), key=lambda one: _rank(one, known[one.person])))


def _rank(proposal: Proposal, worker: Candidate) -> tuple[int, int, datetime, int]:
    return -proposal.score, worker.load, worker.last_given_at or _NEVER, worker.person


def _who_works(one: Candidate, known: Mapping[int, Candidate]) -> Candidate | None:
    """The person, or while away the deputy, or the deputy's; nobody where the chain ends or turns in a circle."""
    for worker in _deputies(one, known):
        if not worker.stays:
            return None
        if not worker.is_away:
            return worker
    return None


def _deputies(one: Candidate, known: Mapping[int, Candidate]) -> Iterator[Candidate]:
    seen: set[int] = set()
    worker: Candidate | None = one
    while worker is not None and worker.person not in seen:
        seen.add(worker.person)
        yield worker
        worker = known.get(worker.deputy) if worker.deputy is not None else None


def who_stands_in(owner: int, away: Mapping[int, int], working: Collection[int]) -> int | None:
    """The deputy of who is away, or the deputy's deputy; nobody where the chain ends, turns, or meets who has left."""
    known = {
        person: Candidate(person, deputy=away.get(person), is_away=person in away, is_frozen=person not in working)
        for person in {owner, *away, *away.values()}
    }
    worker = _who_works(known[owner], known)
    return worker.person if worker and worker.person != owner else None


def _judge(asked: Asked, one: Candidate, worker: Candidate, lightest: int) -> Proposal:
    """The points of the one whose field it is; the load of the one who will work."""
    reasons = tuple(_fits(asked, one))
    overload = min(_MOST_OVERLOAD, (worker.load - lightest) // _MUCH_MORE_LOAD)
    score = sum(_POINTS[reason] for reason in reasons) - max(0, overload)
    if overload > 0:
        reasons += (OwnerReason.MUCH_LOAD,)
    if worker is one:
        return Proposal(one.person, score, reasons)
    return Proposal(worker.person, score, (*reasons, OwnerReason.DEPUTY), stands_in_for=one.person)


def _fits(asked: Asked, one: Candidate) -> Iterator[OwnerReason]:
    if one.person == asked.customers_owner:
        yield OwnerReason.CUSTOMERS_OWNER
    if one.person == asked.friends_owner:
        yield OwnerReason.OLD_FRIEND
    if one.person == asked.taken_in_by:
        yield OwnerReason.TOOK_IT_IN
    if asked.country and asked.country in one.countries:
        yield OwnerReason.REGION
    if asked.product_words & one.product_words:
        yield OwnerReason.PRODUCT
