"""What of a sample stands on its customer's timeline?"""

from datetime import datetime

from django.db.models import Model

from tradewind.apps.samples.models import Sample
from tradewind.platform import audit
from tradewind.platform.access import Actor


def tell_customer(deed: str, sample: Sample, *, by: Actor, at: datetime, **facts: object) -> None:
    """Write what happened to a sample on its customer's timeline."""
    subject: Model = sample.party
    audit.record(deed, subject, by=by, at=at, number=sample.called, id=sample.pk, **facts)
