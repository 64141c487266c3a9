"""What may a person see of samples, and what does a page need of them?"""

from tradewind.apps.samples.queries.daily import SampleDue, SampleWork, due_samples
from tradewind.apps.samples.queries.looking_up import grade_of, refuse_unknown, rules, rules_version, usual_entity_id
from tradewind.apps.samples.queries.record import (
    CheckRow,
    answers_of,
    checks_of,
    days_of,
    lineage_of,
    lines_of,
    lines_of_inquiry,
    lines_of_quotation,
    movements_of,
    photo_of,
    samples_of_party,
    samples_of_product,
)
from tradewind.apps.samples.queries.scope import (
    may_change,
    sample_for,
    sample_to_change,
    samples_of_scope,
    visible_samples,
)
from tradewind.apps.samples.queries.searching import find_samples, matching_samples

__all__ = [
    "CheckRow",
    "SampleDue",
    "SampleWork",
    "answers_of",
    "checks_of",
    "days_of",
    "due_samples",
    "find_samples",
    "grade_of",
    "lineage_of",
    "lines_of",
    "lines_of_inquiry",
    "lines_of_quotation",
    "matching_samples",
    "may_change",
    "movements_of",
    "photo_of",
    "refuse_unknown",
    "rules",
    "rules_version",
    "sample_for",
    "sample_to_change",
    "samples_of_party",
    "samples_of_product",
    "samples_of_scope",
    "usual_entity_id",
    "visible_samples",
]
