"""Which samples answer what was typed?"""

from django.db.models import QuerySet

from tradewind.apps.samples import permissions
from tradewind.apps.samples.models import Sample
from tradewind.apps.samples.queries.scope import visible_samples
from tradewind.domain.vocabulary.searching import read_query
from tradewind.platform.access import Actor, allows, require
from tradewind.platform.search import finding


def matching_samples(by: Actor, rows: QuerySet[Sample], text: str) -> QuerySet[Sample]:
    """The rows of a list, fetched through its scope, that answer what stands in its search field."""
    require(by, permissions.VIEW)
    return finding.matching(rows, read_query(text))


def find_samples(by: Actor, text: str, *, limit: int) -> list[Sample]:
    """The best answers among those a person may open."""
    if not allows(by, permissions.VIEW):
        return []
    hits = finding.hits(Sample, read_query(text))
    shown = visible_samples(by).select_related("party").filter(pk__in=[hit.pk for hit in hits])
    known = {row.pk: row for row in shown}
    return [known[hit.pk] for hit in hits if hit.pk in known][:limit]
