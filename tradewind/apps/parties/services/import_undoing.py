"""Taking a chunk of an import back: nothing is deleted, and what was worked on since stays."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.followers import Head, followers
from tradewind.apps.parties.models import Contact, ImportBatch, ImportRow, Party, ProfileFact
from tradewind.apps.parties.refusals import PhaseOver
from tradewind.apps.parties.services.contacts import pass_main_on
from tradewind.apps.parties.services.finding import keep_found
from tradewind.apps.parties.services.import_rows import save_columns
from tradewind.apps.parties.services.likeness import forget_likeness
from tradewind.domain.parties.importing.lifecycle import ImportState, RowState
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, PartyState
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.approvals.models import Approval
from tradewind.platform.search.services import forget
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, save_next

_MADE_BY_IMPORT = (Contact, ProfileFact)  # looked at by themselves: the import makes such rows too


@dataclass(slots=True)
class _TakenBack:
    batch: ImportBatch
    by: Actor
    at: datetime
    gone: list[int] = field(default_factory=list)  # records that are out of search and comparison now
    given_back: list[int] = field(default_factory=list)


@use_case
def undo_rows(*, batch_id: int, numbers: Sequence[int], by: Actor, at: datetime) -> int:
    """Take those of these rows back that stand as written."""
    require(by, permissions.IMPORT_CUSTOMERS)
    batch = ImportBatch.objects.select_for_update().filter(
        pk=queries.import_for(by, batch_id).pk, state=ImportState.UNDOING
    ).first()  # fmt: skip
    if batch is None:
        raise PhaseOver()
    back = _TakenBack(batch, by, at)
    rows = list(
        ImportRow.objects.filter(batch=batch, number__in=numbers, state__in=[RowState.CREATED, RowState.MERGED])
        .order_by("-number")
    )  # fmt: skip
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


def _withdraw(back: _TakenBack, rows: Sequence[ImportRow], parties: dict[int, Party]) -> None:
    """Created records go to the archive, unless somebody has worked on them."""
    ids = [row.party_id for row in rows if row.party_id]
    touched = _touched(ids, rows)
    for row in rows:
        party = parties[row.party_id or 0]
        if party.version != row.version or party.state != PartyState.ACTIVE or party.pk in touched:
            row.state, row.reason = RowState.STAYS, "worked_on"
            continue
        party.state = PARTY_LIFECYCLE.after("archive", party.state)
        save_next(party, ["state"], by=back.by, at=back.at)
        row.state = RowState.UNDONE
        back.gone.append(party.pk)
        audit.record("party.import_undone", party, by=back.by, at=back.at, batch=back.batch.pk, row=row.number)
    withdrawn = [pk for row in rows if row.state == RowState.UNDONE for pk in row.contacts]
    Contact.objects.filter(pk__in=withdrawn, archived_at=None).update(archived_at=back.at, is_primary=False)


def _touched(ids: Collection[int], rows: Sequence[ImportRow]) -> set[int]:
    """Records with rows that the import did not make: exchanges, to-dos, requests, changed people or facts."""
    found: set[int] = set()
    for each in followers():
        if each.head is Head.PARTY and (each.noun or each.model is Approval) and each.model not in _MADE_BY_IMPORT:
            found |= set(each.rows().filter(**{f"{each.column}__in": ids}).values_list(each.column, flat=True))
    made = {pk for row in rows for pk in row.contacts}
    people = Contact.objects.filter(party_id__in=ids).values_list("party_id", "pk", "version", "archived_at")
    found |= {of for of, pk, version, gone in people if (version != 1 if pk in made else gone is None)}
    written = {row.party_id: row.written_at for row in rows}
    facts = ProfileFact.objects.filter(party_id__in=ids, replaced_at=None)
    found |= {party_id for party_id, at in facts.values_list("party_id", "noted_at") if at != written[party_id]}
    return found


def _give_back(back: _TakenBack, row: ImportRow, party: Party) -> None:
    """Fields that stand as the import left them become empty again, people nobody changed go."""
    kept = [name for name, value in row.after.items() if _plain(getattr(party, name)) != value]
    columns = {name: _revived(name, row.before[name]) for name in row.after if name not in kept}
    changes = put(party, columns) if party.state != PartyState.MERGED else put(party, {})
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
