"""What happens to versions at work, and to mails that wait, when their quotation ends or goes on without them?"""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Count

from tradewind.apps.messaging.services import hold_overtaken
from tradewind.apps.quotations.approvals import KINDS
from tradewind.apps.quotations.models import Dispatch, Quotation, QuotationOption, QuotationRevision
from tradewind.apps.quotations.refusals import OfferOvertaken
from tradewind.apps.quotations.services.keeping import summarise
from tradewind.domain.quotations.lifecycle import OPEN_REVISIONS, REVISION_LIFECYCLE, RevisionState
from tradewind.platform.access import Actor
from tradewind.platform.approvals.queries import open_about
from tradewind.platform.approvals.services import withdraw_overtaken
from tradewind.platform.use_case.revising import save_next

_KINDS = tuple(kind.code for kind in KINDS)


def void_versions(
    quotation: Quotation, states: Collection[RevisionState], *, note: str = "", by: Actor, at: datetime
) -> int:
    """A step: its versions in these states count no more, and nobody is asked about them; how many they were."""
    rows = QuotationRevision.objects.select_for_update().filter(quotation=quotation, state__in=states)
    found = list(rows.order_by("pk"))
    for revision in found:
        revision.state = REVISION_LIFECYCLE.after("void", revision.state)
        save_next(revision, ["state"], by=by, at=at)
        for request in open_about(by, revision, kinds=_KINDS):
            withdraw_overtaken(approval_id=request.pk, note=note, by=by, at=at)
    return len(found)


def drop_drafts(quotation: Quotation, *, by: Actor, at: datetime) -> None:
    """A step: what is being written is void; lists show the offer again that stands."""
    standing = quotation.standing
    if not void_versions(quotation, OPEN_REVISIONS, by=by, at=at) or standing is None:
        return
    options = QuotationOption.objects.filter(revision=standing).annotate(said=Count("lines")).order_by("place")
    found = list(options)
    summarise(quotation, standing, found, sum(each.said for each in found), by=by, at=at)


def hold_letters(quotation: Quotation, *, but: QuotationRevision | None = None, by: Actor, at: datetime) -> None:
    """A step: mails that wait with an offer that counts no more stay here, and their writers hear why."""
    waiting = Dispatch.objects.filter(revision__quotation=quotation, letter__isnull=False, left_at=None)
    for sent in waiting.exclude(revision=but).select_related("revision").order_by("pk"):
        no = OfferOvertaken(number=quotation.called, version=sent.revision.ordinal)
        hold_overtaken(sent.letter_id or 0, no, by=by, at=at)
