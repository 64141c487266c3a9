"""Giving a version its number and freezing it; making a quotation void."""

from datetime import datetime

from django.db.models import Model

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.events import QuotationDecided, QuotationIssued
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.refusals import ApprovalNeeded
from tradewind.apps.quotations.services.dropping import hold_letters, void_versions
from tradewind.apps.quotations.services.finding import keep_found
from tradewind.apps.quotations.services.picturing import note_pictures
from tradewind.apps.quotations.services.rejudging import judge_before_leaving
from tradewind.apps.quotations.services.supply import ask_for_stale
from tradewind.domain.numbering.series import Series
from tradewind.domain.papers.house_designs import STANDARD
from tradewind.domain.papers.kinds import PaperKind
from tradewind.domain.quotations.lifecycle import (
    OPEN_REVISIONS,
    QUOTATION_LIFECYCLE,
    REVISION_LIFECYCLE,
    RevisionState,
)
from tradewind.domain.quotations.validity import reminder_on
from tradewind.domain.vocabulary.losing import checked_remark
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.events import publish
from tradewind.platform.house_days import house_day
from tradewind.platform.numbering.services import take_number
from tradewind.platform.papers.queries import design_for
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

_OF_ISSUE = ("state", "standing", "valid_until", "ended_on", "next_reminder_on", "number", "issued_at")


@use_case
def issue_version(*, revision_id: int, version: int, by: Actor, at: datetime) -> QuotationRevision:
    """Freeze a version. The first one takes the legal number; a later one takes the place of the one before."""
    revision = queries.revision_to_change(by, revision_id)
    refuse_stale(version, revision.version)
    quotation, today = revision.quotation, house_day(at)
    judge_before_leaving(revision, by=by, at=at)
    if revision.reasons and revision.state != RevisionState.APPROVED:
        raise ApprovalNeeded(count=len(revision.reasons))
    revision.state = REVISION_LIFECYCLE.after("issue", revision.state)
    quotation.state = QUOTATION_LIFECYCLE.after("issue", quotation.state)

    _freeze(revision)
    _supersede(quotation, by=by, at=at)
    revision.issued_at, revision.issued_by_id = at, by.pk
    revision.design_version = design_for(by, PaperKind.QUOTATION, revision.design or STANDARD).version
    revision.sides = queries.sides_of(by, quotation)
    save_next(revision, ["state", "issued_at", "issued_by", "design_version", "sides"], by=by, at=at)
    quotation.standing, quotation.valid_until, quotation.ended_on = revision, revision.valid_until, None
    assert revision.valid_until is not None  # or refused as not ready
    quotation.next_reminder_on = reminder_on(revision.valid_until, on=today)
    if not quotation.number:
        quotation.issued_at = at
        taken = take_number(entity_id=quotation.entity_id, series=Series.QUOTATION, on=today, by=by)
        quotation.number = taken.text
        keep_found([quotation], at=at)
    save_next(quotation, _OF_ISSUE, by=by, at=at)
    hold_letters(quotation, but=revision, by=by, at=at)
    note_pictures(quotation, by=by, at=at)  # under its number from here on
    total = queries.totals_text(queries.options_of(by, revision))
    facts = {"number": quotation.number, "version": revision.ordinal, "total": total, "id": quotation.pk}
    audit.record("quotation.issued", quotation, by=by, at=at, reasons=revision.reasons, **facts)
    tell_customer("party.quotation_issued", quotation, by=by, at=at, **facts)
    ask_for_stale(revision, by=by, at=at)
    publish(QuotationIssued(quotation.pk, revision.pk, by_id=by.pk, at=at))
    return revision


@use_case
def void_quotation(*, quotation_id: int, version: int, reason: str, by: Actor, at: datetime) -> Quotation:
    """It no longer counts; number and papers stay, for a number never goes missing."""
    quotation = queries.quotation_to_change(by, quotation_id)
    refuse_stale(version, quotation.version)
    remark = checked_remark(reason, needed=True)
    quotation.state = QUOTATION_LIFECYCLE.after("void", quotation.state)
    void_versions(quotation, (*OPEN_REVISIONS, RevisionState.ISSUED), note=remark, by=by, at=at)
    hold_letters(quotation, by=by, at=at)
    quotation.ended_on, quotation.end_remark, quotation.next_reminder_on = house_day(at), remark, None
    save_next(quotation, ["state", "ended_on", "end_remark", "next_reminder_on"], by=by, at=at)
    note_pictures(quotation, by=by, at=at)
    audit.record("quotation.voided", quotation, by=by, at=at, reason=remark)
    if quotation.number:
        tell_customer(
            "party.quotation_voided", quotation, by=by, at=at, number=quotation.number, reason=remark, id=quotation.pk
        )  # fmt: skip
    publish(QuotationDecided(quotation.pk, quotation.state, by_id=by.pk, at=at))
    return quotation


def tell_customer(deed: str, quotation: Quotation, *, by: Actor, at: datetime, **facts: object) -> None:
    """The customer's timeline reads what happened to its quotations."""
    subject: Model = quotation.party
    audit.record(deed, subject, by=by, at=at, **facts)


def _freeze(revision: QuotationRevision) -> None:
    QuotationLine.objects.filter(option__revision=revision).update(is_frozen=True)
    QuotationOption.objects.filter(revision=revision).update(is_frozen=True)


def _supersede(quotation: Quotation, *, by: Actor, at: datetime) -> None:
    standing = QuotationRevision.objects.filter(quotation=quotation, state=RevisionState.ISSUED)
    for former in standing.select_for_update():
        former.state = REVISION_LIFECYCLE.after("supersede", former.state)
        save_next(former, ["state"], by=by, at=at)
