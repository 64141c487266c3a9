"""The rows that go from one record to another when the two become one, and back."""

from dataclasses import dataclass

from django.db.models import Max, Model, QuerySet

from tradewind.apps.parties.followers import Follower, Head, followers
from tradewind.apps.parties.models import MergeMove, PartyMerge

AT_ONCE = 500  # numbers in one statement; SQLite takes no more than 999


@dataclass(frozen=True, slots=True)
class MovedBack:
    """How many rows of one kind were made since the merge and stay."""

    noun: str
    staying: int


def move_rows(merge: PartyMerge, head: Head, from_id: int, to_id: int) -> None:
    """Every follower of one record goes to the other by set-based statements; their numbers are kept."""
    for follower in followers():
        numbers = follower.going(from_id, to_id) if follower.head is head else []
        if not numbers and not (follower.noun and follower.head is head):
            continue
        newest = follower.model._default_manager.aggregate(newest=Max("pk"))["newest"] or 0
        _point(follower, numbers, from_id, to_id)
        # Without numbers it still tells from where on rows are younger than the merge.
        MergeMove.objects.create(
            merge=merge, follower=follower.name, from_id=from_id, to_id=to_id, newest=newest, moved=numbers
        )  # fmt: skip


def return_rows(merge: PartyMerge) -> list[MovedBack]:
    """What went along returns, unless somebody has moved it on; contacts last, their exchanges before them."""
    known = {follower.name: follower for follower in followers()}
    staying: dict[str, int] = {}
    for move in MergeMove.objects.filter(merge=merge).order_by("-pk"):
        follower = known[move.follower]
        back = _still_there(follower, move)
        heirs = follower.heirs_of(back, move.to_id)
        _point(follower, back, move.to_id, move.from_id)
        _point(follower, heirs, move.to_id, move.from_id)
        if follower.noun and move.from_id == merge.loser_id:
            staying[follower.name] = follower.made_since(move.newest, (), move.to_id)
    return [MovedBack(str(known[name].noun), count) for name, count in staying.items()]


def _still_there(follower: Follower, move: MergeMove) -> list[int]:
    """Those that went along, are still with the survivor, and may return."""
    if not move.moved:
        return []
    span = {"pk__gte": min(move.moved), "pk__lte": max(move.moved)}
    rows = follower.at(move.to_id).filter(**span, **dict(follower.returns_while)).order_by("pk")
    went = set(move.moved)
    return [pk for pk in rows.values_list("pk", flat=True) if pk in went]


def _point(follower: Follower, numbers: list[int], from_id: int, to_id: int) -> None:
    """A record's rows lie together: thousands of them go by one statement a span, scattered ones by their numbers."""
    there = follower.at(from_id)
    spans = _spans(there, numbers) if len(numbers) > AT_ONCE else []
    if spans and len(spans) <= len(numbers) // AT_ONCE:
        for span in spans:
            there.filter(pk__range=span).update(**{follower.column: to_id})
        return
    for start in range(0, len(numbers), AT_ONCE):
        there.filter(pk__in=numbers[start : start + AT_ONCE]).update(**{follower.column: to_id})


def _spans(there: QuerySet[Model], numbers: list[int]) -> list[tuple[int, int]]:
    """From which to which of these ascending numbers no other row of the record lies; mostly it is one span."""
    whole = (numbers[0], numbers[-1])
    rows = there.filter(pk__range=whole)
    if rows.count() == len(numbers):
        return [whole]
    found: list[tuple[int, int]] = []
    went, is_going_on = set(numbers), False
    for pk in rows.order_by("pk").values_list("pk", flat=True):
        if pk in went and is_going_on:
            found[-1] = (found[-1][0], pk)
        elif pk in went:
            found.append((pk, pk))
        is_going_on = pk in went
    return found
