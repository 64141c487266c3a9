"""What is done to the evidence: the day's access log sealed, personal data taken out, the whole verified?"""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Model

from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.audit.erasing import Facts, erase_facts_of
from tradewind.platform.audit.models import AccessLog, AuditEntry, AuditHead
from tradewind.platform.audit.verifying import ACCESS_LOG_SEALED, access_digest
from tradewind.platform.jobs import progress
from tradewind.platform.jobs import queries as jobs
from tradewind.platform.upkeep.verification import verify_trail
from tradewind.platform.use_case import use_case


@use_case
def seal_access_log(*, on: date, by: Actor, at: datetime) -> int:
    """Put the digest of one UTC day's access log into the chain; returns how many rows it covers."""
    count, digest = access_digest(on)
    head = AuditHead.objects.filter(pk=1).first() or AuditHead(pk=1)  # logins may come before any deed
    audit.record(ACCESS_LOG_SEALED, head, by=by, at=at, day=on, rows=count, digest=digest)
    return count


@use_case
def erase_facts(
    *, subject: Model, reason: str, only: Callable[[Facts], bool] = lambda _facts: True, by: Actor, at: datetime
) -> int:
    """Take a person's values out of the history of a record the caller fetched through its room's scope.

    `only` says which entries speak of the person, where the record has others too.
    """
    require(by, "audit.erase_facts")
    return erase_facts_of(subject, reason=reason, only=only, by=by, at=at)


@use_case
def ask_for_verification(*, by: Actor, at: datetime) -> None:
    """Put the walk over the whole trail into the queue; one that is under way already is enough."""
    require(by, "audit.verify")
    if not jobs.is_under_way(by, verify_trail.name):
        progress.announce(verify_trail.enqueue().id, name=verify_trail.name, by=by, at=at)


@use_case
def ask_to_stop(*, task_id: UUID, by: Actor, at: datetime) -> None:
    """Stop a job one asked for oneself, at its next step."""
    progress.ask_to_stop(task_id, by=by, at=at)


def days_to_seal(*, today: date) -> list[date]:
    """Every day from the last sealed one (or the log's first) up to yesterday."""
    last = AuditEntry.objects.select_related("facts_row").filter(action=ACCESS_LOG_SEALED).order_by("-seq").first()
    first = AccessLog.objects.order_by("id").first()
    if last is None and first is None:
        return []
    start = _day_of(last) + timedelta(days=1) if last else first.at.date()  # type: ignore[union-attr]
    return [start + timedelta(days=step) for step in range((today - start).days)]


def _day_of(entry: AuditEntry) -> date:
    return date.fromisoformat(json.loads(entry.facts_row.text)["day"])
