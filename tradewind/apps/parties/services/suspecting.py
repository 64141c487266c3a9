"""Keeping the list of pairs that may be one company: the steps that use cases share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from tradewind.apps.parties.facts import KnownParty, facts_of, known_parties, signals_of
from tradewind.apps.parties.models import DuplicateSuspicion, PartyLink, PartySketch
from tradewind.apps.parties.queries.duplicates import LookAlike, look_alikes
from tradewind.domain.parties.duplicates.judging import DuplicateHint, PartyFacts, judge
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import system_user


@dataclass(frozen=True, slots=True)
class Looked:
    """What a comparison with all others found, and for which facts."""

    facts: PartyFacts
    found: Sequence[LookAlike]


def suspect(changed: Sequence[KnownParty], *, looked: Looked | None = None, at: datetime) -> None:
    """Compare these, as they have just been loaded, with all others now: in the transaction of what changed them.

    `looked`: a comparison of this use case; it holds for a party that has become just what was compared.
    """
    held = {each.party.pk: looked.found for each in changed if looked and facts_of(each) == looked.facts}
    rest = [each for each in changed if each.party.pk not in held]
    if changed:
        note(held | (_look_alikes_of(system_user(), rest) if rest else {}), at)


def look_alikes_of(by: Actor, party_ids: Sequence[int]) -> dict[int, list[LookAlike]]:
    """What each of these resembles; reads only, so a sweep asks it outside its transaction."""
    return _look_alikes_of(by, known_parties(party_ids))


def _look_alikes_of(by: Actor, known: Sequence[KnownParty]) -> dict[int, list[LookAlike]]:
    return {
        each.party.pk: look_alikes(by, facts_of(each), kind=PartyKind(each.party.kind), except_id=each.party.pk)
        for each in known
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


def word_about(one_id: int, other_id: int) -> dict[str, object] | None:
    """What stands in the list about the pair, as text that can be kept with a merge."""
    row = _pair(one_id, other_id).values("state", "reason", "decided_by_id", "decided_at").first()
    return row and row | {"decided_at": row["decided_at"] and row["decided_at"].isoformat()}


def put_word_back(one_id: int, other_id: int, word: Mapping[str, object] | None) -> None:
    """Two records again: what was said about them before the merge holds; what nobody has said is looked at anew."""
    pair = _pair(one_id, other_id).filter(state=SuspicionState.MERGED)
    if word is None:
        pair.delete()
    else:
        pair.update(**word)


def _pair(one_id: int, other_id: int) -> QuerySet[DuplicateSuspicion]:
    first, second = sorted((one_id, other_id))
    return DuplicateSuspicion.objects.filter(first_id=first, second_id=second)


def note(found: Mapping[int, Sequence[LookAlike]], at: datetime) -> None:
    """Write what these parties resemble; a pair about which somebody has said a word stays as it is."""
    hints = {
        (min(pk, each.pk), max(pk, each.pk)): each.hint for pk, alikes in found.items() for each in alikes
    }  # fmt: skip
    mine = Q(first_id__in=list(found)) | Q(second_id__in=list(found))
    known = {(row.first_id, row.second_id): row for row in DuplicateSuspicion.objects.filter(mine)}
    new = [_suspicion(pair, hint, at) for pair, hint in hints.items() if pair not in known]
    DuplicateSuspicion.objects.bulk_create(new, batch_size=100, ignore_conflicts=True)
    _look_again([row for row in known.values() if row.state == SuspicionState.OPEN], hints)
    PartySketch.objects.filter(pk__in=list(found)).update(compared_at=at)


def _look_again(rows: Sequence[DuplicateSuspicion], hints: Mapping[tuple[int, int], DuplicateHint]) -> None:
    """A pair that one look missed may still be alike; one that no longer is leaves the list."""
    missed = {pk for row in rows if (row.first_id, row.second_id) not in hints for pk in (row.first_id, row.second_id)}
    facts = {each.party.pk: facts_of(each) for each in known_parties(missed)} if missed else {}
    gone = []
    for row in rows:
        hint = hints.get((row.first_id, row.second_id)) or judge(facts[row.first_id], facts[row.second_id])
        if hint is None:
            gone.append(row.pk)
        elif (row.strength, row.signals) != (hint.strength, signals_of(hint)):
            row.strength, row.signals = hint.strength, signals_of(hint)
            row.save(update_fields=["strength", "signals"])
    if gone:
        DuplicateSuspicion.objects.filter(pk__in=gone).delete()


def _suspicion(pair: tuple[int, int], hint: DuplicateHint, at: datetime) -> DuplicateSuspicion:
    return DuplicateSuspicion(
        first_id=pair[0], second_id=pair[1], strength=hint.strength, signals=signals_of(hint), found_at=at
    )
