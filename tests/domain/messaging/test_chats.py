"""Are chats read from what telephones export and people copy?"""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.messaging.chats import chat_lines


def read(text):
    return [
        (line.at and line.at.strftime("%Y-%m-%d %H:%M"), line.author, line.text) for line in chat_lines(text, zone=UTC)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "05/01/2026, 15:04 - Omar: 100 tents\n13/01/2026, 09:00 - Lin: ok",
        "1/5/26, 3:04 PM - Omar: 100 tents\n1/13/26, 9:00 AM - Lin: ok",
        "1/5/26, 3:04\u202fPM - Omar: 100 tents\n1/13/26, 9:00\u202fAM - Lin: ok",
        "[05.01.26, 15:04:10] Omar: 100 tents\n[13.01.26, 09:00:10] Lin: ok",
        "\u200e[2026/1/5 下午3:04:10] Omar: 100 tents\n[2026/1/13 上午9:00:10] Lin: ok",
        "2026/1/5 15:04 - Omar: 100 tents\n2026/1/13 09:00 - Lin: ok",
        "5/1/2026, 3:04 p. m. - Omar: 100 tents\n13/1/2026, 9:00 a. m. - Lin: ok",
        "05.01.26, 15:04 - Omar: 100 tents\r\n13.01.26, 09:00 - Lin: ok\r\n",
        "Omar 2026-01-05 15:04:10\n100 tents\n\nLin 2026-01-13 09:00:10\nok",
        "Omar: 2026年1月5日 15:04\n100 tents\nLin: 2026年1月13日 09:00\nok",
        "—————  2026-01-05  —————\n\nOmar  15:04\n\n100 tents\n\n—————  2026-01-13  —————\n\nLin  09:00\n\nok",
        "2026-01-05 15:04:10 Omar\n100 tents\n2026-01-13 09:00:10 Lin\nok",
    ],
)
def test_a_chat_is_read_in_every_format(text):
    assert read(text) == [("2026-01-05 15:04", "Omar", "100 tents"), ("2026-01-13 09:00", "Lin", "ok")]


def test_the_order_of_day_and_month_is_that_in_which_time_runs_forward():
    text = "03/01/26, 10:00 - Omar: a\n04/01/26, 10:00 - Omar: b\n01/02/26, 10:00 - Omar: c"
    assert [line[0] for line in read(text)] == ["2026-01-03 10:00", "2026-01-04 10:00", "2026-02-01 10:00"]


def test_several_lines_media_and_what_the_system_says():
    text = (
        "05/01/2026, 15:00 - Messages and calls are end-to-end encrypted.\n"
        "05/01/2026, 15:04 - Omar: first\nsecond: more\n\n"
        "13/01/2026, 15:05 - Omar: <Media omitted>\n13/01/2026, 15:06 - Omar: IMG-1.jpg (file attached)\n"
        "13/01/2026, 15:07 - Omar: \u200eimage omitted"
    )
    lines = chat_lines(text, zone=UTC)
    assert [line.author for line in lines] == ["", "Omar", "Omar", "Omar", "Omar"]
    assert lines[1].text == "first\nsecond: more"
    assert [line.is_media for line in lines] == [False, False, True, True, True]


def test_importing_twice_and_a_longer_export_add_nothing_twice():
    text = "05/01/2026, 15:04 - Omar: ok\n05/01/2026, 15:04 - Omar: ok\n13/01/2026, 15:04 - Lin: ok"
    keys = [line.key for line in chat_lines(text, zone=UTC)]
    longer = [line.key for line in chat_lines(text + "\n14/01/2026, 15:04 - Omar: more", zone=UTC)]
    assert len(set(keys)) == 3
    assert longer[:3] == keys


def test_what_is_no_chat_has_no_lines():
    assert read("Dear Lin,\nplease quote.") == []


LINES = ("05/01/26, 10:00 - A: b", "[1/2/26, 3:04 PM] A: b", "A 2026-99-99 10:00", "——— 2026-1-1 ———", "A 25:61", "x")


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=12))
def test_no_text_raises(lines):
    chat_lines("\n".join(lines), zone=UTC)
