"""What has a person not read yet?"""

from dataclasses import dataclass
from datetime import datetime

from tradewind.platform.access import Actor
from tradewind.platform.notifications.models import Notification
from tradewind.platform.wording import sentence


@dataclass(frozen=True, slots=True)
class NotificationRow:
    pk: int
    text: str
    weight: str
    at: datetime
    is_read: bool
    subject_type: str
    subject_id: int | None


def unread_count(by: Actor) -> int:
    """The figure on the bell, capped at 100: nobody reads more."""
    return Notification.objects.filter(to_id=by.pk, read_at=None)[:100].count()


def newest(by: Actor, *, limit: int = 30) -> list[NotificationRow]:
    """One's notifications, newest first, in one's language."""
    rows = Notification.objects.filter(to_id=by.pk).order_by("-at", "-pk")[:limit]
    return [
        NotificationRow(
            row.pk, sentence(row.code, row.facts), row.weight, row.at, row.read_at is not None,
            row.subject_type, row.subject_id,
        )
        for row in rows
    ]  # fmt: skip
