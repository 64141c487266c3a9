"""What two records knew of the same thing becomes one, and two again: people, main contacts, profile lines."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from tradewind.apps.parties import queries
from tradewind.apps.parties.followers import Head
from tradewind.apps.parties.models import Contact, Party, PartyMerge, ProfileFact
from tradewind.apps.parties.services.contacts import pass_main_on
from tradewind.apps.parties.services.moving import move_rows
from tradewind.domain.parties.erasing import ERASED_NAME
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import put, save_next

# A column that says the same in another form goes with the one that people see.
BESIDE = {"phone": ("phone", "phone_e164")}


def columns_of(fields: Collection[str]) -> list[str]:
    """The columns in which these fields are kept."""
    return [column for field in fields for column in BESIDE.get(field, (field,))]


def plain_value(value: object) -> object:
    """A value as it is kept with a merge: moments and days as text."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def main_of(party: Party) -> Contact | None:
    return Contact.objects.filter(party=party, is_primary=True, archived_at=None).first()


def fold_people(merge: PartyMerge, by: Actor, at: datetime) -> list[dict[str, object]]:
    """Nobody stands twice in one record: the contact that stays takes over what only the other one knew."""
    main = main_of(merge.survivor)
    if merge.loser_primary and main:
        merge.loser_primary.is_primary = False
        save_next(merge.loser_primary, ["is_primary"], by=by, at=at)
    return [
        _fold(merge, pair.kept, pair.twin, pair.fills, by, at)
        for pair in queries.twins_of(by, merge.survivor, merge.loser)
    ]  # fmt: skip


def _fold(
    merge: PartyMerge, kept: Contact, twin: Contact, fills: Sequence[str], by: Actor, at: datetime
) -> dict[str, object]:  # fmt: skip
    changes = put(kept, {column: getattr(twin, column) for column in columns_of(fills)})
    if changes:
        save_next(kept, changes.after, by=by, at=at)
        _tell_revised(merge.survivor, kept, changes.before, changes.after, by, at)
    move_rows(merge, Head.CONTACT, twin.pk, kept.pk)
    twin.archived_at, twin.is_primary = at, False
    save_next(twin, ["archived_at", "is_primary"], by=by, at=at)
    return {"kept": kept.pk, "twin": twin.pk, "fields": list(fills)}


def unfold_people(merge: PartyMerge, survivor: Party, loser: Party, by: Actor, at: datetime) -> None:
    """Who was folded stands up again and takes back what only they knew; each record has a main contact."""
    for contact in Contact.objects.filter(party=loser, archived_at=merge.at).exclude(name=ERASED_NAME):
        contact.archived_at = None
        save_next(contact, ["archived_at"], by=by, at=at)
    for pair in merge.aside.get("twins", []):
        _unfold(survivor, pair, by, at)
    _keep_main(loser, merge.loser_primary_id, by, at)
    _keep_main(survivor, merge.aside.get("main"), by, at)


def _unfold(survivor: Party, pair: Mapping[str, Any], by: Actor, at: datetime) -> None:
    kept, twin = (Contact.objects.select_for_update().get(pk=pair[name]) for name in ("kept", "twin"))
    same = [field for field in pair["fields"] if getattr(kept, field) == getattr(twin, field)]
    changes = put(kept, dict.fromkeys(columns_of(same), ""))
    if changes:
        save_next(kept, changes.after, by=by, at=at)
        _tell_revised(survivor, kept, changes.before, changes.after, by, at)


def _keep_main(party: Party, former_id: int | None, by: Actor, at: datetime) -> None:
    """The main contact before the merge is it again where nobody else has become it."""
    if main_of(party):
        return
    former = Contact.objects.filter(pk=former_id or 0, party=party, archived_at=None).first()
    if former is None:
        pass_main_on(party, by, at)
        return
    former.is_primary = True
    save_next(former, ["is_primary"], by=by, at=at)


def _tell_revised(
    party: Party, contact: Contact, before: Mapping[str, object], after: Mapping[str, object], by: Actor, at: datetime
) -> None:  # fmt: skip
    audit.record(
        "contact.revised", party, by=by, at=at, contact=contact.pk, name=contact.name, before=dict(before),
        after=dict(after),
    )  # fmt: skip


def replace_facts(merge: PartyMerge, take: Collection[str]) -> None:
    """What the loser knows better takes the place of what the survivor knew."""
    better = ProfileFact.objects.filter(party=merge.loser, code__in=list(take), replaced_at=None).values("code")
    own = ProfileFact.objects.filter(party=merge.survivor, code__in=better, replaced_at=None)
    own.update(replaced_at=merge.at)


def restore_facts(merge: PartyMerge, survivor: Party, loser: Party) -> None:
    """Each record's own lines count again, except where the survivor has noted something newer since."""
    _reopen(survivor, ProfileFact.objects.filter(party=survivor, replaced_at=merge.at).values_list("pk", flat=True))
    went = merge.moves.filter(follower="parties.ProfileFact.party").values_list("moved", flat=True)
    _reopen(loser, [pk for numbers in went for pk in numbers])


def _reopen(party: Party, numbers: Collection[int]) -> None:
    noted = ProfileFact.objects.filter(party=party, replaced_at=None).values_list("code", flat=True)
    own = ProfileFact.objects.filter(pk__in=list(numbers), party=party).exclude(code__in=list(noted))
    own.update(replaced_at=None)
