"""Making one record of two, and two of one again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.db.models import Field

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.followers import Head
from tradewind.apps.parties.models import Contact, FormerName, Party, PartyMerge, ProfileFact
from tradewind.apps.parties.refusals import BanksDiffer, LaterMergeFirst, NotMergeable, TooLateToUnmerge
from tradewind.apps.parties.services.finding import keep_former_names, keep_found
from tradewind.apps.parties.services.likeness import forget_likeness
from tradewind.apps.parties.services.moving import MovedBack, move_rows, return_rows
from tradewind.apps.parties.services.suspecting import forget_suspicions, reopen_pair, settle_pair
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, PartyState
from tradewind.domain.parties.merging import MERGE_FIELDS, may_unmerge, same_person
from tradewind.domain.parties.searching import folded
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.notifications import services as notifications
from tradewind.platform.search.services import forget
from tradewind.platform.tasks import services as tasks
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next

# A column that says the same in another form goes with the one that people see.
_BESIDE = {"phone": ("phone", "phone_e164")}


@dataclass(frozen=True, slots=True)
class Unmerged:
    """What came of taking a merge back: rows made since stay with the survivor, so do fields edited since."""

    merge: PartyMerge
    rows_staying: dict[str, int]
    fields_staying: tuple[str, ...]


@use_case
def merge_parties(
    *, survivor_id: int, loser_id: int, versions: tuple[int, int], take: Collection[str], owner_id: int | None,
    reason: str = "", by: Actor, at: datetime,
) -> PartyMerge:  # fmt: skip
    """Everything of the loser goes to the survivor; `take` names the fields in which the loser's value is kept."""
    require(by, permissions.MERGE_PARTIES)
    survivor, loser = _pair(by, survivor_id, loser_id, versions)
    losing_owner, state_before = loser.owner_id, loser.state

    changes = put(survivor, _chosen(survivor, loser, take) | _owner(survivor, owner_id, by, at))
    save_next(survivor, changes.after, by=by, at=at)
    merge = PartyMerge.objects.create(
        survivor=survivor, loser=loser, loser_state=state_before, loser_primary=_primary_of(loser),
        before=_plain(changes.before), after=_plain(changes.after), reason=clean_line(reason)[:200], at=at, by_id=by.pk,
    )  # fmt: skip
    # What the loser knows better takes the place of what the survivor knew.
    ProfileFact.objects.filter(party=survivor, code__in=list(take), replaced_at=None).update(replaced_at=at)
    _move_everything(merge, by, at)
    loser.state = PARTY_LIFECYCLE.after("merge", loser.state)
    save_next(loser, ["state"], by=by, at=at)
    keep_former_names(survivor, changes.before, also=(loser.name, loser.name_zh), at=at)
    forget(Party, [loser.pk])
    forget_likeness([loser.pk])
    settle_pair(survivor.pk, loser.pk, SuspicionState.MERGED, merge.reason, by, at)
    forget_suspicions(loser.pk)
    keep_found(survivor.pk, at=at)

    facts = {"merge": merge.pk, "reason": merge.reason, "before": merge.before, "after": merge.after}
    audit.record("party.merged", survivor, by=by, at=at, other=loser.number, name=loser.name, **facts)
    audit.record("party.merged_away", loser, by=by, at=at, other=survivor.number, name=survivor.name)
    _tell_losing_owner(losing_owner, survivor, loser, by, at)
    return merge


