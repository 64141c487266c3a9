"""Is what was judged when a draft was kept still so? Floors, limits, costs and rates move while it lies."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Prefetch

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.services.details import details_of
from tradewind.apps.quotations.services.granting import grant_of
from tradewind.apps.quotations.services.judging import Drafted
from tradewind.apps.quotations.services.keeping import put_draft
from tradewind.apps.quotations.services.readiness import refuse_unready
from tradewind.domain.quotations.lifecycle import REVISION_LIFECYCLE
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@use_case
def judge_again(*, revision_id: int, version: int, by: Actor, at: datetime) -> QuotationRevision:
    """Keep what a version comes to today: after a refusal whoever wrote it sees what has to be asked now."""
    revision = queries.revision_to_change(by, revision_id)
    refuse_stale(version, revision.version)
    _judge(revision, _rows(revision), by=by, at=at)
    audit.record("quotation.judged_again", revision.quotation, by=by, at=at, version=revision.ordinal)
    return revision


def judge_before_leaving(revision: QuotationRevision, *, by: Actor, at: datetime) -> None:
    """A step of submitting and issuing. What is not complete is refused before it is judged: a price that was left open
    is never filled in behind the back of who lets it go.
    """
    rows = _rows(revision)
    refuse_unready(revision, [(each, list(each.lines.all())) for each in rows], at=at)
    drafted = _judge(revision, rows, by=by, at=at)
    refuse_unready(revision, [(each.option, each.lines) for each in drafted], at=at)


def _rows(revision: QuotationRevision) -> list[QuotationOption]:
    lines = Prefetch("lines", QuotationLine.objects.order_by("place"))
    return list(QuotationOption.objects.filter(revision=revision).order_by("place").prefetch_related(lines))


def _judge(
    revision: QuotationRevision, rows: Sequence[QuotationOption], *, by: Actor, at: datetime
) -> list[Drafted]:  # fmt: skip
    grant = grant_of(revision)
    revision.state = REVISION_LIFECYCLE.after("revise", revision.state)
    return put_draft(revision, details_of(revision, rows, same_rows=True), by=by, at=at, grant=grant)
