"""Writing on at a draft, and beginning its next version."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import Quotation, QuotationRevision
from tradewind.apps.quotations.refusals import NothingIssued, VersionAtWork
from tradewind.apps.quotations.services.details import DraftDetails, details_of
from tradewind.apps.quotations.services.dropping import drop_drafts
from tradewind.apps.quotations.services.granting import grant_of
from tradewind.apps.quotations.services.judging import Drafted
from tradewind.apps.quotations.services.keeping import JudgedDraft, put_draft
from tradewind.apps.quotations.services.picturing import note_pictures
from tradewind.domain.quotations.lifecycle import (
    OPEN_REVISIONS,
    QUOTATION_LIFECYCLE,
    REVISION_LIFECYCLE,
    RevisionState,
)
from tradewind.domain.quotations.validity import USUAL_DAYS
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.house_days import house_day
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """The version as it stands now, and its options with their lines in the order of the grid."""

    revision: QuotationRevision
    drafted: tuple[Drafted, ...]


@use_case
def revise_draft(
    *, revision_id: int, version: int, details: DraftDetails, work: JudgedDraft | None = None, by: Actor, at: datetime
) -> SavedDraft:
    """Save the whole grid. What a line cannot say yet stays with it as a problem: a draft keeps what was typed.

    `work`: as it was judged before (`judged_draft`), so that the writer is held for the writing alone.
    """
    revision = queries.revision_to_change(by, revision_id)
    refuse_stale(version, revision.version)
    QUOTATION_LIFECYCLE.after("issue", revision.quotation.state)  # in what has ended nobody writes
    grant = grant_of(revision)
    revision.state = REVISION_LIFECYCLE.after("revise", revision.state)
    drafted = put_draft(revision, details, work=work, grant=grant, by=by, at=at)
    audit.record(
        "quotation.revised", revision.quotation, by=by, at=at, version=revision.ordinal,
        total=[f"{each.option.currency} {each.option.amount}" for each in drafted],
        lines=sum(len(each.lines) for each in drafted),
        lost_grant=grant is not None and revision.state != RevisionState.APPROVED,
    )  # fmt: skip
    return SavedDraft(revision, tuple(drafted))


@use_case
def begin_version(*, quotation_id: int, version: int, by: Actor, at: datetime) -> QuotationRevision:
    """Write the next version: it begins as the last one ended. That one stands until the next is issued."""
    quotation = queries.quotation_to_change(by, quotation_id)
    refuse_stale(version, quotation.version)
    revisions = list(QuotationRevision.objects.select_for_update().filter(quotation=quotation).order_by("-ordinal"))
    at_work = next((each for each in revisions if each.state in OPEN_REVISIONS), None)
    if at_work is not None:
        raise VersionAtWork(ordinal=at_work.ordinal)
    last = next((each for each in revisions if each.issued_at is not None), None)
    if last is None:
        raise NothingIssued()
    QUOTATION_LIFECYCLE.after("issue", quotation.state)  # what has ended is taken up first, or copied
    last.quotation = quotation
    details = details_of(last, queries.options_of(by, last))
    today = house_day(at)
    if details.valid_until is None or details.valid_until < today:
        details = replace(details, valid_until=today + timedelta(days=USUAL_DAYS))
    following = QuotationRevision.objects.create(
        quotation=quotation, ordinal=revisions[0].ordinal + 1, created_at=at, updated_at=at, updated_by_id=by.pk
    )
    put_draft(following, details, by=by, at=at)
    audit.record("quotation.version_begun", quotation, by=by, at=at, version=following.ordinal)
    return following


@use_case
def discard_draft(*, revision_id: int, version: int, by: Actor, at: datetime) -> Quotation:
    """Give up the next version: the one before it stands on. A first draft is made void with its quotation."""
    revision = queries.revision_to_change(by, revision_id)
    refuse_stale(version, revision.version)
    quotation = revision.quotation
    if quotation.standing_id is None:
        raise NothingIssued()
    REVISION_LIFECYCLE.after("discard", revision.state)
    drop_drafts(quotation, by=by, at=at)
    note_pictures(quotation, by=by, at=at)
    audit.record("quotation.draft_discarded", quotation, by=by, at=at, version=revision.ordinal)
    return quotation
