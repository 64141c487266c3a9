"""Making two records again of what a merge made one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db.models import Field

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.events import OwnerChanged
from tradewind.apps.parties.models import FormerName, Party, PartyMerge
from tradewind.apps.parties.refusals import AccountWaits, LaterMergeFirst, TooLateToUnmerge, YoungerMergeFirst
from tradewind.apps.parties.services.finding import keep_found
from tradewind.apps.parties.services.folding import plain_value, restore_facts, unfold_people
from tradewind.apps.parties.services.moving import return_rows
from tradewind.apps.parties.services.ownership import hand_over
from tradewind.apps.parties.services.suspecting import put_word_back
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, PartyState
from tradewind.domain.parties.merging import may_unmerge
from tradewind.domain.parties.searching import folded
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.notifications import services as notifications
from tradewind.platform.tasks import services as tasks
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, save_next
from tradewind.platform.use_case.turns import FILING, one_at_a_time

# What is changed in one go, so that it is given back or left in one go.
_TOGETHER = ({"owner_id", "owner_since"}, {"phone", "phone_e164"})


@dataclass(frozen=True, slots=True)
class Unmerged:
    """What came of taking a merge back: rows made since stay with the survivor, so do fields edited since."""

    merge: PartyMerge
    rows_staying: dict[str, int]
    fields_staying: tuple[str, ...]


@use_case
def undo_merge(*, merge_id: int, by: Actor, at: datetime) -> Unmerged:
    """Two records again, within thirty days: what went along comes back, what was made since stays."""
    require(by, permissions.MERGE_PARTIES)
    one_at_a_time(FILING)
    merge = queries.merge_for(by, merge_id)
    both = Party.objects.select_for_update().filter(pk__in=(merge.survivor_id, merge.loser_id)).order_by("pk")
    survivor, loser = sorted(both, key=lambda party: party.pk != merge.survivor_id)
    merge = PartyMerge.objects.select_for_update().get(pk=merge.pk)
    _require_undoable(by, merge, survivor, at)

    held = (survivor.owner_id, survivor.deputy_id)
    kept = _changed_since(merge, survivor)
    columns = _revived({name: value for name, value in merge.before.items() if name not in kept})
    put(survivor, columns)
    survivor.name_folded = folded(survivor.name, survivor.name_zh)
    save_next(survivor, {*columns, "name_folded"}, by=by, at=at)
    moved = return_rows(merge)
    restore_facts(merge, survivor, loser)
    unfold_people(merge, survivor, loser, by, at)
    loser.state = PARTY_LIFECYCLE.after("unmerge", loser.state)
    if merge.loser_state == PartyState.ARCHIVED:
        loser.state = PARTY_LIFECYCLE.after("archive", loser.state)
    save_next(loser, ["state"], by=by, at=at)
    FormerName.objects.filter(party=survivor, until=merge.at).delete()
    put_word_back(survivor.pk, loser.pk, merge.aside.get("word"))
    keep_found(survivor.pk, loser.pk, at=at)
    merge.undone_at, merge.undone_by_id = at, by.pk
    merge.save(update_fields=["undone_at", "undone_by"])

    rows = {each.noun: each.staying for each in moved if each.staying}
    audit.record("party.unmerged", survivor, by=by, at=at, other=loser.number, name=loser.name, stays=rows, kept=kept)
    audit.record("party.unmerged_back", loser, by=by, at=at, other=survivor.number, name=survivor.name)
    _give_back(merge, survivor, loser, held, by, at)
    return Unmerged(merge, rows, kept)


def _require_undoable(by: Actor, merge: PartyMerge, survivor: Party, at: datetime) -> None:
    if merge.undone_at or not may_unmerge(merge.at, at):
        raise TooLateToUnmerge()
    if PartyMerge.objects.filter(loser=survivor, undone_at=None).exists():
        raise LaterMergeFirst()  # it has itself been merged since: that one has to be taken back first
    younger = PartyMerge.objects.filter(survivor=survivor, undone_at=None, pk__gt=merge.pk).order_by("-pk").first()
    if younger:  # its fields and lines lie over those of this one
        raise YoungerMergeFirst(other=f"{younger.loser.number} {younger.loser.name}")
    if queries.account_waits(by, survivor):
        raise AccountWaits()


def _changed_since(merge: PartyMerge, survivor: Party) -> tuple[str, ...]:
    """The fields somebody has edited since the merge, each with those that go with it."""
    names = set(merge.after) - {"name_folded"}
    kept = {name for name in names if plain_value(getattr(survivor, name)) != merge.after[name]}
    for group in _TOGETHER:
        if kept & group:
            kept |= group & names
    return tuple(sorted(kept))


def _revived(columns: dict[str, object]) -> dict[str, object]:
    """The columns as the model knows them: moments and days were kept as text."""
    fields = {name: cast("Field[Any, Any]", Party._meta.get_field(name)) for name in columns}
    return {name: fields[name].to_python(value) for name, value in columns.items()}


def _give_back(
    merge: PartyMerge, survivor: Party, loser: Party, held: tuple[int | None, int | None], by: Actor, at: datetime
) -> None:  # fmt: skip
    """To-dos return to those they were taken from, and whoever has a record again is told."""
    passed = {int(pk): person for pk, person in merge.aside.get("passed", {}).items()}
    got = {person for person in (*held, merge.by_id) if person}
    for record in (survivor, loser):
        theirs = {pk: person for pk, person in passed.items() if person in (record.owner_id, record.deputy_id)}
        if theirs:
            tasks.give_tasks_back(subject=record, passed=theirs, from_ids=got, by=by, at=at)
    hand_over(survivor, *held, leaving=held, by=by, at=at)
    if loser.owner_id and held[0] and held[0] != loser.owner_id:  # what went along has come back to the record
        publish(OwnerChanged(loser.pk, loser.owner_id, (held[0],), by_id=by.pk, at=at))
    facts: dict[str, object] = {"party": loser.name, "other": survivor.name}
    for person in {loser.owner_id, loser.deputy_id} - {survivor.owner_id, survivor.deputy_id, None}:
        notifications.notify(
            to_id=person or 0, code="told_unmerged", facts=facts, weight="today", subject=loser, by=by, at=at
        )  # fmt: skip
