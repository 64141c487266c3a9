"""Is typed and pasted text cleaned as the office expects?"""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.text import clean_code, clean_line, clean_paragraphs, read_number

ANY_TEXT = st.text(st.characters(), max_size=60)  # lone surrogates included


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Rashid   Trading\tLLC \n", "Rashid Trading LLC"),
        ("Nordic\x00 Leisure", "Nordic Leisure"),
        ("invoice\u202egnp.exe", "invoicegnp.exe"),
        ("\ufeffEl Nuevo\u200b Camping", "El Nuevo Camping"),
        ("half \ud83d of a smile", "half of a smile"),
        ("宁波　信风", "宁波 信风"),
        ("（中国）有限公司", "（中国）有限公司"),
        ("Cafe\u0301", "Café"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_a_line_keeps_what_can_be_seen(typed, kept):
    assert clean_line(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ＴＥ－４Ｐ－０２", "TE-4P-02"),
        ("ｉｎｆｏ＠ｘ．ｅｘａｍｐｌｅ", "info@x.example"),
        ("（０２１）　５５５", "(021) 555"),
    ],
)
def test_codes_become_half_width(typed, kept):
    assert clean_code(typed) == kept


def test_paragraphs_keep_their_breaks():
    assert clean_paragraphs(" one \r\n\r\n\r\n\r\n two\x00\rthree  ") == "one\n\ntwo\nthree"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.2万", "12000"),
        ("３亿", "300000000"),
        ("１，２００．５０", "1200.50"),
        ("1 200", "1200"),
        ("+7", "7"),
        ("-0.5", "-0.5"),
    ],
)
def test_numbers_are_read(typed, number):
    assert read_number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["", "万", "-", "1.2.3", "1,2", "12k", "٣", "1_000", "0x1f", "1e9"])
def test_no_number_is_guessed(typed):
    assert read_number(typed) is None


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text):
    for clean in (clean_line, clean_code, clean_paragraphs):
        once = clean(text)
        assert clean(once) == once


@given(ANY_TEXT)
def test_what_is_kept_can_be_stored_and_shown(text):
    for clean in (clean_line, clean_code, clean_paragraphs):
        kept = clean(text)
        kept.encode("utf-8")
        assert not [c for c in kept if unicodedata.category(c) in ("Cc", "Cs") and c != "\n"]
        assert kept == kept.strip()


@given(ANY_TEXT)
def test_reading_a_number_never_fails(text):
    number = read_number(text)
    assert number is None or number.is_finite()
