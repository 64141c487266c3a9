"""Keeping the list of pairs that may be one company: the steps that use cases share."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Q, QuerySet

from tradewind.apps.parties.facts import facts_of, known_parties, signals_of
from tradewind.apps.parties.models import DuplicateSuspicion, PartyLink, PartySketch
from tradewind.apps.parties.queries.duplicates import LookAlike, hint_between, look_alikes
from tradewind.domain.parties.duplicates.judging import DuplicateHint
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import system_user


def suspect(party_ids: Sequence[int], *, at: datetime) -> None:
    """Compare these with all others now, in the transaction of what changed them."""
    by = system_user()
    note(by, look_alikes_of(by, party_ids), at)


def look_alikes_of(by: Actor, party_ids: Sequence[int]) -> dict[int, list[LookAlike]]:
    """What each of these resembles; reads only, so a sweep asks it outside its transaction."""
    return {
        each.party.pk: look_alikes(by, facts_of(each), kind=PartyKind(each.party.kind), except_id=each.party.pk)
        for each in known_parties(party_ids)
    }


def link(one_id: int, other_id: int, by: Actor, at: datetime) -> None:
    """The pair's rows, once from either side; shared with the ruling on a collision."""
    sides = ((one_id, other_id), (other_id, one_id))
    rows = [PartyLink(party_id=party, other_id=other, made_by_id=by.pk, made_at=at) for party, other in sides]
    PartyLink.objects.bulk_create(rows, ignore_conflicts=True)


def settle_pair(one_id: int, other_id: int, state: SuspicionState, reason: str, by: Actor, at: datetime) -> None:
    """What was ruled about a pair elsewhere stands in the list too."""
    _pair(one_id, other_id).update(state=state, reason=reason[:500], decided_by_id=by.pk, decided_at=at)


def forget_suspicions(party_id: int) -> None:
    """A record that has gone into another is suspected of nothing; what was said about it stays."""
    of_party = Q(first_id=party_id) | Q(second_id=party_id)
    DuplicateSuspicion.objects.filter(of_party, state=SuspicionState.OPEN).delete()


def reopen_pair(one_id: int, other_id: int) -> None:
    """Two records again: they are suspected as before the merge."""
    _pair(one_id, other_id).filter(state=SuspicionState.MERGED).delete()


def _pair(one_id: int, other_id: int) -> QuerySet[DuplicateSuspicion]:
    first, second = sorted((one_id, other_id))
    return DuplicateSuspicion.objects.filter(first_id=first, second_id=second)


def note(by: Actor, found: Mapping[int, Sequence[LookAlike]], at: datetime) -> None:
    """Write what these parties resemble; a pair about which somebody has said a word stays as it is."""
    hints = {
        (min(pk, each.pk), max(pk, each.pk)): each.hint for pk, alikes in found.items() for each in alikes
    }  # fmt: skip
    mine = Q(first_id__in=list(found)) | Q(second_id__in=list(found))
    known = {(row.first_id, row.second_id): row for row in DuplicateSuspicion.objects.filter(mine)}
    new = [_suspicion(pair, hint, at) for pair, hint in hints.items() if pair not in known]
    DuplicateSuspicion.objects.bulk_create(new, batch_size=100, ignore_conflicts=True)
    for pair, row in known.items():
        if row.state == SuspicionState.OPEN:
            _look_again(by, row, hints.get(pair))
    PartySketch.objects.filter(pk__in=list(found)).update(compared_at=at)


def _look_again(by: Actor, row: DuplicateSuspicion, hint: DuplicateHint | None) -> None:
    """A pair that one look missed may still be alike; one that no longer is leaves the list."""
    if hint is None:
        first = next(iter(known_parties([row.first_id])))
        hint = hint_between(by, facts_of(first), [row.second_id]).get(row.second_id)
    if hint is None:
        row.delete()
    elif (row.strength, row.signals) != (hint.strength, signals_of(hint)):
        row.strength, row.signals = hint.strength, signals_of(hint)
        row.save(update_fields=["strength", "signals"])


def _suspicion(pair: tuple[int, int], hint: DuplicateHint, at: datetime) -> DuplicateSuspicion:
    return DuplicateSuspicion(
        first_id=pair[0], second_id=pair[1], strength=hint.strength, signals=signals_of(hint), found_at=at
    )
