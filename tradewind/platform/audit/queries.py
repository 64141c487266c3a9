"""What do the trail and the access log say about a record or a person?"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.audit import blocks
from tradewind.platform.audit.models import AccessBlock, AccessLog, AuditEntry
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


def trail_of(
    by: Actor, subject: Model, *, actions: Collection[str] = (), also: Collection[int] = (), limit: int = 50
) -> list[TrailRow]:  # fmt: skip
    """The newest deeds (of some kinds) on a record that the caller has fetched through its room's scope.

    `also` are the numbers of records that have become one with it.
    """
    rows = AuditEntry.objects.select_related("facts_row").filter(
        subject_type=type_of(subject), subject_id__in={subject.pk, *also}
    )  # fmt: skip
    if actions:
        rows = rows.filter(action__in=actions)
    return [_trail_row(row) for row in rows.order_by("-seq")[:limit]]


def deeds_since(by: Actor, subject: Model, *, action: str, since: datetime) -> list[TrailRow]:
    """Every deed of one kind on a fetched record after a moment; few, for all of them are read."""
    rows = AuditEntry.objects.select_related("facts_row").filter(subject_type=type_of(subject), subject_id=subject.pk)
    return [_trail_row(row) for row in rows.filter(action=action, at__gt=since).order_by("-seq")]


def _trail_row(row: AuditEntry) -> TrailRow:
    text = row.facts_row.text
    return TrailRow(row.seq, row.at, row.actor, row.action, json.loads(text) if text else {})


def accesses_to(by: Actor, subject: Model, *, also: Collection[int] = (), limit: int = 50) -> list[AccessRow]:
    """Who looked at or exported a record, newest first; the room decides who may ask (its owner and the boss).

    `also` are the numbers of records that have become one with it.
    """
    ids = {subject.pk, *also}
    found = {row.pk: row for row in AccessLog.objects.filter(
        subject_type=type_of(subject), subject_id__in=ids
    ).order_by("-at", "-pk")[:limit]}  # fmt: skip
    for each in ids:
        taken = AccessBlock.objects.annotate(digit=blocks.digit_of(each)).filter(
            blocks.holding(each), subject_type=type_of(subject)
        )  # fmt: skip
        found |= {row.access_id: row.access for row in taken.select_related("access").order_by("-access")[:limit]}
    rows = sorted(found.values(), key=lambda row: (row.at, row.pk), reverse=True)[:limit]
    return [AccessRow(row.at, row.actor, row.kind, row.detail) for row in rows]


def lately_seen(by: Actor, subject_type: str, *, since: datetime, limit: int) -> list[int]:
    """Ids of the records a person looked at since a moment, the latest first, each once."""
    rows = AccessLog.objects.filter(
        actor=by.actor_key, kind=AccessLog.Kind.VIEW, subject_type=subject_type, at__gte=since
    ).order_by("-at")  # fmt: skip
    ids = rows.values_list("subject_id", flat=True)[: limit * 10]
    return list(dict.fromkeys(pk for pk in ids if pk is not None))[:limit]


def viewed_lately(by: Actor, subject: Model, *, at: datetime) -> bool:
    """Whether this person's look at the record is in the log already, so that a reload adds no row."""
    return AccessLog.objects.filter(
        subject_type=type_of(subject), subject_id=subject.pk, actor=by.actor_key, kind=AccessLog.Kind.VIEW,
        at__gt=at - VIEW_ONCE_IN,
    ).exists()  # fmt: skip
