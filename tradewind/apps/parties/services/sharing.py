"""Letting a colleague read a customer and log contacts with it, for as long as the owner likes."""

from datetime import datetime

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.approvals import SHARING
from tradewind.apps.parties.models import Party, PartyShare
from tradewind.apps.parties.refusals import AlreadyYours, NobodyOwnsIt
from tradewind.domain.approvals.deciding import judge_reason
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, NotPermitted, require
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.services import request_approval
from tradewind.platform.notifications import services as notifications
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case


@use_case
def request_sharing(*, party_id: int, reason: str, by: Actor, at: datetime) -> Approval:
    """Ask the owner of a customer one does not see for a share of it."""
    require(by, permissions.REGISTER_CUSTOMER)
    known = queries.known_of(by, party_id)
    party = Party.objects.select_for_update().get(pk=known.pk)
    if party.kind != PartyKind.CUSTOMER:
        raise NotFound(what="customer")
    if known.is_visible:
        raise AlreadyYours()
    if party.owner_id is None:
        raise NobodyOwnsIt()
    why = judge_reason(reason)
    asker = people.names_of({by.actor_key})[by.actor_key]
    facts = {"party": party.pk, "number": party.number, "who": asker.name, "user": by.pk}
    audit.record("party.sharing_requested", party, by=by, at=at, reason=why)
    return request_approval(
        kind=SHARING, subject=party, subject_title=party.name, facts=facts, reason=why, by=by, at=at
    )  # fmt: skip


@use_case
def end_share(*, share_id: int, by: Actor, at: datetime) -> PartyShare:
    """Take a share back, or give one's own up: from the next request on the customer is out of sight again."""
    share = queries.share_for(by, share_id)
    if not queries.may_end_share(by, share):
        raise NotPermitted(permission=permissions.ASSIGN_OWNER)
    share.until, share.ended_by_id = at, by.pk
    share.save(update_fields=["until", "ended_by"])
    audit.record("party.share_ended", share.party, by=by, at=at, user=share.user_id)
    notifications.notify(
        to_id=share.user_id, code="told_share_ended", facts={"party": share.party.name}, weight="today",
        subject=share.party, by=by, at=at,
    )  # fmt: skip
    return share


def on_sharing_decided(event: ApprovalDecided) -> None:
    """Granted, the asker sees the customer, or the one it has gone into; a share that stands stays as it is."""
    by = people.colleague_by_id(event.by_id) if event.kind == SHARING else None
    if by is None:
        return
    party = Party.objects.select_for_update().get(pk=queries.standing_record(by, event.subject_id))
    user_id = event.requested_by_id
    if not event.is_granted:
        deed = "party.sharing_returned" if event.state == "returned" else "party.sharing_withdrawn"
        audit.record(deed, party, by=by, at=event.at, user=user_id, reason=event.note or "–")
        return
    if not PartyShare.objects.filter(party=party, user_id=user_id, until=None).exists():
        PartyShare.objects.create(party=party, user_id=user_id, granted_by=by, since=event.at)
    audit.record("party.sharing_granted", party, by=by, at=event.at, user=user_id)
