"""How fast does each salesperson answer, and when does the office's time run?"""

from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from tradewind.demo.days import OFFICE_ZONE, Days, moment
from tradewind.demo.inquiries.buyers import Buyer
from tradewind.domain.vocabulary.calendars import OfficeCalendar
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.domain.vocabulary.foreign_offices import weekend_of
from tradewind.domain.vocabulary.working_time import WorkingClock, WorkingHours

CLOCK = WorkingClock(WorkingHours(), OfficeCalendar())
# Minutes until half of the first answers have left, and the share of prices that leave within two hours.
_SPEED = {
    "liqiang": (72, 0.91), "wangfang": (48, 0.96), "zhoukai": (118, 0.68), "sunyue": (95, 0.84), "wudi": (86, 0.88),
    "lina": (116, 0.55),
}  # fmt: skip
_TARGET = 118
_THEY_OPEN, _THEY_CLOSE, _THEIR_DAY = time(8, 20), time(18, 10), 540
_WRITE_LATE = 0.1


def answer_at(arrived: datetime, owner: str, chance: Random) -> datetime:
    """When the first answer leaves: mostly within the two hours, by the person's habits."""
    median, share = _SPEED[owner]
    if chance.random() < share:
        minutes = chance.triangular(8, _TARGET, min(median * 0.8, _TARGET - 4))
    else:
        minutes = _TARGET + 6 + chance.expovariate(1 / (median * 1.6))
    return CLOCK.add_working_time(arrived, timedelta(minutes=min(minutes, 440), seconds=chance.randrange(60)))


def looked_at(arrived: datetime, answered: datetime, chance: Random) -> datetime:
    """When it was graded: some time after the office opened, before it was answered."""
    begins = CLOCK.next_opening(arrived)
    return begins + (answered - begins) * chance.uniform(0.1, 0.6)


def ours_after(earlier: datetime, gap: int, chance: Random, days: Days) -> datetime | None:
    """A working moment so many days later; nothing where that would be today."""
    on = days.on_or_after(_day(earlier) + timedelta(days=gap))
    if on is None:
        return None
    at = moment(on, chance)
    return at if at > earlier else CLOCK.add_working_time(earlier, timedelta(minutes=chance.randint(20, 90)))


def theirs_after(earlier: datetime, gap: int, buyer: Buyer, chance: Random) -> datetime:
    """Buyers write when their day is, which is often our night."""
    at = earlier + timedelta(days=gap, minutes=chance.randint(35, 900), seconds=chance.randrange(60))
    return in_their_hours(at, buyer, chance)


def in_their_hours(at: datetime, buyer: Buyer, chance: Random) -> datetime:
    """Some minute of the buyer's own office hours, not earlier than that; a few write at night."""
    local = at.astimezone(ZoneInfo(buyer.city.zone or default_zone(buyer.country.code) or "UTC"))
    on, weekend = local.date(), weekend_of(buyer.country.code, local.date())
    late, minutes = chance.random() < _WRITE_LATE, chance.randrange(_THEIR_DAY)
    if late or (on.weekday() not in weekend and _THEY_OPEN <= local.time() < _THEY_CLOSE):
        return at
    if local.time() >= _THEY_CLOSE:
        on += timedelta(days=1)
    while on.weekday() in weekend:
        on += timedelta(days=1)
    opens = max(datetime.combine(on, _THEY_OPEN, local.tzinfo), local)
    return (opens + timedelta(minutes=minutes)).astimezone(at.tzinfo)


def worked_back(at: datetime, minutes: int) -> datetime:
    """The moment from which so much working time has passed until now."""
    wanted, low, high = timedelta(minutes=minutes), at - timedelta(days=14), at
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        if CLOCK.working_time_between(middle, at) > wanted:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def _day(at: datetime) -> date:
    return at.astimezone(OFFICE_ZONE).date()
