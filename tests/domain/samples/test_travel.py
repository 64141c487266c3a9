"""A parcel nobody hears of is followed up after five days, and its buyer asked three days after it came."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.samples.lifecycle import SAMPLE_LIFECYCLE, SampleState
from tradewind.domain.samples.travel import (
    CourierName,
    ask_on,
    clean_tracking,
    expected_on,
    is_tracking,
    looks_wrong,
    quiet_since,
)
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed

SENT = date(2026, 10, 12)


def test_it_is_quiet_from_the_fifth_day_on():
    assert [quiet_since(SENT, SENT + timedelta(days=days)) for days in (0, 4, 5, 9)] == [0, 0, 5, 9]


def test_the_buyer_is_asked_three_days_after_it_came():
    assert ask_on(date(2026, 12, 30)) == date(2027, 1, 2)


def test_without_a_promise_a_week_is_expected():
    assert expected_on(SENT, None) == date(2026, 10, 19)
    assert expected_on(SENT, date(2026, 10, 15)) == date(2026, 10, 15)


@pytest.mark.parametrize(
    ("courier", "text", "is_odd"),
    [
        (CourierName.DHL, "12 3456 7890", False),
        (CourierName.DHL, "1Z999AA10123456784", True),
        (CourierName.UPS, "1z 999 aa1 01 2345 6784", False),
        (CourierName.FEDEX, "７７１２３４５６７８９０", False),
        (CourierName.SF, "SF1020304050607", False),
        (CourierName.EMS, "EA123456789CN", False),
        (CourierName.OTHER, "№ AB-77-12", False),
    ],
)
def test_how_couriers_number_their_parcels(courier, text, is_odd):
    tracking = clean_tracking(text)
    assert is_tracking(tracking) and looks_wrong(courier, tracking) is is_odd


@given(st.text(max_size=60))
def test_any_text_is_cleaned_without_an_accident(text):
    cleaned = clean_tracking(text)
    assert clean_tracking(cleaned) == cleaned and (not cleaned or cleaned.isalnum())


def test_nothing_is_sent_that_nobody_has_looked_at():
    with pytest.raises(MoveNotAllowed):
        SAMPLE_LIFECYCLE.after("send", SampleState.PLACED)
    assert SAMPLE_LIFECYCLE.after("reject", SampleState.READY) is SampleState.PLACED
    assert "cancel" not in SAMPLE_LIFECYCLE.actions_from(SampleState.SENT)
