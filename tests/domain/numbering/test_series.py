"""Does a number's text name one number only?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.numbering.series import (
    LETTERS,
    USUAL_STYLES,
    NumberStyle,
    Series,
    free_letter,
    is_letter,
    is_prefix,
    number_text,
)

prefixes = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=4)
runs = st.builds(NumberStyle, prefixes, st.integers(1, 6), st.sampled_from(["", *LETTERS]))


def test_a_quotation_of_the_first_and_of_the_second_company():
    assert number_text(USUAL_STYLES[Series.QUOTATION], 2026, 431) == "Q-26-0431"
    assert number_text(NumberStyle("SC", 3, "B"), 2027, 7) == "SC-27B-007"


def test_a_year_fuller_than_its_digits_goes_on():
    assert number_text(NumberStyle("Q", 2), 2026, 100) == "Q-26-100"


@given(runs, runs, st.integers(2020, 2099), st.integers(2020, 2099), st.integers(1, 10**7), st.integers(1, 10**7))
def test_two_runs_never_write_one_text(one, other, year, later, ordinal, another):
    alike = (one.prefix, one.letter, year, ordinal) == (other.prefix, other.letter, later, another)
    assert (number_text(one, year, ordinal) == number_text(other, later, another)) <= alike


def test_every_kind_of_paper_has_a_prefix_of_its_own():
    assert len({style.prefix for style in USUAL_STYLES.values()}) == len(Series)
    assert all(is_prefix(style.prefix) for style in USUAL_STYLES.values())


@pytest.mark.parametrize("text", ["", "q", "Q1", "Q-", "ABCDE", "报", "Ｑ", "Q\n"])
def test_a_prefix_is_capital_letters(text):
    assert not is_prefix(text)


def test_letters_that_look_like_digits_are_none():
    assert is_letter("B") and is_letter("")
    assert not any(map(is_letter, ("I", "O", "BB", "b", "1")))


def test_the_first_company_has_no_letter_and_the_next_ones_begin_with_b():
    assert free_letter(frozenset()) == ""
    assert free_letter(frozenset({""})) == "B"
    assert free_letter(frozenset({"", "B", "D"})) == "C"
    with pytest.raises(ValueError, match="free"):
        free_letter(frozenset({"", *LETTERS}))
