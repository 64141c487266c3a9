"""Which requests may a person see, and which are hers to decide?"""

from django.db.models import Case, Exists, Model, Q, QuerySet, When

from tradewind.domain.approvals.lifecycle import ApprovalState
from tradewind.platform.access import Actor, NotFound, Role, allows
from tradewind.platform.access.rows import the_one
from tradewind.platform.approvals.kinds import all_kinds, kind_of
from tradewind.platform.approvals.models import Approval
from tradewind.platform.audit.recording import type_of
from tradewind.platform.people.models import User

DECIDED = (ApprovalState.GRANTED, ApprovalState.RETURNED, ApprovalState.WITHDRAWN)


def visible_approvals(by: Actor) -> QuerySet[Approval]:
    """One's own requests, what one may decide, and what one decided."""
    return _rows().filter(Q(requested_by_id=by.pk) | Q(decided_by_id=by.pk) | _decidable(by))


def to_decide(by: Actor) -> QuerySet[Approval]:
    """What waits for this person's word: never one's own request, but for a boss's own step.

    What a buyer waits for stands first, and of it as of the rest the oldest.
    """
    decidable = _decidable(by)
    if not decidable:
        return Approval.objects.none()
    alone = [kind.code for kind in all_kinds().values() if kind.own_step] if by.role == Role.BOSS else []
    others = ~Q(requested_by_id=by.pk)
    if alone:
        others |= Q(~Exists(_other_bosses(by)), kind__in=alone)
    rows = _rows().filter(decidable, others, state=ApprovalState.REQUESTED)
    pressing = [kind.code for kind in all_kinds().values() if kind.buyer_waits]
    return rows.order_by(Case(When(kind__in=pressing, then=0), default=1), "requested_at", "pk")


def requested(by: Actor) -> QuerySet[Approval]:
    """What this person asked for, whatever became of it."""
    return _rows().filter(requested_by_id=by.pk)


def decided(by: Actor) -> QuerySet[Approval]:
    """What was decided among the requests one may see."""
    return visible_approvals(by).filter(state__in=DECIDED)


def approval_for(by: Actor, approval_id: int) -> Approval:
    """One request to look at, or refuse."""
    approval = the_one(visible_approvals(by).filter(pk=approval_id))
    if approval is None:
        raise NotFound(what="approval")
    return approval


def may_decide(by: Actor, approval: Approval) -> bool:
    """Whether a request the caller has fetched waits for this person."""
    return approval.state == ApprovalState.REQUESTED and to_decide(by).filter(pk=approval.pk).exists()


def open_about(by: Actor, subject: Model, *, kinds: tuple[str, ...]) -> list[Approval]:
    """The waiting requests on a record that the caller has fetched through its room's scope."""
    rows = open_on(by, type(subject)).filter(subject_id=subject.pk, kind__in=kinds)
    return list(rows.order_by("requested_at", "pk"))


def open_on(by: Actor, model: type[Model]) -> QuerySet[Approval]:
    """The waiting requests on records of one type; the room narrows them to what the person sees."""
    return _rows().filter(subject_type=type_of(model), state=ApprovalState.REQUESTED)


def deciders_of(by: Actor, approval: Approval) -> list[User]:
    """Whom a new request is told."""
    kind = kind_of(approval.kind)
    owners = set(kind.owners_of(approval.subject_id)) if kind.owners_of else set()
    people = User.objects.filter(is_active=True).prefetch_related("duty_rows").order_by("pk")
    found = [user for user in people if not user.is_system and (user.pk in owners or allows(user, kind.permission))]
    return [user for user in found if user.pk != approval.requested_by_id]


def is_only_boss(by: Actor) -> bool:
    """Whether nobody else could take a boss's step."""
    return by.role == Role.BOSS and not _other_bosses(by).exists()


def _other_bosses(by: Actor) -> QuerySet[User]:
    return User.objects.filter(role=Role.BOSS, is_active=True).exclude(pk=by.pk)


def _decidable(by: Actor) -> Q:
    """By permission, or because one owns the record; empty for whoever decides nothing."""
    found = Q()
    held = [kind.code for kind in all_kinds().values() if allows(by, kind.permission)]
    if held:
        found |= Q(kind__in=held)
    for kind in all_kinds().values():
        if kind.owned_by and kind.code not in held and (mine := kind.owned_by(by)) is not None:
            found |= Q(kind=kind.code, subject_id__in=mine)
    return found


def _rows() -> QuerySet[Approval]:
    return Approval.objects.select_related("requested_by", "decided_by")
