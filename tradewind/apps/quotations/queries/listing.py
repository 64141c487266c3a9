"""Which quotations does a list show, and which answer what was typed?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations import permissions
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.queries.record import sees_margin
from tradewind.apps.quotations.queries.scope import may_change, quotations_of_scope, visible_quotations
from tradewind.domain.quotations.lifecycle import WITH_BOSS, QuotationState, RevisionState
from tradewind.domain.vocabulary.findable import RULES
from tradewind.domain.vocabulary.searching import read_query
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.search import finding

SHOWN = 6
DECIDED = (QuotationState.WON, QuotationState.LOST)
CHUNK = 200


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """A quotation beside its customer or inquiry."""

    pk: int
    called: str
    state: str
    boss_word: str
    currency: str
    amount: Decimal | None
    options: int
    valid_until: date | None
    sent_at: datetime | None


def quotations(by: Actor) -> QuerySet[Quotation]:
    """The rows of the list, with the names it shows."""
    return quotations_of_scope(by).select_related("party", "owner", "latest")


def with_margin(by: Actor, rows: QuerySet[Quotation]) -> QuerySet[Quotation]:
    """The rows of the list with what remains of the price, for who may see it: of several options the first's."""
    if not sees_margin(by):
        return rows
    first = QuotationOption.objects.filter(revision=OuterRef("latest_id")).order_by("place")[:1]
    return rows.annotate(margin_percent=Subquery(first.values(percent=F("margin") * 100)))


def with_boss(by: Actor, rows: QuerySet[Quotation], *states: str) -> QuerySet[Quotation]:
    """Those of a list whose newest version waits for the boss, or was released and has not left."""
    versions = QuotationRevision.objects.filter(state__in=states).values("quotation_id")
    return rows.filter(pk__in=versions).exclude(state__in=DECIDED)


def plain_drafts(by: Actor, rows: QuerySet[Quotation]) -> QuerySet[Quotation]:
    """Those of a list that somebody writes at: neither with the boss nor released."""
    versions = QuotationRevision.objects.filter(state__in=WITH_BOSS).values("quotation_id")
    return rows.filter(state=QuotationState.DRAFT).exclude(pk__in=versions)


def quotations_with_product(by: Actor, rows: QuerySet[Quotation], code: str) -> QuerySet[Quotation]:
    """Those of a list that offer a product, by code: in the version that stands, until there is one in the draft."""
    lines = QuotationLine.objects.filter(product__code__iexact=code.strip())
    counting = Q(option__revision__state=RevisionState.ISSUED) | Q(option__revision__quotation__standing=None)
    return rows.filter(pk__in=lines.filter(counting).values("option__revision__quotation_id"))


def quotations_of_party(by: Actor, party: Party, *, limit: int = SHOWN) -> list[QuotedRow]:
    """The newest quotations of a customer the caller has fetched."""
    return _rows(visible_quotations(by).filter(party=party), limit)


def draft_of_inquiry(by: Actor, inquiry_id: int) -> Quotation | None:
    """What was begun for an inquiry, is still a draft and may be written on: nobody needs a second one."""
    rows = visible_quotations(by).filter(inquiry_id=inquiry_id, state=QuotationState.DRAFT)
    found = rows.select_related("party", "latest").order_by("-pk").first()
    return found if found is not None and found.latest is not None and may_change(by, found) else None


def quotations_of_inquiry(by: Actor, inquiry: Inquiry, *, limit: int = SHOWN) -> list[QuotedRow]:
    """Those that answer an inquiry the caller has fetched."""
    return _rows(visible_quotations(by).filter(inquiry=inquiry), limit)


def _rows(rows: QuerySet[Quotation], limit: int) -> list[QuotedRow]:
    return [
        QuotedRow(
            row.pk, row.called, row.state, row.boss_word, row.currency, row.amount, row.options, row.valid_until,
            row.sent_at,
        )
        for row in rows.select_related("latest").order_by("-pk")[:limit]
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
