"""Who looks after a customer."""

from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.events import CustomerAssigned
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.refusals import BadOwner
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PoolState
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.events import publish
from tradewind.platform.notifications import services as notifications
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case


@use_case
def assign_owner(
    *, party_id: int, owner_id: int | None, deputy_id: int | None = None, by: Actor, at: datetime
) -> Party:  # fmt: skip
    """Give a customer an owner and a deputy; both are told."""
    require(by, permissions.ASSIGN_OWNER)
    party = Party.objects.select_for_update().get(pk=queries.party_for(by, party_id).pk)
    if party.kind != PartyKind.CUSTOMER:  # partners belong to the whole company
        raise NotFound(what="customer")
    sellers = {person.pk: person.name for person in people.salespeople(by)}
    if any(person is not None and person not in sellers for person in (owner_id, deputy_id)):
        raise BadOwner()

    before, before_deputy = party.owner_id, party.deputy_id
    if (before, before_deputy) == (owner_id, deputy_id):
        return party
    if before != owner_id:
        party.owner_since = at.date() if owner_id else None
    party.owner_id, party.deputy_id, party.pool_state = owner_id, deputy_id, PoolState.OWNED
    party.version, party.updated_at, party.updated_by_id = party.version + 1, at, by.pk
    party.save(
        update_fields=["owner", "owner_since", "deputy", "pool_state", "version", "updated_at", "updated_by"]
    )  # fmt: skip

    audit.record(
        "party.assigned", party, by=by, at=at, before=before, after=owner_id,
        before_deputy=before_deputy, after_deputy=deputy_id,
    )  # fmt: skip
    if owner_id and owner_id != before:
        _tell_owner(party, owner_id, before, by, at)
    publish(CustomerAssigned(party.pk, owner_id, before, by_id=by.pk or 0, at=at))
    return party


def _tell_owner(party: Party, owner_id: int, before: int | None, by: Actor, at: datetime) -> None:
    names = people.names_of({f"user:{before}"})
    former = names[f"user:{before}"].name if before else "–"
    facts: dict[str, object] = {"party": party.name, "before": former}
    notifications.notify(
        to_id=owner_id, code="told_owner_changed", facts=facts, weight="today", subject=party, by=by, at=at
    )
