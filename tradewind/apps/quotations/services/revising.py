"""Writing on at a draft, and beginning its next version."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils import timezone

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import QuotationRevision
from tradewind.apps.quotations.refusals import NothingIssued, VersionAtWork
from tradewind.apps.quotations.services.details import DraftDetails, details_of
from tradewind.apps.quotations.services.judging import Drafted
from tradewind.apps.quotations.services.keeping import put_draft
from tradewind.domain.quotations.lifecycle import (
    OPEN_REVISIONS,
    QUOTATION_LIFECYCLE,
    REVISION_LIFECYCLE,
    RevisionState,
)
from tradewind.domain.quotations.validity import USUAL_DAYS
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """The version as it stands now, and its options with their lines in the order of the grid."""

    revision: QuotationRevision
    drafted: tuple[Drafted, ...]


@use_case
def revise_draft(*, revision_id: int, version: int, details: DraftDetails, by: Actor, at: datetime) -> SavedDraft:
    """Save the whole grid. What a line cannot say yet stays with it as a problem: a draft keeps what was typed."""
    revision = queries.revision_to_change(by, revision_id)
    refuse_stale(version, revision.version)
    before = revision.state
    revision.state = REVISION_LIFECYCLE.after("revise", revision.state)
    drafted = put_draft(revision, details, by=by, at=at)
    audit.record(
        "quotation.revised", revision.quotation, by=by, at=at, version=revision.ordinal,
        total=[f"{each.option.currency} {each.option.amount}" for each in drafted],
        lines=sum(len(each.lines) for each in drafted), lost_grant=before == RevisionState.APPROVED,
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
    today = timezone.localdate(at)
    if details.valid_until is None or details.valid_until < today:
        details = replace(details, valid_until=today + timedelta(days=USUAL_DAYS))
    following = QuotationRevision.objects.create(
        quotation=quotation, ordinal=revisions[0].ordinal + 1, created_at=at, updated_at=at, updated_by_id=by.pk
    )
    put_draft(following, details, by=by, at=at)
    audit.record("quotation.version_begun", quotation, by=by, at=at, version=following.ordinal)
    return following
