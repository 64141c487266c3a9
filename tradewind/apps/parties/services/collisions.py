"""Two records of what may be one company: who insists says why, and the assistant rules 撞单."""

from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.approvals import COLLISION
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.refusals import AlreadyMerged, SameRecord
from tradewind.apps.parties.services.ownership import assign_owner
from tradewind.apps.parties.services.suspecting import link, settle_pair
from tradewind.domain.approvals.deciding import judge_reason
from tradewind.domain.parties.collisions import CollisionRuling
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.services import request_approval
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case

# What a ruling says about the pair in the list of duplicates; the others leave it open.
_SETTLED = {
    CollisionRuling.STAYS_SEPARATE: SuspicionState.NOT_THE_SAME,
    CollisionRuling.LINKED: SuspicionState.LINKED,
}


@use_case
def report_collision(*, party_id: int, other_id: int, reason: str, by: Actor, at: datetime) -> Approval:
    """Somebody opened a record although it looks like one that is there: the pair waits for a ruling."""
    require(by, permissions.REGISTER_CUSTOMER)
    party, other = queries.party_for(by, party_id), queries.known_of(by, other_id)
    if party.pk == other.pk:
        raise SameRecord()
    why = judge_reason(reason)
    facts = {
        "party": party.pk, "name": party.name, "number": party.number, "owner": party.owner_id,
        "other": other.pk, "other_name": other.name, "other_number": other.number, "other_owner": other.owner_id,
        "after": {"name": party.name, "country": party.country, "owner": party.owner.name if party.owner else ""},
        "before": {"name": other.name, "country": other.country, "owner": _name_of(other.owner_id)},
    }  # fmt: skip
    audit.record("party.collision_reported", party, by=by, at=at, other=other.number, reason=why)
    audit.record("party.collision_reported", _row(other.pk), by=by, at=at, other=party.number, reason=why)
    return request_approval(
        kind=COLLISION, subject=party, subject_title=party.name, facts=facts, reason=why, by=by, at=at
    )  # fmt: skip


def on_collision_ruled(event: ApprovalDecided) -> None:
    """The ruling stands in both timelines; a record that moves goes to the owner of the first one."""
    by = people.colleague_by_id(event.by_id) if event.kind == COLLISION else None
    if by is None:
        return
    party, other = _row(event.subject_id), _row(int(str(event.facts["other"])))
    deed = "party.collision_ruled" if event.is_granted else "party.collision_returned"
    said = {"ruling": event.ruling, "reason": event.note or "–"}
    audit.record(deed, party, by=by, at=event.at, other=other.number, **said)
    audit.record(deed, other, by=by, at=event.at, other=party.number, **said)
    _refuse_merged(event, party, other)
    if event.ruling in _SETTLED:
        settle_pair(party.pk, other.pk, _SETTLED[CollisionRuling(event.ruling)], event.note, by, event.at)
    if event.ruling == CollisionRuling.LINKED:
        link(party.pk, other.pk, by, event.at)
    if event.ruling == CollisionRuling.MOVES_TO_OWNER and party.kind == PartyKind.CUSTOMER and other.owner_id:
        assign_owner(
            party_id=party.pk, version=party.version, owner_id=other.owner_id, deputy_id=party.deputy_id, by=by,
            at=event.at,
        )  # fmt: skip


def _refuse_merged(event: ApprovalDecided, party: Party, other: Party) -> None:
    """One of the pair has gone into another record since it was asked: only that they are one can still be said."""
    is_same_pair = party.pk == event.facts["party"] and party.pk != other.pk
    stands = is_same_pair and PartyState.MERGED not in (party.state, other.state)
    if event.is_granted and event.ruling != CollisionRuling.TO_BE_MERGED and not stands:
        raise AlreadyMerged(name=event.facts["name"] if not is_same_pair else other.name)


def _row(party_id: int) -> Party:
    return Party.objects.get(pk=party_id)


def _name_of(user_id: int | None) -> str:
    names = people.names_of({f"user:{user_id}"}) if user_id else {}
    return next((row.name for row in names.values()), "")
