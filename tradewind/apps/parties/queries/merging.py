"""What would become of two records if they were one, and which merges can still be taken back?"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from tradewind.apps.parties.followers import Head, followers
from tradewind.apps.parties.models import Interaction, Party, PartyBankAccount, PartyMerge, ProfileFact
from tradewind.apps.parties.queries.scope import party_for, visible_parties
from tradewind.domain.parties.lifecycle import PartyBankState, PartyState
from tradewind.domain.parties.merging import MERGE_FACTS, MERGE_FIELDS, FieldChoice, Standing, first_survives, propose
from tradewind.platform.access import Actor, NotFound


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
class MergePreview:
    """Everything a person decides about before two records become one."""

    survivor: Party
    loser: Party
    choices: tuple[FieldChoice, ...]
    children: tuple[Children, ...]
    banks_differ: bool

    @property
    def is_possible(self) -> bool:
        same_kind = self.survivor.kind == self.loser.kind
        return same_kind and self.survivor.state == PartyState.ACTIVE and not self.banks_differ


def merge_preview(by: Actor, first_id: int, second_id: int, *, keep_order: bool = False) -> MergePreview:
    """The record that should survive first, unless the person has chosen the order."""
    first, second = party_for(by, first_id), party_for(by, second_id)
    if first.pk == second.pk or PartyState.MERGED in (first.state, second.state):
        raise NotFound(what="pair")
    survivor, loser = first, second
    if not keep_order and not first_survives(_standing(first), _standing(second)):
        survivor, loser = second, first
    choices = propose(_texts(survivor), _texts(loser), loser_is_newer=loser.updated_at > survivor.updated_at)
    return MergePreview(survivor, loser, choices, _children(survivor, loser), banks_differ(by, survivor, loser))


def banks_differ(by: Actor, survivor: Party, loser: Party) -> bool:
    """Both records have accounts in force, and not the same ones: finance says first which are true."""
    mine, theirs = _accounts(survivor), _accounts(loser)
    return bool(mine and theirs and mine != theirs)


def merge_for(by: Actor, merge_id: int) -> PartyMerge:
    """One merge of records the person sees, or refuse."""
    merge = PartyMerge.objects.select_related("survivor", "loser", "by", "undone_by").filter(pk=merge_id).first()
    if merge is None or not visible_parties(by).filter(pk=merge.survivor_id).exists():
        raise NotFound(what="merge")
    return merge


def merge_to_object(by: Actor, merge_id: int) -> PartyMerge:
    """A standing merge in which the person lost a record, or refuse."""
    merge = PartyMerge.objects.select_related("survivor", "loser").filter(
        pk=merge_id, undone_at=None, loser__owner_id=by.pk
    ).first()  # fmt: skip
    if merge is None:
        raise NotFound(what="merge")
    return merge


def merge_of(by: Actor, loser: Party) -> PartyMerge | None:
    """The standing merge in which a record the caller has fetched went into another."""
    return PartyMerge.objects.select_related("survivor", "by").filter(loser=loser, undone_at=None).first()


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
    for move in merge.moves.filter(moved=[], from_id=merge.loser_id).order_by("pk"):
        count = kinds[move.follower].of(move.to_id).filter(pk__gt=move.newest).count()
        if count:
            found.append((str(kinds[move.follower].noun), count))
    return found


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
