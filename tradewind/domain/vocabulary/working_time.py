"""When the office is open, and how far a clock that only runs in working hours has come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tradewind.domain.vocabulary.calendars import DayKind, OfficeCalendar
from tradewind.domain.vocabulary.refusal import Refusal

_NOTHING = timedelta(0)
_HORIZON_DAYS = 400


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

    def is_open(self, moment: datetime) -> bool:
        return any(opens <= moment < closes for opens, closes in self.openings(moment, days=1))

    def is_working_day(self, on: date) -> bool:
        return bool(self.hours.shifts(on, self.calendar.day(on).kind))

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
        days = (self._local_day(ends) - self._local_day(begins)).days + 1
        spans = (
            min(closes, ends) - max(opens, begins)
            for opens, closes in self.openings(begins, days=days)
            if opens < ends and closes > begins
        )
        return sum(spans, _NOTHING)

    def _closing(self, moment: datetime) -> datetime:
        return next(closes for opens, closes in self.openings(moment, days=1) if opens <= moment < closes)

    def openings(self, moment: datetime, *, days: int) -> Iterator[tuple[datetime, datetime]]:
        """The shifts from the start of the moment's local day on, in UTC."""
        zone = ZoneInfo(self.hours.zone)
        first = self._local_day(moment)
        for offset in range(days):
            on = first + timedelta(days=offset)
            for shift in self.hours.shifts(on, self.calendar.day(on).kind):
                opens, closes = (
                    datetime.combine(on, edge, zone).astimezone(UTC) for edge in (shift.opens, shift.closes)
                )
                if opens < closes:  # a shift inside the hour that daylight saving skips is no shift
                    yield opens, closes

    def _local_day(self, moment: datetime) -> date:
        if moment.tzinfo is None:
            raise TypeError("A moment knows its time zone")
        return moment.astimezone(ZoneInfo(self.hours.zone)).date()
