"""Which pairs may a person look through, and to which companies is a party linked?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.models import DuplicateSuspicion, Party, PartyLink
from tradewind.apps.parties.queries.scope import visible_parties
from tradewind.domain.parties.duplicates.judging import Strength
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform.access import Actor, NotFound, allows, sees_all_rows


@dataclass(frozen=True, slots=True)
class LinkedCompany:
    """Another company of the group; of a colleague's customer its name and owner."""

    pk: int
    name: str
    owner: str
    is_visible: bool


def visible_suspicions(by: Actor) -> QuerySet[DuplicateSuspicion]:
    """Leaders see every pair; a salesperson those of which both records are his own to change."""
    rows = DuplicateSuspicion.objects.select_related("first__owner", "second__owner", "decided_by")
    if not allows(by, permissions.REGISTER_CUSTOMER):
        return rows.none()
    if sees_all_rows(by):
        return rows
    theirs = Party.objects.filter(Q(owner_id=by.pk) | Q(deputy_id=by.pk), kind=PartyKind.CUSTOMER).values("pk")
    return rows.filter(first__in=theirs, second__in=theirs)


def open_pairs(by: Actor, *, since: datetime) -> dict[str, int]:
    """How many pairs of one's scope wait for a word: all, the strong ones, and those found since."""
    rows = visible_suspicions(by).filter(state=SuspicionState.OPEN)
    return rows.aggregate(
        pairs=Count("pk"), strong=Count("pk", filter=Q(strength=Strength.STRONG)),
        new=Count("pk", filter=Q(found_at__gte=since)),
    )  # fmt: skip


def suspicion_for(by: Actor, suspicion_id: int) -> DuplicateSuspicion:
    """One pair to settle, or refuse."""
    pair = visible_suspicions(by).filter(pk=suspicion_id).first()
    if pair is None:
        raise NotFound(what="suspicion")
    return pair


def links_of(by: Actor, party: Party) -> list[LinkedCompany]:
    """The other companies of the group of a party the caller has fetched."""
    rows = PartyLink.objects.filter(party=party).exclude(other=F("party")).exclude(other__state=PartyState.MERGED)
    others = [row.other for row in rows.select_related("other__owner").order_by("pk")]
    if not others:
        return []
    seen = set(visible_parties(by).filter(pk__in=[other.pk for other in others]).values_list("pk", flat=True))
    return [
        LinkedCompany(other.pk, other.name, other.owner.called if other.owner else "", other.pk in seen)
        for other in others
    ]
