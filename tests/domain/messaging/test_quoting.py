"""Is what we quote told from what we write, and does every text of the house have only blanks that can be filled?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.messaging.house_texts import HOUSE_TEXTS
from tradewind.domain.messaging.quoting import MOST_LINES, answer_subject, forward_subject, quoted
from tradewind.domain.messaging.reply_text import split_reply
from tradewind.domain.messaging.templates import TemplatePurpose, refuse_unknown_blanks
from tradewind.domain.vocabulary.foreign_offices import next_office_morning

pytestmark = pytest.mark.pure
AT = datetime(2026, 10, 12, 7, 4, tzinfo=UTC)


def test_a_quotation_names_who_wrote_when_in_beijing():
    assert quoted("Anna", AT, "One\n\nTwo") == "On 12 Oct 2026 15:04 (UTC+8), Anna wrote:\n> One\n>\n> Two"


@given(st.text(alphabet="abc äß中文>:.\n", max_size=200))
def test_our_own_quotation_is_never_taken_for_the_answer(text):
    below = quoted("Anna Berg <anna@nordlicht.example>", AT, text)
    assert split_reply(f"USD 38.20.\n\n{below}").reply == "USD 38.20."


def test_a_long_message_is_quoted_in_part():
    assert len(quoted("Anna", AT, "line\n" * 5_000).splitlines()) == MOST_LINES + 2


def test_subjects_say_it_once():
    assert [answer_subject("Tents"), answer_subject("RE: Tents")] == ["Re: Tents", "RE: Tents"]
    assert [forward_subject("Tents"), forward_subject("Fwd: Tents")] == ["Fw: Tents", "Fwd: Tents"]


def test_the_houses_texts_are_there_in_both_languages_and_can_be_filled():
    for each in HOUSE_TEXTS:
        refuse_unknown_blanks(f"{each.subject}\n{each.text}")
    for language in ("en", "zh"):
        assert {each.purpose for each in HOUSE_TEXTS if each.language == language} == set(TemplatePurpose)


@pytest.mark.parametrize(
    ("country", "zone", "moment", "wanted"),
    [
        ("DE", "Europe/Berlin", datetime(2026, 10, 12, 5, 0, tzinfo=UTC), datetime(2026, 10, 12, 7, 0, tzinfo=UTC)),
        ("DE", "Europe/Berlin", datetime(2026, 10, 16, 9, 0, tzinfo=UTC), datetime(2026, 10, 19, 7, 0, tzinfo=UTC)),
        ("DE", "Europe/Berlin", datetime(2026, 12, 24, 12, 0, tzinfo=UTC), datetime(2026, 12, 28, 8, 0, tzinfo=UTC)),
        ("SA", "Asia/Riyadh", datetime(2026, 10, 15, 9, 0, tzinfo=UTC), datetime(2026, 10, 18, 6, 0, tzinfo=UTC)),
        ("US", "America/New_York", datetime(2026, 10, 12, 2, 0, tzinfo=UTC), datetime(2026, 10, 13, 13, 0, tzinfo=UTC)),
    ],
    ids=["this morning", "after the weekend", "after Christmas", "Friday and Saturday", "after Columbus Day"],
)
def test_the_next_morning_on_which_an_office_opens(country, zone, moment, wanted):
    assert next_office_morning(country, zone, moment) == wanted


def test_it_lies_ahead_at_every_hour():
    for hours in range(0, 24 * 9, 5):
        moment = AT + timedelta(hours=hours)
        assert moment < next_office_morning("AE", "Asia/Dubai", moment) <= moment + timedelta(days=5)
