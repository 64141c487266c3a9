"""What would become of two records if they were one, and which merges can still be taken back?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from tradewind.apps.parties.facts import same_contact
from tradewind.apps.parties.followers import Head, followers
from tradewind.apps.parties.models import Contact, Interaction, Party, PartyBankAccount, PartyMerge, ProfileFact
from tradewind.apps.parties.queries.scope import may_open, party_for, visible_parties
from tradewind.apps.parties.queries.tax_numbers import TaxStanding, tax_standing
from tradewind.domain.parties.lifecycle import PartyBankState, PartyState
from tradewind.domain.parties.merging import (
    MERGE_FACTS,
    MERGE_FIELDS,
    PERSON_FIELDS,
    FieldChoice,
    Standing,
    filled_in,
    first_survives,
    propose,
    said_otherwise,
)
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.attachments import queries as attachments
from tradewind.platform.audit.queries import TrailRow
from tradewind.platform.audit.recording import type_of
from tradewind.platform.use_case.revising import fingerprint


@dataclass(frozen=True, slots=True)
class Children:
    """联系人 2+3: how many rows of one kind each record has."""

    noun: str
    survivor: int
    loser: int

    @property
    def together(self) -> int:
        return self.survivor + self.loser


@dataclass(frozen=True, slots=True)
class Twins:
    """Two contacts that are one person: what the one that stays takes over, and what they say otherwise."""

    kept: Contact
    twin: Contact
    fills: tuple[str, ...]
    differ: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Everything a person decides about before two records become one."""

    survivor: Party
    loser: Party
    choices: tuple[FieldChoice, ...]
    children: tuple[Children, ...]
    twins: tuple[Twins, ...]
    seen: Mapping[str, int]  # what was looked at beside the two records' own columns: it goes along with the yes
    banks_differ: bool
    account_waits: bool
    tax: TaxStanding

    @property
    def is_possible(self) -> bool:
        same_kind = self.survivor.kind == self.loser.kind
        banks_agree = not self.banks_differ and not self.account_waits
        return same_kind and self.survivor.state == PartyState.ACTIVE and banks_agree and self.tax.is_settled


def merge_preview(by: Actor, first_id: int, second_id: int, *, keep_order: bool = False) -> MergePreview:
    """The record that should survive first, unless the person has chosen the order."""
    first, second = party_for(by, first_id), party_for(by, second_id)
    if first.pk == second.pk or PartyState.MERGED in (first.state, second.state):
        raise NotFound(what="pair")
    survivor, loser = first, second
    if not keep_order and not first_survives(_standing(first), _standing(second)):
        survivor, loser = second, first
    choices = propose(_texts(survivor), _texts(loser), loser_is_newer=loser.updated_at > survivor.updated_at)
    return MergePreview(
        survivor, loser, choices, _children(survivor, loser), twins_of(by, survivor, loser),
        seen_of(by, survivor, loser), banks_differ(by, survivor, loser), account_waits(by, survivor, loser),
        tax_standing(by, survivor, loser),
    )  # fmt: skip


def seen_of(by: Actor, survivor: Party, loser: Party) -> dict[str, int]:
    """The standing facts, people and accounts of both as numbers: other ones, another number."""
    both = {"party__in": (survivor, loser)}
    alive = (PartyBankState.IN_FORCE, PartyBankState.PROPOSED)
    rows: dict[str, QuerySet[Any, Any]] = {
        "facts": ProfileFact.objects.filter(**both, replaced_at=None).values_list("pk"),
        "people": Contact.objects.filter(**both, archived_at=None).values_list("pk", "version"),
        "accounts": PartyBankAccount.objects.filter(**both, state__in=alive).values_list("pk", "state"),
    }
    return {name: fingerprint(*(list(row) for row in found.order_by("pk"))) for name, found in rows.items()}


def twins_of(by: Actor, survivor: Party, loser: Party) -> tuple[Twins, ...]:
    """Whom both records know, each with the contact that stays."""
    kept = list(Contact.objects.filter(party=survivor, archived_at=None).order_by("pk"))
    known = {person.pk: _said_of(person) for person in kept}
    found = []
    for contact in Contact.objects.filter(party=loser, archived_at=None).order_by("pk"):
        said = _said_of(contact)
        twin = next((each for each in kept if same_contact(contact, each)), None)
        if twin:
            fills, differ = filled_in(known[twin.pk], said), said_otherwise(known[twin.pk], said)
            known[twin.pk] |= {field: said[field] for field in fills}
            found.append(Twins(twin, contact, fills, differ))
    return tuple(found)


def _said_of(contact: Contact) -> dict[str, str]:
    return {field: getattr(contact, field) for field in PERSON_FIELDS}


def banks_differ(by: Actor, survivor: Party, loser: Party) -> bool:
    """Both records have accounts in force, and not the same ones: finance says first which are true."""
    mine, theirs = _accounts(survivor), _accounts(loser)
    return bool(mine and theirs and mine != theirs)


def account_waits(by: Actor, *parties: Party) -> bool:
    """Whether an account of these waits for its second person: it was called about as it stood."""
    return PartyBankAccount.objects.filter(party__in=parties, state=PartyBankState.PROPOSED).exists()


