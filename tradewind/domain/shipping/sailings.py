"""Which sailing do goods reach that are ready on a day, cut-off by cut-off?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from tradewind.domain.vocabulary.working_days import WorkingDays

# What is only promised for a day is there when work ends; a cut-off before that hour needs it the day before.
END_OF_WORK = time(17, 30)
_DAY = timedelta(days=1)


class CutOffKind(StrEnum):
    INSTRUCTIONS = "si"  # shipping instructions 补料 with the carrier
    WEIGHT = "vgm"  # verified gross mass
    YARD = "cy"  # the container in the terminal 截港
    DEPARTURE = "departure"  # no carrier says it: what is not in the port when the vessel leaves stays

    @property
    def label(self) -> str:
        """As forwarders say it; without a cut-off of the yard the departure is one."""
        return (CutOffKind.YARD if self is CutOffKind.DEPARTURE else self).value.upper()


# Who sets them: the carrier, in the confirmation of the booking; the weight is asked for by law since 1 July 2016.
CUT_OFF_SOURCES: dict[CutOffKind, str] = {
    CutOffKind.INSTRUCTIONS: "booking confirmation",
    CutOffKind.WEIGHT: "booking confirmation; SOLAS reg. VI/2",
    CutOffKind.YARD: "booking confirmation",
    CutOffKind.DEPARTURE: "sailing schedule",
}


@dataclass(frozen=True, slots=True)
class CutOff:
    kind: CutOffKind
    on: date
    at: time | None = None  # the port's hour; None: until the end of the day

    @property
    def last_day(self) -> date:
        """By the end of which day's work it must be done."""
        return self.on if self.at is None or self.at >= END_OF_WORK else self.on - _DAY


@dataclass(frozen=True, slots=True)
class Sailing:
    vessel: str
    departs_on: date
    arrives_on: date | None = None
    cut_offs: tuple[CutOff, ...] = ()

    @property
    def limits(self) -> tuple[CutOff, ...]:
        """The carrier's cut-offs; where none is said for the yard, the departure itself."""
        if any(each.kind is CutOffKind.YARD for each in self.cut_offs):
            return self.cut_offs
        return (*self.cut_offs, CutOff(CutOffKind.DEPARTURE, self.departs_on))


@dataclass(frozen=True, slots=True)
class Preparation:
    """Working days from the day the goods are ready until each is done."""

    instructions_days: int = 0
    weighing_days: int = 0
    yard_days: int = 0
    calendar: WorkingDays = WorkingDays("CN")

    def done_on(self, kind: CutOffKind, ready_on: date) -> date:
        days = {
            CutOffKind.INSTRUCTIONS: self.instructions_days,
            CutOffKind.WEIGHT: self.weighing_days,
            CutOffKind.YARD: self.yard_days,
            CutOffKind.DEPARTURE: self.yard_days,
        }
        return self.calendar.after(ready_on, days[kind])


@dataclass(frozen=True, slots=True)
class Reached:
    """One cut-off beside the day on which it would be met."""

    cut_off: CutOff
    done_on: date

    @property
    def days_over(self) -> int:
        """Above zero it is missed; 0 leaves not one day to spare."""
        return (self.done_on - self.cut_off.last_day).days


def cut_offs_for(sailing: Sailing, ready_on: date, preparation: Preparation) -> Iterator[Reached]:
    for cut_off in sailing.limits:
        yield Reached(cut_off, preparation.done_on(cut_off.kind, ready_on))


def makes(sailing: Sailing, ready_on: date, preparation: Preparation) -> bool:
    return all(each.days_over <= 0 for each in cut_offs_for(sailing, ready_on, preparation))


def reachable(sailings: Sequence[Sailing], ready_on: date, preparation: Preparation) -> tuple[Sailing, ...]:
    """Those that goods ready on the day still make, the next to leave first."""
    made = (each for each in sailings if makes(each, ready_on, preparation))
    return tuple(sorted(made, key=lambda each: each.departs_on))


def last_ready_day(sailing: Sailing, ready_on: date, preparation: Preparation) -> date | None:
    """Until when goods that miss it would have to be ready; None where a quarter of a year would not be enough."""
    days = (ready_on - offset * _DAY for offset in range(92))
    return next((on for on in days if makes(sailing, on, preparation)), None)
