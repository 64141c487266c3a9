"""Are declaration numbers and goods codes taken apart, and what cannot be one named?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.customs_numbers import Direction, read_declaration_number, read_goods_code


def codes(found):
    return [each.code for each in found.findings]


@pytest.mark.parametrize(
    "typed", ["531620260123456789", "5316 2026 0 123456789", "５３１６２０２６０１２３４５６７８９"]
)
def test_a_declaration_number_has_four_parts(typed):
    found = read_declaration_number(typed, exported_on=date(2026, 11, 30))
    assert (found.office, found.year, found.direction, codes(found)) == ("5316", 2026, Direction.EXPORT, [])


@pytest.mark.parametrize(
    ("typed", "said", "is_right"),
    [
        ("", ["declaration_number_missing"], False),
        ("53162026012345678", ["declaration_number_digits"], False),
        ("5316202601234567891", ["declaration_number_digits"], False),
        ("5316202601234S6789", ["declaration_number_not_digits"], False),
        ("531620261123456789", ["declaration_of_other_direction"], True),
        ("531620267123456789", ["declaration_of_other_direction"], True),
        ("531620230123456789", ["declaration_of_other_year"], True),
        ("531620270123456789", ["declaration_of_other_year"], True),
        ("531620250123456789", [], True),
        ("531620260123456789003", ["declaration_number_with_line"], True),
    ],
)
def test_what_is_wrong_with_a_declaration_number(typed, said, is_right):
    found = read_declaration_number(typed, exported_on=date(2026, 1, 3))
    assert (codes(found), found.is_right) == (said, is_right)


def test_an_import_is_no_slip_where_one_is_expected():
    assert codes(read_declaration_number("531620261123456789", expected=Direction.IMPORT)) == []


def test_a_goods_code_has_three_parts():
    found = read_goods_code("6306.2200.10.999")
    assert (found.tariff, found.hs10, found.ciq3, codes(found)) == ("63062200", "6306220010", "999", [])


@pytest.mark.parametrize(
    ("typed", "said", "hs10"),
    [
        ("6306220010", ["goods_code_without_inspection"], "6306220010"),
        ("63062200", ["goods_code_without_supervision"], ""),
        ("630622", ["goods_code_digits"], ""),
        ("63062200109", ["goods_code_digits"], ""),
        ("630622001O999", ["goods_code_not_digits"], ""),
        ("", ["goods_code_missing"], ""),
        ("7706220010999", ["goods_code_chapter"], "7706220010"),
        ("0006220010999", ["goods_code_chapter"], "0006220010"),
        ("9906220010999", ["goods_code_chapter"], "9906220010"),
    ],
)
def test_what_is_wrong_with_a_goods_code(typed, said, hs10):
    found = read_goods_code(typed)
    assert (codes(found), found.hs10) == (said, hs10)


@given(st.text(max_size=25))
def test_any_text_gets_an_answer(typed):
    for found in (read_declaration_number(typed), read_goods_code(typed)):
        assert found.is_right or found.findings
