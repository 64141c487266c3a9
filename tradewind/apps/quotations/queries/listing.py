"""Which quotations does a list show, and which answer what was typed?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Exists, QuerySet

from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations import permissions
from tradewind.apps.quotations.models import Quotation
from tradewind.apps.quotations.queries.scope import quotations_of_scope, visible_quotations
from tradewind.domain.vocabulary.findable import RULES
from tradewind.domain.vocabulary.searching import read_query
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.search import finding

SHOWN = 6
CHUNK = 200


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """A quotation beside its customer or inquiry."""

    pk: int
    called: str
    state: str
    currency: str
    amount: Decimal | None
    options: int
    valid_until: date | None
    sent_at: datetime | None


def quotations(by: Actor) -> QuerySet[Quotation]:
    """The rows of the list, with the names it shows."""
    return quotations_of_scope(by).select_related("party", "owner", "latest")


def quotations_of_party(by: Actor, party: Party, *, limit: int = SHOWN) -> list[QuotedRow]:
    """The newest quotations of a customer the caller has fetched."""
    return _rows(visible_quotations(by).filter(party=party), limit)


def quotations_of_inquiry(by: Actor, inquiry: Inquiry, *, limit: int = SHOWN) -> list[QuotedRow]:
    """Those that answer an inquiry the caller has fetched."""
    return _rows(visible_quotations(by).filter(inquiry=inquiry), limit)


def _rows(rows: QuerySet[Quotation], limit: int) -> list[QuotedRow]:
    return [
        QuotedRow(
            row.pk, row.called, row.state, row.currency, row.amount, row.options, row.valid_until, row.sent_at
        )
        for row in rows.order_by("-pk")[:limit]
    ]  # fmt: skip


def matching_quotations(by: Actor, rows: QuerySet[Quotation], typed: str) -> QuerySet[Quotation]:
    """The rows of a list, fetched through its scope, that answer what stands in its search field."""
    require(by, permissions.VIEW)
    return finding.matching(rows, read_query(typed))


def find_quotations(by: Actor, typed: str, *, limit: int) -> list[Quotation]:
    """The best answers among those a person may open."""
    if not allows(by, permissions.VIEW):
        return []
    hits = [hit.pk for hit in finding.hits(Quotation, read_query(typed))]
    rows = visible_quotations(by).select_related("party", "owner").filter(pk__in=hits)
    known = {row.pk: row for row in rows}
    return [known[pk] for pk in hits if pk in known][:limit]


def quotations_not_found(by: Actor, *, everything: bool = False) -> Iterator[list[int]]:
    """Ids of quotations the search lacks or knows by an earlier form (or of all), in chunks, the oldest first."""
    require(by, "jobs.view")
    kept = finding.kept_of(Quotation).filter(rules=RULES)
    rows = Quotation.objects.all() if everything else Quotation.objects.exclude(Exists(kept))
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        yield chunk
        last = chunk[-1]
