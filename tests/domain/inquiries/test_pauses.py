"""When may a clock pause, and how do clocks stand at a moment?"""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.inquiries.office import CLOCKS, MOMENTS, OFFICE, at
from tradewind.domain.inquiries.clock_states import ClockState, read_clock
from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS, Answer, ClockKind, start
from tradewind.domain.inquiries.pauses import (
    ClockNotPausable,
    ClockStopped,
    Pause,
    PauseBeforeArrival,
    PauseMessageNeeded,
    PauseOverlaps,
    PauseReason,
    PauseReasonNeeded,
    PauseTooLate,
    PriceQuestion,
    begin_pause,
    due_after,
    paused_time,
)

ASKED = at("2026-10-12 09:00")  # target 11:00, limit tomorrow 09:00
TARGET, LIMIT = (start(kind, ASKED, OFFICE) for kind in QUOTE_CLOCKS)


def paused(begins, ends=None):
    return Pause(PauseReason.FACTORY_PRICE, 7, at(begins), at(ends) if ends else None)


def begin(begins="2026-10-12 10:00", *, reason="factory_price", message_id=7, clocks=(TARGET, LIMIT), **happened):
    question = PriceQuestion(clocks, **happened)
    return begin_pause(question, reason=reason, message_id=message_id, begins_at=at(begins), clock=OFFICE)


def price(left):
    return Answer(at(left), is_priced=True)


def read(running, moment, **happened):
    return read_clock(running, at(moment), OFFICE, **happened)


@pytest.mark.parametrize(
    ("how", "refusal"),
    [
        ({"reason": "busy"}, PauseReasonNeeded),
        ({"message_id": None}, PauseMessageNeeded),
        ({"begins": "2026-10-12 08:00"}, PauseBeforeArrival),
        ({"begins": "2026-10-13 09:01"}, PauseTooLate),
        ({"clocks": (start(ClockKind.FAX, ASKED, OFFICE),)}, ClockNotPausable),
        ({"answers": [price("2026-10-12 09:30")]}, ClockStopped),
        ({"pauses": [paused("2026-10-12 09:30")]}, PauseOverlaps),
        ({"pauses": [paused("2026-10-12 09:30", "2026-10-12 10:30")]}, PauseOverlaps),
    ],
)
def test_a_pause_without_its_reasons_is_refused(how, refusal):
    with pytest.raises(refusal):
        begin(**how)


def test_a_pause_in_time_is_kept_and_lunch_is_none():
    pause = begin(pauses=[paused("2026-10-12 09:10", "2026-10-12 09:40")])
    assert (pause.reason, pause.message_id, pause.ends_at) == (PauseReason.FACTORY_PRICE, 7, None)
    ended = replace(pause, ends_at=at("2026-10-12 14:30"))
    assert paused_time([ended], at("2026-10-14 09:00"), OFFICE) == timedelta(hours=3)


@pytest.mark.parametrize(
    ("pauses", "target", "limit"),
    [
        ([], "2026-10-12 11:00", "2026-10-13 09:00"),
        ([("10:00", "10:30")], "2026-10-12 11:30", "2026-10-13 09:30"),
        ([("10:00", "13:30")], "2026-10-12 14:30", "2026-10-13 11:00"),  # over lunch
        ([("10:00", "10:30"), ("11:15", "11:30")], "2026-10-12 11:45", "2026-10-13 09:45"),
        ([("11:30", "12:00")], "2026-10-12 11:00", "2026-10-13 09:30"),  # too late for the target
        ([("12:05", "13:20")], "2026-10-12 11:00", "2026-10-13 09:00"),  # nothing but lunch
    ],
)
def test_a_pause_moves_what_is_due_by_the_working_time_that_passed(pauses, target, limit):
    taken = [paused(f"2026-10-12 {begins}", f"2026-10-12 {ends}") for begins, ends in pauses]
    later = at("2026-10-20 09:00")
    assert due_after(TARGET, taken, later, OFFICE) == at(target)
    assert due_after(LIMIT, taken, later, OFFICE) == at(limit)


def test_what_is_due_at_noon_stays_due_at_noon():
    running = start(ClockKind.QUOTE_TARGET, at("2026-10-12 10:00"), OFFICE)
    assert due_after(running, [paused("2026-10-12 10:30", "2026-10-12 10:30")], ASKED, OFFICE) == at("2026-10-12 12:00")


@pytest.mark.parametrize(
    ("moment", "state", "minutes_left", "share"),
    [
        ("2026-10-12 09:00", ClockState.QUIET, 120, 0),
        ("2026-10-12 10:00", ClockState.QUIET, 60, 0.5),
        ("2026-10-12 10:30", ClockState.QUIET, 30, 0.75),
        ("2026-10-12 10:31", ClockState.ATTENTION, 29, 0.75833),
        ("2026-10-12 11:00", ClockState.ATTENTION, 0, 1),
        ("2026-10-12 11:01", ClockState.LATE, -1, 1.00833),
        ("2026-10-12 13:00", ClockState.LATE, -60, 1.5),
    ],
)
def test_a_clock_is_quiet_asks_for_attention_and_is_late(moment, state, minutes_left, share):
    reading = read(TARGET, moment)
    assert (reading.state, reading.left) == (state, timedelta(minutes=minutes_left))
    assert reading.share == pytest.approx(share, abs=1e-4)


def test_a_pause_that_runs_holds_the_time_left():
    for moment in ("2026-10-12 10:45", "2026-10-12 17:00", "2026-10-15 09:00"):
        reading = read(TARGET, moment, pauses=[paused("2026-10-12 10:00")])
        assert (reading.state, reading.left, reading.share) == (ClockState.PAUSED, timedelta(hours=1), 0.5)


def test_a_price_that_left_stops_it_and_the_report_sees_the_day_as_it_was():
    answers = [Answer(at("2026-10-12 09:30"), is_automatic=True), price("2026-10-12 11:30")]
    assert read(TARGET, "2026-10-12 11:10", answers=answers).state is ClockState.LATE
    assert read(TARGET, "2026-10-15 11:10", answers=answers).state is ClockState.BROKEN
    assert read(LIMIT, "2026-10-15 11:10", answers=answers).state is ClockState.KEPT
    in_pause = read(TARGET, "2026-10-15 11:10", answers=answers, pauses=[paused("2026-10-12 10:00")])
    assert (in_pause.state, in_pause.paused) == (ClockState.KEPT, timedelta(hours=1.5))


def test_a_price_question_marked_two_days_later_counts_from_its_arrival():
    assert [read(running, "2026-10-14 09:00").state for running in (TARGET, LIMIT)] == [ClockState.LATE] * 2


MINUTES = st.integers(0, 2000).map(lambda minutes: timedelta(minutes=minutes))


@given(st.sampled_from(QUOTE_CLOCKS), MOMENTS, MINUTES, MINUTES, MINUTES, CLOCKS)
def test_a_pause_never_makes_anything_due_earlier(kind, arrived, wait, length, more, clock):
    running = start(kind, arrived, clock)
    begins = arrived + wait
    short, long = (
        Pause(PauseReason.BUYER_DETAILS, 1, begins, begins + span) for span in (length, length + more)
    )  # fmt: skip
    later = begins + length + more
    dues = [due_after(running, taken, later, clock) for taken in ([], [short], [long])]
    assert dues == sorted(dues)
    if begins <= running.due_at:
        assert clock.working_time_between(running.due_at, dues[1]) == clock.working_time_between(
            begins, begins + length
        )
