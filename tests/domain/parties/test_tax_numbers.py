"""Does a tax number read as typed, is a slip noticed where a shape is known, and do two numbers compare?"""

import pytest

from tradewind.domain.parties.details import clean_party
from tradewind.domain.parties.merging import propose
from tradewind.domain.parties.tax_numbers import is_cnpj, numbers_conflict, tax_findings
from tradewind.domain.vocabulary.details import BadDetails


def test_a_number_is_kept_as_it_was_typed_but_for_spare_blanks_and_wide_signs():
    party = clean_party(name="Nordlicht", country="DE", tax_number=" ＤＥ 811  569 869 ")
    assert party.tax_number == "DE 811 569 869"
    with pytest.raises(BadDetails) as refusal:
        clean_party(name="Nordlicht", country="DE", tax_number="1" * 41)
    assert [(each.field, each.reason) for each in refusal.value.problems] == [("tax_number", "too_long")]


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("DE 811 569 869", "DE"), ("29/815/08150", "DE"), ("EL094259216", "GR"), ("ATU13585627", "AT"),
        ("FRXX999999999", "FR"), ("ESB12345678", "ES"), ("NL123456789B01", "NL"), ("IE1234567WA", "IE"),
        ("GB999999973", "DE"), ("91350100M000100Y43", "CN"), ("330203123456789", "CN"), ("04.252.011/0001-10", "BR"),
        ("12.ABC.345/01DE-35", "BR"), ("529.982.247-25", "BR"), ("100234567800003", "AE"), ("20100070970", "PE"),
        ("", "CN"),
    ],
)  # fmt: skip
def test_a_number_that_can_be_right_is_left_alone(number, country):
    assert tax_findings(number, country) == ()


@pytest.mark.parametrize(
    ("number", "country", "code"),
    [
        ("DE81156986", "DE", "doubtful_vat"), ("EL09425921", "GR", "doubtful_vat"),
        ("AT13585627", "AT", "doubtful_vat"), ("91350100M000100Y34", "CN", "doubtful_uscc"),
        ("91350100M000100Y4", "CN", "doubtful_uscc"), ("04.252.011/0001-11", "BR", "doubtful_cnpj"),
        ("11.111.111/1111-11", "BR", "doubtful_cnpj"),
    ],
)  # fmt: skip
def test_a_slip_is_noticed_with_its_source(number, country, code):
    (found,) = tax_findings(number, country)
    assert found.code == code and found.source


def test_the_check_digits_of_a_cnpj_notice_every_wrong_digit():
    right = "04252011000110"
    wrong = [f"{right[:place]}{(int(right[place]) + 1) % 10}{right[place + 1 :]}" for place in range(14)]
    assert is_cnpj(right) and not any(map(is_cnpj, wrong))


def test_two_numbers_are_compared_without_blanks_dots_and_case():
    assert not numbers_conflict("DE 811.569.869", "de811569869")
    assert not numbers_conflict("", "DE811569869")
    assert numbers_conflict("DE811569869", "DE811569868")


def test_a_merge_never_proposes_another_tax_number_by_itself():
    line = {"tax_number": "FI22345671"}
    fields = dict.fromkeys((each.field for each in propose(_Blank(), _Blank(), loser_is_newer=True)), "")
    choices = propose(fields | {"tax_number": "FI12345671"}, fields | line, loser_is_newer=True)
    assert [(each.differs, each.takes_loser) for each in choices if each.field == "tax_number"] == [(True, False)]
    choices = propose(fields, fields | line, loser_is_newer=False)
    assert [each.takes_loser for each in choices if each.field == "tax_number"] == [True]


class _Blank(dict[str, str]):
    def __missing__(self, _field: str) -> str:
        return ""
