"""Which waiting requests does a merge answer or overtake? They end in its transaction, and whoever asked is told."""

from datetime import datetime

from django.db.models import Q

from tradewind.apps.parties.approvals import COLLISION, SHARING, TAX
from tradewind.apps.parties.models import PartyMerge, PartyShare
from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.domain.parties.collisions import CollisionRuling
from tradewind.platform.access import Actor
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.services import grant_approval, withdraw_overtaken
from tradewind.platform.notifications import services as notifications


def close_overtaken(merge: PartyMerge, by: Actor, at: datetime) -> None:
    """What was asked of the pair is ruled by the merge; what was asked of the loser alone is asked of the survivor."""
    for request in _of_loser(merge, COLLISION):
        pair = {request.subject_id, request.facts["other"]}
        if pair == {merge.survivor_id, merge.loser_id} and request.requested_by_id != by.pk:
            grant_approval(
                approval_id=request.pk, ruling=CollisionRuling.TO_BE_MERGED, note=merge.reason, by=by, at=at
            )  # fmt: skip
        else:
            _withdraw(request, merge, by, at)
    for request in (*_sharings(merge), *_of_loser(merge, TAX)):
        _withdraw(request, merge, by, at)


def _of_loser(merge: PartyMerge, kind: str) -> list[Approval]:
    of_loser = Q(subject_id=merge.loser_id) | Q(facts__other=merge.loser_id)
    return list(Approval.objects.filter(of_loser, kind=kind, state=ApprovalState.REQUESTED).order_by("pk"))


def _sharings(merge: PartyMerge) -> list[Approval]:
    """Asked by somebody who asks for the survivor too, or who sees it now."""
    survivor, both = merge.survivor, (merge.survivor_id, merge.loser_id)
    shares = PartyShare.objects.filter(party_id__in=both, until=None).values_list("user_id", flat=True)
    see_it = {survivor.owner_id, survivor.deputy_id, *shares}
    waiting = Approval.objects.filter(kind=SHARING, subject_id__in=both, state=ApprovalState.REQUESTED)
    found, asked = [], set(see_it)
    for request in sorted(waiting, key=lambda each: (each.subject_id != survivor.pk, each.pk)):
        if request.requested_by_id in asked:
            found.append(request)
        asked.add(request.requested_by_id)
    return found


def _withdraw(request: Approval, merge: PartyMerge, by: Actor, at: datetime) -> None:
    withdraw_overtaken(approval_id=request.pk, note=merge.reason, by=by, at=at)
    facts: dict[str, object] = {"party": merge.loser.name, "other": merge.survivor.name}
    notifications.notify(
        to_id=request.requested_by_id, code="told_request_overtaken", facts=facts, weight="today", subject=request,
        by=by, at=at,
    )  # fmt: skip
