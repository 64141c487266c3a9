"""Who looks after a customer."""

from collections.abc import Collection
from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.events import HandedOver, OwnerChanged
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.services.finding import keep_found
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PoolState
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.events import publish
from tradewind.platform.house_days import house_day
from tradewind.platform.notifications import services as notifications
from tradewind.platform.people import queries as people
from tradewind.platform.tasks import services as tasks
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next


@use_case
def assign_owner(
    *, party_id: int, version: int, owner_id: int | None, deputy_id: int | None = None, by: Actor, at: datetime
) -> Party:
    """Give a customer an owner and a deputy: both are told, and get the open to-dos of those who leave it."""
    require(by, permissions.ASSIGN_OWNER)
    party = Party.objects.select_for_update().get(pk=queries.party_for(by, party_id).pk)
    if party.kind != PartyKind.CUSTOMER:  # partners belong to the whole company
        raise NotFound(what="customer")
    queries.refuse_merged(by, party)
    refuse_stale(version, party.version)
    before, before_deputy = party.owner_id, party.deputy_id
    named = {person for person in (owner_id, deputy_id) if person is not None}
    queries.require_sellers(by, *(named - {before, before_deputy}))  # who has it and left may stay until it is given on

    if (before, before_deputy) == (owner_id, deputy_id):
        return party
    if before != owner_id:
        party.owner_since = house_day(at) if owner_id else None
    party.owner_id, party.deputy_id, party.pool_state = owner_id, deputy_id, PoolState.OWNED
    save_next(party, ["owner", "owner_since", "deputy", "pool_state"], by=by, at=at)
    keep_found(party.pk, at=at)

    hand_over(party, before, before_deputy, leaving={before, before_deputy}, by=by, at=at)
    return party


def hand_over(
    party: Party, before: int | None, before_deputy: int | None, *, leaving: Collection[int | None], by: Actor,
    at: datetime,
) -> dict[int, int]:  # fmt: skip
    """What follows when owner or deputy are others than before: evidence, to-dos and news, in the caller's use case.

    The open to-dos of those who are `leaving` go to the owner (ADR 0007). Returns who had which.
    """
    owner_id, deputy_id = party.owner_id, party.deputy_id
    if (before, before_deputy) != (owner_id, deputy_id):
        audit.record(
            "party.assigned", party, by=by, at=at, before=before, after=owner_id,
            before_deputy=before_deputy, after_deputy=deputy_id,
        )  # fmt: skip
    gone = {person for person in leaving if person} - {owner_id, deputy_id}
    passed = tasks.pass_tasks_on(subject=party, from_ids=gone, to_id=owner_id or by.pk, by=by, at=at) if gone else {}
    if gone:
        publish(HandedOver(party.pk, tuple(sorted(gone)), by_id=by.pk, at=at))
    left = {person for person in (*gone, before) if person and person != owner_id}
    if left or before != owner_id:
        publish(OwnerChanged(party.pk, owner_id or by.pk, tuple(sorted(left)), by_id=by.pk, at=at))
    names = people.names_of({f"user:{person}" for person in (before, owner_id) if person})
    if owner_id and owner_id != before:
        _tell(owner_id, "told_owner_changed", party, before=_name(names, before), by=by, at=at)
    if deputy_id and deputy_id != before_deputy:
        _tell(deputy_id, "told_deputy", party, owner=_name(names, owner_id), by=by, at=at)
    return passed


def _tell(to_id: int, code: str, party: Party, *, by: Actor, at: datetime, **facts: object) -> None:
    facts = {"party": party.name, **facts}
    notifications.notify(to_id=to_id, code=code, facts=facts, weight="today", subject=party, by=by, at=at)


def _name(names: dict[str, people.ColleagueRow], user_id: int | None) -> str:
    return names[f"user:{user_id}"].name if user_id else "–"
