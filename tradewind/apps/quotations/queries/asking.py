"""What does somebody look at before a version is released: its lines as it was asked, and which is the worst?"""

from collections.abc import Collection

from django.db.models import Case, F, FloatField, OuterRef, Subquery, Value, When
from django.db.models.functions import Cast

from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.queries.record import options_of, sees_margin
from tradewind.apps.quotations.queries.scope import revision_for
from tradewind.domain.quotations.lifecycle import RevisionState
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.approvals.models import Approval


def options_asked(by: Actor, approval: Approval) -> list[QuotationOption]:
    """Of a request the caller has fetched. Nothing once the version was written on: that is not what was asked."""
    try:
        revision = revision_for(by, approval.subject_id)
    except NotFound:
        return []
    waits = approval.decided_at is None and revision.state == RevisionState.SUBMITTED
    stands = revision.granted_at is not None and revision.granted_at == approval.decided_at
    is_as_asked = waits or (stands and revision.state != RevisionState.DRAFT)
    return options_of(by, revision) if is_as_asked else []


def worst_lines(by: Actor, revision_ids: Collection[int]) -> dict[int, QuotationLine]:
    """By version the line furthest below its floor; where none is, the one that leaves least. For who may see it."""
    if not revision_ids or not sees_margin(by):
        return {}
    of_price = Cast("unit_price", FloatField()) / Cast("floor", FloatField())
    share = Case(When(unit_price__lt=F("floor"), then=of_price), default=Value(1.0), output_field=FloatField())
    judged = QuotationLine.objects.filter(option__revision_id=OuterRef("pk")).exclude(floor=None, margin=None)
    worst = judged.order_by(share, F("margin").asc(nulls_last=True), "pk").values("pk")[:1]
    chosen = QuotationRevision.objects.filter(pk__in=revision_ids).values(worst=Subquery(worst))
    rows = QuotationLine.objects.filter(pk__in=chosen).select_related("option")
    return {row.option.revision_id: row for row in rows}
