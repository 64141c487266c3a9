"""How do the demo's customers, partners and exchanges come into the database?"""

from collections import defaultdict
from dataclasses import asdict

from django.utils import timezone

from tradewind.apps.parties.models import Contact, Interaction, Party, ProfileFact
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.demo.parties.rows import (
    AssignedRow,
    ContactedRow,
    ContactRow,
    PartiesStory,
    PartyRow,
    RetieredRow,
    SpokenRow,
)
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows
from tradewind.domain.parties.cadence import planned_after
from tradewind.domain.parties.channels import CONTACT_CHANNELS, Channel
from tradewind.domain.parties.details import clean_contact, clean_party
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PoolState
from tradewind.domain.parties.profile import COLUMN_FACTS, Origin
from tradewind.domain.parties.searching import folded
from tradewind.platform.access import Role


def write_parties(story: PartiesStory, ledger: Ledger) -> dict[str, Party]:
    """Every table once: the parties as they are today, then their people and what was said."""
    parties = {row.details.name: _party(row, ledger) for row in story.parties}
    changes: list[AssignedRow | RetieredRow] = sorted([*story.assigned, *story.retiered], key=lambda row: row.at)
    facts = [_change(parties[row.party], row, ledger) for row in changes]
    in_touch: list[SpokenRow | ContactedRow] = sorted([*story.spoken, *story.contacted], key=lambda row: row.at)
    for row in in_touch:
        _be_in_touch(parties[row.party], row)
    write_rows(Party, parties.values())

    for registered in story.parties:
        party = parties[registered.details.name]
        ledger.note(
            "party.registered", party, registered.by, registered.at, kind=registered.kind, name=party.name,
            country=party.country,
        )  # fmt: skip
    for change, known in zip(changes, facts, strict=True):
        action = "party.assigned" if isinstance(change, AssignedRow) else "party.revised"
        ledger.note(action, parties[change.party], change.by, change.at, **known)
    _write_interactions(story, parties, _write_contacts(story, parties, ledger), ledger)
    _write_profiles(story, parties, ledger)
    return parties


def _party(row: PartyRow, ledger: Ledger) -> Party:
    """The record as its registration left it."""
    by = ledger.people[row.by]
    is_owned = row.kind is PartyKind.CUSTOMER and by.role == Role.SALESPERSON
    return Party(
        **_columns(row.details), kind=row.kind, owner=by if is_owned else None,
        owner_since=row.at.date() if is_owned else None, pool_state=PoolState.OWNED,
        created_at=row.at, updated_at=row.at, updated_by=by,
    )  # fmt: skip


def _columns(details: PartyDetails) -> dict[str, object]:
    typed = asdict(details)
    next_contact_on = typed.pop("next_contact_on")
    columns = asdict(clean_party(**typed))
    phone = columns.pop("phone")
    return columns | {
        "phone": phone["typed"], "phone_e164": phone["e164"] or "", "next_contact_on": next_contact_on,
        "name_folded": folded(columns["name"], columns["name_zh"]),
    }  # fmt: skip


def _change(party: Party, row: AssignedRow | RetieredRow, ledger: Ledger) -> dict[str, object]:
    """Carry a change out on the record and say what the trail says about it."""
    facts = _assign(party, row, ledger) if isinstance(row, AssignedRow) else _retier(party, row)
    party.version, party.updated_at, party.updated_by = party.version + 1, row.at, ledger.people[row.by]
    return facts


def _assign(party: Party, row: AssignedRow, ledger: Ledger) -> dict[str, object]:
    before, before_deputy = party.owner_id, party.deputy_id
    owner_id, deputy_id = ledger.id_of(row.owner), ledger.id_of(row.deputy)
    if before != owner_id:
        party.owner_since = row.at.date()
    party.owner_id, party.deputy_id = owner_id, deputy_id
    return {"before": before, "after": owner_id, "before_deputy": before_deputy, "after_deputy": deputy_id}


def _retier(party: Party, row: RetieredRow) -> dict[str, object]:
    before, party.tier = str(party.tier), row.tier
    return {"fields": ["tier"], "before": {"tier": before}, "after": {"tier": row.tier}}


