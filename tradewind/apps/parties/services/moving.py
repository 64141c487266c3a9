"""The rows that go from one record to another when the two become one, and back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Max

from tradewind.apps.parties.followers import Follower, Head, followers
from tradewind.apps.parties.models import MergeMove, PartyMerge

AT_ONCE = 500  # numbers in one statement; SQLite takes no more than 999


@dataclass(frozen=True, slots=True)
class MovedBack:
    """How many rows of one kind returned, and how many were made since and stay."""

    noun: str
    returned: int
    staying: int


def move_rows(merge: PartyMerge, head: Head, from_id: int, to_id: int) -> None:
    """Every follower of one record goes to the other by set-based statements; their numbers are kept."""
    for follower in followers():
        if follower.head is not head:
            continue
        newest = follower.model._default_manager.aggregate(newest=Max("pk"))["newest"] or 0
        for numbers in _portions(follower.going(from_id, to_id)):
            _point(follower, numbers, to_id)
            MergeMove.objects.create(
                merge=merge, follower=follower.name, from_id=from_id, to_id=to_id, newest=newest, moved=numbers
            )  # fmt: skip
        if follower.noun:  # an empty portion remembers from where on rows are younger than the merge
            MergeMove.objects.create(
                merge=merge, follower=follower.name, from_id=from_id, to_id=to_id, newest=newest, moved=[]
            )  # fmt: skip


def return_rows(merge: PartyMerge) -> list[MovedBack]:
    """What went along returns, unless somebody has moved it on; contacts last, their exchanges before them."""
    known = {follower.name: follower for follower in followers()}
    returned: dict[str, int] = {}
    moves = list(MergeMove.objects.filter(merge=merge).order_by("-pk"))
    for move in moves:
        follower = known[move.follower]
        back = list(
            follower.model._default_manager.filter(pk__in=move.moved, **{follower.column: move.to_id})
            .values_list("pk", flat=True)
        )  # fmt: skip
        _point(follower, back, move.from_id)
        returned[move.follower] = returned.get(move.follower, 0) + len(back)
    return [
        _told(known[move.follower], move, returned)
        for move in moves
        if not move.moved and move.from_id == merge.loser_id
    ]


def _told(follower: Follower, move: MergeMove, returned: dict[str, int]) -> MovedBack:
    younger = follower.of(move.to_id).filter(pk__gt=move.newest).count()
    return MovedBack(str(follower.noun), returned.get(follower.name, 0), younger)


def _point(follower: Follower, numbers: list[int], to_id: int) -> None:
    follower.model._default_manager.filter(pk__in=numbers).update(**{follower.column: to_id})


def _portions(numbers: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), AT_ONCE):
        yield numbers[start : start + AT_ONCE]
