"""Changing many records at once: each by its own use case, chunk by chunk, and taken back the same way.

No transaction is open between the chunks; killed, the work goes on from the first record nothing has become of.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from django.utils import timezone

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.events import ManyAsked
from tradewind.apps.parties.models import ManyChange, ManyRow, Party
from tradewind.apps.parties.queries.many import Asked
from tradewind.apps.parties.refusals import BadChangeOfMany, NothingToTakeBack
from tradewind.apps.parties.services.ownership import assign_owner
from tradewind.apps.parties.services.records import archive_party, reactivate_party, set_line
from tradewind.domain.parties.many import (
    A_TRANSACTION,
    AT_ONCE,
    MOST,
    ManyAction,
    ManyState,
    Outcome,
    line_value,
    refuse_past_day,
)
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, NotPermitted, StaleVersion, require
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

Clock = Callable[[], datetime]
Told = Callable[[int, int], None]
T = TypeVar("T")


@use_case
def begin_many(
    *, asked: Asked, picked: Sequence[tuple[int, int]], about: str = "", by: Actor, at: datetime
) -> ManyChange:
    """Note what is to be done with which records, each in the version the person saw."""
    _require_any(by)
    if asked.action is ManyAction.OWNER:
        require(by, permissions.ASSIGN_OWNER)
    if not 0 < len(picked) <= MOST:
        raise BadChangeOfMany()
    queries.judge_asked(by, asked)
    refuse_past_day(asked.action, asked.value, on=timezone.localdate(at))
    change = ManyChange.objects.create(
        action=asked.action, value=asked.value, picked=[list(pair) for pair in picked], by_id=by.pk, at=at
    )  # fmt: skip
    _to_background(change, len(picked), about, by, at)
    return change


@use_case
def write_many(*, change_id: int, picked: Sequence[tuple[int, int]], by: Actor, at: datetime) -> int:
    """Change a chunk of the records; what cannot be changed is passed over and noted."""
    change = _locked(by, change_id)
    _require_any(by)
    rows = [_write(change, party_id, version, by, at) for party_id, version in picked]
    ManyRow.objects.bulk_create([row for row in rows if row])
    return len(rows)


@use_case
def note_run(*, change_id: int, task_id: UUID | str, by: Actor, at: datetime) -> ManyChange:
    """Which run of the worker does the work, since when: while it lives nobody else takes it up."""
    change = _locked(by, change_id)
    change.task_id, change.queued_at = UUID(str(task_id)), at
    change.save(update_fields=["task_id", "queued_at"])
    return change


@use_case
def undo_many(*, change_id: int, by: Actor, at: datetime) -> ManyChange:
    """Begin to take a change back."""
    change = _locked(by, change_id)
    _require_any(by)
    if change.state != ManyState.DONE:
        raise NothingToTakeBack()
    change.state = ManyState.UNDOING
    change.save(update_fields=["state"])
    _to_background(change, len(queries.to_take_back(by, change)), "", by, at)
    return change


@use_case
def take_back_many(*, change_id: int, party_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Set a chunk of the records back to what they said, where nobody has changed them since."""
    change = _locked(by, change_id)
    _require_any(by)
    rows = list(ManyRow.objects.filter(change=change, party_id__in=party_ids, outcome=Outcome.CHANGED))
    for row in rows:
        row.outcome, row.code = _outcome_of(partial(_take_back, change, row, by, at), Outcome.TAKEN_BACK)
        if row.outcome != Outcome.TAKEN_BACK:
            row.outcome = Outcome.STAYS
    ManyRow.objects.bulk_update(rows, ["outcome", "code"])
    return len(rows)


@use_case
def close_many(*, change_id: int, by: Actor, at: datetime) -> ManyChange:
    """All has been done, or all has been taken back."""
    change = _locked(by, change_id)
    _require_any(by)
    change.state = ManyState.UNDONE if change.state == ManyState.UNDOING else ManyState.DONE
    change.closed_at, change.taken_up = at, 0
    change.save(update_fields=["state", "closed_at", "taken_up"])
    return change


@use_case
def take_up_many(*, change_id: int, by: Actor, at: datetime) -> ManyChange:
    """Begin work again that was interrupted: noted and queued in one."""
    require(by, "jobs.view")
    change = _locked(by, change_id)
    change.taken_up += 1
    change.save(update_fields=["taken_up"])
    publish(ManyAsked(change.pk, "", change.by_id, at))
    return change


