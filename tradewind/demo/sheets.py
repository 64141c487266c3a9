"""Which sheets of customers did somebody bring in: one finished, one taken back, one still to be looked over?"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.demo.days import Days, at_minute
from tradewind.demo.words.sheets import FAIR_CARDS, PLATFORM_EXPORT, STAND_LIST, SheetWords


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Brought by somebody at a moment; without `started_at` its preview waits."""

    words: SheetWords
    by: str
    at: datetime
    started_at: datetime | None = None
    undone_at: datetime | None = None


def sheets(days: Days) -> tuple[SheetRow, ...]:
    """In the order in which they were brought."""
    at = at_minute(days.back(4), 10, 14)
    cards = at_minute(days.back(2), 14, 3)
    return (
        SheetRow(PLATFORM_EXPORT, "assistant", at, at + timedelta(minutes=4), at + timedelta(minutes=31)),
        SheetRow(FAIR_CARDS, "assistant", cards, cards + timedelta(minutes=9)),
        SheetRow(STAND_LIST, "liqiang", at_minute(days.back(1), 16, 44)),
    )


def imported_customers() -> int:
    """How many records the sheets opened, those that were taken back again among them."""
    return sum(each.fresh for each in (PLATFORM_EXPORT, FAIR_CARDS))
