"""Making one record of two."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.followers import Head
from tradewind.apps.parties.models import Party, PartyMerge
from tradewind.apps.parties.refusals import AccountWaits, BanksDiffer, NotMergeable, TaxNumbersDiffer, TaxNumberTakenOut
from tradewind.apps.parties.services.finding import keep_former_names, keep_found
from tradewind.apps.parties.services.folding import columns_of, fold_people, main_of, plain_value, replace_facts
from tradewind.apps.parties.services.likeness import forget_likeness
from tradewind.apps.parties.services.moving import move_rows
from tradewind.apps.parties.services.overtaken import close_overtaken
from tradewind.apps.parties.services.ownership import hand_over
from tradewind.apps.parties.services.suspecting import forget_suspicions, settle_pair, word_about
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, PartyState
from tradewind.domain.parties.merging import MERGE_FIELDS
from tradewind.domain.parties.searching import folded
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, StaleVersion, require
from tradewind.platform.house_days import house_day
from tradewind.platform.notifications import services as notifications
from tradewind.platform.search.services import forget
from tradewind.platform.tasks import services as tasks
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next
from tradewind.platform.use_case.turns import FILING, one_at_a_time


@use_case
def merge_parties(
    *, survivor_id: int, loser_id: int, versions: tuple[int, int], seen: Mapping[str, int], take: Collection[str],
    owner_id: int | None, reason: str = "", by: Actor, at: datetime,
) -> PartyMerge:  # fmt: skip
    """Everything of the loser goes to the survivor; `take` names the fields in which the loser's value is kept.

    `versions` and `seen` are those of the preview that was looked at.
    """
    require(by, permissions.MERGE_PARTIES)
    one_at_a_time(FILING)  # what comes meanwhile is filed under the one that stays
    survivor, loser = _pair(by, survivor_id, loser_id, versions, seen)
    take = _as_confirmed(by, survivor, loser, take)
    held = (survivor.owner_id, survivor.deputy_id)

    changes = put(survivor, _chosen(survivor, loser, take) | _holders(survivor, loser, owner_id, by, at))
    save_next(survivor, changes.after, by=by, at=at)
    merge = PartyMerge.objects.create(
        survivor=survivor, loser=loser, loser_state=loser.state, loser_primary=main_of(loser),
        before=_plain(changes.before), after=_plain(changes.after), reason=clean_line(reason)[:200], at=at, by_id=by.pk,
    )  # fmt: skip
    main = main_of(survivor)
    close_overtaken(merge, by, at)
    replace_facts(merge, take)
    twins = fold_people(merge, by, at)
    move_rows(merge, Head.PARTY, loser.pk, survivor.pk)
    loser.state = PARTY_LIFECYCLE.after("merge", loser.state)
    save_next(loser, ["state"], by=by, at=at)
    keep_former_names(survivor, changes.before, also=(loser.name, loser.name_zh), at=at)
    word = _settle(merge, by, at)

    facts = {"merge": merge.pk, "reason": merge.reason, "before": merge.before, "after": merge.after}
    audit.record("party.merged", survivor, by=by, at=at, other=loser.number, name=loser.name, **facts)
    audit.record("party.merged_away", loser, by=by, at=at, other=survivor.number, name=survivor.name)
    passed = hand_over(survivor, *held, leaving={*held, loser.owner_id, loser.deputy_id}, by=by, at=at)
    _tell_who_loses(merge, held, by, at)
    merge.aside = {"main": main and main.pk, "twins": twins, "word": word, "passed": passed}
    merge.save(update_fields=["aside"])
    return merge


@use_case
def object_to_merge(*, merge_id: int, reason: str, by: Actor, at: datetime) -> PartyMerge:
    """The owner who lost the record says why it is another company: who merged looks at it again."""
    merge = queries.merge_to_object(by, merge_id)
    why = clean_line(reason)[:200]
    audit.record("party.merge_objected", merge.survivor, by=by, at=at, other=merge.loser.number, reason=why)
    tasks.assign_task(
        title=f"{merge.loser.name}: {why}"[:200], assignee_id=merge.by_id, due_on=house_day(at), subject=merge.survivor,
        subject_title=merge.survivor.name, by=by, at=at,
    )  # fmt: skip
    return merge


def _pair(
    by: Actor, survivor_id: int, loser_id: int, versions: tuple[int, int], seen: Mapping[str, int]
) -> tuple[Party, Party]:  # fmt: skip
    """Both records, locked in the order of their numbers so that two merges never wait for each other."""
    found = {pk: queries.party_to_change(by, pk) for pk in sorted({survivor_id, loser_id})}
    survivor, loser = found[survivor_id], found[loser_id]
    if survivor.pk == loser.pk or survivor.kind != loser.kind or survivor.state != PartyState.ACTIVE:
        raise NotMergeable()
    for version, record in zip(versions, (survivor, loser), strict=True):
        refuse_stale(version, record.version)
    now = queries.seen_of(by, survivor, loser)
    changed = [name for name, number in now.items() if seen.get(name) != number]
    if changed:
        raise StaleVersion(version=survivor.version, changed=changed)
    if queries.banks_differ(by, survivor, loser):
        raise BanksDiffer()
    if queries.account_waits(by, survivor, loser):
        raise AccountWaits()
    return survivor, loser


def _as_confirmed(by: Actor, survivor: Party, loser: Party, take: Collection[str]) -> Collection[str]:
    """Of two tax numbers the one that finance has confirmed, whatever was chosen beside it."""
    standing = queries.tax_standing(by, survivor, loser)
    if gone := standing.taken_out:
        raise TaxNumberTakenOut(name=gone.record.name, number=gone.number)
    if not standing.differ:
        return take
    if standing.kept_id is None:
        raise TaxNumbersDiffer()
    others = {field for field in take if field != "tax_number"}
    return others | {"tax_number"} if standing.kept_id == loser.pk else others


def _chosen(survivor: Party, loser: Party, take: Collection[str]) -> dict[str, Any]:
    """The survivor's new columns: the fields taken over, the later contact, the earlier next day."""
    columns: dict[str, Any] = {
        name: getattr(loser, name) for name in columns_of([field for field in take if field in MERGE_FIELDS])
    }
    name, name_zh = columns.get("name", survivor.name), columns.get("name_zh", survivor.name_zh)
    columns["name_folded"] = folded(name, name_zh)
    last = [day for day in (survivor.last_contact_at, loser.last_contact_at) if day]
    following = [day for day in (survivor.next_contact_on, loser.next_contact_on) if day]
    return columns | {
        "last_contact_at": max(last, default=None),
        "next_contact_on": min(following, default=None),
    }


