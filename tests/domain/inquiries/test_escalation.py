"""Who is told that a clock runs out, and is nobody told twice?"""

import pytest

from tests.domain.inquiries.office import OFFICE, at
from tradewind.domain.inquiries.clock_states import read_clock
from tradewind.domain.inquiries.clocks import Answer, ClockKind, start
from tradewind.domain.inquiries.escalation import Audience, Desk, Step, Telling, calls
from tradewind.domain.inquiries.pauses import Pause, PauseReason

ZHOU, LIU, LI_QIANG, LI_NA = 1, 2, 3, 4
DESK = Desk(LI_QIANG, assistants=(LIU,), bosses=(ZHOU,))
TRAVELLING = Desk(LI_QIANG, deputy=LI_NA, assistants=(LIU,), bosses=(ZHOU,))
LEFT_ALONE = Desk(LI_QIANG, assistants=(LIU,), bosses=(ZHOU,), is_left_alone=True)
WITHOUT_ASSISTANT = Desk(None, bosses=(ZHOU,))
NOBODYS = Desk(None, assistants=(LIU,), bosses=(ZHOU,))
OWN = Desk(ZHOU, assistants=(ZHOU,), bosses=(ZHOU,))


def called(moment, kind="quote_target", desk=DESK, told=(), **happened):
    """Of a price question on Monday at nine: due at eleven, at the latest on Tuesday at nine."""
    running = start(ClockKind(kind), at("2026-10-12 09:00"), OFFICE)
    reading = read_clock(running, at(moment), OFFICE, **happened)
    return {(call.telling.person, call.telling.step) for call in calls(reading, desk, told)}


@pytest.mark.parametrize(
    ("moment", "kind", "desk", "expected"),
    [
        ("2026-10-12 09:59", "quote_target", DESK, set()),
        ("2026-10-12 10:00", "quote_target", DESK, {(LI_QIANG, Step.HALF)}),
        ("2026-10-12 10:00", "quote_target", TRAVELLING, {(LI_QIANG, Step.HALF), (LI_NA, Step.HALF)}),
        ("2026-10-12 10:00", "quote_target", NOBODYS, {(LIU, Step.HALF)}),
        ("2026-10-12 10:00", "quote_target", LEFT_ALONE, {(LI_QIANG, Step.HALF), (LIU, Step.HALF)}),
        ("2026-10-12 10:00", "quote_target", WITHOUT_ASSISTANT, {(ZHOU, Step.HALF)}),
        ("2026-10-12 11:00", "quote_target", DESK, {(LI_QIANG, Step.DUE), (LIU, Step.DUE)}),
        ("2026-10-12 11:00", "quote_target", OWN, {(ZHOU, Step.DUE)}),
        ("2026-10-12 17:00", "quote_limit", DESK, set()),
        ("2026-10-13 09:00", "quote_limit", DESK, {(ZHOU, Step.DUE)}),
        ("2026-10-12 16:00", "fax", DESK, {(LI_QIANG, Step.HALF)}),
        ("2026-10-13 09:30", "fax", DESK, {(LI_QIANG, Step.DUE), (LIU, Step.DUE), (ZHOU, Step.DUE)}),
        ("2026-10-13 09:00", "first_answer", DESK, {(LI_QIANG, Step.DUE), (LIU, Step.DUE), (ZHOU, Step.DUE)}),
    ],
)
def test_half_of_the_time_calls_the_owner_all_of_it_the_assistant_the_limit_the_boss(moment, kind, desk, expected):
    assert called(moment, kind, desk) == expected


def test_nobody_is_told_twice_and_a_new_owner_is_told():
    half = Telling(ClockKind.QUOTE_TARGET, Step.HALF, LI_QIANG)
    due = Telling(ClockKind.QUOTE_TARGET, Step.DUE, LI_QIANG)
    assert called("2026-10-12 10:30", told=[half]) == set()
    assert called("2026-10-12 11:30", told=[half]) == {(LI_QIANG, Step.DUE), (LIU, Step.DUE)}
    assert called("2026-10-12 11:30", told=[due]) == {(LIU, Step.DUE)}
    assert called("2026-10-12 10:30", told=[due]) == set()  # a pause taken since gave time back
    assert called("2026-10-12 10:30", desk=Desk(LI_NA), told=[half]) == {(LI_NA, Step.HALF)}
    assert called("2026-10-13 09:30", kind="fax", told=[due]) >= {(LI_QIANG, Step.DUE)}  # another clock


def test_a_deputy_is_told_as_a_deputy():
    reading = read_clock(
        start(ClockKind.FAX, at("2026-10-12 09:00"), OFFICE), at("2026-10-13 10:00"), OFFICE
    )  # fmt: skip
    seats = {call.telling.person: call.audience for call in calls(reading, TRAVELLING, ())}
    assert seats == {
        LI_QIANG: Audience.OWNER, LI_NA: Audience.DEPUTY, LIU: Audience.ASSISTANT, ZHOU: Audience.BOSS,
    }  # fmt: skip


def test_a_clock_that_pauses_or_stopped_calls_nobody():
    pause = Pause(PauseReason.BOSS_DECIDES, 1, at("2026-10-12 10:30"))
    price = Answer(at("2026-10-12 12:30"), is_priced=True)
    assert called("2026-10-12 17:00", pauses=[pause]) == set()
    assert called("2026-10-12 17:00", answers=[price]) == set()
    assert called("2026-10-12 12:20", answers=[price]) != set()
