"""What may a seller know of a colleague's customer, and with whom is a customer shared?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from tradewind.apps.parties import permissions
from tradewind.apps.parties.models import Party, PartyShare
from tradewind.apps.parties.queries.scope import may_open
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor, NotFound, allows, require, sees_all_rows


@dataclass(frozen=True, slots=True)
class KnownOf:
    """All that a seller who does not see a record is told of it: no contact data, no history."""

    pk: int
    number: str
    name: str
    name_zh: str
    country: str
    owner: str
    owner_id: int | None
    last_contact_at: datetime | None
    is_visible: bool  # the asker can open it anyway


def known_of(by: Actor, party_id: int) -> KnownOf:
    """Name, owner and last contact of a record in use, whoever owns it: for a seller about to open it again."""
    require(by, permissions.REGISTER_CUSTOMER)
    party = Party.objects.select_related("owner").filter(pk=party_id, state=PartyState.ACTIVE).first()
    if party is None:
        raise NotFound(what="party")
    return KnownOf(
        party.pk, party.number, party.name, party.name_zh, party.country, party.owner.called if party.owner else "",
        party.owner_id, party.last_contact_at, may_open(by, party),
    )  # fmt: skip


def shares_of(by: Actor, party: Party) -> QuerySet[PartyShare]:
    """With whom a customer the caller has fetched is shared now."""
    return PartyShare.objects.filter(party=party, until=None).select_related("user", "granted_by").order_by("pk")


def share_for(by: Actor, share_id: int) -> PartyShare:
    """One share that is in force, of a customer one may see, or refuse."""
    share = PartyShare.objects.select_related("party").filter(pk=share_id, until=None).first()
    if share is None or not may_open(by, share.party):
        raise NotFound(what="share")
    return share


def may_end_share(by: Actor, share: PartyShare) -> bool:
    """The owner and the leaders take it back, and whoever has it gives it up."""
    is_theirs = by.pk in (share.party.owner_id, share.user_id) or sees_all_rows(by)
    return is_theirs and allows(by, permissions.REVISE_CUSTOMER)
