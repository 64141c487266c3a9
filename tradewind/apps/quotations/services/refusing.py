"""What was refused leaves nothing behind; that somebody tried is kept all the same."""

from datetime import datetime

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import QuotationRevision
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case


@use_case
def note_refused_issue(*, revision_id: int, by: Actor, at: datetime) -> QuotationRevision:
    """Somebody wanted to issue what is the boss's to release."""
    revision = queries.revision_for(by, revision_id)
    total = queries.totals_text(queries.options_of(by, revision))
    audit.record(
        "quotation.issue_refused", revision.quotation, by=by, at=at, version=revision.ordinal, total=total,
        reasons=[each["code"] for each in revision.reasons],
    )  # fmt: skip
    return revision
