"""Keeping by what the likely twins of parties are found: keys and sketches, written with whatever changes them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from tradewind.apps.parties.facts import LIKENESS_RULES, KnownParty, facts_of, keys_of
from tradewind.apps.parties.models import PartyKey, PartySketch
from tradewind.domain.parties.duplicates.judging import PartyFacts
from tradewind.domain.parties.duplicates.keys import sketch

BATCH = 300  # rows in one statement; SQLite takes no more than 999 values


def keep_likeness(known: Sequence[KnownParty], *, at: datetime) -> list[KnownParty]:
    """Write what differs; returns the parties that have to be compared with all others again."""
    facts = {each.party.pk: facts_of(each) for each in known}
    changed = _keep_keys({pk: {key.number for key in keys_of(each)} for pk, each in facts.items()})
    waiting = _keep_sketches({each.party.pk: each.party.kind for each in known}, facts, changed, at)
    return [each for each in known if each.party.pk in waiting]


def forget_likeness(ids: Collection[int]) -> None:
    """Nothing is compared with these any more: they have gone into others."""
    PartyKey.objects.filter(party_id__in=ids).delete()
    PartySketch.objects.filter(party_id__in=ids).delete()


def _keep_keys(wanted: dict[int, set[int]]) -> set[int]:
    """The rows as wanted; the parties whose rows were not."""
    there: dict[int, set[int]] = defaultdict(set)
    for party_id, number in PartyKey.objects.filter(party_id__in=list(wanted)).values_list("party_id", "number"):
        there[party_id].add(number)
    new = [PartyKey(number=number, party_id=pk) for pk, numbers in wanted.items() for number in numbers - there[pk]]
    PartyKey.objects.bulk_create(new, batch_size=BATCH)
    changed = {row.party_id for row in new}
    for pk, numbers in wanted.items():
        if gone := there[pk] - numbers:
            PartyKey.objects.filter(party_id=pk, number__in=gone).delete()
            changed.add(pk)
    return changed


def _keep_sketches(
    kinds: dict[int, str], facts: dict[int, PartyFacts], changed: set[int], at: datetime
) -> set[int]:  # fmt: skip
    kept = {row.pk: row for row in PartySketch.objects.filter(pk__in=list(facts))}
    rows = []
    for pk, each in facts.items():
        row = kept.get(pk) or PartySketch(pk=pk, kind=kinds[pk])
        text = sketches(each.names)
        if pk in changed or row.rules != LIKENESS_RULES or row.sketches != text:
            row.compared_at = None
        row.sketches, row.rules, row.at = text, LIKENESS_RULES, at
        rows.append(row)
    PartySketch.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["party"],
        update_fields=["sketches", "rules", "at", "compared_at"],
    )  # fmt: skip
    return {row.pk for row in rows if row.compared_at is None}


def sketches(names: Iterable[str]) -> str:
    """One line a name; what it is sorted by among the candidates."""
    return "\n".join(dict.fromkeys(filter(None, map(sketch, names))))
