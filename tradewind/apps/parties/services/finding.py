"""Keeping what parties are found by: called by every use case of the room that changes such a thing."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from tradewind.apps.parties.facts import findable, known_parties, stands
from tradewind.apps.parties.models import FormerName, Party
from tradewind.apps.parties.services.likeness import keep_likeness
from tradewind.apps.parties.services.suspecting import Looked, suspect
from tradewind.platform.access import Actor, require
from tradewind.platform.search.services import keep_findable
from tradewind.platform.use_case import use_case

NAMES = ("name", "name_zh")
CHUNK = 200
COMPARED_AT_ONCE = 3  # a use case touches one party, a merge two


@use_case
def refresh_found(*, party_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Write anew by what these parties are found; a piece of the sweep and of the console's rebuild."""
    require(by, "jobs.view")
    locked = Party.objects.select_for_update().filter(pk__in=party_ids).order_by("pk")  # nobody changes them meanwhile
    return keep_found(*[party.pk for party in locked], at=at)


def keep_found(*party_ids: int, looked: Looked | None = None, at: datetime) -> int:
    """Write anew by what these parties are found, as they and their people stand now, in the caller's transaction.

    A few are compared with all others at once (unless the caller has `looked` already), many by the next sweep.
    """
    written = 0
    for start in range(0, len(party_ids), CHUNK):
        known = [each for each in known_parties(party_ids[start : start + CHUNK]) if stands(each.party)]
        written += keep_findable(
            Party, ((each.party.pk, findable(each.party, each.people, each.former)) for each in known), at=at
        )
        changed = keep_likeness(known, at=at)
        if len(party_ids) <= COMPARED_AT_ONCE:
            suspect(changed, looked=looked, at=at)
    return written


def keep_former_names(
    party: Party, before: Mapping[str, object], *, also: Sequence[str] = (), at: datetime
) -> None:  # fmt: skip
    """Remember the names a change took away; one that came back is no former name any more.

    `also` are the names of a record that has become one with this one.
    """
    if before.keys().isdisjoint(NAMES) and not also:
        return
    current = [getattr(party, name) for name in NAMES]
    FormerName.objects.filter(party=party, name__in=current).delete()
    names = [str(before[name]) for name in NAMES if before.get(name)] + [name for name in also if name]
    gone = [name for name in names if name not in current]
    FormerName.objects.bulk_create(
        [FormerName(party=party, name=name, until=at) for name in dict.fromkeys(gone)], update_conflicts=True,
        unique_fields=["party", "name"], update_fields=["until"],
    )  # fmt: skip
