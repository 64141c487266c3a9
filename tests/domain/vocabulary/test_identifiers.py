"""Are registration numbers, bank codes and account numbers told from mistypings?"""

import pytest

from tradewind.domain.vocabulary.identifiers import (
    is_account_number,
    is_hong_kong_registration,
    is_swift,
    is_uscc,
    uscc_check_digit,
)


@pytest.mark.parametrize("code", ["91350100M000100Y43", "91110000802100433B"])
def test_a_unified_social_credit_code_proves_itself(code):
    assert is_uscc(code)


@pytest.mark.parametrize(
    "code", ["91350100M000100Y44", "91350100M000100Y4", "9135O100M000100Y43", "91350100m000100y43", "", "１" * 18]
)
def test_a_mistyped_one_does_not(code):
    assert not is_uscc(code)


def test_every_single_mistyped_character_is_noticed():
    code = "91350100M000100Y43"
    for place in range(8, 17):
        for other in "0123456789ABCDEFGHJKLMNPQRTUWXY":
            if other != code[place]:
                assert not is_uscc(code[:place] + other + code[place + 1 :])


def test_the_check_digit_is_taken_modulo_31():
    assert uscc_check_digit("91350100M000100Y4") == "3"


@pytest.mark.parametrize(("number", "fits"), [("12345678", True), ("12345678-000-09-26-4", True), ("1234567", False)])
def test_a_hong_kong_business_registration(number, fits):
    assert is_hong_kong_registration(number) is fits


@pytest.mark.parametrize(
    ("code", "fits"),
    [("BKCHCNBJ92A", True), ("DEUTDEFF", True), ("BKCHZZBJ", False), ("BKCHCNB", False), ("BKCHCNBJ92", False)],
)
def test_a_swift_code_names_a_country(code, fits):
    assert is_swift(code) is fits


@pytest.mark.parametrize(
    ("number", "fits"), [("4567 0012 3456", True), ("DE89370400440532013000", True), ("1;2", False)]
)
def test_an_account_number(number, fits):
    assert is_account_number(number) is fits
