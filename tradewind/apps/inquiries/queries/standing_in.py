"""Who stands in for whom with an inquiry just now, and until when (R54)?"""

from dataclasses import dataclass
from datetime import date, timedelta

from tradewind.apps.inquiries.models import Absence, Inquiry
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.platform.access import Actor
from tradewind.platform.company.queries import working_clock

_LONGEST_BREAK = 31  # days; the longest holidays are shorter


@dataclass(frozen=True, slots=True)
class StandIn:
    """A colleague who is away, who stands in for him, and the working day on which he is back."""

    absent: str
    deputy: str
    back_on: date


def stand_ins_of(by: Actor, inquiry: Inquiry) -> list[StandIn]:
    """Of an inquiry the caller may see: everybody who sees it knows whom to ask."""
    people = {pk for pk in (inquiry.owner_id, inquiry.stands_in_for_id) if pk}
    if not people or inquiry.state not in FOLLOWED:
        return []
    rows = Absence.objects.select_related("user", "deputy").filter(user_id__in=people, is_on=True).order_by("pk")
    return [StandIn(row.user.called, row.deputy.called, _back_after(row.ends_on)) for row in rows]


def _back_after(last: date) -> date:
    clock = working_clock()
    days = (last + timedelta(days=number) for number in range(1, _LONGEST_BREAK))
    return next((day for day in days if clock.is_working_day(day)), last + timedelta(days=1))
