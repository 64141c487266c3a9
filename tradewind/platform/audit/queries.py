"""What do the trail and the access log say about a record or a person?"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.audit.models import AccessLog, AuditEntry
from tradewind.platform.audit.recording import type_of

VIEW_ONCE_IN = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class TrailRow:
    """One line of a record's history."""

    seq: int
    at: datetime
    actor: str
    action: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class AccessRow:
    at: datetime
    actor: str
    kind: str
    detail: str


def trail_of(by: Actor, subject: Model, *, limit: int = 50) -> list[TrailRow]:
    """The newest deeds on a record that the caller has fetched through its room's scope."""
    rows = AuditEntry.objects.select_related("facts_row").filter(
        subject_type=type_of(subject), subject_id=subject.pk
    )  # fmt: skip
    return [_trail_row(row) for row in rows.order_by("-seq")[:limit]]


def _trail_row(row: AuditEntry) -> TrailRow:
    text = row.facts_row.text
    return TrailRow(row.seq, row.at, row.actor, row.action, json.loads(text) if text else {})


def accesses_to(by: Actor, subject: Model, *, limit: int = 50) -> list[AccessRow]:
    """Who looked at or exported a record; the room decides who may ask (its owner and the boss)."""
    rows = AccessLog.objects.filter(subject_type=type_of(subject), subject_id=subject.pk).order_by("-at")[:limit]
    return [AccessRow(row.at, row.actor, row.kind, row.detail) for row in rows]


def viewed_lately(by: Actor, subject: Model, *, at: datetime) -> bool:
    """Whether this person's look at the record is in the log already, so that a reload adds no row."""
    return AccessLog.objects.filter(
        subject_type=type_of(subject), subject_id=subject.pk, actor=by.actor_key, kind=AccessLog.Kind.VIEW,
        at__gt=at - VIEW_ONCE_IN,
    ).exists()  # fmt: skip
