"""How is the day's access log sealed into the evidence chain?"""

import json
from datetime import date, datetime, timedelta

from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.audit.models import AccessLog, AuditEntry, AuditHead
from tradewind.platform.audit.verifying import access_digest
from tradewind.platform.use_case import use_case

SEALED = "access_log.sealed"


@use_case
def seal_access_log(*, on: date, by: Actor, at: datetime) -> int:
    """Put the digest of one UTC day's access log into the chain; returns how many rows it covers."""
    count, digest = access_digest(on)
    head = AuditHead.objects.get(pk=1)
    audit.record(SEALED, head, by=by, at=at, day=on, rows=count, digest=digest)
    return count


def days_to_seal(*, today: date) -> list[date]:
    """Every day from the last sealed one (or the log's first) up to yesterday."""
    last = AuditEntry.objects.select_related("facts_row").filter(action=SEALED).order_by("-seq").first()
    first = AccessLog.objects.order_by("id").first()
    if last is None and first is None:
        return []
    start = _day_of(last) + timedelta(days=1) if last else first.at.date()  # type: ignore[union-attr]
    return [start + timedelta(days=step) for step in range((today - start).days)]


def _day_of(entry: AuditEntry) -> date:
    return date.fromisoformat(json.loads(entry.facts_row.text)["day"])
