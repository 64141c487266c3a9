"""What do the jobs of the room take up?"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import QuerySet

from tradewind.apps.inquiries.models import Inquiry, InquiryClock
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.platform.access import Actor, require

# Who is to be told at half the time has a clock that is due within it, over the longest holidays too.
AHEAD = timedelta(days=21)
# Mail of years that is brought in calls nobody: what was due so long ago, the program has not watched.
BEHIND = timedelta(days=21)


def running_clocks() -> QuerySet[InquiryClock]:
    """What the partial index holds."""
    return InquiryClock.objects.filter(stopped_at=None, is_void=False, is_paused=False)


def clocks_to_call_about(by: Actor, *, at: datetime, size: int) -> Iterator[list[int]]:
    """Clocks that may have somebody to be told: due soon or over; those of ended inquiries are void."""
    require(by, "jobs.view")
    rows = running_clocks().filter(due_at__gte=at - BEHIND, due_at__lte=at + AHEAD, inquiry__state__in=FOLLOWED)
    yield from _chunks(list(rows.order_by("pk").values_list("pk", flat=True)), size)


def inquiries_to_plan(by: Actor, *, size: int) -> Iterator[list[int]]:
    """Graded ones that are followed, but for those somebody named a day for: calendar and table may have changed."""
    require(by, "jobs.view")
    rows = Inquiry.objects.filter(state__in=FOLLOWED, is_day_named=False).exclude(grade="")
    yield from _chunks(list(rows.order_by("pk").values_list("pk", flat=True)), size)


def _chunks(ids: list[int], size: int) -> Iterator[list[int]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
