"""When the office is open, and how far a clock that only runs in working hours has come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tradewind.domain.vocabulary.calendars import DayKind, OfficeCalendar
from tradewind.domain.vocabulary.refusal import Refusal

_NOTHING = timedelta(0)
_HORIZON_DAYS = 400
_DAY = timedelta(days=1)
_MONTH = timedelta(days=31)
_Opening = tuple[datetime, datetime]


class OfficeNeverOpens(Refusal):
    """No working hour within a year: the hours or the calendar are wrong."""

    code = "office_never_opens"


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("A shift closes after it opens, on the same day")


MORNING = Shift(time(8, 30), time(12, 0))
AFTERNOON = Shift(time(13, 30), time(17, 30))
DEFAULT_HOURS: Mapping[int, tuple[Shift, ...]] = {weekday: (MORNING, AFTERNOON) for weekday in range(6)}


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The shifts of each weekday (0 is Monday) in the office's own time."""

    by_weekday: Mapping[int, tuple[Shift, ...]] = field(default_factory=lambda: DEFAULT_HOURS, hash=False)
    zone: str = "Asia/Shanghai"

    def __post_init__(self) -> None:
        for shifts in self.by_weekday.values():
            if any(later.opens < earlier.closes for earlier, later in zip(shifts, shifts[1:], strict=False)):
                raise ValueError("Shifts stand in order and do not overlap")

    def shifts(self, on: date, kind: DayKind = DayKind.ORDINARY) -> tuple[Shift, ...]:
        """A holiday has none; a worked day of rest (调休) keeps the hours of the week's first working day."""
        if kind is DayKind.HOLIDAY:
            return ()
        usual = self.by_weekday.get(on.weekday(), ())
        if usual or kind is DayKind.ORDINARY:
            return usual
        return next((shifts for _, shifts in sorted(self.by_weekday.items()) if shifts), ())


@dataclass(frozen=True, slots=True)
class WorkingClock:
    """Hours and calendar together. Moments are aware; answers come in UTC."""

    hours: WorkingHours = field(default_factory=WorkingHours)
    calendar: OfficeCalendar = field(default_factory=OfficeCalendar)
    # What was worked out once: a page reads hundreds of clocks, some of which began years ago.
    _days: dict[date, tuple[_Opening, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _sums: dict[date, timedelta] = field(default_factory=dict, init=False, repr=False, compare=False)
    _months: dict[tuple[date, date], timedelta] = field(default_factory=dict, init=False, repr=False, compare=False)

    def is_open(self, moment: datetime) -> bool:
        return any(opens <= moment < closes for opens, closes in self.openings(moment, days=1))

    def is_working_day(self, on: date) -> bool:
        return bool(self._day(on))

    def next_opening(self, moment: datetime) -> datetime:
        """When a clock started at this moment begins to run: now, or when the office next opens."""
        for opens, closes in self.openings(moment, days=_HORIZON_DAYS):
            if moment < closes:
                return max(opens, moment.astimezone(UTC))
        raise OfficeNeverOpens(after=moment.date())

    def add_working_time(self, moment: datetime, span: timedelta) -> datetime:
        """The moment at which this much working time has passed."""
        if span < _NOTHING:
            raise ValueError("Working time runs forward")
        left, searched = span, moment
        while True:
            begins = self.next_opening(searched)
            ends = self._closing(begins)
            if left <= ends - begins:
                return begins + left
            left, searched = left - (ends - begins), ends

    def working_time_between(self, begins: datetime, ends: datetime) -> timedelta:
        """The working time in a half-open period; negative when the ends are given the other way round."""
        if ends < begins:
            return -self.working_time_between(ends, begins)
        first, last = self._local_day(begins), self._local_day(ends)
        whole = self._months_between(first.replace(day=1), last.replace(day=1))
        return whole + self._in_month(last, ends) - self._in_month(first, begins)

    def _in_month(self, on: date, moment: datetime) -> timedelta:
        """The working time of a local day's month until a moment of that day."""
        today = (min(closes, moment) - opens for opens, closes in self._day(on) if opens < moment)
        return sum(today, self._before(on))

    def _before(self, on: date) -> timedelta:
        """The working time of a month before one of its days."""
        if on not in self._sums:
            begins_on, worked = on.replace(day=1), _NOTHING
            for day in (begins_on + timedelta(days=offset) for offset in range(on.day)):
                self._sums[day] = worked
                worked += self._worked_on(day)
        return self._sums[on]

    def _months_between(self, first: date, last: date) -> timedelta:
        """The working time of whole months, from the first of one to the first of another."""
        if (first, last) not in self._months:
            worked, month = _NOTHING, first
            while month < last:
                after = (month + _MONTH).replace(day=1)
                worked += self._before(after - _DAY) + self._worked_on(after - _DAY)
                month = after
            self._months[first, last] = worked
        return self._months[first, last]

    def _worked_on(self, on: date) -> timedelta:
        return sum((closes - opens for opens, closes in self._day(on)), _NOTHING)

    def _closing(self, moment: datetime) -> datetime:
        return next(closes for opens, closes in self.openings(moment, days=1) if opens <= moment < closes)

    def openings(self, moment: datetime, *, days: int) -> Iterator[_Opening]:
        """The shifts from the start of the moment's local day on, in UTC."""
        first = self._local_day(moment)
        for offset in range(days):
            yield from self._day(first + timedelta(days=offset))

    def _day(self, on: date) -> tuple[_Opening, ...]:
        if on not in self._days:
            zone = ZoneInfo(self.hours.zone)
            edges = (
                tuple(datetime.combine(on, edge, zone).astimezone(UTC) for edge in (shift.opens, shift.closes))
                for shift in self.hours.shifts(on, self.calendar.day(on).kind)
            )
            # A shift inside the hour that daylight saving skips is no shift.
            self._days[on] = tuple((opens, closes) for opens, closes in edges if opens < closes)
        return self._days[on]

    def _local_day(self, moment: datetime) -> date:
        if moment.tzinfo is None:
            raise TypeError("A moment knows its time zone")
        return moment.astimezone(ZoneInfo(self.hours.zone)).date()
