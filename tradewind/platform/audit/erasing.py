"""How does a person's data leave the trail without breaking it?"""

import json
from collections.abc import Callable
from datetime import datetime

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.audit.models import AuditFacts
from tradewind.platform.audit.recording import BATCH, record, type_of
from tradewind.platform.audit.verifying import FACTS_ERASED

Facts = dict[str, object]


def erase_facts_of(
    subject: Model, *, reason: str, only: Callable[[Facts], bool] = lambda _facts: True, by: Actor, at: datetime
) -> int:
    """Empty the facts of the entries about a record (`only` says which), and say so in the trail; inside a use case.

    The salt goes with the text: with it, a short value could be guessed back from its digest.
    """
    rows = AuditFacts.objects.filter(
        entry__subject_type=type_of(subject), entry__subject_id=subject.pk, erased_at=None
    ).exclude(entry__action=FACTS_ERASED)  # fmt: skip
    spoken = [pk for pk, text in rows.values_list("pk", "text") if only(json.loads(text))]
    for start in range(0, len(spoken), BATCH):
        AuditFacts.objects.filter(pk__in=spoken[start : start + BATCH]).update(text="", salt="", erased_at=at)
    if spoken:
        record(FACTS_ERASED, subject, by=by, at=at, entries=len(spoken), reason=reason)
    return len(spoken)
