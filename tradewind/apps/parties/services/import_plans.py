"""What will be done with each row: a new customer, gaps of a record filled, or nothing, and why?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tradewind.apps.parties.facts import KnownParty
from tradewind.apps.parties.models import Contact, ImportBatch, ImportRow, Party
from tradewind.apps.parties.queries.import_twins import Twin, rows_known, twins_of
from tradewind.apps.parties.queries.scope import may_change
from tradewind.domain.parties.duplicates.judging import PartyFacts
from tradewind.domain.parties.duplicates.keys import Key
from tradewind.domain.parties.importing.deciding import Decisions, Ready, decided
from tradewind.domain.parties.importing.drafts import Draft, Trouble, read_row
from tradewind.domain.parties.importing.fields import FILLED, Target
from tradewind.domain.parties.importing.lifecycle import Plan, RowState
from tradewind.domain.parties.importing.twins import Seen, facts_of, gaps_filled, keys_of
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.merging import same_person
from tradewind.domain.parties.searching import folded
from tradewind.domain.vocabulary.sheets.problems import Problem
from tradewind.domain.vocabulary.sheets.ranges import column_name
from tradewind.platform.access import Actor, Role
from tradewind.platform.house_days import house_day
from tradewind.platform.people import queries as people


@dataclass(frozen=True, slots=True)
class Owners:
    """Whom the names in the owner's column mean."""

    by: Actor
    ids: Mapping[str, int]

    def id_of(self, name: str) -> int | None:
        return self.ids.get(_plain(name))

    def problem_with(self, name: str) -> Problem | None:
        """A salesperson brings in own customers; a leader those of people who are there."""
        known = self.id_of(name)
        if self.by.role == Role.SALESPERSON:
            return Problem(Trouble.OWNER, "owner", name) if name and known != self.by.pk else None
        return None if known else Problem(Trouble.OWNER, "owner", name)


def owners_known(by: Actor) -> Owners:
    rows = people.salespeople(by)
    return Owners(by, {_plain(name): row.pk for row in rows for name in (row.name_en, row.name) if name})


def mapping_of(batch: ImportBatch) -> dict[int, Target]:
    """What each column is; one that began to be filled far below is kept among the remarks."""
    there = range(batch.sheets[batch.sheet]["columns"])
    chosen = {int(place): Target(target) for place, target in batch.mapping.items()}
    return dict.fromkeys(there, Target.KEEP) | chosen


def titles_of(batch: ImportBatch) -> list[str]:
    """The name of each column; one without any is called by its letter."""
    known = {int(each["place"]): str(each["title"]) for each in batch.columns}
    return [known.get(place) or column_name(place + 1) for place in range(batch.sheets[batch.sheet]["columns"])]


def _plain(name: str) -> str:
    return "".join(name.casefold().split())