def _holders(survivor: Party, loser: Party, owner_id: int | None, by: Actor, at: datetime) -> dict[str, Any]:
    """The owner who was chosen, and a deputy: the survivor's own, else the loser's."""
    if survivor.kind != PartyKind.CUSTOMER:
        return {}
    deputies = [person for person in (survivor.deputy_id, loser.deputy_id) if person and person != owner_id]
    columns: dict[str, Any] = {"deputy_id": next(iter(deputies), None)}
    if owner_id != survivor.owner_id:
        if owner_id not in (None, loser.owner_id):  # who has one of them and left may stay until it is given on
            queries.require_sellers(by, owner_id)
        columns |= {"owner_id": owner_id, "owner_since": house_day(at) if owner_id else None}
    return columns


def _settle(merge: PartyMerge, by: Actor, at: datetime) -> dict[str, object] | None:
    """The loser is found and suspected no more, the survivor anew; returns what was said of the pair before."""
    survivor_id, loser_id = merge.survivor_id, merge.loser_id
    word = word_about(survivor_id, loser_id)
    forget(Party, [loser_id])
    forget_likeness([loser_id])
    settle_pair(survivor_id, loser_id, SuspicionState.MERGED, merge.reason, by, at)
    forget_suspicions(loser_id)
    keep_found(survivor_id, at=at)
    return word


def _plain(columns: dict[str, object]) -> dict[str, object]:
    return {name: plain_value(value) for name, value in columns.items()}


def _tell_who_loses(merge: PartyMerge, held: tuple[int | None, int | None], by: Actor, at: datetime) -> None:
    """Whoever had one of the two and has neither now hears of it, and may object."""
    survivor, loser = merge.survivor, merge.loser
    stay = {survivor.owner_id, survivor.deputy_id}
    gave = {loser.owner_id, loser.deputy_id} - stay - {None}
    facts: dict[str, object] = {"party": loser.name, "other": survivor.name}
    for person in gave | (set(held) - stay - {None}):
        code, about = ("told_merged_away", loser) if person in gave else ("told_merged_over", merge)
        notifications.notify(to_id=person or 0, code=code, facts=facts, weight="today", subject=about, by=by, at=at)
