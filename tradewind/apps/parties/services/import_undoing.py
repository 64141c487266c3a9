"""Taking a chunk of an import back: nothing is deleted, and what was worked on since stays."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.followers import Head, followers
from tradewind.apps.parties.models import Contact, ImportBatch, ImportRow, Party, ProfileFact
from tradewind.apps.parties.queries.import_touched import worked_on
from tradewind.apps.parties.refusals import PhaseOver
from tradewind.apps.parties.services.contacts import pass_main_on
from tradewind.apps.parties.services.finding import keep_found
from tradewind.apps.parties.services.import_rows import save_columns
from tradewind.apps.parties.services.likeness import forget_likeness
from tradewind.domain.parties.importing.lifecycle import ImportState, RowState
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, PartyState
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.search.services import forget
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, save_next

_WRITTEN = (RowState.CREATED, RowState.MERGED)


@dataclass(slots=True)
class _TakenBack:
    batch: ImportBatch
    asker: Actor  # whose rights count: what has become a colleague's is a colleague's
    by: Actor
    at: datetime
    gone: list[int] = field(default_factory=list)  # records that are out of search and comparison now
    given_back: list[int] = field(default_factory=list)


@use_case
def undo_rows(*, batch_id: int, numbers: Sequence[int], by: Actor, at: datetime) -> int:
    """Take those of these rows back that stand as written."""
    require(by, permissions.IMPORT_CUSTOMERS)
    batch = _locked(by, batch_id)
    back = _TakenBack(batch, _asker(batch, by), by, at)
    written = ImportRow.objects.filter(batch=batch, number__in=numbers, state__in=_WRITTEN)
    rows = list(written.order_by("-number"))
    locked = Party.objects.select_for_update().filter(pk__in=[row.party_id for row in rows]).order_by("pk")
    parties = {party.pk: party for party in locked}
    _withdraw(back, [row for row in rows if row.state == RowState.CREATED], parties)
    for row in rows:
        if row.state == RowState.MERGED:
            _give_back(back, row, parties[row.party_id or 0])
    forget(Party, back.gone)
    forget_likeness(back.gone)
    keep_found(*dict.fromkeys(back.given_back), at=at)
    save_columns(rows, ("state", "reason", "facts"))
    return len(rows)


@use_case
def leave_row(*, batch_id: int, number: int, detail: str, by: Actor, at: datetime) -> None:
    """Note that one row could not be taken back; the others go on."""
    batch = _locked(by, batch_id)
    ImportRow.objects.filter(batch=batch, number=number, state__in=_WRITTEN).update(
        state=RowState.STAYS, reason="undo_broke", facts={"error": detail}
    )
    batch.moved_at = at
    batch.save(update_fields=["moved_at"])


def _locked(by: Actor, batch_id: int) -> ImportBatch:
    batch = queries.import_locked(by, batch_id)
    if batch.state != ImportState.UNDOING:
        raise PhaseOver()
    return batch


def _asker(batch: ImportBatch, by: Actor) -> Actor:
    """Whoever takes the import back; where the account is closed meanwhile, the person as it was."""
    if not by.is_system or batch.undone_by is None:
        return by
    asker = copy(batch.undone_by)  # a copy that is never saved
    asker.is_active = True
    return asker


def _withdraw(back: _TakenBack, rows: Sequence[ImportRow], parties: dict[int, Party]) -> None:
    """Created records go to the archive, unless somebody has worked on them."""
    touched = worked_on(back.by, rows)
    for row in rows:
        party = parties[row.party_id or 0]
        if party.version != row.version or party.state != PartyState.ACTIVE or party.pk in touched:
            row.state, row.reason = RowState.STAYS, "worked_on"
            continue
        if not queries.may_change(back.asker, party):
            row.state, row.reason = RowState.STAYS, "not_yours"
            continue
        party.state = PARTY_LIFECYCLE.after("archive", party.state)
        save_next(party, ["state"], by=back.by, at=back.at)
        row.state = RowState.UNDONE
        back.gone.append(party.pk)
        audit.record("party.import_undone", party, by=back.by, at=back.at, batch=back.batch.pk, row=row.number)
    withdrawn = [pk for row in rows if row.state == RowState.UNDONE for pk in row.contacts]
    Contact.objects.filter(pk__in=withdrawn, archived_at=None).update(archived_at=back.at, is_primary=False)


def _give_back(back: _TakenBack, row: ImportRow, party: Party) -> None:
    """Fields that stand as the import left them become empty again, people nobody changed go."""
    if not queries.may_change(back.asker, party):
        row.state, row.reason = RowState.STAYS, "merged_since" if party.state == PartyState.MERGED else "not_yours"
        row.facts = {}
        return
    kept = [name for name, value in row.after.items() if _plain(getattr(party, name)) != value]
    columns = {name: _revived(name, row.before[name]) for name in row.after if name not in kept}
    changes = put(party, columns)
    if changes:
        save_next(party, changes.after, by=back.by, at=back.at)
        ProfileFact.objects.filter(
            party=party, code__in=list(changes.after), noted_at=row.written_at or back.at, replaced_at=None
        ).update(replaced_at=back.at)  # fmt: skip
    people = _people_back(back, row, party)
    row.state = RowState.STAYS if kept or people else RowState.UNDONE
    row.reason, row.facts = ("changed_since" if kept or people else ""), {"fields": kept, "people": people}
    back.given_back.append(party.pk)
    audit.record(
        "party.import_given_back", party, by=back.by, at=back.at, batch=back.batch.pk, row=row.number,
        before=_all_plain(changes.before), after=_all_plain(changes.after), kept=kept,
    )  # fmt: skip


def _people_back(back: _TakenBack, row: ImportRow, party: Party) -> int:
    """How many of the people stay, because somebody has changed them or talked with them."""
    made = list(Contact.objects.filter(pk__in=row.contacts, archived_at=None))
    spoken = {
        pk
        for each in followers()
        if each.head is Head.CONTACT
        for pk in each.rows().filter(**{f"{each.column}__in": row.contacts}).values_list(each.column, flat=True)
    }
    going = [person for person in made if person.version == 1 and person.pk not in spoken]
    for person in going:
        was_main = person.is_primary
        person.archived_at, person.is_primary = back.at, False
        save_next(person, ["archived_at", "is_primary"], by=back.by, at=back.at)
        audit.record("contact.archived", party, by=back.by, at=back.at, contact=person.pk, name=person.name)
        if was_main:
            pass_main_on(party, back.by, back.at)
    return len(made) - len(going)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _all_plain(columns: dict[str, object]) -> dict[str, object]:
    return {name: _plain(value) for name, value in columns.items()}


def _revived(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name == "next_contact_on" and value else value
