"""Asking the boss to release a quotation, what his word does, and the limits he sets."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.approvals import BELOW_FLOOR, KINDS, OVER_LIMIT
from tradewind.apps.quotations.facts import limits
from tradewind.apps.quotations.models import ApprovalLimits, QuotationRevision
from tradewind.apps.quotations.refusals import BadLimits, NothingToApprove
from tradewind.apps.quotations.services.rejudging import judge_before_leaving
from tradewind.apps.quotations.services.supply import ask_for_stale
from tradewind.domain.quotations.lifecycle import REVISION_LIFECYCLE, RevisionState
from tradewind.domain.vocabulary.payment_terms import PaymentRisk
from tradewind.domain.vocabulary.text import clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.queries import open_about
from tradewind.platform.approvals.services import request_approval, withdraw_request
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next

_KINDS = tuple(kind.code for kind in KINDS)


@dataclass(frozen=True, slots=True)
class LimitDetails:
    """Above what the boss wants to be asked; None: never for that reason. `least_margin` is a share of the price."""

    most_amount_cny: Decimal | None = None
    least_margin: Decimal | None = None
    most_risk: int | None = None


@use_case
def submit_for_approval(*, revision_id: int, version: int, reason: str = "", by: Actor, at: datetime) -> Approval:
    """Ask for the boss's word, with what speaks for it. Until he has spoken nobody writes in it."""
    revision = queries.revision_to_change(by, revision_id)
    refuse_stale(version, revision.version)
    judge_before_leaving(revision, by=by, at=at)
    if not revision.reasons:
        raise NothingToApprove()
    revision.state = REVISION_LIFECYCLE.after("submit", revision.state)
    save_next(revision, ["state"], by=by, at=at)
    quotation, options, said = revision.quotation, queries.options_of(by, revision), clean_paragraphs(reason)[:500]
    called = f"{quotation.called} v{revision.ordinal}"
    facts = {
        "quotation": quotation.pk, "revision": revision.pk, "number": called, "customer": quotation.party.name,
        "party": quotation.party_id, "total": queries.totals_text(options), "count": len(revision.reasons),
        "warnings": [{"code": each["code"], "facts": each["facts"]} for each in revision.reasons],
    }  # fmt: skip
    audit.record("quotation.submitted", quotation, by=by, at=at, version=revision.ordinal, reason=said or "–")
    ask_for_stale(revision, by=by, at=at)
    return request_approval(
        kind=BELOW_FLOOR if revision.is_below_floor else OVER_LIMIT, subject=revision,
        subject_title=f"{called} {quotation.party.name}", facts=facts, reason=said, by=by, at=at,
    )  # fmt: skip


@use_case
def withdraw_submission(*, revision_id: int, by: Actor, at: datetime) -> QuotationRevision:
    """Take the request back, to write on. Only who asked does."""
    revision = queries.revision_to_change(by, revision_id)
    revision.state = REVISION_LIFECYCLE.after("give_back", revision.state)
    save_next(revision, ["state"], by=by, at=at)
    audit.record("quotation.withdrawn", revision.quotation, by=by, at=at, version=revision.ordinal)
    for approval in open_about(by, revision, kinds=_KINDS):
        withdraw_request(approval_id=approval.pk, by=by, at=at)
    return revision


def on_price_decided(event: ApprovalDecided) -> None:
    """Granted, this version as it stands may be issued; returned or taken back it is a draft again."""
    by = people.colleague_by_id(event.by_id) if event.kind in _KINDS else None
    if by is None:
        return
    revision = queries.revision_decided(by, event.subject_id)
    if revision.state != RevisionState.SUBMITTED:  # void meanwhile, or taken back
        return
    revision.state = REVISION_LIFECYCLE.after("grant" if event.is_granted else "give_back", revision.state)
    if event.is_granted:
        revision.granted_by_id, revision.granted_at = by.pk, event.at
    save_next(revision, ["state", "granted_by", "granted_at"], by=by, at=event.at)
    facts = {"version": revision.ordinal, "reason": event.note or "–"}
    audit.record(f"quotation.{event.state}", revision.quotation, by=by, at=event.at, **facts)


@use_case
def set_limits(*, version: int, details: LimitDetails, by: Actor, at: datetime) -> ApprovalLimits:
    """Say above what the boss wants to be asked. Versions that wait or were issued stay as they were judged."""
    require(by, permissions.SET_LIMITS)
    row = ApprovalLimits.objects.select_for_update().first() or limits()
    refuse_stale(version, row.version if row.updated_by_id else 0)
    _refuse_bad(details)
    columns = {name: getattr(details, name) for name in ("most_amount_cny", "least_margin", "most_risk")}
    changes = put(row, columns)
    if row.updated_by_id is None:
        row.updated_at, row.updated_by_id = at, by.pk
        row.save(force_insert=True)
    elif changes:
        save_next(row, changes.after, by=by, at=at)
    if changes:
        audit.record("approval_limits.set", row, by=by, at=at, before=changes.before, after=changes.after)
    return row


def _refuse_bad(details: LimitDetails) -> None:
    amount, margin, risk = details.most_amount_cny, details.least_margin, details.most_risk
    if amount is not None and not 0 < amount < 10**15:
        raise BadLimits()
    if margin is not None and not -1 < margin < 1:
        raise BadLimits()
    if risk is not None and risk not in tuple(PaymentRisk):
        raise BadLimits()
