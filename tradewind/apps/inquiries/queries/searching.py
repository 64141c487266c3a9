"""Which inquiries answer what was typed?"""

from collections.abc import Iterator

from django.db.models import Exists, QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.queries.scope import visible_inquiries
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.domain.vocabulary.findable import RULES
from tradewind.domain.vocabulary.searching import read_query
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.search import finding

CHUNK = 200


def matching_inquiries(by: Actor, rows: QuerySet[Inquiry], typed: str) -> QuerySet[Inquiry]:
    """The rows of a list, fetched through its scope, that answer what stands in its search field."""
    require(by, permissions.VIEW)
    return finding.matching(rows, read_query(typed))


def find_inquiries(by: Actor, typed: str, *, limit: int) -> list[Inquiry]:
    """The best answers among those a person may open: the newest of equals.

    The best of all are looked at first. Where these are colleagues', the newest of one's own stand behind them.
    """
    if not allows(by, permissions.VIEW):
        return []
    query = read_query(typed)
    shown = visible_inquiries(by).exclude(state=InquiryState.MERGED)
    shown = shown.select_related("owner").defer("text", "facts", "owner_reasons")
    hits = finding.hits(Inquiry, query)
    known = {row.pk: row for row in shown.filter(pk__in=[hit.pk for hit in hits])}
    best = [known[hit.pk] for hit in hits if hit.pk in known][:limit]
    if len(best) == limit or len(best) == len(hits):
        return best
    others = finding.matching(shown, query).exclude(pk__in=known).order_by("-pk")
    return [*best, *others[: limit - len(best)]]


def inquiries_not_found(by: Actor, *, everything: bool = False) -> Iterator[list[int]]:
    """Ids of inquiries the search lacks or knows by an earlier form (or of all), in chunks, the oldest first."""
    require(by, "jobs.view")
    kept = finding.kept_of(Inquiry).filter(rules=RULES)
    rows = Inquiry.objects.all() if everything else Inquiry.objects.exclude(Exists(kept))
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        yield chunk
        last = chunk[-1]
