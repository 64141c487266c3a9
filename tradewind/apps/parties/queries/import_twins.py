"""Which records are the same companies as rows of a sheet? Asked for a chunk of rows at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import QuerySet

from tradewind.apps.parties.facts import KnownParty, facts_of, known_parties
from tradewind.apps.parties.models import ImportBatch, ImportRow, Party, PartyKey
from tradewind.apps.parties.queries.scope import may_change, visible_customers
from tradewind.domain.parties.duplicates.judging import PartyFacts
from tradewind.domain.parties.duplicates.keys import Key
from tradewind.domain.parties.importing.lifecycle import Plan, RowState
from tradewind.domain.parties.importing.twins import facts_of as row_facts
from tradewind.domain.parties.importing.twins import is_same, keys_of
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Actor
from tradewind.platform.people.models import called

_HELD_BY = 12  # a key of more records says nothing


@dataclass(frozen=True, slots=True)
class Twin:
    """The record a row is the same as. Of one the person may not change only what a colleague may know."""

    known: KnownParty
    owner: str
    last_contact_at: datetime | None
    is_open: bool  # the person may change it
    is_archived: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Looked:
    """The twins of rows about to be written, and the book as far as they were looked for: key and record."""

    twins: Mapping[int, Twin]
    keys: frozenset[int]
    holders: frozenset[tuple[int, int]]


def look_again(by: Actor, batch: ImportBatch, numbers: Sequence[int]) -> Looked:
    """Which of the rows to become new records are known by now? The preview may be days old.

    The records this very import has made are passed over: its rows were compared with one another already.
    """
    waiting = ImportRow.objects.filter(batch=batch, number__in=numbers, state=RowState.WAITING, plan=Plan.CREATE)
    facts = {row.number: row_facts(row.ready["columns"], row.ready["people"]) for row in waiting}
    rows = {number: (each, keys_of(each)) for number, each in facts.items()}
    keys = frozenset(key.number for _facts, found in rows.values() for key in found)
    held = _held(keys)  # first: what comes while the twins are looked for is a change then, not a part of the book
    return Looked(twins_of(by, rows, but=batch.pk), keys, held)


def is_past(by: Actor, looked: Looked) -> bool:
    """Whether somebody has written what might be one of these since: one question to an index."""
    return _held(looked.keys) != looked.holders


def _held(keys: Iterable[int]) -> frozenset[tuple[int, int]]:
    return frozenset((number, pk) for number, ids in _holders(set(keys)).items() for pk in ids)


def twins_of(
    by: Actor, rows: Mapping[int, tuple[PartyFacts, frozenset[Key]]], *, but: int | None = None
) -> dict[int, Twin]:
    """By the rows' numbers; of several records one the person may change, then the oldest.

    `but`: the import whose own records do not count.
    """
    holders = _holders({key.number for _facts, keys in rows.values() for key in keys})
    near = {
        number: {pk for key in keys if len(held := holders.get(key.number, ())) <= _HELD_BY for pk in held}
        for number, (_facts, keys) in rows.items()
    }
    found = {pk for ids in near.values() for pk in ids}
    if but and found:
        made = ImportRow.objects.filter(batch_id=but, state=RowState.CREATED, party_id__in=found)
        found -= set(made.values_list("party_id", flat=True))
    known = _twins(by, sorted(found))
    compared = {pk: facts_of(each.known) for pk, each in known.items()}
    matched = {}
    for number, ids in near.items():
        same = [pk for pk in sorted(ids) if pk in known and is_same(rows[number][0], compared[pk])]
        if same:
            matched[number] = known[min(same, key=lambda pk: (not known[pk].is_open, known[pk].is_archived, pk))]
    return matched


def rows_known(by: Actor, digests: Sequence[str], *, but: int) -> dict[str, ImportRow]:
    """The same rows as an earlier import wrote or took back, by the digest of their cells."""
    rows = ImportRow.objects.filter(
        digest__in=digests, state__in=[RowState.CREATED, RowState.MERGED, RowState.STAYS, RowState.UNDONE]
    )  # fmt: skip
    newest = rows.exclude(batch_id=but).select_related("batch", "party").order_by("pk")
    return {row.digest: row for row in newest if row.batch.by_id == by.pk or row.state != RowState.UNDONE}


def _holders(numbers: set[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    asked = sorted(numbers)
    for start in range(0, len(asked), 500):
        rows: QuerySet[PartyKey, tuple[int, int]] = PartyKey.objects.filter(
            number__in=asked[start : start + 500]
        ).values_list("number", "party_id")
        for number, party_id in rows:
            found[number].append(party_id)
    return found


def _twins(by: Actor, ids: Sequence[int]) -> dict[int, Twin]:
    owners = {
        pk: called(name or "", name_en or "")
        for pk, name, name_en in Party.objects.filter(pk__in=ids).values_list("pk", "owner__name", "owner__name_en")
    }
    seen = set(visible_customers(by).filter(pk__in=ids).values_list("pk", flat=True))
    return {
        each.party.pk: Twin(
            each, owners[each.party.pk], each.party.last_contact_at,
            is_open=each.party.pk in seen and may_change(by, each.party), is_archived=each.party.state != "active",
        )
        for each in known_parties(ids) if each.party.kind == PartyKind.CUSTOMER
    }  # fmt: skip
