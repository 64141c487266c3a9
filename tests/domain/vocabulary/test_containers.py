"""Are container numbers told from slips of the pen, and their size codes read?"""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.containers import (
    BodyType,
    ContainerType,
    check_digit_of,
    read_container_number,
    read_size_type,
)

# Out of the standard's annex, the register's pages and textbooks.
KNOWN = [
    "CSQU3054383", "ZEPU0037255", "SUDU3070079", "HLXU2008419", "TEXU3070079", "MSKU0383250", "TOLU4734787",
    "MEDU8707688", "MSCU6639870", "APZU4812090", "BICU1234565", "TGHU7599330", "HLBU2249390",
]  # fmt: skip
owners = st.text(string.ascii_uppercase, min_size=3, max_size=3).map(lambda three: f"{three}U")
serials = st.text(string.digits, min_size=6, max_size=6)


def codes(typed):
    return [each.code for each in read_container_number(typed).findings]


@pytest.mark.parametrize("number", KNOWN)
def test_a_number_of_the_books_proves_itself(number):
    found = read_container_number(number)
    assert found.is_right and found.check_digit == number[-1]


@pytest.mark.parametrize(
    "typed", ["csqu3054383", "CSQU 305438 3", "CSQU 305438-3", "ＣＳＱＵ３０５４３８３", "CSQU/305438/3"]
)
def test_a_number_is_read_as_people_type_it(typed):
    assert (read_container_number(typed).text, codes(typed)) == ("CSQU3054383", [])
    assert read_container_number(typed).shown == "CSQU 305438-3"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("CSQU3054384", ["container_check_digit_wrong"]),
        ("CSQU3054833", ["container_check_digit_wrong"]),
        ("CSQU305438", ["container_check_digit_missing"]),
        ("CSQU30543833", ["container_number_length"]),
        ("CSQU30", ["container_number_length"]),
        ("CSQX3054383", ["container_equipment_unknown"]),
        ("C5QU3054383", ["container_owner_not_letters"]),
        ("CSQU3O54383", ["container_letter_for_digit"]),
        ("CSQU3O54384", ["container_serial_not_digits"]),
        ("CSQU3K54383", ["container_serial_not_digits"]),
        ("12345678901", ["container_owner_not_letters"]),
        ("HLBU2249390", ["container_check_digit_weak"]),
        ("柜号未定", ["container_number_missing"]),
        ("", ["container_number_missing"]),
    ],
)
def test_what_is_wrong_is_named(typed, said):
    assert codes(typed) == said


def test_a_wrong_check_digit_says_what_it_should_be():
    (finding,) = read_container_number("CSQU3054384").findings
    assert finding.facts == {"number": "CSQU3054384", "given": "4", "expected": "3"}
    assert read_container_number("CSQU305438").check_digit == "3"


def test_a_trailer_is_no_container():
    trailer = "CSQZ305438"
    found = read_container_number(f"{trailer}{check_digit_of(trailer)}")
    assert [each.code for each in found.findings] == ["container_is_other_equipment"]
    assert found.is_right


@given(owners, serials, st.integers(0, 9), st.sampled_from(string.digits))
def test_one_mistyped_character_is_noticed(owner, serial, place, other):
    """Except between serials whose remainders are 10 and 0, which share a check digit: the standard avoids them."""
    number = f"{owner}{serial}{check_digit_of(owner + serial)}"
    assert read_container_number(number).is_right
    at = 4 + place % 6
    slip = number[:at] + other + number[at + 1 :]
    weak = "container_check_digit_weak" in codes(number) + codes(slip)
    assert read_container_number(slip).is_right == (slip == number) or weak


@given(owners, serials, st.integers(4, 8))
def test_two_neighbours_changed_over_are_noticed(owner, serial, at):
    number = f"{owner}{serial}{check_digit_of(owner + serial)}"
    turned = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    weak = "container_check_digit_weak" in codes(number) + codes(turned)
    assert read_container_number(turned).is_right == (turned == number) or weak


@given(st.text(max_size=20))
def test_any_text_gets_an_answer(typed):
    found = read_container_number(typed)
    assert found.is_right or found.findings
    if found.is_right:
        assert len(found.text) == 11 and found.text[-1] == found.check_digit


@pytest.mark.parametrize(
    ("code", "feet", "is_high", "body", "container"),
    [
        ("22G1", 20, False, BodyType.GENERAL, ContainerType.GP20),
        ("42G0", 40, False, BodyType.GENERAL, ContainerType.GP40),
        ("45G1", 40, True, BodyType.GENERAL, ContainerType.HQ40),
        ("l5g1", 45, True, BodyType.GENERAL, ContainerType.HQ45),
        ("45R1", 40, True, BodyType.THERMAL, None),
        ("22T6", 20, False, BodyType.TANK, None),
        ("25G1", 20, True, BodyType.GENERAL, None),
        ("XXQ9", None, None, None, None),
    ],
)
def test_a_size_code_names_its_box(code, feet, is_high, body, container):
    found = read_size_type(code)
    assert found is not None
    assert (found.feet, found.is_high, found.body, found.container) == (feet, is_high, body, container)


def test_the_size_code_may_stand_behind_the_number():
    found = read_container_number("CSQU 305438-3 45G1")
    assert (found.text, found.findings) == ("CSQU3054383", ())
    assert found.size_type is not None and found.size_type.container is ContainerType.HQ40
    assert read_size_type("40HQ") is not None and read_size_type("4G") is None
