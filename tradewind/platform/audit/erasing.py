"""How does a person's data leave the trail without breaking it?"""

from datetime import datetime

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.audit.models import AuditFacts
from tradewind.platform.audit.recording import record, type_of
from tradewind.platform.audit.verifying import FACTS_ERASED


def erase_facts_of(subject: Model, *, reason: str, by: Actor, at: datetime) -> int:
    """Empty the facts of every entry about a record, and say so in the trail; inside a use case.

    The salt goes with the text: with it, a short value could be guessed back from its digest.
    """
    rows = AuditFacts.objects.filter(
        entry__subject_type=type_of(subject), entry__subject_id=subject.pk, erased_at=None
    ).exclude(entry__action=FACTS_ERASED)  # fmt: skip
    erased = rows.update(text="", salt="", erased_at=at)
    if erased:
        record(FACTS_ERASED, subject, by=by, at=at, entries=erased, reason=reason)
    return erased