def _be_in_touch(party: Party, row: SpokenRow | ContactedRow) -> None:
    """As logging an exchange leaves the record, and a letter that came or left."""
    is_contact = isinstance(row, ContactedRow) or row.channel in CONTACT_CHANNELS
    if is_contact:
        party.last_contact_at = max(row.at, party.last_contact_at or row.at)
    if isinstance(row, ContactedRow) and not row.is_ours:
        return
    channel, said = (Channel.EMAIL, None) if isinstance(row, ContactedRow) else (row.channel, row.next_contact_on)
    planned = planned_after(channel, said, party.next_contact_on, on=timezone.localdate(row.at))
    if planned != party.next_contact_on:
        party.next_contact_on, party.version = planned, party.version + 1


def _write_contacts(story: PartiesStory, parties: dict[str, Party], ledger: Ledger) -> dict[str, list[Contact]]:
    written: dict[str, list[Contact]] = defaultdict(list)
    rows: list[tuple[Contact, ContactRow]] = []
    for row in story.parties:
        for place, person in enumerate(row.contacts):
            contact = _contact(person, parties[row.details.name], ledger, is_primary=place == 0)
            written[row.details.name].append(contact)
            rows.append((contact, person))
    write_rows(Contact, [contact for contact, _ in rows])
    for contact, person in rows:
        ledger.note("contact.added", contact.party, person.by, person.at, contact=contact.pk, name=contact.name)
    return written


def _contact(row: ContactRow, party: Party, ledger: Ledger, *, is_primary: bool) -> Contact:
    typed = asdict(row.details)
    typed.pop("is_primary")
    columns = asdict(clean_contact(country=party.country, **typed))
    phone = columns.pop("phone")
    return Contact(
        party=party, **columns, phone=phone["typed"], phone_e164=phone["e164"] or "", is_primary=is_primary,
        updated_at=row.at, updated_by=ledger.people[row.by],
    )  # fmt: skip


def _write_interactions(
    story: PartiesStory, parties: dict[str, Party], contacts: dict[str, list[Contact]], ledger: Ledger
) -> None:  # fmt: skip
    entries = [
        Interaction(
            party=parties[row.party], channel=row.channel, summary=row.summary, at=row.at, by=ledger.people[row.by],
            contact=None if row.contact is None else contacts[row.party][row.contact],
            next_contact_on=row.next_contact_on,
        )
        for row in story.spoken
    ]  # fmt: skip
    write_rows(Interaction, entries)
    for entry, row in zip(entries, story.spoken, strict=True):
        if row.about:
            ledger.exchanges[row.about] = entry
        ledger.note(
            "interaction.logged", entry.party, row.by, row.at, interaction=entry.pk, channel=row.channel
        )  # fmt: skip


def _write_profiles(story: PartiesStory, parties: dict[str, Party], ledger: Ledger) -> None:
    """What the records' own forms said, then what was noted since; no line is noted twice."""
    facts = [fact for row in story.parties for fact in _first_facts(row, parties[row.details.name], ledger)]
    for row in story.noted:
        party, by = parties[row.party], ledger.people[row.by]
        facts += [
            ProfileFact(party=party, code=code, value=value, stated_on=row.on, origin=row.origin, noted_by=by,
                        noted_at=row.at)
            for code, value in row.values.items()
        ]  # fmt: skip
        ledger.note(
            "party.facts_noted", party, row.by, row.at, fields=list(row.values), before={}, after=dict(row.values),
            on=row.on.isoformat(), origin=row.origin,
        )  # fmt: skip
    write_rows(ProfileFact, facts)


def _first_facts(row: PartyRow, party: Party, ledger: Ledger) -> list[ProfileFact]:
    known = [(code, getattr(party, code)) for code in COLUMN_FACTS if getattr(party, code)]
    if row.kind is not PartyKind.CUSTOMER:
        return []
    return [
        ProfileFact(
            party=party, code=code, value=value, stated_on=timezone.localdate(row.at), origin=Origin.UNSTATED,
            noted_by=ledger.people[row.by], noted_at=row.at,
        )
        for code, value in known
    ]  # fmt: skip
