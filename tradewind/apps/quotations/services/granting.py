"""Does the boss's word still hold after a released version was kept anew?

It is given for a version as it stands. What nobody judges (remarks, the language, how the paper looks) may change under
it; a price, a quantity, a term, a day or a new reason takes it away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.services.judging import Drafted
from tradewind.domain.quotations.lifecycle import RevisionState

_OF_OPTION = ("currency", "incoterm", "named_place", "payment", "costs")


@dataclass(frozen=True, slots=True)
class Grant:
    """What the boss said yes to."""

    by_id: int | None
    at: datetime | None
    offered: object
    reasons: Sequence[object]

    def holds(self, revision: QuotationRevision, drafted: Iterable[Drafted]) -> bool:
        """Nothing that is judged changed, and nothing has to be asked that was not asked then."""
        offered = _offered(revision, [(each.option, each.lines) for each in drafted])
        return offered == self.offered and all(each in self.reasons for each in revision.reasons)


def grant_of(revision: QuotationRevision) -> Grant | None:
    """To be read before anything is written; None where nothing is released."""
    if revision.state != RevisionState.APPROVED:
        return None
    rows = QuotationOption.objects.filter(revision=revision).order_by("place").prefetch_related("lines")
    options = [(each, sorted(each.lines.all(), key=lambda line: line.place)) for each in rows]
    return Grant(revision.granted_by_id, revision.granted_at, _offered(revision, options), revision.reasons)


def keep_grant(revision: QuotationRevision, grant: Grant | None, drafted: Iterable[Drafted]) -> None:
    """A step of keeping a draft: released it stays, or it is not."""
    if grant is not None and grant.holds(revision, drafted):
        revision.state = RevisionState.APPROVED
        revision.granted_by_id, revision.granted_at = grant.by_id, grant.at
    else:
        revision.granted_by_id, revision.granted_at = None, None


def _offered(
    revision: QuotationRevision, options: Iterable[tuple[QuotationOption, Sequence[QuotationLine]]]
) -> object:  # fmt: skip
    """Goods of the catalogue by their number, others by their words."""
    return (
        revision.valid_until, revision.expected_ship_on,
        [
            ([getattr(option, name) for name in _OF_OPTION], [_of_line(line) for line in lines])
            for option, lines in options
        ],
    )  # fmt: skip


def _of_line(line: QuotationLine) -> object:
    goods = line.product_id or (line.code, line.description, line.specification)
    return goods, line.unit, line.quantity, line.unit_price
