"""How is something asked, decided, returned, taken back?"""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Model

from tradewind.domain.approvals.deciding import judge_answers, judge_own_step, judge_reason, judge_ruling
from tradewind.domain.approvals.kinds import ApprovalKind
from tradewind.domain.approvals.lifecycle import APPROVAL_LIFECYCLE, ApprovalState
from tradewind.domain.vocabulary.text import clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, allows
from tradewind.platform.approvals import queries
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.kinds import kind_of
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.refusals import AlreadyAsked, AlreadyDecided
from tradewind.platform.audit.recording import type_of
from tradewind.platform.events import publish
from tradewind.platform.notifications import services as notifications
from tradewind.platform.people.queries import require_own_person
from tradewind.platform.use_case import use_case


@use_case
def request_approval(
    *, kind: str, subject: Model, subject_title: str, facts: Mapping[str, object], reason: str, by: Actor, at: datetime
) -> Approval:
    """Ask for a decision on a record that the calling room has fetched and judged; those who may decide are told."""
    kind_of(kind)
    waiting = Approval.objects.filter(
        kind=kind, subject_id=subject.pk, requested_by_id=by.pk, state=ApprovalState.REQUESTED
    )  # fmt: skip
    if waiting.exists():
        raise AlreadyAsked()
    approval = Approval.objects.create(
        kind=kind, subject_type=type_of(subject), subject_id=subject.pk, subject_title=subject_title[:200],
        facts=dict(facts), reason=reason, requested_by_id=by.pk, requested_at=at,
    )  # fmt: skip
    audit.record(
        "approval.requested", approval, by=by, at=at, kind=kind, subject_type=approval.subject_type,
        subject_id=approval.subject_id, reason=reason, asked=dict(facts),
    )  # fmt: skip
    told: dict[str, object] = {"title": approval.subject_title, "reason": reason or "–"}
    for person in queries.deciders_of(by, approval):
        notifications.notify(
            to_id=person.pk, code="told_approval_needed", facts=told, weight="today", subject=approval, by=by, at=at
        )
    return approval


@use_case
def grant_approval(
    *, approval_id: int, note: str = "", ruling: str = "", answers: Mapping[str, object] | None = None, by: Actor,
    at: datetime,
) -> Approval:  # fmt: skip
    """Say yes. The room that asked carries out what follows in the same transaction."""
    approval, kind = _to_decide(by, approval_id)
    state = APPROVAL_LIFECYCLE.after("grant", approval.state)
    approval.own_step = _own_step(by, approval, kind)
    if kind.second_person:
        require_own_person(by, asked_by=approval.requested_by_id, since=approval.requested_at)
    approval.ruling = judge_ruling(kind, ruling)
    numbers = approval.numbers
    approval.answers = judge_answers(
        kind, answers or {}, asked_at=approval.requested_at, at=at,
        known_numbers=None if numbers is None else {row["number"] for row in numbers},
    )  # fmt: skip
    return close(approval, state, clean_paragraphs(note)[:500], by, at)


@use_case
def return_with_reason(*, approval_id: int, reason: str, by: Actor, at: datetime) -> Approval:
    """Say no, and why: the asker can ask again."""
    approval, kind = _to_decide(by, approval_id)
    state = APPROVAL_LIFECYCLE.after("return", approval.state)
    approval.own_step = _own_step(by, approval, kind)
    return close(approval, state, judge_reason(reason), by, at)


@use_case
def withdraw_request(*, approval_id: int, by: Actor, at: datetime) -> Approval:
    """Take one's own request back while nobody has decided."""
    approval = _locked(by, approval_id)
    if approval.requested_by_id != by.pk:
        raise NotFound(what="approval")
    return close(approval, APPROVAL_LIFECYCLE.after("withdraw", approval.state), "", by, at)


@use_case
def withdraw_overtaken(*, approval_id: int, note: str, by: Actor, at: datetime) -> Approval:
    """End a request whose record is no longer what was asked about; the room that asked tells the asker."""
    approval = Approval.objects.select_for_update().get(pk=approval_id)
    return close(approval, APPROVAL_LIFECYCLE.after("withdraw", approval.state), note[:500], by, at)


def _to_decide(by: Actor, approval_id: int) -> tuple[Approval, ApprovalKind]:
    """The request, locked; a stranger's is not there, one's own is refused by the rule."""
    approval = _locked(by, approval_id)
    kind = kind_of(approval.kind)
    owns = bool(kind.owned_by) and by.pk in set(kind.owners_of(approval.subject_id) if kind.owners_of else ())
    if not owns and not allows(by, kind.permission) and approval.requested_by_id != by.pk:
        raise NotFound(what="approval")
    return approval, kind


def _locked(by: Actor, approval_id: int) -> Approval:
    """Seen through the scope, locked, and still open: the second of two is told who was faster."""
    queries.approval_for(by, approval_id)
    approval = Approval.objects.select_for_update().get(pk=approval_id)
    if approval.decided_by is not None:
        raise AlreadyDecided(who=approval.decided_by.called)
    return approval


def _own_step(by: Actor, approval: Approval, kind: ApprovalKind) -> bool:
    is_own = approval.requested_by_id == by.pk
    return judge_own_step(kind, is_own=is_own, is_only_boss=is_own and queries.is_only_boss(by))


def close(approval: Approval, state: ApprovalState, note: str, by: Actor, at: datetime) -> Approval:
    """The one way in which a request ends: its row, its evidence, its news."""
    approval.state, approval.note, approval.decided_by_id, approval.decided_at = state, note, by.pk, at
    approval.save(update_fields=["state", "note", "decided_by", "decided_at", "ruling", "answers", "own_step"])
    audit.record(
        f"approval.{state}", approval, by=by, at=at, note=note, ruling=approval.ruling, answers=approval.answers,
        own_step=approval.own_step,
    )  # fmt: skip
    if state != ApprovalState.WITHDRAWN:
        facts: dict[str, object] = {"title": approval.subject_title, "note": note or "–"}
        notifications.notify(
            to_id=approval.requested_by_id, code=f"told_approval_{state}", facts=facts, weight="today",
            subject=approval, by=by, at=at,
        )  # fmt: skip
    publish(
        ApprovalDecided(
            approval.pk, approval.kind, approval.subject_id, str(state), approval.ruling, note, approval.answers,
            approval.facts, approval.requested_by_id, by.pk, at,
        )
    )  # fmt: skip
    return approval