def merge_for(by: Actor, merge_id: int) -> PartyMerge:
    """One merge of records the person sees, or refuse."""
    merge = PartyMerge.objects.select_related("survivor", "loser", "by", "undone_by").filter(pk=merge_id).first()
    if merge is None or not may_open(by, merge.survivor):
        raise NotFound(what="merge")
    return merge


def merge_to_object(by: Actor, merge_id: int) -> PartyMerge:
    """A standing merge in which the person lost one of the records, or refuse."""
    gave = Q(loser__owner_id=by.pk) | Q(loser__deputy_id=by.pk)
    held = Q(before__owner_id=by.pk) | Q(before__deputy_id=by.pk)
    merge = PartyMerge.objects.select_related("survivor", "loser").filter(
        gave | held, pk=merge_id, undone_at=None
    ).first()  # fmt: skip
    if merge is None:
        raise NotFound(what="merge")
    return merge


def merge_of(by: Actor, loser: Party) -> PartyMerge | None:
    """The standing merge in which a record the caller has fetched went into another."""
    return PartyMerge.objects.select_related("survivor", "by").filter(loser=loser, undone_at=None).first()


def merges_named(by: Actor, trail: Sequence[TrailRow]) -> dict[int, PartyMerge]:
    """The merges of which a record's history tells, by the line that tells it: those this person may look at."""
    told = {row.seq: row.facts.get("merge") for row in trail if row.action == "party.merged"}
    if not told:
        return {}
    merges = PartyMerge.objects.select_related("survivor").in_bulk([pk for pk in told.values() if pk])
    return {seq: merges[pk] for seq, pk in told.items() if pk in merges and may_open(by, merges[pk].survivor)}


def went_along(by: Actor, merge: PartyMerge) -> list[tuple[str, int]]:
    """How many rows of each kind went from one record to the other, and how many files are read there too."""
    moved: Counter[str] = Counter()
    for move in merge.moves.filter(from_id=merge.loser_id):
        moved[move.follower] += len(move.moved)
    counted = [(str(each.noun), moved[each.name]) for each in followers() if each.noun and each.head is Head.PARTY]
    files = len(attachments.in_versions(by, attachments.files_of(by, type_of(Party), [merge.loser_id])))
    return [(noun, count) for noun, count in [*counted, (_("Files"), files)] if count]


def recent_merges(by: Actor, *, limit: int = 100) -> QuerySet[PartyMerge]:
    """The newest merges whose survivor the person sees."""
    rows = PartyMerge.objects.select_related("survivor", "loser", "by", "undone_by")
    return rows.filter(survivor__in=visible_parties(by)).order_by("-at", "-pk")[:limit]


def records_of(by: Actor, party: Party) -> list[int]:
    """A record's number and those of the records it has taken over: its history is theirs too."""
    found, asked = [party.pk], [party.pk]
    while asked:
        asked = list(
            PartyMerge.objects.filter(survivor_id__in=asked, undone_at=None)
            .exclude(loser_id__in=found)
            .values_list("loser_id", flat=True)
        )  # fmt: skip
        found += asked
    return found


def rows_since(by: Actor, merge: PartyMerge) -> Sequence[tuple[str, int]]:
    """What was made since the merge and would stay with the survivor."""
    kinds = {follower.name: follower for follower in followers() if follower.noun}
    found = []
    for move in merge.moves.filter(follower__in=list(kinds), from_id=merge.loser_id).order_by("pk"):
        count = kinds[move.follower].made_since(move.newest, move.moved, move.to_id)
        if count:
            found.append((str(kinds[move.follower].noun), count))
    return found


def standing_record(by: Actor, party_id: int) -> int:
    """The number of the record that has taken over a merged one, or its own: work on it goes on there."""
    while survivor := PartyMerge.objects.filter(loser_id=party_id, undone_at=None).values_list(
        "survivor_id", flat=True
    ):
        party_id = survivor[0]
    return party_id


def _texts(party: Party) -> dict[str, str]:
    standing = ProfileFact.objects.filter(party=party, replaced_at=None).values_list("code", "value")
    facts = dict.fromkeys(MERGE_FACTS, "") | dict(standing)
    return facts | {field: str(getattr(party, field) or "") for field in MERGE_FIELDS}


def _standing(party: Party) -> Standing:
    deals = sum(follower.of(party.pk).count() for follower in followers() if follower.is_deal)
    return Standing(deals, Interaction.objects.filter(party=party).count(), party.created_at)


def _children(survivor: Party, loser: Party) -> tuple[Children, ...]:
    rows = (
        Children(str(each.noun), each.of(survivor.pk).count(), each.of(loser.pk).count())
        for each in followers()
        if each.noun and each.head is Head.PARTY
    )
    return tuple(row for row in rows if row.survivor or row.loser)


def _accounts(party: Party) -> set[tuple[str, str, str]]:
    rows = PartyBankAccount.objects.filter(party=party, state=PartyBankState.IN_FORCE)
    return set(rows.values_list("swift", "account", "currency"))
