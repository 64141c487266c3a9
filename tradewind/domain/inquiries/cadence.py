"""How often does an open inquiry's grade ask for a contact, how much of that is done, and when is the next one due?

A twice a week, B weekly, C in each half month, D monthly (R43); and each is touched at least every half month (R44).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tradewind.domain.inquiries.contacts import Contact, Counted, days_of
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.mornings import Place, is_open_there
from tradewind.domain.inquiries.periods import Period, PeriodKind, period_of
from tradewind.domain.vocabulary.working_time import WorkingClock

_PERIODS_AHEAD = 12


@dataclass(frozen=True, slots=True)
class CadenceRule:
    """One row of the table the boss may edit; a grade may have several."""

    grade: Grade
    times: int
    period: PeriodKind
    counted: Counted = Counted.FOLLOW_UPS
    on_different_days: bool = False
    in_first_half: bool = False  # planned for the 1st to the 15th; the whole month counts all the same


DEFAULT_TABLE: tuple[CadenceRule, ...] = (
    CadenceRule(Grade.A, 2, PeriodKind.WEEK, on_different_days=True),
    CadenceRule(Grade.B, 1, PeriodKind.WEEK),
    CadenceRule(Grade.C, 1, PeriodKind.HALF_MONTH),
    # The follow-up is planned early: it is the first half's touch, and the mailing of the second comes in between.
    CadenceRule(Grade.D, 1, PeriodKind.MONTH, in_first_half=True),
    CadenceRule(Grade.D, 1, PeriodKind.HALF_MONTH, Counted.TOUCHES),
)


@dataclass(frozen=True, slots=True)
class Followed:
    """An inquiry as the cadence sees it. `since` is the day from which it is open in this grade."""

    inquiry: int
    owner: int | None
    grade: Grade
    since: date
    closed_on: date | None = None
    place: Place | None = None


class StandingReason(StrEnum):
    DUE = "due"
    OVERDUE = "overdue"  # its day is over, the period is not
    MET = "met"
    MISSED = "missed"  # cannot be met any more
    NOTHING_NEEDED = "nothing_needed"  # holidays, or opened when the period was nearly over
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How an inquiry stands with one row in one period; `due_on` may lie in a later one."""

    rule: CadenceRule
    period: Period
    done: int
    needed: int
    due_on: date | None
    reason: StandingReason

    @property
    def is_breach(self) -> bool:
        return self.reason is StandingReason.MISSED


def standings(
    followed: Followed, contacts: Iterable[Contact], on: date, clock: WorkingClock,
    table: Sequence[CadenceRule] = DEFAULT_TABLE,
) -> tuple[Standing, ...]:  # fmt: skip
    """One for each row of its grade, the first due first; of two due on a day the follow-up, which is a touch too."""
    known = tuple(contacts)
    rows = (rule for rule in table if rule.grade is followed.grade)
    found = (stand(rule, followed, known, period_of(rule.period, on), on, clock=clock) for rule in rows)
    return tuple(sorted(found, key=lambda one: (one.due_on or date.max, one.rule.counted)))


def next_contact(
    followed: Followed, contacts: Iterable[Contact], on: date, clock: WorkingClock,
    table: Sequence[CadenceRule] = DEFAULT_TABLE,
) -> Standing | None:  # fmt: skip
    """The contact the grade asks for next, with its day; None when it is closed or its grade has no row."""
    return next((one for one in standings(followed, contacts, on, clock, table) if one.due_on is not None), None)


def stand(
    rule: CadenceRule, followed: Followed, contacts: Iterable[Contact], period: Period, on: date, *,
    clock: WorkingClock,
) -> Standing:  # fmt: skip
    """How it stands in a period, seen on a day; from the period's end on, what is not met is missed."""
    days = [day for day in days_of(contacts, followed.inquiry, rule.counted) if day in period and day <= on]
    done = _count(rule, days)
    needed = quota(rule, followed, period, clock)
    due_on = None
    if done < needed:
        due_on = _due_in(rule, followed, period, clock, done=days)
    if due_on is None:
        due_on = _due_later(rule, followed, period, clock)
    reason = _reason(followed, period, on, needed=needed, done=done)
    if reason is StandingReason.DUE:
        if done + _days_left(rule, period, on, days) < needed:
            reason = StandingReason.MISSED
        elif due_on is not None and due_on < on:
            reason = StandingReason.OVERDUE
    return Standing(rule, period, done, needed, due_on, reason)


def quota(rule: CadenceRule, followed: Followed, period: Period, clock: WorkingClock) -> int:
    """How many contacts a period asks for: its share of the working days it usually has, rounded half up.

    Holidays alone never take the last contact while a day is worked: a customer abroad has no holiday then. Who came
    when the period was nearly over is not owed one. The period in which an inquiry is closed asks for nothing.
    """
    if followed.closed_on is not None and followed.closed_on < period.ends_on:
        return 0
    usual = sum(1 for day in period.days() if clock.hours.shifts(day))
    worked = len(_working_days(followed, period, clock))
    if not worked or not usual:
        return 0
    share = (2 * rule.times * min(worked, usual) + usual) // (2 * usual)
    if followed.since <= period.begins_on and rule.times:
        share = max(share, 1)
    return min(share, worked) if rule.on_different_days else share


def _working_days(followed: Followed, period: Period, clock: WorkingClock) -> list[date]:
    return [day for day in period.days() if day >= followed.since and clock.is_working_day(day)]


def _due_in(
    rule: CadenceRule, followed: Followed, period: Period, clock: WorkingClock, *, done: Sequence[date] = ()
) -> date | None:  # fmt: skip
    """The day of the next contact in a period: the middle of its slice, moved to a day worked on both sides.

    Forward first, then back; where the customer's office stays closed to the end, our working day stands.
    """
    needed = quota(rule, followed, period, clock)
    days = _working_days(followed, period, clock)
    free = [day for day in days if not done or day > done[-1]]
    if not needed or not free:
        return None
    half_ends_on = period_of(PeriodKind.HALF_MONTH, period.begins_on).ends_on
    spread = [day for day in days if not rule.in_first_half or day < half_ends_on] or days
    number = min(_count(rule, done), needed - 1)
    slot = spread[(2 * number + 1) * len(spread) // (2 * needed)]
    later = [day for day in free if day >= slot]
    in_order = later + [day for day in reversed(free) if day < slot]
    return next((day for day in in_order if is_open_there(followed.place, day)), in_order[0])


def _due_later(rule: CadenceRule, followed: Followed, period: Period, clock: WorkingClock) -> date | None:
    for _ in range(_PERIODS_AHEAD):
        period = period_of(rule.period, period.ends_on)
        if due_on := _due_in(rule, followed, period, clock):
            return due_on
    return None


def _reason(followed: Followed, period: Period, on: date, *, needed: int, done: int) -> StandingReason:
    if followed.closed_on is not None and followed.closed_on < period.ends_on:
        return StandingReason.CLOSED
    if not needed:
        return StandingReason.NOTHING_NEEDED
    if done >= needed:
        return StandingReason.MET
    return StandingReason.DUE if on < period.ends_on else StandingReason.MISSED


def _count(rule: CadenceRule, days: Sequence[date]) -> int:
    return len(set(days)) if rule.on_different_days else len(days)


def _days_left(rule: CadenceRule, period: Period, on: date, done: Sequence[date]) -> int:
    """How many contacts still fit: any number on one day, unless each wants a day of its own. Sundays are days too."""
    left = [day for day in period.days() if day >= on and not (rule.on_different_days and day in done)]
    return len(left) if rule.on_different_days else rule.times * bool(left)
