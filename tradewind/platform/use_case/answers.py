"""What was answered to a request that was carried out?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.platform.access.rows import the_one
from tradewind.platform.use_case.models import RequestKey

KEEP = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is None while the first request is still being answered."""

    user_id: int | None
    body_digest: str
    status: int | None
    location: str
    content_type: str
    body: str


def find(key: str) -> Answer | None:
    """The answer kept for a key, if the request was carried out."""
    row = the_one(RequestKey.objects.filter(key=key))
    if row is None:
        return None
    return Answer(row.user_id, row.body_digest, row.status, row.location, row.content_type, row.body)


def keep(key: str, *, status: int, location: str, content_type: str, body: str) -> None:
    """Remember the answer; outside the use case, because it is known only after it."""
    RequestKey.objects.filter(key=key).update(
        status=status, location=location, content_type=content_type[:100], body=body
    )  # fmt: skip


def prune(now: datetime) -> int:
    """Forget keys older than two days."""
    gone, _ = RequestKey.objects.filter(at__lt=now - KEEP).delete()
    return gone
