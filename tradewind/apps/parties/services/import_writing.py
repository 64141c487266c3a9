"""Writing a chunk of rows: new customers, gaps of records filled, everything keyed by import and row."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.facts import KnownParty, known_parties
from tradewind.apps.parties.models import Contact, ImportBatch, ImportRow, Party, ProfileFact
from tradewind.apps.parties.queries.import_twins import Looked, is_past, look_again
from tradewind.apps.parties.refusals import PhaseOver
from tradewind.apps.parties.services.finding import keep_found
from tradewind.apps.parties.services.import_plans import is_as_withdrawn, settle, what_is_new
from tradewind.apps.parties.services.import_rows import save_columns
from tradewind.apps.parties.services.profile import keep_columns
from tradewind.domain.parties.importing.lifecycle import ImportState, Plan, RowState
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PARTY_LIFECYCLE, PoolState
from tradewind.domain.parties.profile import COLUMN_FACTS, Origin
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.house_days import house_day
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import Changes, put, save_next
from tradewind.platform.use_case.turns import one_at_a_time

BATCH = 60  # rows a statement: below SQLite's limit of variables
_OUTCOME = (
    "state", "plan", "reason", "facts", "ready", "party", "contacts", "before", "after", "version", "written_at",
)  # fmt: skip
_TURN = "write rows of an import"
OTHERWISE = ("met_since", "unowned")  # what the counts keep of rows that did not come as the preview had it


@dataclass(slots=True)
class _Written:
    """What one chunk made, to be told and saved at its end."""

    batch: ImportBatch
    by: Actor
    at: datetime
    sellers: frozenset[int]  # who can be an owner today: somebody may have left since the preview
    rows: list[ImportRow] = field(default_factory=list)
    parties: list[int] = field(default_factory=list)
    otherwise: Counter[str] = field(default_factory=Counter)  # what did not come as the preview had it

    def note(self, row: ImportRow, state: RowState, party: Party | None = None, **more: Any) -> None:
        row.state, row.written_at = state, self.at
        if party is not None:
            row.party, row.version = party, party.version
            self.parties.append(party.pk)
        for name, value in more.items():
            setattr(row, name, value)
        self.rows.append(row)

    def owner_of(self, row: ImportRow) -> int | None:
        owner_id: int | None = row.ready["owner"]
        if owner_id is None or owner_id in self.sellers:
            return owner_id
        self.otherwise["unowned"] += 1
        return None


@use_case
def write_rows(*, batch_id: int, numbers: Sequence[int], looked: Looked | None = None, by: Actor, at: datetime) -> int:
    """Write those of these rows that wait; what a killed run has written is not touched again.

    `looked`: which of them the book knows by now, asked for just before; what came in between is seen here.
    """
    require(by, permissions.IMPORT_CUSTOMERS)
    sellers = frozenset(person.pk for person in people.salespeople(by))
    done = _Written(_locked(by, batch_id), by, at, sellers)
    one_at_a_time(_TURN)  # two imports at once would not see one another's companies
    if looked is None or is_past(by, looked):
        looked = look_again(by, done.batch, numbers)
    waiting = ImportRow.objects.filter(batch=done.batch, number__in=numbers, state=RowState.WAITING)
    rows = list(waiting.order_by("number"))
    for row in rows:
        if row.number in looked.twins:
            settle(row, looked.twins[row.number])
            done.otherwise["met_since"] += 1
    _create(done, [row for row in rows if row.plan == Plan.CREATE])
    _merge(done, [row for row in rows if row.plan == Plan.MERGE])
    for row in rows:
        if row.plan == Plan.SKIP:
            done.note(row, RowState.SKIPPED)
    keep_found(*dict.fromkeys(done.parties), at=at)
    save_columns(done.rows, _OUTCOME)
    if done.otherwise:
        done.batch.counts = {**done.batch.counts, **(Counter(_otherwise(done.batch)) + done.otherwise)}
        done.batch.save(update_fields=["counts"])
    return len(done.rows)


def _otherwise(batch: ImportBatch) -> dict[str, int]:
    return {name: batch.counts[name] for name in OTHERWISE if name in batch.counts}


@use_case
def fail_row(*, batch_id: int, number: int, reason: str, detail: str, by: Actor, at: datetime) -> None:
    """Note that one row could not be written; the others go on."""
    batch = _locked(by, batch_id)
    ImportRow.objects.filter(batch=batch, number=number, state=RowState.WAITING).update(
        state=RowState.FAILED, reason=reason, facts={"error": detail}, written_at=at
    )


def _locked(by: Actor, batch_id: int) -> ImportBatch:
    batch = queries.import_locked(by, batch_id)
    if batch.state != ImportState.WRITING:
        raise PhaseOver()
    return batch


def _create(done: _Written, rows: Sequence[ImportRow]) -> None:
    """New records; those of an import that was taken back come back under their number."""
    if not rows:
        return
    made = [_party(done, row) for row in rows]
    parties = [party for party, _changes in made]
    new = [party for party in parties if party.pk is None]
    Party.objects.bulk_create(new, batch_size=30)
    staff = [_people(done, party, row) for party, row in zip(parties, rows, strict=True)]
    Contact.objects.bulk_create([contact for folk in staff for contact in folk], batch_size=BATCH)
    ProfileFact.objects.bulk_create([fact for party in parties for fact in _facts(done, party)], batch_size=BATCH)
    for row, (party, changes), folk in zip(rows, made, staff, strict=True):
        about = {"batch": done.batch.pk, "row": row.number, "kind": party.kind, "name": party.name}
        if changes is not None:
            about |= {"before": _plain(changes.before), "after": _plain(changes.after)}
        audit.record("party.imported", party, by=done.by, at=done.at, country=party.country, **about)
        for contact in folk:
            audit.record("contact.added", party, by=done.by, at=done.at, contact=contact.pk, name=contact.name)
        done.note(row, RowState.CREATED, party, contacts=[contact.pk for contact in folk])


def _party(done: _Written, row: ImportRow) -> tuple[Party, Changes | None]:
    """The record of a row, and how it was before if it comes back."""
    columns, owner_id = _columns(row), done.owner_of(row)
    columns |= {"owner_id": owner_id, "owner_since": house_day(done.at) if owner_id else None}
    back = _withdrawn(done, row)
    if back is not None:
        changes = put(back, columns | {"state": PARTY_LIFECYCLE.after("reactivate", back.state)})
        save_next(back, changes.after, by=done.by, at=done.at)
        ProfileFact.objects.filter(party=back, replaced_at=None).update(replaced_at=done.at)
        return back, changes
    new = Party(
        **columns, kind=PartyKind.CUSTOMER, pool_state=PoolState.OWNED, created_at=done.at, updated_at=done.at,
        updated_by_id=done.by.pk,
    )  # fmt: skip
    return new, None


def _withdrawn(done: _Written, row: ImportRow) -> Party | None:
    """The record this row made in an import that was taken back, if nobody has done anything with it since."""
    pk = row.facts.get("revives")
    back = Party.objects.select_for_update().filter(pk=pk).first() if pk else None
    is_there = back is not None and is_as_withdrawn(done.by, back, row.facts["version"])
    return back if is_there else None


def _columns(row: ImportRow) -> dict[str, Any]:
    columns = dict(row.ready["columns"])
    day = columns["next_contact_on"]
    return columns | {"next_contact_on": date.fromisoformat(day) if day else None}


def _people(done: _Written, party: Party, row: ImportRow) -> list[Contact]:
    return [
        Contact(party=party, **person, is_primary=place == 0, updated_at=done.at, updated_by_id=done.by.pk)
        for place, person in enumerate(row.ready["people"])
    ]


def _facts(done: _Written, party: Party) -> list[ProfileFact]:
    return [
        ProfileFact(
            party=party, code=code, value=getattr(party, code), stated_on=timezone.localdate(done.at),
            origin=Origin.UNSTATED, noted_by_id=done.by.pk, noted_at=done.at,
        )
        for code in COLUMN_FACTS if getattr(party, code)
    ]  # fmt: skip


def _merge(done: _Written, rows: Sequence[ImportRow]) -> None:
    """Gaps of records filled; what stands there is never overwritten."""
    if not rows:
        return
    ids = sorted({row.party_id for row in rows if row.party_id})
    locked = {party.pk: party for party in Party.objects.select_for_update().filter(pk__in=ids).order_by("pk")}
    seen = set(queries.visible_customers(done.by).filter(pk__in=ids).values_list("pk", flat=True))
    known = {each.party.pk: each for each in known_parties(ids)}
    for row in rows:
        party = locked.get(row.party_id or 0)
        if party is None or party.pk not in seen or not queries.may_change(done.by, party):
            done.note(row, RowState.FAILED, reason="record_gone")
            continue
        there = KnownParty(party, known[party.pk].people)
        known[party.pk] = KnownParty(party, [*there.people, *_fill(done, row, there)])


def _fill(done: _Written, row: ImportRow, there: KnownParty) -> list[Contact]:
    party, at, by = there.party, done.at, done.by
    columns, folk = what_is_new(there, _columns(row), row.ready["people"])
    changes = put(party, columns)
    if changes:
        save_next(party, changes.after, by=by, at=at)
        keep_columns(party, changes.after, on=timezone.localdate(at), origin=Origin.UNSTATED, by=by, at=at)
    has_main = any(each.is_primary for each in there.people)
    added = Contact.objects.bulk_create(
        [
            Contact(party=party, **person, is_primary=place == 0 and not has_main, updated_at=at, updated_by_id=by.pk)
            for place, person in enumerate(folk)
        ]
    )  # fmt: skip
    before, after = _plain(changes.before), _plain(changes.after)
    audit.record(
        "party.import_merged", party, by=by, at=at, batch=done.batch.pk, row=row.number, fields=list(after),
        before=before, after=after,
    )  # fmt: skip
    for contact in added:
        audit.record("contact.added", party, by=by, at=at, contact=contact.pk, name=contact.name)
    done.note(row, RowState.MERGED, party, contacts=[each.pk for each in added], before=before, after=after)
    return list(added)


def _plain(columns: Mapping[str, object]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in columns.items()}
