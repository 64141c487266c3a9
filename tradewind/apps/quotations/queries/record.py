"""What does the page of a quotation show: its versions, lines, papers, ways to the buyer, and decisions?"""

from collections.abc import Sequence

from django.db.models import Count, Max, Prefetch

from tradewind.apps.quotations import permissions
from tradewind.apps.quotations.facts import limits
from tradewind.apps.quotations.models import (
    ApprovalLimits,
    Dispatch,
    Quotation,
    QuotationLine,
    QuotationOption,
    QuotationPaper,
    QuotationRevision,
    ShareLink,
)
from tradewind.domain.vocabulary.money import Money
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.approvals.models import Approval
from tradewind.platform.audit import queries as audit
from tradewind.platform.audit.recording import type_of


def sees_margin(by: Actor) -> bool:
    """Floors, costs and margins: the boss and finance."""
    return allows(by, permissions.SEE_MARGIN)


def revisions_of(by: Actor, quotation: Quotation) -> list[QuotationRevision]:
    """Every version of a quotation the caller has fetched, the newest first."""
    rows = QuotationRevision.objects.select_related("issued_by", "granted_by", "updated_by", "strategy", "price_list")
    found = list(rows.filter(quotation=quotation).order_by("-ordinal"))
    for each in found:
        each.quotation = quotation
    return found


def latest_revision(by: Actor, quotation: Quotation) -> QuotationRevision:
    """The newest version of a quotation the caller has fetched; one that was given up is none."""
    revisions = revisions_of(by, quotation)
    return next((each for each in revisions if each.pk == quotation.latest_id), revisions[0])


def options_of(by: Actor, revision: QuotationRevision) -> list[QuotationOption]:
    """The options of a version the caller has fetched with their lines; secret figures only for who may see them.

    `is_judged`: there was a floor or a margin to compare the price with; that much everybody may know.
    """
    lines = QuotationLine.objects.select_related("product", "picture__file").order_by("place", "pk")
    rows = QuotationOption.objects.filter(revision=revision).order_by("place").select_related("rate_named_by")
    found = list(rows.prefetch_related(Prefetch("lines", queryset=lines)))
    hidden = not sees_margin(by)
    for option in found:
        option.margin = None if hidden else option.margin
        for line in option.lines.all():
            line.is_judged = line.floor is not None or line.margin is not None
            if hidden:
                line.floor, line.margin, line.cost = None, None, {}
    return found


def options_to_win(by: Actor, quotation: Quotation) -> list[QuotationOption]:
    """Of the version that stands, of a quotation the caller has fetched: one of them was bought."""
    return list(QuotationOption.objects.filter(revision=quotation.standing_id).order_by("place"))


def totals_text(options: Sequence[QuotationOption]) -> str:
    """USD 110,210.00 · EUR 98,400.00: what a quotation comes to, option by option."""
    return " · ".join(str(Money(each.amount, each.currency).rounded()) for each in options if each.amount is not None)


def papers_of(by: Actor, revision: QuotationRevision) -> list[QuotationPaper]:
    """The files of a version the caller has fetched."""
    return list(QuotationPaper.objects.select_related("file", "by").filter(revision=revision).order_by("pk"))


def dispatches_of(by: Actor, quotation: Quotation) -> list[Dispatch]:
    """How its versions went to the buyer, or are about to, the newest first."""
    rows = Dispatch.objects.select_related("revision", "letter", "by", "link")
    return list(rows.filter(revision__quotation=quotation).order_by("-at", "-pk"))


def links_of(by: Actor, quotation: Quotation) -> list[ShareLink]:
    """Its shared addresses with how often each was opened (`opened`) and when last (`opened_at`)."""
    rows = ShareLink.objects.select_related("revision", "by", "revoked_by").filter(revision__quotation=quotation)
    return list(rows.annotate(opened=Count("openings"), opened_at=Max("openings__at")).order_by("-at", "-pk"))


def approvals_of(by: Actor, quotation: Quotation) -> list[Approval]:
    """What the boss was asked about its versions, the newest first; the caller has fetched the quotation."""
    ids = QuotationRevision.objects.filter(quotation=quotation).values("pk")
    rows = Approval.objects.select_related("requested_by", "decided_by")
    return list(
        rows.filter(subject_type=type_of(QuotationRevision), subject_id__in=ids).order_by("-requested_at", "-pk")
    )


def history_of(by: Actor, quotation: Quotation, *, limit: int = 50) -> list[audit.TrailRow]:
    """The newest deeds on a quotation the caller has fetched."""
    return audit.trail_of(by, quotation, limit=limit)


def limits_in_force(by: Actor) -> ApprovalLimits:
    """What the boss leaves to the salespeople: everybody who quotes may know it."""
    require(by, permissions.VIEW)
    return limits()