def carry_out(change_id: int, *, by: Actor, now: Clock, told: Told = lambda _done, _total: None) -> ManyChange:
    """Do what is left of a change, or of taking it back."""
    change = queries.many_change_for(by, change_id)
    if change.state == ManyState.WRITING:
        left = queries.left_of(by, change)
        for number, chunk in enumerate(_chunks(left)):
            told(number * A_TRANSACTION, len(left))
            write_many(change_id=change_id, picked=chunk, by=by, at=now())
    elif change.state == ManyState.UNDOING:
        back = queries.to_take_back(by, change)
        for number, ids in enumerate(_chunks(back)):
            told(number * A_TRANSACTION, len(back))
            take_back_many(change_id=change_id, party_ids=ids, by=by, at=now())
    else:
        return change
    return close_many(change_id=change_id, by=by, at=now())


def _chunks(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), A_TRANSACTION):
        yield rows[start : start + A_TRANSACTION]


def _require_any(by: Actor) -> None:
    if not queries.may_change_many(by):
        raise NotPermitted(permission=permissions.REVISE_CUSTOMER)


def _locked(by: Actor, change_id: int) -> ManyChange:
    return ManyChange.objects.select_for_update().get(pk=queries.many_change_for(by, change_id).pk)


def _to_background(change: ManyChange, records: int, about: str, by: Actor, at: datetime) -> None:
    if records > AT_ONCE:
        publish(ManyAsked(change.pk, about, by.pk, at))


def _write(change: ManyChange, party_id: int, version: int, by: Actor, at: datetime) -> ManyRow | None:
    """What became of one record; None where it is not there for this person."""
    party = queries.visible_parties(by).filter(pk=party_id).first()
    if party is None or ManyRow.objects.filter(change=change, party_id=party_id).exists():
        return None
    before = {"owner": party.owner_id, "deputy": party.deputy_id} if change.action == ManyAction.OWNER else {
        change.action: str(getattr(party, change.action, "") or "")
    }  # fmt: skip
    outcome, code = _outcome_of(partial(_do, change, party, version, by, at), Outcome.CHANGED)
    after = Party.objects.values_list("version", flat=True).get(pk=party_id)
    if outcome == Outcome.CHANGED and after == party.version:
        outcome = Outcome.SAME
    return ManyRow(change=change, party_id=party_id, outcome=outcome, code=code, before=before, version=after)


def _outcome_of(act: Callable[[], object], done: Outcome) -> tuple[str, str]:
    """Every use case refuses before it writes, so the chunk's other records stand."""
    try:
        act()
    except StaleVersion as refusal:
        return Outcome.STALE, refusal.code
    except NotPermitted as refusal:
        return Outcome.NOT_YOURS, refusal.code
    except Refusal as refusal:
        return Outcome.REFUSED, refusal.code
    return done, ""


def _do(change: ManyChange, party: Party, version: int, by: Actor, at: datetime) -> None:
    if change.action == ManyAction.ARCHIVE:
        refuse_stale(version, queries.party_to_change(by, party.pk).version)
        archive_party(party_id=party.pk, by=by, at=at)
        return
    if change.action == ManyAction.OWNER:
        owner_id = int(change.value)
        deputy_id = party.deputy_id if party.deputy_id != owner_id else None
        assign_owner(party_id=party.pk, version=version, owner_id=owner_id, deputy_id=deputy_id, by=by, at=at)
    else:
        value = line_value(change.action, change.value)
        set_line(party_id=party.pk, version=version, line=change.action, value=value, by=by, at=at)


def _take_back(change: ManyChange, row: ManyRow, by: Actor, at: datetime) -> None:
    if change.action == ManyAction.ARCHIVE:
        refuse_stale(row.version, queries.party_to_change(by, row.party_id).version)
        reactivate_party(party_id=row.party_id, by=by, at=at)
    elif change.action == ManyAction.OWNER:
        owner_id, deputy_id = row.before["owner"], row.before["deputy"]
        assign_owner(
            party_id=row.party_id, version=row.version, owner_id=owner_id, deputy_id=deputy_id, by=by, at=at
        )  # fmt: skip
    else:
        value = line_value(change.action, row.before[change.action])
        set_line(
            party_id=row.party_id, version=row.version, line=change.action, value=value, is_back=True, by=by, at=at
        )  # fmt: skip
