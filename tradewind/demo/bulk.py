"""Which records did somebody change many at once in the last week, and what was taken back?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.demo.days import Days, at_minute, due_day
from tradewind.domain.parties.many import ManyAction
from tradewind.domain.parties.tiers import Tier


@dataclass(frozen=True, slots=True)
class BulkRow:
    """So many of a person's quiet customers of a tier, the oldest first."""

    by: str
    owner: str
    tier: Tier
    count: int
    action: ManyAction
    value: str
    at: datetime
    undone_at: datetime | None = None


def bulk_changes(days: Days) -> Iterator[BulkRow]:
    """Each on customers of its own."""
    at, next_week = at_minute(days.back(5), 9, 24), due_day(days.today + timedelta(days=6))
    yield BulkRow("liqiang", "liqiang", Tier.POTENTIAL, 9, ManyAction.NEXT_CONTACT, next_week.isoformat(), at)
    at = at_minute(days.back(3), 15, 12)
    yield BulkRow(
        "assistant", "sunyue", Tier.POTENTIAL, 6, ManyAction.TIER, Tier.REGULAR, at, at + timedelta(minutes=17)
    )
    at, later = at_minute(days.back(1), 11, 32), due_day(days.today + timedelta(days=9))
    yield BulkRow("wangfang", "wangfang", Tier.POTENTIAL, 12, ManyAction.NEXT_CONTACT, later.isoformat(), at)
