"""When does the clock of a price question, a fax or an inquiry run out, and what stops it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.inquiries.office import CLOCKS, DAYS, HOURS, MOMENTS, OFFICE, at, resting, table
from tradewind.domain.inquiries.clocks import (
    QUOTE_CLOCKS,
    Answer,
    ClockKind,
    Wait,
    clocks_of_source,
    is_stopping,
    start,
    stopped_at,
    wait_of,
)
from tradewind.domain.inquiries.sources import Source
from tradewind.domain.vocabulary.working_time import OfficeNeverOpens, WorkingClock, WorkingHours

CASES = [
    pytest.param(ClockKind(page["clock"]), case, id=f"{name}: {case['why']}")
    for name, page in table("clocks").items()
    for case in page["cases"]
]
KINDS = st.sampled_from(ClockKind)


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_the_book_of_clocks(kind, case):
    clock = HOURS[case.get("hours", "usual")]
    running = start(kind, at(case["arrives"]), clock)
    assert running.due_at == at(case["due"])
    assert running.runs_from == at(case.get("runs", case["arrives"]))
    assert wait_of(running, clock) == case.get("wait", Wait.NONE)


def test_eighteen_mails_of_a_holiday_are_one_backlog_and_none_is_late_on_the_first_morning():
    arrived = [at(f"2026-10-0{day} {hour:02}:15") for day in range(1, 7) for hour in (3, 10, 21)]
    running = [start(kind, moment, OFFICE) for moment in arrived for kind in ClockKind]
    assert {wait_of(one, OFFICE) for one in running} == {Wait.HOLIDAY}
    assert {one.runs_from for one in running} == {at("2026-10-08 08:30")}
    assert min(one.due_at for one in running) == at("2026-10-08 09:30")


def test_whom_we_wrote_to_first_waits_for_no_answer_and_a_fax_for_a_fax():
    assert clocks_of_source(Source.OUTREACH) == ()
    assert clocks_of_source(Source.FAX) == (ClockKind.FIRST_ANSWER, ClockKind.FAX)
    assert all(
        clocks_of_source(each) == (ClockKind.FIRST_ANSWER,) for each in set(Source) - {Source.OUTREACH, Source.FAX}
    )


@pytest.mark.parametrize(
    ("answer", "stops"),
    [
        (Answer(at("2026-10-12 10:00")), {ClockKind.FIRST_ANSWER}),
        (Answer(at("2026-10-12 10:00"), is_priced=True), {ClockKind.FIRST_ANSWER, *QUOTE_CLOCKS}),
        (Answer(at("2026-10-12 10:00"), is_priced=True, is_fax=True), set(ClockKind)),
        (Answer(at("2026-10-12 10:00"), is_instead_of_fax=True), {ClockKind.FIRST_ANSWER, ClockKind.FAX}),
        (Answer(at("2026-10-12 10:00"), is_priced=True, is_fax=True, is_automatic=True), set()),
        (Answer(None, is_priced=True, is_fax=True), set()),  # still in the outbox
    ],
)
def test_only_what_left_and_says_the_price_stops_the_clock_of_a_price(answer, stops):
    assert {kind for kind in ClockKind if is_stopping(kind, answer)} == stops


def test_a_price_that_left_before_the_question_answers_another_question():
    second = start(ClockKind.QUOTE_TARGET, at("2026-10-12 15:00"), OFFICE)
    first_price = Answer(at("2026-10-12 10:00"), is_priced=True)
    assert stopped_at(second, [first_price]) is None
    prices = [Answer(at(f"2026-10-12 {hour}:00"), is_priced=True) for hour in (17, 16)]
    assert stopped_at(second, [first_price, *prices]) == at("2026-10-12 16:00")


def test_an_office_that_never_opens_refuses_instead_of_searching_for_ever():
    never = WorkingClock(WorkingHours({}))
    for kind in ClockKind:
        with pytest.raises(OfficeNeverOpens):
            start(kind, at("2026-10-12 09:00"), never)


@given(KINDS, MOMENTS, CLOCKS)
def test_nothing_is_due_before_it_runs_nor_without_working_time_to_do_it(kind, arrived, clock):
    running = start(kind, arrived, clock)
    assert arrived <= running.runs_from < running.due_at
    assert clock.working_time_between(running.runs_from, running.due_at).total_seconds() > 0


@given(KINDS, MOMENTS, MOMENTS, CLOCKS)
def test_what_arrives_later_is_never_due_earlier(kind, one, other, clock):
    earlier, later = sorted((one, other))
    assert start(kind, earlier, clock).due_at <= start(kind, later, clock).due_at


@given(KINDS, MOMENTS, DAYS, st.integers(0, 6), CLOCKS)
def test_one_more_holiday_never_makes_anything_due_earlier(kind, arrived, holiday, offset, clock):
    near = arrived.date().replace(day=min(28, arrived.day + offset))
    assert start(kind, arrived, resting(clock, holiday, near)).due_at >= start(kind, arrived, clock).due_at