@use_case
def undo_merge(*, merge_id: int, by: Actor, at: datetime) -> Unmerged:
    """Two records again, within thirty days: what went along comes back, what was made since stays."""
    require(by, permissions.MERGE_PARTIES)
    merge = queries.merge_for(by, merge_id)
    survivor = Party.objects.select_for_update().get(pk=merge.survivor_id)
    loser = Party.objects.select_for_update().get(pk=merge.loser_id)
    merge = PartyMerge.objects.select_for_update().get(pk=merge.pk)
    _require_undoable(merge, survivor, at)

    kept = tuple(sorted(name for name, value in merge.after.items() if _plain_value(getattr(survivor, name)) != value))
    columns = {name: value for name, value in merge.before.items() if name not in kept}
    changes = put(survivor, _revived(columns))
    save_next(survivor, changes.after, by=by, at=at)
    moved = return_rows(merge)
    _restore_facts(merge, survivor)
    _restore_loser(merge, loser, by, at)
    FormerName.objects.filter(party=survivor, until=merge.at).delete()
    reopen_pair(survivor.pk, loser.pk)
    keep_found(survivor.pk, loser.pk, at=at)
    merge.undone_at, merge.undone_by_id = at, by.pk
    merge.save(update_fields=["undone_at", "undone_by"])

    rows = _staying(moved)
    audit.record("party.unmerged", survivor, by=by, at=at, other=loser.number, name=loser.name, stays=rows, kept=kept)
    audit.record("party.unmerged_back", loser, by=by, at=at, other=survivor.number, name=survivor.name)
    return Unmerged(merge, rows, kept)


@use_case
def object_to_merge(*, merge_id: int, reason: str, by: Actor, at: datetime) -> PartyMerge:
    """The owner who lost the record says why it is another company: who merged looks at it again."""
    merge = queries.merge_to_object(by, merge_id)
    why = clean_line(reason)[:200]
    audit.record("party.merge_objected", merge.survivor, by=by, at=at, other=merge.loser.number, reason=why)
    tasks.assign_task(
        title=f"{merge.loser.name}: {why}"[:200], assignee_id=merge.by_id, due_on=at.date(), subject=merge.survivor,
        subject_title=merge.survivor.name, by=by, at=at,
    )  # fmt: skip
    return merge


def _pair(by: Actor, survivor_id: int, loser_id: int, versions: tuple[int, int]) -> tuple[Party, Party]:
    """Both records, locked in the order of their numbers so that two merges never wait for each other."""
    found = {pk: queries.party_to_change(by, pk) for pk in sorted({survivor_id, loser_id})}
    survivor, loser = found[survivor_id], found[loser_id]
    if survivor.pk == loser.pk or survivor.kind != loser.kind or survivor.state != PartyState.ACTIVE:
        raise NotMergeable()
    for seen, record in zip(versions, (survivor, loser), strict=True):
        refuse_stale(seen, record.version)
    if queries.banks_differ(by, survivor, loser):
        raise BanksDiffer()
    return survivor, loser


def _chosen(survivor: Party, loser: Party, take: Collection[str]) -> dict[str, Any]:
    """The survivor's new columns: the fields taken over, the later contact, the earlier next day."""
    fields = [column for field in take if field in MERGE_FIELDS for column in _BESIDE.get(field, (field,))]
    columns: dict[str, Any] = {name: getattr(loser, name) for name in fields}
    name, name_zh = columns.get("name", survivor.name), columns.get("name_zh", survivor.name_zh)
    columns["name_folded"] = folded(name, name_zh)
    last = [day for day in (survivor.last_contact_at, loser.last_contact_at) if day]
    following = [day for day in (survivor.next_contact_on, loser.next_contact_on) if day]
    return columns | {
        "last_contact_at": max(last, default=None),
        "next_contact_on": min(following, default=None),
    }


def _owner(survivor: Party, owner_id: int | None, by: Actor, at: datetime) -> dict[str, Any]:
    if survivor.kind != PartyKind.CUSTOMER or owner_id == survivor.owner_id:
        return {}
    if owner_id is not None:
        queries.require_sellers(by, owner_id)
    return {"owner_id": owner_id, "owner_since": at.date() if owner_id else None}


def _primary_of(party: Party) -> Contact | None:
    return Contact.objects.filter(party=party, is_primary=True, archived_at=None).first()