class Planner:
    """Plans rows in their order: a later row may be the same company as an earlier one."""

    def __init__(self, by: Actor, batch: ImportBatch) -> None:
        self._by, self._batch = by, batch
        self._mapping, self._titles = mapping_of(batch), titles_of(batch)
        self._decisions = Decisions(**batch.decisions)
        self._owners, self._seen = owners_known(by), Seen()

    def plan(self, rows: Sequence[ImportRow]) -> None:
        """Set what is planned for these rows; nothing is saved."""
        known = rows_known(self._by, [row.digest for row in rows], but=self._batch.pk)
        open_rows: dict[int, tuple[PartyFacts, frozenset[Key]]] = {}
        for row in rows:
            row.plan, row.reason, row.facts, row.ready, row.party = Plan.SKIP, "", {}, {}, None
            earlier = known.get(row.digest)
            if earlier and earlier.state != RowState.UNDONE:
                row.reason, row.facts = "imported_before", _earlier(earlier)
            else:
                self._begin(row, earlier, open_rows)
        twins = twins_of(self._by, open_rows)
        for row in rows:
            if row.number in open_rows:
                settle(row, twins.get(row.number))

    def _begin(
        self, row: ImportRow, earlier: ImportRow | None, open_rows: dict[int, tuple[PartyFacts, frozenset[Key]]]
    ) -> None:  # fmt: skip
        draft = read_row(self._mapping, self._titles, row.texts)
        row.reason, owner_id = self._owner(draft)
        ready = Ready(skip=row.reason) if row.reason else decided(draft, self._decisions)
        row.reason = ready.skip
        if row.reason:
            return
        facts = facts_of(ready.columns, ready.people)
        keys = keys_of(facts)
        twin = self._seen.twin_of(facts, keys)
        if twin is not None:
            row.reason, row.facts = "twin_in_file", {"row": twin}
            return
        self._seen.note(row.number, facts, keys)
        row.ready = {"columns": ready.columns, "people": list(ready.people), "owner": owner_id}
        if earlier and earlier.party and is_as_withdrawn(self._by, earlier.party, earlier.version + 1):
            row.facts = {"revives": earlier.party_id, "version": earlier.party.version}
        open_rows[row.number] = (facts, keys)

    def _owner(self, draft: Draft) -> tuple[str, int | None]:
        """Why the row is left out because of its owner, or whose it will be."""
        if self._owners.problem_with(draft.owner) is None:
            return "", self._by.pk if self._by.role == Role.SALESPERSON else self._owners.id_of(draft.owner)
        choice = self._decisions.of(Trouble.OWNER)
        if choice == "skip":
            return "others_customer", None
        if draft.owner:  # whoever was meant is not lost
            draft.remarks.append(f"{self._decisions.labels.get('named_owner', 'owner')}：{draft.owner}")
        if self._by.role == Role.SALESPERSON:
            return "", self._by.pk
        everybodys = {"mine": self._by.pk, "colleague": self._decisions.owner}.get(choice)
        owner_id = self._decisions.owners.get(draft.owner, everybodys)
        return "", owner_id if owner_id in self._owners.ids.values() else None


def settle(row: ImportRow, twin: Twin | None) -> None:
    """What will be done with a row, by what it is the same as."""
    if twin is None:
        row.plan = Plan.CREATE
        return
    row.plan = Plan.SKIP
    if not twin.is_open:
        row.reason, row.ready = "colleagues", {}
        row.facts = {"name": twin.known.party.name, "owner": twin.owner, "last": _day(twin.last_contact_at)}
        return
    row.party, row.facts = twin.known.party, {}
    if twin.is_archived:
        row.reason = "archived_record"
        return
    columns, folk = what_is_new(twin.known, row.ready["columns"], row.ready["people"])
    if not columns and not folk:
        row.reason = "identical"
        return
    row.plan, row.facts = Plan.MERGE, {"fields": sorted(columns), "people": len(folk)}


def is_as_withdrawn(by: Actor, party: Party, version: int) -> bool:
    """Whether a record lies in the archive as its import left it there when it was taken back, and is theirs."""
    if party.state != PartyState.ARCHIVED or party.version != version or not may_change(by, party):
        return False
    return not Contact.objects.filter(party=party, archived_at=None).exists()


def what_is_new(
    known: KnownParty, columns: Mapping[str, Any], folk: Sequence[Mapping[str, Any]]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """What a row knows that the record does not: empty fields, and people it has not got."""
    record = {field: getattr(known.party, field) for field in FILLED}
    filled = gaps_filled(record, columns, FILLED)
    if any(filled.get("email", "").casefold() == each.email.casefold() for each in known.people if each.email):
        del filled["email"]  # one of its people's: known
    if "phone" in filled:
        filled["phone_e164"] = columns["phone_e164"]
    return filled, [dict(each) for each in folk if not any(_is_there(each, there) for there in known.people)]


def _is_there(person: Mapping[str, Any], there: Contact) -> bool:
    one = {"name": folded(person["name"]), "email": person["email"], "phone": person["phone_e164"]}
    other = {"name": folded(there.name), "email": there.email, "phone": there.phone_e164}
    return one["name"] == other["name"] or same_person(one, other)


def _earlier(row: ImportRow) -> dict[str, Any]:
    return {"batch": row.batch_id, "on": _day(row.written_at)}


def _day(moment: datetime | None) -> str:
    return house_day(moment).isoformat() if moment else "--"
