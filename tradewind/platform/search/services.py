"""Keeping what records are found by, in the transaction of whatever changed them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Model

from tradewind.domain.vocabulary.findable import RULES, Findable
from tradewind.platform.audit.recording import type_of
from tradewind.platform.search.models import SearchText

BATCH = 200


def keep_findable(model: type[Model], found_by: Iterable[tuple[int, Findable]], *, at: datetime) -> int:
    """Write or replace the rows of these records; returns how many."""
    subject_type = type_of(model)
    rows = [
        SearchText(subject_type=subject_type, subject_id=pk, text=kept.text, keys=kept.keys, rules=RULES, at=at)
        for pk, kept in ((pk, each.kept()) for pk, each in found_by)
    ]
    SearchText.objects.bulk_create(
        rows, batch_size=BATCH, update_conflicts=True, unique_fields=["subject_type", "subject_id"],
        update_fields=["text", "keys", "rules", "at"],
    )  # fmt: skip
    return len(rows)


def forget(model: type[Model], ids: Iterable[int]) -> None:
    """Take records out of the search, for instance when they were united with another."""
    SearchText.objects.filter(subject_type=type_of(model), subject_id__in=list(ids)).delete()