def _move_everything(merge: PartyMerge, by: Actor, at: datetime) -> None:
    """One record has one main contact, and nobody twice: the same person's rows go to one contact."""
    if merge.loser_primary and _primary_of(merge.survivor):
        merge.loser_primary.is_primary = False
        save_next(merge.loser_primary, ["is_primary"], by=by, at=at)
    for twin, kept in _twins(merge):
        move_rows(merge, Head.CONTACT, twin.pk, kept.pk)
        twin.archived_at, twin.is_primary = at, False
        save_next(twin, ["archived_at", "is_primary"], by=by, at=at)
    move_rows(merge, Head.PARTY, merge.loser_id, merge.survivor_id)


def _twins(merge: PartyMerge) -> list[tuple[Contact, Contact]]:
    kept = list(Contact.objects.filter(party=merge.survivor, archived_at=None).order_by("pk"))
    found = []
    for contact in Contact.objects.filter(party=merge.loser, archived_at=None).order_by("pk"):
        twin = next((other for other in kept if same_person(_known_by(contact), _known_by(other))), None)
        if twin:
            found.append((contact, twin))
    return found


def _known_by(contact: Contact) -> dict[str, str]:
    return {"name": folded(contact.name), "email": contact.email, "phone": contact.phone_e164}


def _restore_facts(merge: PartyMerge, survivor: Party) -> None:
    """The survivor's own lines count again, except where something newer was noted since."""
    noted = ProfileFact.objects.filter(party=survivor, replaced_at=None).values("code")
    own = ProfileFact.objects.filter(party=survivor, replaced_at=merge.at).exclude(code__in=noted)
    own.update(replaced_at=None)


def _restore_loser(merge: PartyMerge, loser: Party, by: Actor, at: datetime) -> None:
    # Contacts that were folded into one another stand up again.
    for contact in Contact.objects.filter(party=loser, archived_at=merge.at):
        contact.archived_at = None
        save_next(contact, ["archived_at"], by=by, at=at)
    former = merge.loser_primary
    if former and former.party_id == loser.pk and not _primary_of(loser):
        former.is_primary = True
        save_next(former, ["is_primary"], by=by, at=at)
    loser.state = PARTY_LIFECYCLE.after("unmerge", loser.state)
    if merge.loser_state == PartyState.ARCHIVED:
        loser.state = PARTY_LIFECYCLE.after("archive", loser.state)
    save_next(loser, ["state"], by=by, at=at)


def _require_undoable(merge: PartyMerge, survivor: Party, at: datetime) -> None:
    if merge.undone_at or not may_unmerge(merge.at, at):
        raise TooLateToUnmerge()
    later = PartyMerge.objects.filter(loser=survivor, undone_at=None).first()
    if later:  # it has itself been merged since: that one has to be taken back first
        raise LaterMergeFirst()


def _staying(moved: list[MovedBack]) -> dict[str, int]:
    return {each.noun: each.staying for each in moved if each.staying}


def _plain(columns: dict[str, object]) -> dict[str, object]:
    return {name: _plain_value(value) for name, value in columns.items()}


def _plain_value(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _revived(columns: dict[str, object]) -> dict[str, object]:
    """The columns as the model knows them: moments and days were kept as text."""
    fields = {name: cast("Field[Any, Any]", Party._meta.get_field(name)) for name in columns}
    return {name: fields[name].to_python(value) for name, value in columns.items()}


def _tell_losing_owner(owner_id: int | None, survivor: Party, loser: Party, by: Actor, at: datetime) -> None:
    """Whoever loses the record hears of it, and may object."""
    if owner_id and owner_id not in (survivor.owner_id, by.pk):
        facts: dict[str, object] = {"party": loser.name, "other": survivor.name}
        notifications.notify(
            to_id=owner_id, code="told_merged_away", facts=facts, weight="today", subject=loser, by=by, at=at
        )  # fmt: skip
